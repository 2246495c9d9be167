package uk.wnb.signal;

/** A number and what it counts, as people say it. */
public final class Plural {
  private Plural() {
  }

  /** {@code count} of {@code one}, which takes an s where there is not one of it. */
  public static String of(long count, String one) {
    return count + " " + noun(count, one, one + "s");
  }

  /** {@code one} where {@code count} is of one, else {@code more}. */
  public static String noun(long count, String one, String more) {
    return count == 1 ? one : more;
  }
}
