package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Residence;
import uk.wnb.history.Setting;
import uk.wnb.history.Summary;
import uk.wnb.oracle.NaiveHomes;
import uk.wnb.oracle.NaiveNumbers;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Report;
import uk.wnb.oracle.Said;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Tier;
import uk.wnb.service.Configuration;
import uk.wnb.topology.Outputs;

/**
 * Each guarantee holds for a run in which nothing went wrong, and each thing that can go wrong breaks the right one.
 */
class GuaranteesTest {
  private static final String CHILD = "9990000018";
  private static final String SIBLING = "9990000026";
  private static final int MOVED_IN = Days.of(LocalDate.parse("2024-01-01"));
  private static final int LEFT = Days.of(LocalDate.parse("2024-03-01"));
  private static final String ERASED = "9990000034";
  private static final String SOURCE = "wnb.attendances-0";

  @Test
  void allHoldWhenNothingWentWrong() {
    assertThat(broken(new Made())).isEmpty();
  }

  static Stream<Arguments> whatGoesWrong() {
    return Stream.of(
        Arguments.of("an alert is lost", List.of("NoAlertLost"), (Mistake) made -> made.told.remove(1)),
        Arguments.of("an alert is told twice", List.of("NoAlertTwice"),
            (Mistake) made -> made.told.add(1, made.told.get(1))),
        Arguments.of("an alert is told that nobody raised", List.of("NoAlertTwice"),
            (Mistake) made -> made.told.add(said("d", Tier.REVIEW))),
        Arguments.of("an alert has another tier", List.of("NoAlertLost", "NoAlertTwice"),
            (Mistake) made -> made.told.set(0, said("a", Tier.URGENT))),
        Arguments.of("two alerts changed places", List.of("PerChildOrder"),
            (Mistake) made -> made.told.add(made.told.remove(0))),
        Arguments.of("a byte differs", List.of("SameBytesAsUninterrupted"),
            (Mistake) made -> made.said.add("wnb.child-rates", CHILD, new byte[] {1})),
        Arguments.of("a record is lost on the way to the log", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.accepted.remove(2)),
        Arguments.of("a record stands in the log twice", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.accepted.add(12L)),
        Arguments.of("the log has what nobody sent", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.accepted.add(99L)),
        Arguments.of("one is lost and another doubled", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.accepted.set(2, 12L)),
        Arguments.of("two records changed places", List.of("PerChildOrder"),
            (Mistake) made -> made.accepted.add(made.accepted.remove(0))),
        Arguments.of("what is set aside is also accepted", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.accepted.add(1, 11L)),
        Arguments.of("a dead letter is lost", List.of("EveryInputAccountedFor"),
        (Mistake) made -> made.letters.clear()),
        Arguments.of("a dead letter is doubled", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.letters.add(made.letters.get(0))),
        Arguments.of("a good record is set aside", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.letters.add(new Evidence.Letter("malformed", SOURCE, 0))),
        Arguments.of("it is set aside for another reason", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.letters.set(0, new Evidence.Letter("malformed", SOURCE, 1))),
        Arguments.of("the core refused what nobody was told of", List.of("EveryInputAccountedFor"),
            (Mistake) made -> made.refused = 1),
        Arguments.of("news of a brother is told twice", List.of("SameBytesAsUninterrupted"),
            (Mistake) made -> made.said.add("wnb.child-events", CHILD + " about 9990000026 at 1", new byte[] {1})),
        Arguments.of("a sister is not known", List.of("NobodyAStranger"),
            (Mistake) made -> made.strangers.add("one does not know the other")),
        Arguments.of("somebody who has left is still taken for living there", List.of("NobodyAStranger"),
            (Mistake) made -> made.left = false),
        Arguments.of("a history has not arrived under the new number", List.of("NothingAstray"),
            (Mistake) made -> made.known.remove(1)),
        Arguments.of("something stays behind under the old number", List.of("NothingAstray"),
            (Mistake) made -> made.leftBehind.add("under the old")),
        Arguments.of("something erased is known again", List.of("NothingAstray"),
            (Mistake) made -> made.ofErased.add("erased")),
        Arguments.of("something told after an erasure is not known", List.of("NothingAstray"),
            (Mistake) made -> made.ofErased.clear()),
        Arguments.of("an alert of an erased child is told again", List.of("NoAlertTwice"),
            (Mistake) made -> made.told.addAll(ofErased(List.of()).said())),
        Arguments.of("it does not come to rest", List.of("Liveness"), (Mistake) made -> made.unrest.add("lag 3")),
        Arguments.of("a child is named in the log file", List.of("NobodyNamed"),
            (Mistake) made -> made.named.add(CHILD)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatGoesWrong")
  void whatGoesWrongIsFound(String what, List<String> guarantees, Mistake mistake) {
    Made made = new Made();
    mistake.in(made);
    assertThat(broken(made)).as(what).containsExactlyElementsOf(guarantees);
  }

  /** A run of which every guarantee held would prove nothing of one that is never broken. */
  @Test
  void everyGuaranteeIsBrokenBySomething() {
    assertThat(whatGoesWrong().flatMap(one -> ((List<?>) one.get()[1]).stream()).map(Object::toString).distinct())
        .containsExactlyInAnyOrderElementsOf(Guarantee.ALL.stream().map(Guarantee::name).toList());
  }

  @Test
  void aNameIsFoundWhereverItStands() {
    List<String> children = List.of(CHILD, "9990000026");
    assertThat(NobodyNamed.namesIn("key=" + CHILD + ", retrying", children)).containsExactly(CHILD);
    assertThat(NobodyNamed.namesIn("at 1700000000000" + CHILD + "1\n9990000026", children)).isEqualTo(children);
    assertThat(NobodyNamed.namesIn("999000001 8 at offset 1700000000000", children)).isEmpty();
  }

  private static List<String> broken(Made made) {
    Evidence evidence = made.evidence();
    return Guarantee.ALL.stream().filter(one -> !one.violations(evidence).isEmpty()).map(Guarantee::name).toList();
  }

  private static Said said(String id, Tier tier) {
    return new Said(id, Change.RAISED, tier, List.of("W2"), List.of("W2"), List.of("e1"),
        LocalDate.parse("2024-03-01"), 1, 0, null, null, List.of("RJE"), false);
  }

  /** What is said of a child that is not brought, four times told, and erased before each of {@code places}. */
  private static NaiveRun ofErased(List<Integer> places) {
    NaiveRun run = NaiveRun.of(ERASED, PolicyReader.read(Configuration.defaultPolicy()));
    for (int place = 0; place < 4; place++) {
      Instant at = Days.start(Days.date(MOVED_IN + 30 * (place % 2)));
      if (places.contains(place)) {
        run.erase(Days.start(Days.date(LEFT)));
      }
      run.hear(new Report("m" + place, "RJE", "m" + place, at, at, false,
          new Fact.Attendance(Outcome.NOT_BROUGHT, "420", Setting.CLINIC, false)));
    }
    return run;
  }

  /** What is erased, or comes late, leads to nothing; without the erasure it leads to something. */
  @Test
  void whatIsErasedLeadsToNothing() {
    assertThat(ofErased(List.of()).said()).isNotEmpty();
    assertThat(ofErased(List.of(1)).said()).isEmpty();
  }

  /** Something gone wrong. */
  private interface Mistake {
    void in(Made made);
  }

  /** What a run has left behind, made by hand: four records sent, one of them set aside, three alerts. */
  private static final class Made {
    private final List<Evidence.Input> sent = List.of(new Evidence.Input(0, 10), new Evidence.Input(1, 11),
        new Evidence.Input(2, 12), new Evidence.Input(3, 10));
    private final List<Long> accepted = new ArrayList<>(List.of(10L, 12L, 10L));
    private final List<Evidence.Letter> letters =
        new ArrayList<>(List.of(new Evidence.Letter("wrong-key", SOURCE, 1)));
    private final List<Said> told = new ArrayList<>(alerts());
    private final Outputs said = new Outputs();
    private final List<String> strangers = new ArrayList<>();
    private final List<String> unrest = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private int refused;
    private boolean left = true;
    private final List<String> known = new ArrayList<>(List.of("under the new", "under the old"));
    private final List<String> leftBehind = new ArrayList<>();
    private final List<String> ofErased = new ArrayList<>(List.of("home"));

    /** One more child has left the home of {@link #CHILD}, who knows it or does not. */
    private List<String> strangers() {
      NaiveHomes homes = new NaiveHomes();
      homes.add(CHILD, List.of(home("2024-01-01", Days.NEVER)), List.of(new Summary(SIBLING, false, Days.NEVER,
          List.of(new Residence("H1", MOVED_IN, left ? LEFT : Days.NEVER)), List.of())));
      homes.add(SIBLING, List.of(home("2024-03-01", LEFT)), List.of());
      return Stream.concat(strangers.stream(),
          homes.strangers().stream().filter(line -> !line.startsWith("void"))).toList();
    }

    /** {@link #CHILD} replaces the number of somebody else, of whom something was told. */
    private List<String> astray() {
      NaiveNumbers numbers = new NaiveNumbers();
      numbers.add(SIBLING, new TreeMap<>(Map.of(1L, told("under the old", Fact.ContextType.MOVE, ""),
          2L, told("replaced", Fact.ContextType.NHS_NUMBER_REPLACED, CHILD))), new TreeMap<>());
      numbers.add(CHILD, new TreeMap<>(Map.of(1L, told("under the new", Fact.ContextType.MOVE, ""))), new TreeMap<>());
      numbers.addErased(ERASED, NaiveRun.left(new TreeMap<>(Map.of(1L, told("erased", Fact.ContextType.MOVE, ""),
          3L, told("erased", Fact.ContextType.MOVE, ""), 4L, home("2024-03-01", LEFT))),
          new TreeMap<>(Map.of(2L, Days.start(Days.date(MOVED_IN))))));
      return numbers.astray(Map.of(CHILD, known, SIBLING, leftBehind, ERASED, ofErased));
    }

    private static Report told(String id, Fact.ContextType type, String value) {
      Instant at = Days.start(Days.date(MOVED_IN));
      return new Report(id, "E06000021", id, at, at, false, new Fact.Context(type, value, Days.NEVER));
    }

    private static Report home(String recorded, int end) {
      return new Report("home", "E06000021", "home", Days.start(Days.date(MOVED_IN)),
          Days.start(LocalDate.parse(recorded)), false,
          new Fact.Context(Fact.ContextType.HOUSEHOLD, "H1", end));
    }

    private static List<Said> alerts() {
      return List.of(said("a", Tier.REVIEW), said("b", Tier.REVIEW), said("c", Tier.URGENT));
    }

    Evidence evidence() {
      return new Evidence(Map.of(SOURCE, sent), Map.of(SOURCE, accepted), letters,
          new TreeMap<>(Map.of("wrong-key", 1)), refused, Map.of(CHILD, told), Map.of(CHILD, alerts()), said,
          new Outputs(), strangers(), astray(), unrest, named);
    }
  }
}
