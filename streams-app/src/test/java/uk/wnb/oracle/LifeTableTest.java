package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.State.ACKNOWLEDGED;
import static uk.wnb.concern.State.ACTED_ON;
import static uk.wnb.concern.State.ENDED;
import static uk.wnb.concern.State.NONE;
import static uk.wnb.concern.State.OPEN;
import static uk.wnb.concern.State.RELAPSED;
import static uk.wnb.concern.State.SNOOZED;
import static uk.wnb.concern.State.STOOD_DOWN;
import static uk.wnb.concern.State.WITHDRAWN;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.died;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.concern.Detector;
import uk.wnb.concern.State;
import uk.wnb.history.Fact.BookingStatus;
import uk.wnb.history.Fact.CancelledBy;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Transition.By;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Settings;

/**
 * Every step in the life of a concern that can be, made by an event and by a tick, each from every state from which it
 * can be; and made-up lives take no other.
 */
class LifeTableTest {
  private static final Set<String> FEW = Set.of("W2", "W3", "E1", "E3", "W14", "W15");
  private static final Detector DETECTOR = new Detector(few(Given.policy()).withoutLadder());
  private static final Detector ALL_SIGNALS = new Detector(Given.policy());
  private static final int STORIES = Integer.getInteger("wnb.stories", 20_000) / 10;
  private static final long SEED = Long.getLong("wnb.seed", 4_000L);

  /** How a child comes into the state from which a step is made, and what makes it. */
  private record Case(Consumer<Life> before, Consumer<Life> step) {
  }

