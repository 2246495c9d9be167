package uk.wnb.history;

import java.util.Arrays;
import java.util.OptionalInt;

/** Counts of appointments by {@link Outcome}, and the two rates read off them. Immutable. */
public final class Tally {
  /** No appointments at all. */
  public static final Tally NONE = new Tally(new int[Outcome.values().length]);

  private final int[] counts;

  Tally(int[] counts) {
    this.counts = counts;
  }

  /** How many ended so. */
  public int count(Outcome outcome) {
    return counts[outcome.ordinal()];
  }

  /** Codes 5 and 6. */
  public int brought() {
    return count(Outcome.BROUGHT) + count(Outcome.BROUGHT_LATE);
  }

  /** Codes 3 and 7: was not brought. */
  public int wnb() {
    return count(Outcome.NOT_BROUGHT) + count(Outcome.ARRIVED_NOT_SEEN);
  }

  /** Code 2. */
  public int cancelledByFamily() {
    return count(Outcome.CANCELLED_BY_FAMILY);
  }

  /** Code 4; in neither rate. */
  public int cancelledByProvider() {
    return count(Outcome.CANCELLED_BY_PROVIDER);
  }

  /** WNB and cancelled by the family. */
  public int notBrought() {
    return wnb() + cancelledByFamily();
  }

  /** Brought, WNB and cancelled by the family. */
  public int offered() {
    return brought() + notBrought();
  }

  /** (3+7) of (3+5+6+7) in thousandths, half up; empty when there are none. */
  public OptionalInt wnbPerMille() {
    return perMille(wnb(), wnb() + brought());
  }

  /** (2+3+7) of (2+3+5+6+7) in thousandths, half up; empty when there are none. */
  public OptionalInt notBroughtPerMille() {
    return perMille(notBrought(), offered());
  }

  /** Brought of offered in thousandths, half up; empty when there are none. */
  public OptionalInt broughtPerMille() {
    return perMille(brought(), offered());
  }

  private static OptionalInt perMille(int part, int whole) {
    return whole == 0 ? OptionalInt.empty() : OptionalInt.of((2000 * part + whole) / (2 * whole));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && Arrays.equals(counts, tally.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "brought " + brought() + ", wnb " + wnb() + ", cancelled by family " + cancelledByFamily()
        + ", by provider " + cancelledByProvider();
  }
}
