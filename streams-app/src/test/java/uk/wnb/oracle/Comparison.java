package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import uk.wnb.concern.Alert;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.history.Days;
import uk.wnb.history.Rates;

/** Tells one story to the detector and to the second implementation, and says where they first differ. */
final class Comparison {
  private static final int ODDS_OF_RATES = 3;
  private static final int ODDS_OF_RESTART = 30;

  private final Production production;
  private final Oracle oracle;
  private final SplittableRandom random;
  private final Set<String> alertIds = new HashSet<>();
  private final Set<String> signals = new HashSet<>();
  private List<Oracle.Counted> counted = List.of();
  private LocalDate lastTick = LocalDate.MIN;
  private Figures figures = Figures.STORY;

  private Comparison(Story story, Production production, Oracle oracle) {
    this.production = production;
    this.oracle = oracle;
    random = new SplittableRandom(story.seed());
  }

  /** The first difference, with its step, or empty; {@code counts} takes in what was compared. */
  static Optional<String> of(Story story, Production production, Oracle oracle, Consumer<Figures> counts) {
    Comparison comparison = new Comparison(story, production, oracle);
    Optional<String> difference = comparison.play(story);
    counts.accept(comparison.figures.plus(Figures.met(comparison.signals)));
    return difference;
  }

  private Optional<String> play(Story story) {
    for (int i = 0; i < story.steps().size(); i++) {
      Step step = story.steps().get(i);
      Optional<String> difference = play(step);
      if (difference.isPresent()) {
        return Optional.of("step " + i + ", " + step + ": " + difference.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> play(Step step) {
    if (step instanceof Step.Arrival arrival) {
      return hear(arrival.report());
    }
    return tick(((Step.Tick) step).day());
  }

  private Optional<String> hear(Report report) {
    LocalDate today = report.recordedOn().isAfter(lastTick) ? report.recordedOn() : lastTick;
    Decision decision = production.hear(report, today);
    List<Said> expected = oracle.hear(report, today);
    figures = figures.plus(Figures.EVENT);
    return differ("verdict", decision.verdict(), oracle.verdict())
        .or(() -> alertsDiffer(decision, expected))
        .or(() -> missesAChange(decision.ratesChanged()))
        .or(() -> random.nextInt(ODDS_OF_RATES) == 0 ? ratesDiffer() : Optional.empty())
        .or(this::restart);
  }

  private Optional<String> tick(LocalDate day) {
    lastTick = day;
    List<Said> expected = oracle.tick(day);
    boolean due = production.isDueOn(day);
    figures = figures.plus(due ? Figures.DUE_TICK : Figures.TICK);
    if (!due) {
      return differ("alerts of a child that is not due", List.of(), expected).or(() -> missesAChange(false));
    }
    Decision decision = production.tick(day);
    return alertsDiffer(decision, expected).or(() -> missesAChange(decision.ratesChanged()))
        .or(() -> production.isDueOn(day) ? Optional.of("still due after the tick") : Optional.empty());
  }

  private Optional<String> alertsDiffer(Decision decision, List<Said> expected) {
    for (Alert alert : decision.alerts()) {
      figures = figures.plus(Figures.alert(alert.change()));
      signals.addAll(alert.signals());
      if (!alertIds.add(alert.alertId())) {
        return Optional.of("an alert id was given twice");
      }
    }
    return differ("alerts", decision.alerts().stream().map(Said::of).toList(), expected);
  }

  /** The rates of a child who has died or is 18 need not be told again. */
  private Optional<String> missesAChange(boolean told) {
    List<Oracle.Counted> before = counted;
    counted = oracle.counted();
    boolean quiet = told || oracle.known().isOverOn(oracle.asOf()) || counted.equals(before);
    return quiet ? Optional.empty() : Optional.of("the rates changed and nobody was told");
  }

  private Optional<String> ratesDiffer() {
    LocalDate day = oracle.asOf().plusDays(random.nextBoolean() ? 0 : randomDays());
    figures = figures.plus(Figures.RATES);
    return differ("rates as of " + day, NaiveRates.of(Rates.of(production.child().history(), Days.of(day))),
        NaiveRates.of(oracle.known(), day));
  }

  /** Days to move: what has been folded away can no longer be told as of an earlier day. */
  private int randomDays() {
    return random.nextInt(production.child().history().older().rows().isEmpty() ? -400 : 0, 400);
  }

  private Optional<String> restart() {
    if (random.nextInt(ODDS_OF_RESTART) != 0) {
      return Optional.empty();
    }
    Object before = production.child();
    byte[] bytes = production.restart();
    return Arrays.equals(bytes, ChildCodec.encode(production.child()))
        ? differ("child read back", production.child(), before) : Optional.of("bytes differ after a restart");
  }

  private static Optional<String> differ(String what, Object actual, Object expected) {
    return Objects.equals(actual, expected) ? Optional.empty()
        : Optional.of(what + "\n    detector " + actual + "\n    oracle   " + expected);
  }
}