  static Stream<Arguments> cases() {
    return table().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isMadeAndAReplayMakesItAgain(Transition step, Case shown) {
    Life life = new Life(DETECTOR);
    shown.before().accept(life);
    assertThat(life.state()).isEqualTo(step.from());
    int before = life.steps().size();
    shown.step().accept(life);
    assertThat(life.steps().subList(before, life.steps().size())).containsExactly(step);

    Life again = new Life(DETECTOR);
    shown.before().andThen(shown.step()).accept(again);
    assertThat(again.steps()).isEqualTo(life.steps());
    assertThat(again.stored()).isEqualTo(life.stored());
  }

  /** Each pair of states, by each of both, is shown or named as impossible, and never both. */
  @Test
  void theTableIsWhole() {
    Map<Transition, Case> shown = table();
    for (Transition step : LifeTable.all()) {
      assertThat(shown.containsKey(step)).as("%s: %s", step, LifeTable.impossible(step))
          .isEqualTo(LifeTable.impossible(step) == null);
    }
    assertThat(LifeTable.all()).containsAll(shown.keySet());
  }

  @Test
  void madeUpLivesTakeNoOtherStep(TestReporter reporter) {
    Map<String, Long> met = new ConcurrentSkipListMap<>();
    List<String> outside = LongStream.range(SEED, SEED + STORIES).parallel().mapToObj(seed -> {
      Life life = new Life(ALL_SIGNALS);
      life.plays(Stories.of(seed));
      life.steps().forEach(step -> met.merge(step.toString(), 1L, Long::sum));
      return LifeTable.outside(life.steps()).stream().map(step -> "seed " + seed + ": " + step).toList();
    }).flatMap(List::stream).toList();
    reporter.publishEntry("steps met", new TreeMap<>(met).toString());
    assertThat(outside).isEmpty();
    assertThat(met).as("kinds of step that were met, of %d that can be", table().size()).hasSizeGreaterThan(25);
  }

  /** The checker can fail: a life with an answer that nobody has given is found, and so is a case that is left out. */
  @Test
  void aStepThatCannotBeIsFoundAndSoIsOneThatIsNotShown() {
    Transition planted = new Transition(OPEN, ACKNOWLEDGED, By.TICK);
    assertThat(LifeTable.outside(List.of(new Transition(NONE, OPEN, By.TICK), planted))).containsExactly(planted);
    Map<Transition, Case> shown = table();
    shown.remove(new Transition(SNOOZED, OPEN, By.TICK));
    assertThat(LifeTable.all()).filteredOn(step -> LifeTable.impossible(step) == null && !shown.containsKey(step))
        .containsExactly(new Transition(SNOOZED, OPEN, By.TICK));
  }

  private static Map<Transition, Case> table() {
    Map<Transition, Case> table = new LinkedHashMap<>();
    raised(table);
    relapsed(table);
    answered(table);
    askedAgain(table);
    closed(table);
    forgotten(table);
    return table;
  }

  /** Something is seen that has nothing to do with what had eased. */
  private static void raised(Map<Transition, Case> table) {
    for (State from : List.of(NONE, STOOD_DOWN, WITHDRAWN, ENDED)) {
      Consumer<Life> before = from == ENDED ? LifeTableTest::endedByMistake : life -> reach(life, from);
      table.put(new Transition(from, OPEN, By.EVENT), new Case(
          before.andThen(life -> life.hears(visit("2025-12-01", Complaint.INGESTION))),
          life -> life.hears(visit("2025-12-05", Complaint.INGESTION))));
      table.put(new Transition(from, OPEN, By.TICK), new Case(
          before.andThen(life -> life.hears(visit("2025-12-01", Complaint.INGESTION),
              visit("2025-12-05", Complaint.INGESTION).recorded("2025-12-02"))),
          life -> life.tick("2025-12-05")));
    }
  }

  /**
   * After the first concern has eased on 12 August 2024 two more are missed, the last by an event or cancelled ahead.
   */
  private static void relapsed(Map<Transition, Case> table) {
    for (State from : LifeTable.OPEN_ONES) {
      String day = from == RELAPSED ? "2025-03-" : "2024-08-";
      relapse(table, from, life -> recovered(life, from), day + "14", day + "15", day + "20");
    }
    relapse(table, STOOD_DOWN, LifeTableTest::stoodDown, "2025-02-01", "2025-02-02", "2025-02-10");
    relapse(table, WITHDRAWN, life -> {
      stoodDown(life);
      second(life);
      life.hears(visit("2025-01-21", Complaint.INGESTION).id("wrong").recorded("2025-01-25").takenBack());
    }, "2025-02-01", "2025-02-02", "2025-02-10");
    relapse(table, ENDED, life -> {
      stoodDown(life);
      second(life);
      life.hears(died("2025-01-22"),
          visit("2025-01-21", Complaint.INGESTION).id("wrong").recorded("2025-01-25").takenBack(),
          died("2025-01-22").id("mistaken").recorded("2025-01-26").takenBack());
    }, "2025-02-01", "2025-02-02", "2025-02-10");
  }

  private static void relapse(Map<Transition, Case> table, State from, Consumer<Life> before, String first, String told,
      String second) {
    Consumer<Life> once = before.andThen(life -> life.hears(wasNotBrought(first)));
    table.put(new Transition(from, RELAPSED, By.EVENT), new Case(once, life -> life.hears(wasNotBrought(second))));
    table.put(new Transition(from, RELAPSED, By.TICK), new Case(once.andThen(life -> life.hears(
        Given.booking(second, BookingStatus.CANCELLED, CancelledBy.FAMILY).recorded(told))),
        life -> life.tick(second)));
  }

  private static void answered(Map<Transition, Case> table) {
    for (State from : LifeTable.OPEN_ONES) {
      for (State to : List.of(ACKNOWLEDGED, SNOOZED, ACTED_ON)) {
        if (from != to) {
          String day = from == RELAPSED ? "2024-08-23" : "2024-02-14";
          table.put(new Transition(from, to, By.EVENT),
              new Case(life -> reach(life, from), life -> answer(life, to, day)));
        }
      }
    }
  }

  /** A review is taken back, or what it gave has run out. */
  private static void askedAgain(Map<Transition, Case> table) {
    for (State from : List.of(ACKNOWLEDGED, SNOOZED, ACTED_ON)) {
      table.put(new Transition(from, OPEN, By.EVENT), new Case(life -> reach(life, from),
          life -> life.hears(review(life, from, "2024-02-13").id("mistaken").recorded("2024-02-20").takenBack())));
    }
    table.put(new Transition(ACKNOWLEDGED, OPEN, By.TICK),
        new Case(life -> reach(life, ACKNOWLEDGED), life -> life.tick("2024-02-28")));
    table.put(new Transition(SNOOZED, OPEN, By.TICK),
        new Case(life -> reach(life, SNOOZED), life -> life.tick("2024-04-01")));
    table.put(new Transition(ACTED_ON, OPEN, By.TICK), new Case(life -> {
      reach(life, ACTED_ON);
      life.hears(wasNotBrought("2024-03-01"));
    }, life -> life.tick("2024-05-14")));
  }

  private static void closed(Map<Transition, Case> table) {
    for (State from : LifeTable.OPEN_ONES) {
      table.put(new Transition(from, STOOD_DOWN, By.TICK),
          new Case(life -> quiet(life, from), life -> life.tick("2026-09-01")));
      table.put(new Transition(from, STOOD_DOWN, By.EVENT),
          new Case(life -> quiet(life, from), life -> life.hears(brought("2026-09-01"))));
      table.put(new Transition(from, ENDED, By.TICK),
          new Case(life -> reach(life, from), life -> life.tick("2027-06-15")));
      table.put(new Transition(from, ENDED, By.EVENT),
          new Case(life -> reach(life, from), life -> life.hears(died("2024-08-24"))));
      table.put(new Transition(from, WITHDRAWN, By.EVENT), new Case(life -> reach(life, from), from == RELAPSED
          ? life -> life.hears(Given.context("2024-08-24", ContextType.NHS_NUMBER_REPLACED, Given.OTHER_NHS_NUMBER))
          : life -> life.hears(wasNotBrought("2024-02-12").id("wrong").recorded("2024-02-20").takenBack())));
    }
  }

  /** The time for which anything is kept is over, 26 years after the birth: a tick comes, or a record comes late. */
  private static void forgotten(Map<Transition, Case> table) {
    List<State> all = new ArrayList<>(LifeTable.OPEN_ONES);
    all.addAll(LifeTable.ENDS);
    for (State from : all) {
      table.put(new Transition(from, NONE, By.TICK),
          new Case(life -> reach(life, from), life -> life.tick("2036-01-01")));
      table.put(new Transition(from, NONE, By.EVENT), new Case(life -> reach(life, from),
          life -> life.hears(brought("2024-08-25"), LocalDate.parse("2036-01-01"))));
    }
  }

  /** Brings a child who turns 18 on 15 June 2027 into a state, most often in February 2024. */
  private static void reach(Life life, State state) {
    life.hears(born("2009-06-15").recorded("2024-01-01"));
    switch (state) {
      case NONE -> { }
      case OPEN -> raise(life);
      case RELAPSED -> relapse(life);
      case ACKNOWLEDGED, SNOOZED, ACTED_ON -> {
        raise(life);
        answer(life, state, "2024-02-13");
      }
      case STOOD_DOWN -> stoodDown(life);
      case WITHDRAWN -> {
        raise(life);
        life.hears(wasNotBrought("2024-02-12").id("wrong").recorded("2024-02-20").takenBack());
      }
      case ENDED -> {
        raise(life);
        life.hears(died("2024-02-20"));
      }
    }
  }

  private static void raise(Life life) {
    life.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));
  }

  private static void answer(Life life, State how, String day) {
    life.hears(review(life, how, day));
  }

  private static Report review(Life life, State how, String day) {
    return switch (how) {
      case ACKNOWLEDGED -> Given.review(day, life.alert(), ReviewOutcome.ACKNOWLEDGED);
      case SNOOZED -> Given.snooze(day, life.alert(), LocalDate.parse(day).plusDays(48).toString());
      default -> Given.review(day, life.alert(), ReviewOutcome.NO_CONCERN);
    };
  }

  /**
   * Missed twice, brought three times, half a year: on 12 August 2024 things are better, while another matter stands.
   */
  private static void recovered(Life life, State state) {
    life.hears(visit("2024-01-01", Complaint.INGESTION), visit("2024-01-02", Complaint.INGESTION));
    raise(life);
    life.hears(brought("2024-03-10"), brought("2024-04-10"), brought("2024-05-10")).tick("2024-08-12");
    if (state == RELAPSED) {
      life.hears(wasNotBrought("2024-08-14"), wasNotBrought("2024-08-20"), brought("2024-09-10"), brought("2024-09-11"),
          brought("2024-09-12")).tick("2025-02-20");
    } else if (state != OPEN) {
      answer(life, state, "2024-08-13");
    }
  }

  private static void relapse(Life life) {
    recovered(life, OPEN);
    life.hears(wasNotBrought("2024-08-14"), wasNotBrought("2024-08-20"));
  }

  /** The first concern has recovered, and nothing is seen any more. */
  private static void stoodDown(Life life) {
    raise(life);
    life.hears(brought("2024-03-10"), brought("2024-04-10"),
        brought("2024-05-10")).tick("2024-08-12").tick("2025-01-10");
  }

  /** A second concern, of another kind, that can be taken back. */
  private static void second(Life life) {
    life.hears(visit("2025-01-20", Complaint.INGESTION), visit("2025-01-21", Complaint.INGESTION));
  }

  /** Closed by a death that was recorded by mistake, and when that is taken back there is nothing to be seen. */
  private static void endedByMistake(Life life) {
    reach(life, ENDED);
    life.hears(wasNotBrought("2024-02-12").id("wrong").recorded("2024-02-21").takenBack(),
        died("2024-02-20").id("mistaken").recorded("2024-02-22").takenBack());
  }

  /** Open, on 1 March 2026 nothing is seen any more, and answered after that: it stands down half a year later. */
  private static void quiet(Life life, State state) {
    if (state == RELAPSED) {
      stoodDown(life);
      life.hears(wasNotBrought("2025-02-01"), wasNotBrought("2025-02-10"));
    } else {
      raise(life);
    }
    life.tick("2026-03-01");
    if (state == ACKNOWLEDGED || state == SNOOZED || state == ACTED_ON) {
      answer(life, state, "2026-08-28");
    }
  }

  private static Policy few(Policy policy) {
    Map<String, Settings> signals = new LinkedHashMap<>(policy.signals());
    signals.keySet().retainAll(FEW);
    return new Policy(policy.version(), policy.effectiveFrom(), policy.concern(), policy.care(), signals);
  }
}
