package uk.wnb.concern;

import java.util.List;
import uk.wnb.family.Announcement;
import uk.wnb.family.Forward;
import uk.wnb.history.Applied;

/**
 * What came of one event or tick.
 *
 * @param child what is kept now; the same object when nothing changed, {@link Child#UNKNOWN} when nothing is to be kept
 * @param verdict what the event did to the history; null for a tick
 * @param alerts what somebody should see, in order; most often empty
 * @param ratesChanged whether the rates are others than before
 * @param announcements what households and relatives get to know, in order; most often nothing
 * @param forward what goes on to the NHS number that has replaced the child's, or null; most often nothing
 */
public record Decision(Child child, Applied.Verdict verdict, List<Alert> alerts, boolean ratesChanged,
    List<Announcement> announcements, Forward forward) {
  /** One by which nothing goes on to another number, or to the family. */
  Decision(Child child, Applied.Verdict verdict, List<Alert> alerts, boolean ratesChanged) {
    this(child, verdict, alerts, ratesChanged, List.of(), null);
  }

  /** That nothing has changed and nobody is told anything. */
  public static Decision nothingOf(Child child, Applied.Verdict verdict) {
    return new Decision(child, verdict, List.of(), false);
  }

  /** The same, where the family is told {@code news} besides. Who is forgotten tells nothing. */
  Decision announcing(List<Announcement> news) {
    if (news.isEmpty() || child == Child.UNKNOWN) {
      return this;
    }
    Child told = new Child(child.history(), child.concern(), child.dueOn(),
        child.spoken().and(news));
    return new Decision(told, verdict, alerts, ratesChanged, news, forward);
  }
}
