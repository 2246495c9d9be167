package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.wnb.audit.Asked;
import uk.wnb.audit.Audit;
import uk.wnb.audit.Changes;
import uk.wnb.audit.Measure;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;

/**
 * What the deltas of the audit come to is what a plain recount of everything comes to, after every step of made-up
 * stories with corrections, retractions, late and doubled reports, and reviews of the alerts they lead to.
 *
 * <p>{@code -Dwnb.seed} and {@code -Dwnb.stories} choose other stories.
 */
class AuditAgainstRecountTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int STORIES = Integer.getInteger("wnb.stories", 500);
  private static final ContextType[] COUNTED = {ContextType.SEX, ContextType.ETHNICITY, ContextType.DEPRIVATION,
      ContextType.ADDITIONAL_NEED, ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER,
      ContextType.CHILD_IN_NEED, ContextType.EARLY_HELP, ContextType.NHS_NUMBER_STATUS,
      ContextType.RESPONSIBLE_ORGANISATION, ContextType.HOUSEHOLD};
  private static final Detector DETECTOR = new Detector(Given.policy());

  @Test
  void theSumOfDeltasIsTheRecount(TestReporter reporter) {
    Set<String> met = new LinkedHashSet<>();
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      Run run = new Run(Stories::of, seed);
      run.go();
      run.counts.keySet().forEach(key -> met.add(key.substring(key.lastIndexOf('|') + 1)));
    }
    reporter.publishEntry("measures met", met.toString());
    List<String> expected = new ArrayList<>(List.of(Measure.values())).stream().map(Object::toString)
        .map(name -> name.toLowerCase().replace('_', '-')).toList();
    assertThat(met).as("a comparison that never met a measure proves nothing of it").containsAll(expected.stream()
        .filter(measure -> !List.of("review-other", "unknown-codes").contains(measure)).toList());
  }

  /** Over a whole childhood years are folded away; what was counted of them stays. */
  @Test
  void whatIsFoldedAwayStaysCounted() {
    int folded = 0;
    for (long seed = SEED; seed < SEED + Math.max(1, STORIES / 200); seed++) {
      Run run = new Run(AuditAgainstRecountTest::lifeWithOutcomes, seed);
      run.go();
      folded += run.child().older().rows().size();
    }
    assertThat(folded).isPositive();
  }

  /**
   * A childhood without attendances that are taken back or say nothing while their booking stands on another day: such
   * a booking is folded together with the attendance, before its own day closes, and can be moved no more.
   */
  private static Story lifeWithOutcomes(long seed) {
    Story story = Stories.life(seed);
    Set<String> booked = story.reports().stream().filter(report -> report.fact() instanceof Fact.Booking)
        .map(report -> report.source() + report.recordId()).collect(Collectors.toSet());
    return new Story(seed, story.steps().stream().filter(step -> !(step instanceof Step.Arrival arrival
        && arrival.report().fact() instanceof Fact.Attendance attendance
        && booked.contains(arrival.report().source() + arrival.report().recordId())
        && (arrival.report().retracted() || attendance.outcome() == Outcome.BOOKED))).toList());
  }

  /** One story, its deltas summed as it goes on, and held against a recount of what has been told so far. */
  private static final class Run {
    private final SplittableRandom random;
    private final long seed;
    private final Story story;
    private final Production production = new Production(DETECTOR);
    private final Map<LocalDate, List<Report>> more = new TreeMap<>();
    private final List<Report> told = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private List<Asked> asked = List.of();
    private final Map<String, Integer> counts = new TreeMap<>();
    private Map<String, Integer> closed = new TreeMap<>();
    private LocalDate openFrom = LocalDate.MIN;
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate earliest = LocalDate.MAX;
    private int records;

    Run(LongFunction<Story> stories, long seed) {
      this.seed = seed;
      this.story = stories.apply(seed);
      this.random = new SplittableRandom(seed);
    }

    History child() {
      return production.child().history();
    }

    void go() {
      for (Step step : story.steps()) {
        if (step instanceof Step.Tick tick) {
          today = tick.day();
          newDay();
        } else if (step instanceof Step.Arrival arrival) {
          hear(arrival.report());
        }
      }
      check();
    }

    private void newDay() {
      if (production.isDueOn(today)) {
        Child before = production.child();
        keep(before, production.tick(today), null);
      }
      more.getOrDefault(today, List.of()).forEach(this::hear);
      if (random.nextInt(40) == 0) {
        circumstance();
      }
    }

    private void circumstance() {
      ContextType type = COUNTED[random.nextInt(COUNTED.length)];
      String value = type == ContextType.NHS_NUMBER_STATUS ? "0" + (1 + random.nextInt(3)) : "" + random.nextInt(4);
      Fact fact = new Fact.Context(type, random.nextInt(8) == 0 ? "" : value,
          random.nextInt(3) == 0 ? Days.of(today) + random.nextInt(200) - 50 : Days.NEVER);
      LocalDate since = today.plusDays(random.nextInt(300) - 250);
      tell("x" + random.nextInt(6), since, fact);
    }

    private void tell(String recordId, LocalDate day, Fact fact) {
      records++;
      // Each at a minute of its own, so that which of two came first never depends on how ties are broken.
      hear(new Report("m" + records, "RXX", recordId, day.atStartOfDay().plusMinutes(records % 1400).plusSeconds(7)
          .atZone(LONDON).toInstant(), today.atTime(20, 0).plusSeconds(records).atZone(LONDON).toInstant(),
          random.nextInt(12) == 0, fact));
    }

    private void hear(Report report) {
      Child before = production.child();
      Event event = report.event();
      Decision decision = production.hear(report, today);
      if (decision.verdict().isChange()) {
        told.add(report);
        // A child's month is counted as of its first day.
        LocalDate first = report.day().withDayOfMonth(1);
        earliest = first.isBefore(earliest) ? first : earliest;
        keep(before, decision, event);
      }
    }

    private void keep(Child before, Decision decision, Event event) {
      Audit audit = new Audit(before, decision, event);
      List<Asked> askedBefore = audit.touchesAlerts() ? Asked.decode(Asked.encode(asked)) : List.of();
      List<Asked> askedAfter = audit.touchesAlerts() ? audit.asked(askedBefore) : List.of();
      asked = audit.touchesAlerts() ? askedAfter : asked;
      for (Changes.Change change : audit.changes(askedBefore, askedAfter)) {
        String slice = String.join("|", change.slice().values());
        change.deltas().forEach(delta -> counts.merge(slice + "|" + delta.measure().label(), delta.by(), Integer::sum));
      }
      closeBooks(event);
      alerts.addAll(decision.alerts());
      decision.alerts().forEach(this::review);
      if (random.nextInt(8) == 0) {
        check();
      }
    }

    private void check() {
      assertThat(NaiveAudit.differences(recount(told), counts)).as("seed %d, %s", seed, today).isEmpty();
    }

    /** What was counted of days whose books close now stands as it was before this event. */
    private void closeBooks(Event event) {
      LocalDate nowOpen = LocalDate.ofEpochDay(Days.minusMonths(child().asOf(), History.DETAIL_MONTHS) + 1);
      if (nowOpen.isAfter(openFrom) && !nowOpen.isBefore(earliest)) {
        List<Report> before = event == null ? told : told.subList(0, told.size() - 1);
        LocalDate from = openFrom;
        Map<String, Integer> all = new TreeMap<>(closed);
        NaiveAudit.of(before, alerts, day -> !day.isBefore(from)).forEach((key, count) -> all.merge(key, count,
            Integer::sum));
        NaiveAudit.of(before, alerts, day -> !day.isBefore(nowOpen)).forEach((key, count) -> all.merge(key, -count,
            Integer::sum));
        closed = all;
        openFrom = nowOpen;
      }
    }

    private Map<String, Integer> recount(List<Report> reports) {
      Map<String, Integer> all = new TreeMap<>(closed);
      NaiveAudit.of(reports, alerts, day -> !day.isBefore(openFrom))
          .forEach((key, count) -> all.merge(key, count, Integer::sum));
      return all;
    }

    /** Leads look at most alerts, some late, some twice, and some take back what they wrote. */
    private void review(Alert alert) {
      String recordId = "r" + alerts.size();
      for (int look = random.nextInt(4); look > 0; look--) {
        LocalDate day = today.plusDays(1 + random.nextInt(random.nextBoolean() ? 4 : 40));
        records++;
        Fact fact = new Fact.Review(alert.alertId(),
            Fact.ReviewOutcome.values()[random.nextInt(Fact.ReviewOutcome.values().length)], "team");
        more.computeIfAbsent(day, key -> new ArrayList<>()).add(new Report("m" + records, "LEAD",
            recordId + random.nextInt(2), day.atStartOfDay().plusMinutes(records % 1400).atZone(LONDON).toInstant(),
            day.atTime(21, 0).plusSeconds(records).atZone(LONDON).toInstant(), random.nextInt(8) == 0, fact));
      }
    }
  }
}
