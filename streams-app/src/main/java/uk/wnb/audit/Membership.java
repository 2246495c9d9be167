package uk.wnb.audit;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which provider belonged to which board in which months: boards merge, and providers change theirs. */
public final class Membership {
  /**
   * One provider at one board.
   *
   * @param board the board, as it is asked for
   * @param provider ODS code, as it stands in a slice
   * @param from the first month
   * @param to the last month, null while it still holds
   */
  public record Term(String board, String provider, YearMonth from, YearMonth to) {
    boolean holds(YearMonth month) {
      return !month.isBefore(from) && (to == null || !month.isAfter(to));
    }

    /** Whether both are of one provider and have a month in common. */
    public boolean clashesWith(Term other) {
      return provider.equals(other.provider) && (to == null || !other.from.isAfter(to))
          && (other.to == null || !from.isAfter(other.to));
    }
  }

  private final List<Term> terms;

  /** Of {@code terms}, no two of which clash. */
  public Membership(List<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  /** Whether {@code board} ever had a provider. */
  public boolean knows(String board) {
    return terms.stream().anyMatch(term -> term.board().equals(board));
  }

  /** The providers that {@code board} ever had. */
  public SortedSet<String> providers(String board) {
    return terms.stream().filter(term -> term.board().equals(board)).map(Term::provider)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Of {@code all} what providers of {@code board} counted in the months in which they were its own, and what the
   * board itself is responsible for, such as alerts. What is counted for no provider belongs to no board.
   */
  public Counts of(String board, Counts all) {
    List<Term> own = terms.stream().filter(term -> term.board().equals(board)).toList();
    Counts counts = new Counts();
    all.forEach((slice, values) -> {
      YearMonth month = YearMonth.parse(slice.get(Dimension.MONTH));
      String provider = slice.get(Dimension.PROVIDER);
      boolean isTheBoardItself = provider.equals(board);
      if (isTheBoardItself || own.stream().anyMatch(term -> term.provider().equals(provider) && term.holds(month))) {
        for (Measure measure : Measure.values()) {
          counts.add(slice, measure, values[measure.ordinal()]);
        }
      }
    });
    return counts;
  }
}
