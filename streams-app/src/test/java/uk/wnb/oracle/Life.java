package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Concern;
import uk.wnb.concern.Detector;
import uk.wnb.concern.State;
import uk.wnb.oracle.Transition.By;

/** One child of whom every step of its concerns is written down. */
final class Life {
  private final Production production;
  private final List<Transition> steps = new ArrayList<>();
  private LocalDate today = LocalDate.MIN;

  Life(Detector detector) {
    production = new Production(detector);
  }

  /** The reports come in, each on the day on which it was recorded. */
  Life hears(Report... reports) {
    for (Report report : reports) {
      hears(report, report.recordedOn());
    }
    return this;
  }

  /** A report comes in late, on {@code day}. */
  Life hears(Report report, LocalDate day) {
    today = day.isAfter(today) ? day : today;
    Concern before = concern();
    production.hear(report, today);
    note(before, By.EVENT);
    return this;
  }

  /** It is {@code day}: one tick, whatever was due before. */
  Life tick(String day) {
    return tick(LocalDate.parse(day));
  }

  /** It is {@code day}: the child is looked at if it is due. */
  Life tick(LocalDate day) {
    today = day.isAfter(today) ? day : today;
    if (production.isDueOn(day)) {
      Concern before = concern();
      production.tick(day);
      note(before, By.TICK);
    }
    return this;
  }

  /** The id of the last alert of the concern. */
  String alert() {
    return NaiveIds.alert(concern().episode(), concern().alerts());
  }

  /** Plays what is told of one child. */
  void plays(Story story) {
    for (Step step : story.steps()) {
      if (step instanceof Step.Arrival arrival) {
        LocalDate day = arrival.report().recordedOn();
        hears(arrival.report(), day.isAfter(today) ? day : today);
      } else {
        tick(((Step.Tick) step).day());
      }
    }
  }

  private void note(Concern before, By by) {
    Transition step = Transition.of(before, concern(), by);
    if (step != null) {
      steps.add(step);
    }
  }

  State state() {
    return concern().state();
  }

  /** What is kept of the child, as it is stored. */
  byte[] stored() {
    return ChildCodec.encode(production.child());
  }

  private Concern concern() {
    return production.child().concern();
  }

  /** All steps so far. */
  List<Transition> steps() {
    return steps;
  }
}
