package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Said;
import uk.wnb.policy.PolicyReader;
import uk.wnb.service.Configuration;

/** When a child that a tick has left over is looked at, and what a core that looks later is told. */
class LooksTest {
  private static final String CHILD = "9990000018";
  private static final int QUIET = day("2025-02-12");
  private static final int STOOD_DOWN = day("2025-08-13");

  private final Looks looks = new Looks();

  private static int day(String day) {
    return Days.of(LocalDate.parse(day));
  }

  /** At places 1 to 4 a concern is raised and falls quiet, and something happens that alone does not matter. */
  LooksTest() {
    looks.record(1, "somebody", List.of(), 0);
    looks.record(2, "somebody", List.of(), 0);
    looks.tick(3, QUIET, 1, List.of());
    looks.record(4, "somebody", List.of(), 0);
  }

  /** What is said of the child when something happens at {@code place} that does matter. */
  private List<Change> saidWithOneMoreAt(long place) {
    NaiveRun run = NaiveRun.of(CHILD, PolicyReader.read(Configuration.defaultPolicy()));
    TreeMap<Long, Consumer<NaiveRun>> steps = looks.of(CHILD, 1);
    hears(steps, 1, "2024-01-08");
    hears(steps, 2, "2024-02-12");
    hears(steps, 4, "2025-06-10");
    hears(steps, place, "2025-08-13");
    steps.values().forEach(step -> step.accept(run));
    return run.said().stream().map(Said::change).toList();
  }

  private static void hears(TreeMap<Long, Consumer<NaiveRun>> steps, long place, String day) {
    Instant at = Days.start(LocalDate.parse(day)).plusSeconds(36_000);
    Report report = new Report("e" + place, "ZZT01", "r" + place, at, at, false,
        new Fact.Attendance(Outcome.NOT_BROUGHT, "420", Setting.CLINIC, false));
    steps.merge(place, run -> run.hear(report), Consumer::andThen);
  }

  private void tickLeavesOver(long place, int others) {
    looks.tick(place, STOOD_DOWN, Looks.AT_A_TICK,
        Stream.concat(IntStream.range(0, others).mapToObj(other -> "other " + other), Stream.of(CHILD)).toList());
  }

  @Test
  void aTickIsForAllWhomItDoesNotLeaveOver() {
    looks.tick(5, STOOD_DOWN, Looks.AT_A_TICK, List.of("another"));
    assertThat(saidWithOneMoreAt(6)).containsExactly(Change.RAISED, Change.STOOD_DOWN, Change.RAISED);
    assertThat(looks.breaches()).isEmpty();
  }

  @Test
  void aChildLeftOverIsLookedAtBeforeTheRecordThatTheCoreNames() {
    tickLeavesOver(5, 10);
    looks.record(6, "somebody", List.of(), 0);
    looks.record(7, "somebody", List.of(CHILD), 0);
    assertThat(saidWithOneMoreAt(8)).as("after it").containsExactly(Change.RAISED, Change.STOOD_DOWN, Change.RAISED);
    assertThat(saidWithOneMoreAt(7)).as("with it").containsExactly(Change.RAISED, Change.STOOD_DOWN, Change.RAISED);
    assertThat(saidWithOneMoreAt(6)).as("before it").isNotEqualTo(saidWithOneMoreAt(7));
    assertThat(looks.breaches()).isEmpty();
  }

  /** Eleven are left over, so that the second record is the last that may look. */
  @Test
  void aChildWhomTheCoreForgetsIsLookedAtWithTheLastRecordThatMay() {
    tickLeavesOver(5, 10);
    looks.record(6, "somebody", List.of(), 0);
    looks.record(7, "somebody", List.of(), 0);
    looks.record(8, "somebody", List.of(), 0);
    assertThat(saidWithOneMoreAt(8)).containsExactly(Change.RAISED, Change.STOOD_DOWN, Change.RAISED);
    assertThat(saidWithOneMoreAt(7)).isEqualTo(saidWithOneMoreAt(8));
    assertThat(saidWithOneMoreAt(6)).isNotEqualTo(saidWithOneMoreAt(8));
  }

  @Test
  void aRecordTooLateIsABreach() {
    tickLeavesOver(5, 10);
    looks.record(6, "somebody", List.of(), 0);
    looks.record(7, "somebody", List.of(), 0);
    looks.record(8, "somebody", List.of(CHILD), 0);
    assertThat(looks.breaches()).singleElement().asString().contains("at 8").doesNotContain(CHILD);
  }

  @Test
  void aRecordThatLeavesSomebodyOverAlthoughItHasTimeIsABreach() {
    tickLeavesOver(5, 10);
    looks.record(6, "somebody", List.of(CHILD), 10);
    assertThat(looks.breaches()).singleElement().asString().contains("at 6").doesNotContain(CHILD);
  }

  @Test
  void anotherTickPutsNothingOff() {
    tickLeavesOver(5, 10);
    looks.record(6, "somebody", List.of(), 0);
    looks.tick(7, STOOD_DOWN + 1, Looks.AT_A_TICK, List.of(CHILD, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
    looks.record(8, "somebody", List.of(), 0);
    looks.record(9, "somebody", List.of(CHILD), 0);
    assertThat(looks.breaches()).singleElement().asString().contains("at 9");
  }

  /** One by which it is seen once more, while others are left over. */
  @Test
  void whoIsDueByAnEventOfItsOwnMayBeLookedAt() {
    tickLeavesOver(5, 10);
    looks.tick(6, STOOD_DOWN + 1, 11, List.of());
    looks.record(7, CHILD, List.of(), 0);
    looks.record(8, "somebody", List.of(CHILD), 0);
    assertThat(looks.breaches()).isEmpty();
    looks.tick(9, STOOD_DOWN + 2, 11, List.of());
    looks.record(10, "somebody", List.of(CHILD), 0);
    assertThat(looks.breaches()).singleElement().asString().contains("at 10");
  }

  @Test
  void whomTheNextTickLooksAtIsNotWaitedFor() {
    tickLeavesOver(5, 10);
    looks.tick(6, STOOD_DOWN + 1, 11, List.of());
    looks.record(7, "somebody", List.of(), 0);
    looks.record(8, "somebody", List.of(), 0);
    assertThat(saidWithOneMoreAt(9)).containsExactly(Change.RAISED, Change.STOOD_DOWN, Change.RAISED);
    looks.record(9, "somebody", List.of(CHILD), 0);
    assertThat(looks.breaches()).singleElement().asString().contains("at 9");
  }

  @Test
  void aTickThatLeavesSomebodyOverAlthoughItHasTimeIsABreach() {
    looks.tick(5, STOOD_DOWN, Looks.AT_A_TICK - 1, List.of(CHILD));
    assertThat(looks.breaches()).singleElement().asString().contains("at 5").doesNotContain(CHILD);
  }
}
