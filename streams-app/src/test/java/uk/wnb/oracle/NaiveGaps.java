package uk.wnb.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Setting;
import uk.wnb.oracle.Known.Dated;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;
import uk.wnb.policy.Tier;

/** The signals that ask who still holds and sees the child. */
final class NaiveGaps {
  private NaiveGaps() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("W9", NaiveGaps::closed);
    rules.put("W12", NaiveGaps::unseen);
    rules.put("X4", NaiveGaps::handOff);
  }

  private static Found closed(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = day.minusDays(all.limits().whole("W9", "days"));
    Set<String> evidence = new LinkedHashSet<>();
    known.meetings().stream().filter(Meeting::isAppointment).filter(NaiveSignals::isWasNotBrought)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), after, day) && isDischarge(meeting))
        .forEach(meeting -> evidence.add(meeting.eventId()));
    known.facts().stream().filter(fact -> !fact.day().isAfter(day))
        .filter(fact -> closes(fact).filter(end -> NaiveSignals.isWithin(end, after, day)).isPresent())
        .filter(fact -> !isMoreThen(fact, known))
        .forEach(fact -> evidence.add(fact.eventId()));
    if (evidence.isEmpty() || !all.isPatternSeen(day, known)) {
      return null;
    }
    for (String signal : NaiveSignals.PATTERN) {
      Found pattern = all.read(signal, day, known);
      evidence.addAll(pattern == null ? List.of() : pattern.evidence());
    }
    return new Found(all.limits().tier("W9"), List.copyOf(evidence));
  }

  private static boolean isDischarge(Meeting meeting) {
    return meeting.particulars().next() == Fact.NextStep.DISCHARGED;
  }

  private static Optional<LocalDate> closes(Dated fact) {
    return switch (fact.type()) {
      case REFERRAL_CLOSED -> Optional.of(fact.day());
      case EARLY_HELP, CHILD_PROTECTION_PLAN, CHILD_IN_NEED -> Optional.ofNullable(fact.end());
      default -> Optional.empty();
    };
  }

  private static boolean isMoreThen(Dated fact, Known known) {
    return switch (fact.type()) {
      case EARLY_HELP -> known.holds(fact.end(), ContextType.CHILD_IN_NEED, ContextType.CHILD_PROTECTION_PLAN,
          ContextType.LOOKED_AFTER);
      case CHILD_IN_NEED -> known.holds(fact.end(), ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER);
      case CHILD_PROTECTION_PLAN -> known.holds(fact.end(), ContextType.LOOKED_AFTER);
      default -> false;
    };
  }

  private static Found unseen(LocalDate day, Known known, NaiveSignals all) {
    LocalDate lastSeen = lastSeen(day, known);
    List<Meeting> missed = all.meetings(known, day, all.limits().whole("W12", "window"), all::isNotBrought);
    Optional<LocalDate> expected = expected(day, known, all, missed, lastSeen);
    boolean tooLong = expected.isPresent()
        && latest(latest(expected.get(), birth(day, known)), lastSeen).isBefore(day.minusDays(daysAllowed(day, known,
        all)));
    Optional<LocalDate> offRoll = offRoll(day, known).filter(since -> !lastSeen.isAfter(since));
    boolean offRollTooLong = offRoll.isPresent()
        && schoolDaysLater(offRoll.get(), all.limits().whole("W12", "off-roll")).isBefore(day);
    if (!tooLong && !offRollTooLong) {
      return null;
    }
    List<String> evidence = new ArrayList<>();
    for (Dated fact : known.facts()) {
      boolean reason = isStatutory(fact) || fact.type() == ContextType.SCHOOL_OFF_ROLL && offRoll.isPresent();
      if (reason && fact.holdsOn(day)) {
        evidence.add(fact.eventId());
      }
    }
    evidence.addAll(NaiveSignals.ids(missed));
    return new Found(all.limits().tier("W12"), evidence);
  }

  private static LocalDate birth(LocalDate day, Known known) {
    return known.birth().filter(born -> !born.isAfter(day)).orElse(LocalDate.of(1900, 1, 1));
  }

  private static boolean isAnythingTold(LocalDate day, Known known) {
    return Stream.of(known.meetings().stream().map(Meeting::day),
        known.visits().stream().filter(NaiveVisits::isUnplanned).map(Known.EmergencyVisit::day),
        known.weeks().stream().map(Known.Week::day)).flatMap(days -> days).anyMatch(one -> !one.isAfter(day));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate lastSeen(LocalDate day, Known known) {
    Stream<LocalDate> meetings = known.meetings().stream()
        .filter(meeting -> meeting.seen() && meeting.setting() != Setting.REMOTE).map(Meeting::day);
    Stream<LocalDate> visits = known.visits().stream()
        .filter(visit -> visit.fact().discharge() != Fact.Discharge.LEFT_BEFORE_ASSESSMENT)
        .map(Known.EmergencyVisit::day);
    Stream<LocalDate> weeks = known.weeks().stream().filter(week -> week.fact().present() > 0).map(Known.Week::day);
    return Stream.of(meetings, visits, weeks).flatMap(days -> days).filter(one -> !one.isAfter(day))
        .max(LocalDate::compareTo).orElse(LocalDate.of(1900, 1, 1));
  }

  private static boolean isStatutory(Dated fact) {
    return fact.type() == ContextType.CHILD_PROTECTION_PLAN || fact.type() == ContextType.LOOKED_AFTER;
  }

  private static Optional<LocalDate> expected(LocalDate day, Known known, NaiveSignals all, List<Meeting> missed,
      LocalDate lastSeen) {
    List<LocalDate> since = new ArrayList<>();
    if (!isAnythingTold(day, known)) {
      return Optional.empty();
    }
    known.facts().stream().filter(fact -> isStatutory(fact)
        && fact.holdsOn(day)).forEach(fact -> since.add(fact.day()));
    boolean inNeed = known.holds(day, ContextType.CHILD_IN_NEED, ContextType.ADDITIONAL_NEED);
    long missedSince = missed.stream().filter(meeting -> meeting.day().isAfter(lastSeen)).count();
    if (all.isPatternSeen(day, known)
        || missedSince >= all.limits().whole("W12", inNeed ? "not-brought-in-need" : "not-brought")) {
      since.add(missed.isEmpty() ? lastSeen : missed.get(0).day());
    }
    return since.stream().min(LocalDate::compareTo);
  }

  private static int daysAllowed(LocalDate day, Known known, NaiveSignals all) {
    long years = known.birth().filter(birth -> !birth.isAfter(day))
        .map(birth -> ChronoUnit.YEARS.between(birth, day)).orElse(17L);
    return all.limits().whole("W12", years < 1 ? "days-under-1" : years < 5 ? "days-under-5" : "days-from-5");
  }

  /** The day on which the child left the roll, unless it has been at school in a later week. */
  private static Optional<LocalDate> offRoll(LocalDate day, Known known) {
    Optional<LocalDate> since = known.facts().stream()
        .filter(fact -> fact.type() == ContextType.SCHOOL_OFF_ROLL && fact.holdsOn(day)).map(Dated::day)
        .max(LocalDate::compareTo);
    return since.filter(left -> known.weeks().stream().noneMatch(week -> week.fact().present() > 0
        && week.day().isAfter(left) && !week.day().isAfter(day)));
  }

  private static LocalDate schoolDaysLater(LocalDate day, int count) {
    LocalDate result = day;
    int left = count;
    while (left > 0) {
      result = result.plusDays(1);
      if (result.getDayOfWeek() != DayOfWeek.SATURDAY && result.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return result;
  }

  private static Found handOff(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = all.windowAfter(day, all.limits().whole("X4", "window"));
    List<String> waiting = new ArrayList<>();
    Set<String> letGo = new LinkedHashSet<>();
    for (Dated referral : known.facts()) {
      if (referral.type() != ContextType.REFERRAL_OPENED || !referral.holdsOn(day)
          || !NaiveSignals.isWithin(referral.day(), after, day) || isOver(referral, day, known)) {
        continue;
      }
      List<String> others = letGo(referral, day, known, all);
      int weeks = all.limits().whole("X4", "weeks");
      int fewer = all.limits().whole("X4", "weeks-let-go");
      if (!referral.day().plusWeeks(others.isEmpty() || fewer > weeks ? weeks : fewer).isAfter(day)) {
        waiting.add(referral.eventId());
        letGo.addAll(others);
      }
    }
    if (waiting.isEmpty()) {
      return null;
    }
    Tier tier = letGo.isEmpty() ? Tier.INFO : all.limits().tier("X4");
    waiting.addAll(letGo);
    return new Found(tier, waiting);
  }

  /** Closed, or the child was seen on it. */
  private static boolean isOver(Dated referral, LocalDate day, Known known) {
    boolean closed = known.facts().stream().anyMatch(fact -> fact.type() == ContextType.REFERRAL_CLOSED
        && fact.value().equals(referral.value()) && !fact.day().isBefore(referral.day()) && !fact.day().isAfter(day));
    List<Meeting> since = known.meetings().stream()
        .filter(meeting -> !meeting.day().isBefore(referral.day()) && !meeting.day().isAfter(day)).toList();
    List<Meeting> named = since.stream().filter(meeting -> !meeting.particulars().referral().isEmpty()
        && meeting.particulars().referral().equals(referral.value())).toList();
    List<Meeting> unnamed = since.stream().filter(meeting -> meeting.particulars().referral().isEmpty()
        && meeting.source().equals(referral.source())).toList();
    return closed || (named.isEmpty() ? unnamed : named).stream().anyMatch(NaiveSignals::isBrought);
  }

  private static List<String> letGo(Dated referral, LocalDate day, Known known, NaiveSignals all) {
    LocalDate from = referral.day().minusDays(all.limits().whole("X4", "let-go-before"));
    List<String> letGo = new ArrayList<>();
    known.meetings().stream().filter(NaiveGaps::isDischarge)
        .filter(meeting -> !meeting.day().isBefore(from) && !meeting.day().isAfter(day))
        .forEach(meeting -> letGo.add(meeting.eventId()));
    known.facts().stream().filter(fact -> fact.type() == ContextType.REFERRAL_CLOSED)
        .filter(fact -> !fact.day().isBefore(from) && !fact.day().isAfter(day))
        .forEach(fact -> letGo.add(fact.eventId()));
    return letGo;
  }
}
