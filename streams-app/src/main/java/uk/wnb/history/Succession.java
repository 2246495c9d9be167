package uk.wnb.history;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * What it does to a history that its NHS number has been replaced: all but that goes on to the other number, whose
 * history becomes the union of both. What is told of the old number later goes the same way.
 */
final class Succession {
  private Succession() {
  }

  static boolean isReplacement(Event event) {
    return event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.NHS_NUMBER_REPLACED;
  }

  /**
   * {@code before} with {@code event} in it, where that is moved here or {@code before} is told of a replaced number.
   */
  static Applied apply(History before, Event event) {
    if (event.fact() instanceof Fact.Moved moved) {
      return settled(before, moved.isBack() ? returned(before, moved) : joined(before, moved.history()));
    }
    if (event.fact() instanceof Fact.Relative told && !told.summary().residences().isEmpty()) {
      // Who lives with the other number tells it; who is forgotten, or lives nowhere, may not know of it.
      return Applied.unchanged(before, Applied.Verdict.SUPERSEDED);
    }
    return settled(before, before.upsert(event));
  }

  /** Sends on what does not say that the number has been replaced, if it has been. */
  static Applied settled(History before, Applied applied) {
    History all = applied.history();
    if (all.successor() == null) {
      return applied;
    }
    History stub = new History(all.asOf(), events(all, Succession::isReplacement), OlderYears.NONE);
    History rest = new History(all.asOf(), events(all, event -> !isReplacement(event)), all.older());
    History moved = rest.isEmpty() ? null : rest;
    if (Arrays.equals(stub.raw(), before.raw())) {
      return new Applied(before, moved == null ? applied.verdict() : Applied.Verdict.FORWARDED, Days.NEVER, moved);
    }
    return new Applied(stub, applied.verdict(), applied.earliestDay(), moved);
  }

  /** Each record in its latest version; what one of the two has folded into its year already counts there. */
  private static Applied joined(History before, History other) {
    History union = new History(Math.max(before.asOf(), other.asOf()),
        events(before, event -> !other.older().contains(event.key())), before.older().union(other.older()));
    Applied.Verdict verdict = Applied.Verdict.DUPLICATE;
    int earliest = firstDay(other);
    for (Event event : other.raw()) {
      Applied applied = union.upsert(event);
      union = applied.history();
      verdict = graver(verdict, applied.verdict());
      // What is corrected may have lain on an earlier day than it does now.
      earliest = Math.min(earliest, applied.earliestDay());
    }
    boolean changed = !Arrays.equals(union.raw(), before.raw()) || !union.older().equals(before.older());
    return changed ? new Applied(union, Applied.Verdict.AMENDED, earliest) : Applied.unchanged(before, verdict);
  }

  private static Applied.Verdict graver(Applied.Verdict one, Applied.Verdict other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static int firstDay(History history) {
    return history.older().rows().isEmpty() && history.raw().length > 0 ? history.raw()[0].day() : Integer.MIN_VALUE;
  }

  /** That the number has been replaced counts as taken back, so that to be told it once more begins no second round. */
  private static Applied returned(History before, Fact.Moved moved) {
    Event[] known = before.raw().clone();
    Arrays.setAll(known, i -> isReplacement(known[i]) ? known[i].takenBack() : known[i]);
    History joined = joined(new History(before.asOf(), known, before.older()), moved.history()).history();
    if (Arrays.equals(joined.raw(), before.raw())) {
      return Applied.unchanged(before, Applied.Verdict.DUPLICATE);
    }
    return new Applied(joined, Applied.Verdict.RETURNED, firstDay(moved.history()));
  }

  private static Event[] events(History history, Predicate<Event> wanted) {
    return Arrays.stream(history.raw()).filter(wanted).toArray(Event[]::new);
  }
}
