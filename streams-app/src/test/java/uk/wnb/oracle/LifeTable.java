package uk.wnb.oracle;

import static uk.wnb.concern.State.ACKNOWLEDGED;
import static uk.wnb.concern.State.ACTED_ON;
import static uk.wnb.concern.State.ENDED;
import static uk.wnb.concern.State.NONE;
import static uk.wnb.concern.State.OPEN;
import static uk.wnb.concern.State.RELAPSED;
import static uk.wnb.concern.State.SNOOZED;
import static uk.wnb.concern.State.STOOD_DOWN;
import static uk.wnb.concern.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.wnb.concern.State;
import uk.wnb.oracle.Transition.By;

/**
 * Every step that a concern could take, state by state, by an event and by a tick: what cannot be, and why. Whatever
 * is not named here can be, and has a case in {@link LifeTableTest} that shows it.
 */
final class LifeTable {
  static final Set<State> OPEN_ONES = EnumSet.of(OPEN, RELAPSED, ACKNOWLEDGED, SNOOZED, ACTED_ON);
  private static final Set<State> ANSWERS = EnumSet.of(ACKNOWLEDGED, SNOOZED, ACTED_ON);
  static final Set<State> ENDS = EnumSet.of(STOOD_DOWN, WITHDRAWN, ENDED);

  private LifeTable() {
  }

  /** Every pair of states that are not the same, and a relapse after a relapse, by both. */
  static List<Transition> all() {
    List<Transition> all = new ArrayList<>();
    for (By by : By.values()) {
      for (State from : State.values()) {
        for (State to : State.values()) {
          if (from != to || from == RELAPSED) {
            all.add(new Transition(from, to, by));
          }
        }
      }
    }
    return all;
  }

  /** Why {@code step} cannot be; null when it can. */
  static String impossible(Transition step) {
    boolean isOpen = OPEN_ONES.contains(step.from());
    State to = step.to();
    if (step.from() == to && to != RELAPSED) {
      return "while one is open no other is opened, but by a relapse; what is closed is not closed again";
    }
    if (!isOpen && ANSWERS.contains(to)) {
      return "a review answers what is open, and nothing is";
    }
    if (!isOpen && ENDS.contains(to)) {
      return "what is closed is not closed again";
    }
    if (step.by() == By.TICK && ANSWERS.contains(to)) {
      return "only a review answers";
    }
    if (step.by() == By.TICK && to == WITHDRAWN) {
      return "only a record takes evidence away";
    }
    if (step.from() == NONE && to == RELAPSED) {
      return "there is nothing to relapse from";
    }
    if (step.from() == RELAPSED && to == OPEN) {
      return "what waits for somebody waits on; once it is answered it is no longer called a relapse";
    }
    return null;
  }

  /** Those steps that cannot be, or are not of the table at all. */
  static List<Transition> outside(List<Transition> steps) {
    return steps.stream().filter(step -> impossible(step) != null).toList();
  }
}
