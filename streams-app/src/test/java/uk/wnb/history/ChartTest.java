package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Stories;

/** What is read off the events, and what of it the histories before and after an event have in common. */
class ChartTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_261_128L);
  private static final int STORIES = 300;
  private static final Map<String, Function<History, List<?>>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("circumstances", History::circumstances);
    PARTS.put("residences", History::residences);
    PARTS.put("contacts", History::contacts);
    PARTS.put("notBrought", History::notBrought);
    PARTS.put("visits", History::visits);
    PARTS.put("schoolWeeks", History::schoolWeeks);
    PARTS.put("relatives", History::relatives);
  }

  static Stream<Arguments> whatIsNew() {
    return Stream.of(
        Arguments.of(brought("2024-03-01").event(), Set.of("contacts", "notBrought")),
        Arguments.of(visit("2024-03-01", Complaint.INJURY).event(), Set.of("visits")),
        Arguments.of(schoolWeek("2024-03-04", 10, 5).event(), Set.of("schoolWeeks")),
        Arguments.of(review("2024-03-01", "alert", ReviewOutcome.ACKNOWLEDGED).event(), Set.of()),
        Arguments.of(relative("9990000034"), Set.of("relatives")),
        Arguments.of(context("2024-03-01", ContextType.MOVE, "E1").event(), Set.of("circumstances", "residences",
            "contacts", "notBrought", "visits", "schoolWeeks")));
  }

  /** Whichever of the two is asked first: after an event it is the later one of some things, the earlier of others. */
  @ParameterizedTest
  @MethodSource("whatIsNew")
  void whatAnEventCannotHaveChangedIsReadOnce(Event event, Set<String> changed) {
    PARTS.forEach((name, part) -> {
      History before = aLittleOfEverything();
      History after = before.apply(event).history();
      assertThat(part.apply(after) == part.apply(before)).as(name).isNotEqualTo(changed.contains(name));
    });
  }

  /** A birth that becomes known makes a grown-up's appointments and visits none of ours any more. */
  @Test
  void aDateOfBirthChangesWhatCounts() {
    History before = aLittleOfEverything();
    assertThat(before.contacts()).hasSize(1);
    History after = Told.onto(before, born("2005-06-15"));
    assertThat(after.contacts()).isEmpty();
    assertThat(after.visits()).isEmpty();
    assertThat(after.schoolWeeks()).isEmpty();
    assertThat(before.contacts()).hasSize(1);
  }

  /** Made-up stories, the parts asked for here and there on the way: never is anything old taken for something new. */
  @Test
  void whatIsSharedIsWhatWouldBeReadAnew() {
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      History history = History.EMPTY;
      for (Report report : Stories.of(seed).reports()) {
        History next = history.apply(report.event()).history();
        askSome(random.nextBoolean() ? history : next, random);
        history = next;
      }
      History anew = history.whole(history.asOf());
      for (Map.Entry<String, Function<History, List<?>>> part : PARTS.entrySet()) {
        assertThat((Object) part.getValue().apply(history)).as("seed %d, %s", seed, part.getKey())
            .isEqualTo(part.getValue().apply(anew));
      }
      assertThat(history.birth()).as("seed %d", seed).isEqualTo(anew.birth());
      assertThat(history.rulesEndOn()).as("seed %d", seed).isEqualTo(anew.rulesEndOn());
    }
  }

  private static void askSome(History history, SplittableRandom random) {
    for (Function<History, List<?>> part : PARTS.values()) {
      if (random.nextInt(3) == 0) {
        part.apply(history);
      }
    }
  }

  private static History aLittleOfEverything() {
    History own = Told.of(context("2020-01-01", ContextType.HOUSEHOLD, "H1"), wasNotBrought("2024-01-10"),
        visit("2024-01-11", Complaint.ILLNESS), schoolWeek("2024-01-15", 10, 9));
    return own.apply(relative("9990000026")).history();
  }

  private static Event relative(String nhsNumber) {
    Summary summary = new Summary(nhsNumber, false, day("2019-01-01"), List.of(), List.of());
    return wasNotBrought("2024-02-01").from("wnb").record(nhsNumber).saying(new Fact.Relative(summary)).event();
  }
}
