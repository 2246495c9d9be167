package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Concern;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;

/** Sex, ethnicity and deprivation are never inputs: other values, or corrections of them, never change a decision. */
class NeverAnInputTest {
  private static final Detector DETECTOR = new Detector(Given.policy());
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int STORIES = 1_500;

  private record Said(List<Alert> alerts, Concern concern, int dueOn) {
  }

  @Test
  void otherValuesChangeNoDecision() {
    int alerts = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      Story story = withMonitoring(Stories.of(seed));
      Said said = run(story, value -> value);
      assertThat(run(story, value -> "9" + value)).as("seed %d", seed).isEqualTo(said);
      assertThat(run(story, value -> "")).as("seed %d", seed).isEqualTo(said);
      alerts += said.alerts().size();
    }
    assertThat(alerts).as("decisions that could have changed").isGreaterThan(STORIES / 2);
  }

  /** The test would notice: under another outcome of one appointment in a story decisions do change. */
  @Test
  void whatIsAnInputIsNoticed() {
    boolean noticed = false;
    for (long seed = SEED; seed < SEED + 50 && !noticed; seed++) {
      Story story = withMonitoring(Stories.of(seed));
      Story brought = new Story(seed, story.steps().stream().map(step -> step instanceof Step.Arrival arrival
          && arrival.report().fact() instanceof Fact.Attendance a ? new Step.Arrival(arrival.report().saying(
              new Fact.Attendance(uk.wnb.history.Outcome.BROUGHT, a.specialty(), a.setting(),
              a.seen()))) : step).toList());
      noticed = !run(story, value -> value).equals(run(brought, value -> value));
    }
    assertThat(noticed).isTrue();
  }

  /** The circumstances that rules read do not hold them, nor does a situation. */
  @Test
  void noSituationHandsThemOut() {
    Production production = new Production(DETECTOR);
    for (ContextType type : List.of(ContextType.SEX, ContextType.ETHNICITY, ContextType.DEPRIVATION)) {
      production.hear(Given.context("2024-01-01", type, "1"), LocalDate.parse("2024-01-02"));
      assertThat(production.child().history().situation(Days.of(LocalDate.parse("2024-02-01"))).holds(type)).isFalse();
    }
    assertThat(production.child().history().events()).hasSize(3);
    assertThat(production.child().history().circumstances()).isEmpty();
    assertThat(Arrays.stream(ContextType.values()).filter(ContextType::isForMonitoring))
        .containsExactly(ContextType.SEX, ContextType.ETHNICITY, ContextType.DEPRIVATION);
  }

  private static Story withMonitoring(Story story) {
    SplittableRandom random = new SplittableRandom(story.seed());
    List<Step> steps = new ArrayList<>();
    LocalDate today = LocalDate.EPOCH;
    for (Step step : story.steps()) {
      steps.add(step);
      today = step instanceof Step.Tick tick ? tick.day() : today;
      if (!today.equals(LocalDate.EPOCH) && random.nextInt(20) == 0) {
        steps.add(new Step.Arrival(monitoring(random, today)));
      }
    }
    return new Story(story.seed(), steps);
  }

  private static Report monitoring(SplittableRandom random, LocalDate today) {
    ContextType type = List.of(ContextType.SEX, ContextType.ETHNICITY, ContextType.DEPRIVATION).get(random.nextInt(3));
    return Given.context(today.toString(), type, "" + random.nextInt(10)).record("" + random.nextInt(4));
  }

  private static Said run(Story story, UnaryOperator<String> change) {
    Production production = new Production(DETECTOR);
    List<Alert> alerts = new ArrayList<>();
    LocalDate today = LocalDate.EPOCH;
    for (Step step : story.steps()) {
      if (step instanceof Step.Tick tick) {
        today = tick.day();
        if (production.isDueOn(today)) {
          alerts.addAll(production.tick(today).alerts());
        }
      } else if (step instanceof Step.Arrival arrival) {
        Decision decision = production.hear(changed(arrival.report(), change), today);
        alerts.addAll(decision.alerts());
      }
    }
    return new Said(alerts, production.child().concern(), production.child().dueOn());
  }

  private static Report changed(Report report, UnaryOperator<String> change) {
    return report.fact() instanceof Fact.Context context && context.type().isForMonitoring()
        ? report.saying(new Fact.Context(context.type(), change.apply(context.value()), context.endsOn())) : report;
  }
}
