package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.history.HistoryCodec;
import uk.wnb.history.Rates;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Reading;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/** What is known in the end does not depend on the order in which it came, nor on how often. */
class ArrivalOrderTest {
  private static final Policy POLICY = Given.policy();
  private static final Detector DETECTOR = new Detector(POLICY);
  private static final Signals SIGNALS = Catalogue.bind(POLICY);
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int STORIES = 1500;

  @Test
  void anyOrderEndsInTheSameHistoryRatesAndReadings() {
    stories().forEach(story -> {
      List<Report> reports = new ArrayList<>(withoutConflicts(story.reports()));
      LocalDate end = lastDay(reports);
      History expected = endOf(reports, end);
      for (int order = 0; order < 4; order++) {
        Collections.shuffle(reports, new Random(story.seed() + order));
        History actual = endOf(reports, end);
        assertThat(bytes(actual)).as("history, seed %d, order %d", story.seed(), order).isEqualTo(bytes(expected));
        assertThat(rates(actual, end)).as("rates, seed %d", story.seed()).isEqualTo(rates(expected, end));
        assertThat(readings(actual)).as("readings, seed %d", story.seed()).isEqualTo(readings(expected));
      }
      assertThat(rates(expected, end)).as("oracle, seed %d", story.seed())
          .isEqualTo(NaiveRates.of(Known.from(reports), end));
    });
  }

  @Test
  void whatComesTwiceChangesNothing() {
    stories().forEach(story -> {
      Production production = new Production(DETECTOR);
      for (Report report : story.reports()) {
        LocalDate today = report.recordedOn();
        production.hear(report, today);
        Child before = production.child();
        Decision again = production.hear(report, today.plusDays(1));
        assertThat(again.child()).as("child, seed %d", story.seed()).isSameAs(before);
        assertThat(again.alerts()).isEmpty();
        assertThat(again.ratesChanged()).isFalse();
        assertThat(again.verdict()).isNotIn(Verdict.ADDED, Verdict.AMENDED);
      }
    });
  }

  @Test
  void theSameLogGivesTheSameAlertsToTheLastWord() {
    stories().forEach(story -> {
      List<Alert> alerts = alerts(story);
      assertThat(alerts(story)).as("seed %d", story.seed()).isEqualTo(alerts);
    });
  }

  @Test
  void aCorrectionTakenBackReadsAsIfItHadNotBeen() {
    stories().forEach(story -> story.reports().stream().filter(report -> !report.retracted()).findFirst()
        .ifPresent(report -> {
          LocalDate end = lastDay(story.reports()).plusDays(2);
          List<Report> once = List.of(report.recorded(end + "T09:00"));
          List<Report> thrice = List.of(once.get(0), report.id("wrong").recorded(end + "T10:00").takenBack(),
              report.recorded(end + "T11:00"));
          assertThat(readings(endOf(join(story, thrice), end))).isEqualTo(readings(endOf(join(story, once), end)));
          assertThat(rates(endOf(join(story, thrice), end), end))
              .isEqualTo(rates(endOf(join(story, once), end), end));
        }));
  }

  private static java.util.stream.Stream<Story> stories() {
    return LongStream.range(SEED, SEED + STORIES).mapToObj(Stories::of);
  }

  /** The reports, where two of one record contradict each other under one id and time only the first of them. */
  private static List<Report> withoutConflicts(List<Report> reports) {
    List<Report> kept = new ArrayList<>();
    for (Report report : reports) {
      boolean contradicts = kept.stream().anyMatch(other -> other.identity().equals(report.identity())
          && !other.outranks(report) && !report.outranks(other) && !other.saysTheSameAs(report));
      if (!contradicts) {
        kept.add(report);
      }
    }
    return kept;
  }

  private static List<Report> join(Story story, List<Report> more) {
    List<Report> all = new ArrayList<>(story.reports());
    all.addAll(more);
    return all;
  }

  private static LocalDate lastDay(List<Report> reports) {
    return reports.stream().map(Report::recordedOn).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  private static History endOf(List<Report> reports, LocalDate end) {
    Production production = new Production(DETECTOR);
    reports.forEach(report -> production.hear(report, end));
    return production.child().history().at(Days.of(end));
  }

  private static byte[] bytes(History history) {
    ByteWriter out = new ByteWriter(512);
    HistoryCodec.write(history, out);
    return out.toByteArray();
  }

  private static Object rates(History history, LocalDate day) {
    return NaiveRates.of(Rates.of(history, Days.of(day)));
  }

  private static List<Reading> readings(History history) {
    View view = SIGNALS.view(history, history.asOf());
    return SIGNALS.live().stream().map(signal -> view.reading(signal.id())).toList();
  }

  private static List<Alert> alerts(Story story) {
    Production production = new Production(DETECTOR);
    List<Alert> alerts = new ArrayList<>();
    story.reports().forEach(report -> alerts.addAll(production.hear(report, report.recordedOn()).alerts()));
    return alerts;
  }
}
