package uk.wnb.family;

import java.util.List;

/**
 * When a child last told others of itself, as the stamps of its announcements say.
 *
 * @param last stamp of the last announcement, milliseconds since 1970 UTC; 0 for none yet
 * @param home stamp of the last one that a household was told of, which is where the child lives; 0 for none yet
 */
public record Spoken(long last, long home) {
  /** Nothing has been said. */
  public static final Spoken NEVER = new Spoken(0, 0);

  /** The last thing was said to households. */
  public static Spoken at(long stamp) {
    return new Spoken(stamp, stamp);
  }

  /** The same once {@code said} has followed; only news counts. */
  public Spoken and(List<Announcement> said) {
    Spoken now = this;
    for (Announcement one : said) {
      if (one.isNews()) {
        now = new Spoken(one.stamp(), one.households().isEmpty() ? now.home : one.stamp());
      }
    }
    return now;
  }
}
