package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;
import uk.wnb.policy.Tier;

/**
 * The day on which to look again is honest, of every signal: until then, with nothing new known and nothing known in
 * advance coming to pass, what it sees stays seen at the same tier, and what it does not see stays unseen. A child is
 * looked at on no other day, so a signal that is late here is late for the child.
 */
class RecheckTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_260_202L);
  private static final int STORIES = Integer.getInteger("wnb.recheck.stories", 300);
  private static final int MOST_DAYS = 800;
  private static final Signals SIGNALS = Catalogue.bind(Given.policy());

  @Test
  void nothingChangesBeforeTheDayOnWhichToLookAgain() {
    assertThat(firstDishonest(reading -> reading)).isEmpty();
  }

  /** The check has teeth: it finds a signal that forgets to say when to look again, and one that says so too late. */
  @Test
  void findsOneThatForgetsToLookAgain() {
    assertThat(firstDishonest(reading -> new Reading(reading.finding(), Days.NEVER))).isPresent();
    assertThat(firstDishonest(reading -> new Reading(reading.finding(),
        reading.recheckOn() == Days.NEVER ? Days.NEVER : reading.recheckOn() + 1))).isPresent();
  }

  private static Optional<String> firstDishonest(UnaryOperator<Reading> fault) {
    return LongStream.range(SEED, SEED + STORIES).filter(seed -> !Stories.of(seed).reports().isEmpty())
        .mapToObj(seed -> dishonest(seed, fault))
        .flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> dishonest(long seed, UnaryOperator<Reading> fault) {
    SplittableRandom random = new SplittableRandom(seed);
    History history = history(Stories.of(seed).reports());
    int day = history.asOf() - random.nextInt(500);
    View view = SIGNALS.view(history, day);
    int news = nextNews(history, day);
    for (Signal signal : SIGNALS.live()) {
      Reading reading = fault.apply(view.reading(signal.id()));
      int until = Math.min(Math.min(news, reading.recheckOn()), day + MOST_DAYS);
      Optional<String> changed = firstChange(history, signal, tier(reading), day, until);
      if (changed.isPresent()) {
        return Optional.of("seed " + seed + ", " + signal.id() + " as of " + Days.date(day) + changed.get());
      }
    }
    return Optional.empty();
  }

  /** Tells the first day between both on which {@code signal} stands at another tier. */
  private static Optional<String> firstChange(History history, Signal signal, Tier tier, int from, int until) {
    for (int day = from + 1; day < until; day++) {
      if (tier(SIGNALS.view(history, day).reading(signal.id())) != tier) {
        return Optional.of(", was " + tier + " and changed unannounced on " + Days.date(day));
      }
    }
    return Optional.empty();
  }

  private static Tier tier(Reading reading) {
    return reading.finding() == null ? null : reading.finding().tier();
  }

  private static int nextNews(History history, int day) {
    return List.of(history.nextContactAfter(day), history.nextVisitAfter(day), history.nextSchoolWeekAfter(day),
        history.nextCircumstanceAfter(day), history.rulesEndOn()).stream().mapToInt(Integer::intValue).min().getAsInt();
  }

  private static History history(List<Report> reports) {
    History history = History.EMPTY;
    for (Report report : reports) {
      history = history.apply(report.event()).history();
    }
    return history.at(reports.stream().mapToInt(report -> Days.of(report.recordedAt())).max().getAsInt());
  }
}
