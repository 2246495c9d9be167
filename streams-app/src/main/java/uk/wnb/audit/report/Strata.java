package uk.wnb.audit.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Published;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.statistics.Standardised;

/** Groups and the whole, told apart by strata, so that groups can be made alike. */
final class Strata {
  /** A withheld count is taken for 4, the middle of 1 to 7. */
  private static final double WITHHELD = 4;

  /** Part and whole of one stratum. */
  private record Cell(double part, double whole) {
  }

  private final Map<String, Map<String, Cell>> groups = new TreeMap<>();
  private final Map<String, Cell> whole = new TreeMap<>();

  /**
   * Of the WNB rate.
   *
   * @param byGroup told apart by the group first, then by strata
   * @param byStratum the whole, told apart by the same strata
   */
  Strata(Answer byGroup, Answer byStratum) {
    byGroup.rows().forEach(row -> groups.computeIfAbsent(row.label(), group -> new TreeMap<>())
        .put(String.join("|", row.values().subList(1, row.values().size())), cell(row)));
    byStratum.rows().forEach(row -> whole.put(String.join("|", row.values()), cell(row)));
  }

  private static Cell cell(Answer.Row row) {
    return new Cell(number(row.get(Rate.WNB_RATE).part()), number(row.get(Rate.WNB_RATE).whole()));
  }

  private static double number(Published published) {
    return published.isWithheld() ? WITHHELD : published.value();
  }

  /** {@code group} as if it were made up like the whole, from its own rates. */
  Standardised directly(String group) {
    return Standardised.directly(column(group, Cell::part), column(group, Cell::whole),
        whole.values().stream().mapToDouble(Cell::whole).toArray());
  }

  /** {@code group}, in which {@code observed} were not brought, against what the rates of the whole let expect. */
  Standardised indirectly(String group, double observed) {
    double[] rates = whole.values().stream().mapToDouble(cell -> cell.whole() == 0 ? 0 : cell.part() / cell.whole())
        .toArray();
    double overall = whole.values().stream().mapToDouble(Cell::part).sum()
        / whole.values().stream().mapToDouble(Cell::whole).sum();
    return Standardised.indirectly(observed, column(group, Cell::whole), rates, overall);
  }

  private double[] column(String group, java.util.function.ToDoubleFunction<Cell> value) {
    Map<String, Cell> cells = groups.getOrDefault(group, Map.of());
    List<String> strata = List.copyOf(whole.keySet());
    return strata.stream().mapToDouble(stratum ->
        value.applyAsDouble(cells.getOrDefault(stratum, new Cell(0, 0)))).toArray();
  }
}
