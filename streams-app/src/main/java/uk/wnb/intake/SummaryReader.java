package uk.wnb.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.wnb.avro.ChildSummary;
import uk.wnb.avro.SummaryItem;
import uk.wnb.avro.SummaryItemKind;
import uk.wnb.history.Days;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;

/** From the record of what a child says of itself to the core's value, checked like whatever comes from outside. */
public final class SummaryReader {
  private static final Summary.What[] WHATS = Summary.What.values();

  private SummaryReader() {
  }

  /**
   * The summary in {@code record}. What a newer writer may tell of is left out.
   *
   * @throws RejectedException when it cannot be used
   */
  public static Summary read(ChildSummary record) {
    if (!NhsNumber.isValid(record.getNhsNumber())) {
      throw new RejectedException(Reason.BAD_NHS_NUMBER, "summary.nhsNumber");
    }
    List<Residence> residences = record.getResidences().stream().map(stay -> {
      Checks.id(stay.getHousehold(), "summary.residences");
      return new Residence(stay.getHousehold(), Days.of(stay.getFrom()), day(stay.getTo()));
    }).toList();
    return new Summary(record.getNhsNumber(), record.getSensitive(), day(record.getBirth()), residences, items(record),
        Summary.Extent.valueOf(record.getExtent().name()));
  }

  private static List<Summary.Item> items(ChildSummary record) {
    List<Summary.Item> items = new ArrayList<>(record.getItems().size());
    for (SummaryItem item : record.getItems()) {
      if (item.getWhat() != SummaryItemKind.UNKNOWN) {
        items.add(new Summary.Item(item.getDay(), WHATS[item.getWhat().ordinal()]));
      }
    }
    return items;
  }

  private static int day(LocalDate date) {
    return date == null ? Days.NEVER : Days.of(date);
  }
}
