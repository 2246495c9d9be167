package uk.wnb.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A book as it stands after profiles have been published over it. They count by the time of publishing and not by that
 * of arrival, so whoever has seen the same ones holds the same book. Immutable.
 */
public final class Publications {
  /**
   * A published profile.
   *
   * @param at when it was published, milliseconds since 1970 UTC
   * @param profile what it says
   */
  public record Publication(long at, Profile profile) {
    /**
     * The one that {@code text} describes.
     *
     * @throws PolicyException when it cannot be read
     */
    public static Publication of(long at, String text) {
      return new Publication(at, PolicyReader.profile(text));
    }
  }

  private static final Comparator<Publication> ORDER =
      Comparator.comparing(Publication::at).thenComparing(one -> one.profile().version());

  private final PolicyBook base;
  private final List<Publication> published;
  private final PolicyBook book;

  /**
   * Those in {@code published} over {@code base}, of whose versions they take the place.
   *
   * @throws PolicyException when what they say together cannot be used
   */
  public Publications(PolicyBook base, List<Publication> published) {
    this.base = base;
    this.published = published.stream().sorted(ORDER).toList();
    PolicyBook changed = base;
    for (Publication one : this.published) {
      changed = changed.with(one.profile());
    }
    this.book = changed;
  }

  /** What holds with all of them. */
  public PolicyBook book() {
    return book;
  }

  /**
   * These and {@code one}; the same object when its very text is known.
   *
   * @throws PolicyException when its version is known with another text, or it cannot be used with the others
   */
  public Publications with(Publication one) {
    for (Publication other : published) {
      if (isKnown(one.profile(), other.profile())) {
        return this;
      }
    }
    base.profiles().forEach(other -> isKnown(one.profile(), other));
    List<Publication> more = new ArrayList<>(published);
    more.add(one);
    return new Publications(base, more);
  }

  private static boolean isKnown(Profile profile, Profile other) {
    boolean sameVersion = profile.version().equals(other.version());
    if (sameVersion && !profile.text().equals(other.text())) {
      throw new PolicyException(List.of(new Problem(1, "version", "is known with another text: alerts cite it, so what "
          + "it says cannot change. Give this one a version of its own")));
    }
    return sameVersion;
  }
}
