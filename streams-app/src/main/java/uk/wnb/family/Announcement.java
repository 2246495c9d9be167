package uk.wnb.family;

import java.util.List;
import java.util.SortedSet;
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
   * Where it lives is told whenever that changes; what came of its care while brothers and sisters are on record, and
   * all of it when the first of them becomes known. Before, there is nobody to hear of it.
   *
   * @param last the stamp of its last announcement, 0 for none
   */
  public static Announcement of(String nhsNumber, long last, Event event, History before, History after) {
    return mayTell(event.fact().kind(), before, after) ? of(nhsNumber, last, event.recordedAt(), before, after) : null;
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
    if (is.equals(was) && !isFirstRelative(before, after)) {
      return null;
    }
    List<String> households = concerned(was, is, after.asOf());
    return households.isEmpty() ? null : new Announcement(Math.max(last + 1, recordedAt), is, households);
  }

  /** Whether {@code kind} can have made news, and there is somebody to hear it. */
  private static boolean mayTell(Kind kind, History before, History after) {
    return switch (kind) {
      case CONTEXT, MOVED -> true;
      case BOOKING, ATTENDANCE, EMERGENCY -> !after.relatives().isEmpty();
      case FAMILY -> isFirstRelative(before, after);
      case EDUCATION, REVIEW -> false;
    };
  }

  private static boolean isFirstRelative(History before, History after) {
    return before.relatives().isEmpty() && !after.relatives().isEmpty();
  }

  /** Households in which the child lives on, and those of which something else is known now than before. */
  private static List<String> concerned(Summary was, Summary is, int day) {
    SortedSet<String> all = is.households();
    all.addAll(was.households());
    all.removeIf(household -> !is.livesBeyond(household, day) && is.in(household).equals(was.in(household)));
    return List.copyOf(all);
  }
}
