package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.policy.Policy;

/**
 * The detector written a second time, as plainly as possible: it keeps every report it was ever given in a list, puts
 * together what is known from nothing at each step, looks at every child on every day, and folds nothing away. It
 * shares no logic with the detector; where the two differ, one of them is wrong.
 */
class Oracle {
  private final NaiveLife life;
  private final List<Report> received = new ArrayList<>();
  private Known known = Known.from(received);
  private LocalDate asOf = LocalDate.MIN;
  private Verdict verdict;

  Oracle(Policy policy) {
    this(policy, new NaiveSignals(policy));
  }

  Oracle(Policy policy, NaiveSignals signals) {
    this(new NaiveLife(policy, signals));
  }

  Oracle(NaiveLife life) {
    this.life = life;
  }

  Known known() {
    return known;
  }

  /** Whether anything is. */
  boolean isKnown() {
    return !received.isEmpty();
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The contacts that the rates count by now. */
  List<Counted> counted() {
    List<Counted> counted = new ArrayList<>();
    for (Known.Meeting meeting : known.meetings()) {
      if (meeting.isAppointment() && !meeting.day().isAfter(asOf)) {
        counted.add(new Counted(meeting.day(), meeting.outcome(), meeting.specialty()));
      }
    }
    return counted;
  }

  /** What a contact is counted by: who says so and at what hour makes no difference to a rate. */
  record Counted(LocalDate day, Outcome outcome, String specialty) {
  }

  /** What the last report did. */
  Verdict verdict() {
    return verdict;
  }

  /** Takes in a report on {@code today} and says what comes of it. */
  List<Said> hear(Report report, LocalDate today) {
    Known before = known;
    Optional<Report> old = known.version(report.identity());
    received.add(report);
    known = Known.from(received);
    verdict = old.map(version -> verdict(version, report)).orElse(Verdict.ADDED);
    if (!verdict.isChange()) {
      return List.of();
    }
    LocalDate day = old.map(Report::day).filter(report.day()::isAfter).orElse(report.day());
    LocalDate earlier = asOf;
    asOf = today.isAfter(asOf) ? today : asOf;
    return life.look(asOf, known, report, touches(report, old.isPresent(), day, before), before, earlier);
  }

  /**
   * Whether what stands since a day can have been taken away: a correction of {@code day} or what a relative tells of
   * that day or before, a new report of an earlier one. A visit to A&amp;E may be part of one of the same day.
   */
  private BiPredicate<String, LocalDate> touches(Report report, boolean isCorrection, LocalDate day, Known before) {
    if (report.fact() instanceof Fact.Relative) {
      return (signal, since) -> !report.day().isAfter(since);
    }
    return (signal, since) -> isCorrection ? !day.isAfter(since) : day.isBefore(since)
        || report.fact() instanceof Fact.Emergency && day.equals(since) && life.isSeenUntilNow(signal, since, before);
  }

  /** Looks again on {@code today}. */
  List<Said> tick(LocalDate today) {
    LocalDate earlier = asOf;
    asOf = today.isAfter(asOf) ? today : asOf;
    return life.look(asOf, known, null, (signal, since) -> false, known, earlier);
  }

  /**
   * Takes in what was known under another number, in its newest versions, because of {@code cause}: a correction of all
   * of it, as far as what was found here is concerned.
   */
  List<Said> takeOver(List<Report> reports, Report cause, LocalDate today) {
    Known before = known;
    LocalDate first = reports.stream().flatMap(report -> Stream.concat(Stream.of(report),
        before.version(report.identity()).filter(report::outranks).stream())).map(Report::day)
        .min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    received.addAll(reports);
    known = Known.from(received);
    LocalDate earlier = asOf;
    asOf = today.isAfter(asOf) ? today : asOf;
    return known.newest().equals(before.newest()) ? List.of()
        : life.lookAtWhatWasMoved(asOf, known, cause, (signal, since) -> !first.isAfter(since), before, earlier);
  }

  /** The number has been replaced, as {@code report} says: nothing is said under it any more. */
  List<Said> replaced(Report report, LocalDate today) {
    asOf = today.isAfter(asOf) ? today : asOf;
    return life.replaced(asOf, known, report);
  }

  private static Verdict verdict(Report old, Report next) {
    if (next.outranks(old)) {
      return Verdict.AMENDED;
    }
    if (next.saysTheSameAs(old)) {
      return Verdict.DUPLICATE;
    }
    return old.outranks(next) ? Verdict.SUPERSEDED : Verdict.CONFLICT;
  }
}
