package uk.wnb.family;

import java.util.List;
import uk.wnb.history.Applied;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;

/**
 * What one entry of the log does to what is known of a child, and what others get to know by it; without any policy.
 *
 * @param history what is known now; the same object when nothing is new
 * @param verdict what the entry did
 * @param earliestDay the earliest day whose reading may have changed, {@link Days#NEVER} when none has
 * @param announcement what the households get to know, or null
 * @param move what goes to another NHS number, or null
 */
public record Step(History history, Verdict verdict, int earliestDay, Announcement announcement, Move move) {

  /**
   * What comes of {@code event}.
   *
   * @param nhsNumber under which number it was told
   * @param last stamp of the last announcement, 0 for none
   * @param today the latest day that the log has told of
   */
  public static Step hear(String nhsNumber, History before, long last, Event event, int today) {
    Applied applied = before.apply(event);
    if (before.successor() != null) {
      return atOldNumber(nhsNumber, before, applied, event);
    }
    if (!applied.verdict().isChange()) {
      return nothing(before, applied.verdict());
    }
    History after = applied.history().at(today);
    if (after.successor() != null) {
      return leave(nhsNumber, before, last, after, event);
    }
    return new Step(after, applied.verdict(), applied.earliestDay(),
        Announcement.of(nhsNumber, last, event, before, after), null);
  }

  private static Step nothing(History history, Verdict verdict) {
    return new Step(history, verdict, Days.NEVER, null, null);
  }

  /** Everything goes to the new number; what stays says where to. */
  private static Step leave(String nhsNumber, History before, long last, History all, Event event) {
    if (all.successor().equals(nhsNumber)) {
      return nothing(before, Verdict.REFUSED);
    }
    History stub = all.stub();
    return new Step(stub, Verdict.ADDED, event.day(),
        Announcement.of(nhsNumber, last, event.recordedAt(), before, stub),
        new Move(all.successor(), List.of(nhsNumber), true, all.withoutSuccessor()));
  }

  /** What comes later goes after it. A replacement that is itself changed or taken back needs a person. */
  private static Step atOldNumber(String nhsNumber, History stub, Applied applied, Event event) {
    if (event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.NHS_NUMBER_REPLACED) {
      boolean says = applied.verdict().isChange() && !stub.successor().equals(applied.history().successor());
      return nothing(stub, says ? Verdict.REFUSED : Verdict.DUPLICATE);
    }
    History one = History.EMPTY.apply(event).history();
    return new Step(stub, Verdict.FORWARDED, Days.NEVER, null, new Move(stub.successor(), List.of(nhsNumber), false, one));
  }

  /**
   * What comes of {@code move} at the number it was sent to: union with what is known there. Where a number has been
   * replaced in a circle, what comes back stays, and the replacement is refused.
   */
  public static Step receive(String nhsNumber, History before, long last, Move move, int today) {
    if (move.path().contains(nhsNumber)) {
      History back = History.EMPTY.union(move.history(), nhsNumber).at(today);
      return new Step(back, Verdict.REFUSED, Days.NEVER,
          Announcement.of(nhsNumber, last, move.history().lastRecordedAt(), before, back), null);
    }
    if (before.successor() != null) {
      return new Step(before, Verdict.FORWARDED, Days.NEVER, null, move.on(nhsNumber, before.successor()));
    }
    History union = before.union(move.history(), nhsNumber);
    if (union.equals(before)) {
      return nothing(before, Verdict.DUPLICATE);
    }
    History after = union.at(today);
    return new Step(after, Verdict.AMENDED, move.history().firstDay(),
        Announcement.of(nhsNumber, last, move.history().lastRecordedAt(), before, after), null);
  }
}
