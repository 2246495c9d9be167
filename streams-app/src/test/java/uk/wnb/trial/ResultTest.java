package uk.wnb.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.backtest.AgeBand;
import uk.wnb.backtest.Told;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;
import uk.wnb.simulate.Course;
import uk.wnb.simulate.Truth;

/** Four children, of whom one family drifts to an incident in the year that is counted, and two brothers recover. */
class ResultTest {
  private static final Map<String, Truth> TRUTHS = Stream.of(
      truth("drifts", "H1", Course.Kind.DRIFTING, "2024-06-01", "2025-09-01", 1, true),
      truth("sister", "H1", Course.Kind.DRIFTING, "2024-06-01", "2025-09-01", 1, false),
      truth("recovers", "H2", Course.Kind.RECOVERING, "2025-01-01", "2025-06-01", 2, false),
      truth("steady", "H3", Course.Kind.STEADY, "", "", 10, false),
      truth("early", "H4", Course.Kind.DRIFTING, "2023-01-01", "2024-02-01", 5, false),
      truth("late", "H5", Course.Kind.DRIFTING, "2024-12-01", "2026-03-01", 5, false),
      truth("missed", "H6", Course.Kind.DRIFTING, "2024-12-01", "2025-12-01", 5, false))
      .collect(Collectors.toMap(Truth::nhsNumber, truth -> truth));
  private static final Stage STAGE = new Stage(TRUTHS, 1_000, day("2024-01-01"), day("2025-01-01"), day("2025-12-31"),
      10_000);

  private final List<Told> alerts = new ArrayList<>();

  private static Truth truth(String child, String household, Course.Kind kind, String from, String to, int decile,
      boolean need) {
    return new Truth(child, household, kind, from.isEmpty() ? Days.NEVER : day(from),
        to.isEmpty() ? Days.NEVER : day(to),
        decile, need);
  }

  private static int day(String date) {
    return Days.of(LocalDate.parse(date));
  }

  private void say(String child, String date, Tier tier, boolean asks) {
    alerts.add(new Told(child, day(date), child + date, Change.RAISED, tier, List.of("W2"), Set.of("W2"), AgeBand.CHILD,
        List.of(), asks));
  }

  private Result result() {
    return Result.of(alerts, STAGE);
  }

  @Test
  void aFamilyIsFoundByTheFirstAlertOnAnyOfItsChildrenBetweenBeginningAndIncident() {
    say("sister", "2024-05-31", Tier.REVIEW, true);
    say("drifts", "2024-12-15", Tier.INFO, true);
    say("sister", "2025-01-15", Tier.REVIEW, true);
    say("drifts", "2025-03-01", Tier.URGENT, true);
    say("missed", "2025-12-01", Tier.URGENT, true);
    Result result = result();

    assertThat(result.families()).as("with an incident in the days that are counted").isEqualTo(2);
    assertThat(result.found()).isEqualTo(1);
    assertThat(result.leadMonths()).containsExactly(7);
    assertThat(result.foundPercent()).isCloseTo(50, within(1e-9));
    assertThat(result.medianLeadMonths()).isEqualTo(7);
  }

  /** An alert before the days that are counted may find a family; it is no load of theirs. */
  @Test
  void anAlertInTheWarmUpFindsButIsNotCounted() {
    say("drifts", "2024-08-01", Tier.REVIEW, true);

    assertThat(result().leadMonths()).containsExactly(13);
    assertThat(result().weekly()).isZero();
  }

  @Test
  void alertsThatAskAreCountedForTheWholeArea() {
    say("steady", "2025-03-01", Tier.REVIEW, true);
    say("steady", "2025-04-01", Tier.REVIEW, false);
    say("steady", "2025-05-01", Tier.INFO, true);

    assertThat(result().weekly()).isCloseTo(10 / (365 / 7.0), within(1e-9));
    assertThat(result().weeklyAll()).isCloseTo(20 / (365 / 7.0), within(1e-9));
    assertThat(result().bySignal()).containsOnlyKeys("W2");
  }

  @Test
  void whatTheFamilyGoesThroughIsThatOfTheDay() {
    say("recovers", "2025-03-01", Tier.REVIEW, true);
    say("recovers", "2025-06-01", Tier.REVIEW, true);
    say("late", "2025-03-01", Tier.REVIEW, true);
    say("drifts", "2025-10-01", Tier.REVIEW, true);

    assertThat(result().byCourse()).containsOnly(entry(Course.Kind.RECOVERING, 1), entry(Course.Kind.STEADY, 2),
        entry(Course.Kind.DRIFTING, 1));
    assertThat(result().notDriftingPercent()).isCloseTo(75, within(1e-9));
  }

  @Test
  void ratesAreOfTheChildrenInEachGroup() {
    say("drifts", "2025-03-01", Tier.REVIEW, true);
    Result result = result();

    assertThat(result.byNeed()).containsOnlyKeys("additional need", "none known").containsEntry("none known", 0.0);
    assertThat(result.byNeed().get("additional need")).isCloseTo(1_000 / (1_000 / 7.0 * 365 / 365.25), within(1e-9));
    assertThat(result.byDeprivation()).containsOnlyKeys("fifth 1, most deprived", "fifth 3", "fifth 5");
  }

  @Test
  void nothingSaidIsNothingFound() {
    assertThat(result().foundPercent()).isZero();
    assertThat(result().medianLeadMonths()).isZero();
    assertThat(result().notDriftingPercent()).isZero();
  }
}
