package uk.wnb.family;

import java.util.List;
import java.util.TreeSet;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Summary;

/**
 * A child's own account of itself for the children it lives with.
 *
 * @param stamp its version: milliseconds since 1970 UTC of the recording that led to it, later than of any before
 * @param summary what it says
 * @param households those to be told, in order; at least one
 */
public record Announcement(long stamp, Summary summary, List<String> households) {

  /**
   * What the child has to say once {@code event} has made {@code after} out of {@code before}; null for nothing.
   * Where it lives, appointments to which it was not brought, and visits to A&amp;E are always told when they change.
   * What else it was brought to is told at once while brothers and sisters are on record, and otherwise when the first
   * of them becomes known.
   *
   * @param last the stamp of its last announcement, 0 for none
   */
  public static Announcement of(String nhsNumber, long last, Event event, History before, History after) {
    return mayTell(event.fact().kind()) ? of(nhsNumber, last, event.recordedAt(), before, after) : null;
  }

  /**
   * What is to be said of a child of whom nothing is kept from here on: that it lives nowhere, and nothing else.
   *
   * @param upTo up to when it is forgotten, milliseconds since 1970 UTC
   */
  public static Announcement goodbye(String nhsNumber, long last, long upTo, History before) {
    return of(nhsNumber, last, upTo, before, History.EMPTY.at(before.asOf()));
  }

  private static Announcement of(String nhsNumber, long last, long recordedAt, History before, History after) {
    if (before.residences().isEmpty() && after.residences().isEmpty()) {
      return null;
    }
    Summary was = before.summary(nhsNumber, after.asOf());
    Summary is = after.summary(nhsNumber, after.asOf());
    if (!isNews(was, is, before, after)) {
      return null;
    }
    List<String> households = concerned(was, is, after.asOf());
    return households.isEmpty() ? null : new Announcement(Math.max(last + 1, recordedAt), is, households);
  }

  private static boolean mayTell(Kind kind) {
    return switch (kind) {
      case BOOKING, ATTENDANCE, EMERGENCY, CONTEXT, FAMILY, MOVED -> true;
      case EDUCATION, REVIEW -> false;
    };
  }

  private static boolean isNews(Summary was, Summary is, History before, History after) {
    if (!is.isLikeButForBrought(was)) {
      return true;
    }
    boolean isFirstRelative = before.relatives().isEmpty() && !after.relatives().isEmpty();
    return isFirstRelative || !after.relatives().isEmpty() && !is.equals(was);
  }

  /** Households in which the child lives on, and those of which something else is known now than before. */
  private static List<String> concerned(Summary was, Summary is, int day) {
    TreeSet<String> all = new TreeSet<>(was.households());
    all.addAll(is.households());
    return all.stream()
        .filter(household -> is.livesBeyond(household, day) || !is.in(household).equals(was.in(household))).toList();
  }
}
