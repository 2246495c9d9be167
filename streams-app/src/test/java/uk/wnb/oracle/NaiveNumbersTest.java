package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Summary;

/** What judges replaced numbers tells what goes on to the other number, and finds whatever is not there in the end. */
class NaiveNumbersTest {
  private static final String OLD = Given.NHS_NUMBER;
  private static final String NEW = Given.OTHER_NHS_NUMBER;
  private static final String ERASED = "9990000034";
  private static final Report FIRST = Given.wasNotBrought("2024-01-10").id("first").record("first");
  private static final Report SECOND = Given.wasNotBrought("2024-02-10").id("second").record("second");
  private static final Report REPLACED = Given.context("2024-03-01", ContextType.NHS_NUMBER_REPLACED, NEW)
      .id("replaced").record("replaced");
  private static final Report LATER = Given.wasNotBrought("2024-04-10").id("later").record("later");

  private final NavigableMap<Long, Report> old = new TreeMap<>(Map.of(1L, FIRST, 3L, SECOND, 5L, REPLACED, 7L, LATER));
  private final NaiveNumbers numbers = new NaiveNumbers();

  @BeforeEach
  void oneIsReplacedByAnother() {
    numbers.add(OLD, old, new TreeMap<>(Map.of(4L, day("2024-03-05"), 6L, day("2024-04-20"))));
    numbers.addErased(ERASED, new TreeMap<>(Map.of(9L, LATER)));
    numbers.add(NEW, new TreeMap<>(Map.of(1L, Given.brought("2024-01-20").id("new").record("new"))), new TreeMap<>());
  }

  @Test
  void allThatWasKnownGoesOnAsOfTheDayThatItWasThere() {
    assertThat(moved("replaced", 0))
        .isEqualTo(new NaiveNumbers.Moved(REPLACED, List.of(FIRST, SECOND), day("2024-03-05")));
  }

  @Test
  void whatIsToldLaterGoesOnByItself() {
    assertThat(moved("later", 0)).isEqualTo(new NaiveNumbers.Moved(LATER, List.of(LATER), day("2024-04-20")));
  }

  @Test
  void nothingElseDoes() {
    assertThat(moved("replaced", 1)).isNull();
    assertThat(moved("first", 0)).isNull();
    assertThat(moved("later", 1)).isNull();
    assertThat(numbers.moved(OLD, OLD, "later", 0)).isNull();
    assertThat(numbers.moved(NEW, OLD, "new", 0)).isNull();
  }

  @Test
  void theSameOnceMoreGoesOnOnceMore() {
    old.put(9L, LATER);
    assertThat(moved("later", 1).reports()).containsExactly(LATER);
  }

  /** Who has lived with others says goodbye to them; what others say of the new number stays behind. */
  @Test
  void theFamilyGoesOnAndTheOldNumberIsNoneOfIt() {
    old.put(2L, Given.context("2024-01-11", ContextType.HOUSEHOLD, "H1").id("home").record("home"));
    old.put(4L, FIRST.id("news").record(NEW).saying(new Fact.Relative(Summary.ofNothing(NEW))));
    List<Report> all = moved("replaced", 0).reports();
    assertThat(all).extracting(Report::id).containsExactly("first", "home", "second", "goodbye of " + OLD);
    assertThat(((Fact.Relative) all.get(3).fact()).summary()).isEqualTo(Summary.ofNothing(OLD));
  }

  @Test
  void whoKnowsAllUnderTheNewNumberAndNothingUnderTheOldIsRight() {
    assertThat(astray(List.of(), List.of("new", "later", "second", "first"))).isEmpty();
  }

  @Test
  void whatHasNotArrivedOrStaysBehindOrComesFromNowhereIsFound() {
    assertThat(astray(List.of(), List.of("new", "later", "second"))).singleElement().asString()
        .contains("[first] is missing");
    assertThat(astray(List.of("later"), List.of("new", "later", "second", "first"))).singleElement().asString()
        .contains("under " + OLD + " is known [later]");
    assertThat(astray(List.of(), List.of("new", "later", "second", "first", "other"))).hasSize(1);
  }

  private List<String> astray(List<String> underOld, List<String> underNew) {
    return numbers.astray(Map.of(OLD, underOld, NEW, underNew, ERASED, List.of("later")));
  }

  @Test
  void whatWasErasedAndIsKnownAgainIsFoundAndWhatIsToldAfterwardsIsMissed() {
    Map<String, List<String>> known = new TreeMap<>(Map.of(NEW, List.of("new", "later", "second", "first")));
    known.put(ERASED, List.of("later", "first"));
    assertThat(numbers.astray(known)).singleElement().asString().contains("[first] that is not to be");
    known.put(ERASED, List.of());
    assertThat(numbers.astray(known)).singleElement().asString().contains("[later] is missing");
  }

  /** Up to the later of two times; and news of others are of use to who is known. */
  @Test
  void whatIsLeftWasRecordedAfterTheErasures() {
    Report news = FIRST.recorded("2024-05-01").id("news").record(NEW).saying(new Fact.Relative(Summary.ofNothing(NEW)));
    NavigableMap<Long, Report> told = new TreeMap<>(Map.of(1L, LATER, 3L, SECOND, 5L, news, 6L, SECOND, 7L, LATER,
        8L, news));
    assertThat(NaiveRun.left(told, new TreeMap<>())).isEqualTo(told);
    assertThat(NaiveRun.left(told, new TreeMap<>(Map.of(2L, Given.instant("2024-03-01"), 4L,
        Given.instant("2024-01-01"))))).isEqualTo(Map.of(7L, LATER, 8L, news));
  }

  /** A run in which no number was replaced, or nobody erased, shows nothing. */
  @Test
  void numbersThatStayAreVoid() {
    assertThat(new NaiveNumbers().astray(Map.of())).singleElement().asString().startsWith("void");
  }

  @Test
  void whatIsOpenIsClosedOnceAndToldAnewUnderTheOtherNumber() {
    NaiveRun left = NaiveRun.of(OLD, Given.policy());
    old.values().forEach(left::hear);
    left.tick(Days.of(day("2025-04-20")));
    assertThat(left.said()).extracting(Said::change).containsExactly(Change.RAISED, Change.WITHDRAWN);
    assertThat(left.said().get(1)).returns(List.of("replaced"), Said::evidence).returns(List.of(), Said::signals);
    NaiveRun taken = NaiveRun.of(NEW, Given.policy());
    taken.takeOver(moved("replaced", 0));
    taken.takeOver(moved("replaced", 0));
    assertThat(taken.said()).extracting(Said::change).containsExactly(Change.RAISED);
    assertThat(taken.said().get(0).evidence()).contains("first", "second");
  }

  private NaiveNumbers.Moved moved(String eventId, int time) {
    return numbers.moved(OLD, NEW, eventId, time);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
