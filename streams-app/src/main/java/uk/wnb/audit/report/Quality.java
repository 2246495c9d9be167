package uk.wnb.audit.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.disclosure.Share;

/** What is known of the data behind the rates, source by source. */
final class Quality {
  private Quality() {
  }

  static Section of(ReadingRoom room, Query query) {
    Map<String, Answer.Row> unknown = new TreeMap<>();
    room.answer(query.where(Dimension.SPECIALTY, Dimension.NOT_KNOWN).by(Dimension.PROVIDER)).rows()
        .forEach(row -> unknown.put(row.label(), row));
    Map<String, YearMonth> last = new TreeMap<>();
    room.answer(query.by(Dimension.PROVIDER, Dimension.MONTH)).rows().stream()
        .filter(row -> !row.get(Measure.OFFERED).text().equals("0"))
        .forEach(row -> last.merge(row.label(), YearMonth.parse(row.values().get(1)), (a, b) -> a.isAfter(b) ? a : b));
    List<List<String>> rows = new ArrayList<>();
    Columns.applicable(room.answer(query.by(Dimension.PROVIDER))).forEach(row -> rows.add(List.of(row.label(),
        row.get(Rate.UN_OUTCOMED).text(), row.get(Rate.LATE_OUTCOMES).text(), unmapped(row, unknown.get(row.label())),
        row.get(Measure.UNKNOWN_CODES).text(), row.get(Rate.NUMBERS_NOT_VERIFIED).text(),
        silent(last.get(row.label()), query.to()))));
    return new Section("quality", "Quality of the data", List.of("A rate is as good as the records behind it. "
        + "Un-outcomed appointments are in no rate at all; where there are many, the rate may be wrong either way. A "
        + "specialty that is not known was missing or no treatment function code. Unknown codes are records that could "
        + "not be taken, because a code in them is neither national nor mapped: they are in no other count."),
        List.of(), List.of(new Table("quality-by-provider", "Quality by provider",
            List.of("provider", Rate.UN_OUTCOMED.label() + " %", Rate.LATE_OUTCOMES.label() + " %",
                "specialty not known %", Measure.UNKNOWN_CODES.label(), Rate.NUMBERS_NOT_VERIFIED.label() + " %",
                "silent since"), rows)));
  }

  private static String unmapped(Answer.Row row, Answer.Row unknown) {
    return unknown == null ? "0" : new Share(unknown.get(Measure.OFFERED), row.get(Measure.OFFERED)).text();
  }

  private static String silent(YearMonth last, YearMonth to) {
    return last == null ? "the beginning" : last.isBefore(to) ? last.plusMonths(1).toString() : "";
  }
}
