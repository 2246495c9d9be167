package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Rate;

/** Columns that tables share; beside every rate stands what is known of the quality of its data. */
final class Columns {
  private static final List<Measure> COUNTS = List.of(Measure.OFFERED, Measure.BROUGHT, Measure.WNB,
      Measure.LATE_NOT_SEEN, Measure.CANCELLED_BY_FAMILY, Measure.CANCELLED_BY_PROVIDER);
  private static final List<Rate> RATES = List.of(Rate.WNB_RATE, Rate.NOT_BROUGHT_RATE);
  private static final List<Rate> QUALITY = List.of(Rate.UN_OUTCOMED, Rate.LATE_OUTCOMES, Rate.NUMBERS_NOT_VERIFIED);

  private static final List<Measure> OF_APPOINTMENTS =
      List.of(Measure.OFFERED, Measure.CANCELLED_BY_PROVIDER, Measure.WITHOUT_OUTCOME);

  private Columns() {
  }

  static List<String> rateHead(String first, String... more) {
    List<String> head = new ArrayList<>(List.of(first));
    COUNTS.forEach(measure -> head.add(measure.label()));
    Stream.concat(RATES.stream(), QUALITY.stream()).forEach(rate -> head.add(rate.label() + " %"));
    head.addAll(List.of(more));
    return head;
  }

  static List<String> rates(Answer.Row row, String... more) {
    List<String> cells = new ArrayList<>(List.of(row.label()));
    COUNTS.forEach(measure -> cells.add(row.get(measure).text()));
    Stream.concat(RATES.stream(), QUALITY.stream()).forEach(rate -> cells.add(row.get(rate).text()));
    cells.addAll(List.of(more));
    return cells;
  }

  /** Rows of appointments; alerts and child-months are not of one. */
  static Stream<Answer.Row> applicable(Answer answer) {
    return answer.rows().stream().filter(row -> OF_APPOINTMENTS.stream()
        .anyMatch(measure -> !row.get(measure).text().equals("0")));
  }
}
