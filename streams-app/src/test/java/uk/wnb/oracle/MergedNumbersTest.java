package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.concern.Child;
import uk.wnb.concern.State;
import uk.wnb.family.Forward;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Rates;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/**
 * What is told of one child under two or three NHS numbers comes to what it would have come to under one, wherever the
 * numbers are said to have been replaced and in whatever order everything arrives: history, rates, what signals see,
 * and the counts of the audit, against what the second implementation makes of all reports together.
 *
 * <p>{@code -Dwnb.seed} and {@code -Dwnb.merges} choose other stories.
 */
class MergedNumbersTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int STORIES = Integer.getInteger("wnb.merges", 2_000);
  private static final String A = "9990000026";
  private static final String B = "9990000034";
  private static final String C = Given.NHS_NUMBER;
  private static final Policy POLICY = Given.policy();
  private static final Signals SIGNALS = Catalogue.bind(POLICY);
  private static final NaiveSignals NAIVE = new NaiveSignals(POLICY);

  @Test
  void twoNumbersComeToWhatOneWouldHave(TestReporter reporter) {
    int closed = 0;
    int seen = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      SplitStory story = split(seed, List.of(A, C), Map.of(A, C), UnaryOperator.identity());
      assertThat(differences(story, C)).as("seed %d", seed).isEmpty();
      assertLeftBehind(story, A, seed);
      assertEachAlertOnce(story, seed);
      closed += (int) story.alerts(A).stream().filter(MergedNumbersTest::isClosing).count();
      seen += findings(story.child(C).history(), story.lastDay()).size();
    }
    reporter.publishEntry("compared", STORIES + " stories, " + closed + " concerns closed here and open there, " + seen
        + " findings");
    assertThat(closed).as("a comparison without concerns proves nothing of them").isGreaterThanOrEqualTo(STORIES / 20);
    assertThat(seen).as("nor one in which nothing is seen").isGreaterThanOrEqualTo(STORIES / 4);
  }

  @Test
  void aChainOfNumbersComesToWhatOneWouldHave() {
    for (long seed = SEED; seed < SEED + Math.max(1, STORIES / 4); seed++) {
      SplitStory story = split(seed, List.of(A, B, C), Map.of(A, B, B, C), UnaryOperator.identity());
      assertThat(differences(story, C)).as("seed %d", seed).isEmpty();
      assertLeftBehind(story, A, seed);
      assertLeftBehind(story, B, seed);
      assertEachAlertOnce(story, seed);
    }
  }

  /** It ends, a person is told, and nothing is lost: all of it is under one number, or part of it under each. */
  @Test
  void aCircleEndsAndLosesNothing() {
    int returned = 0;
    for (long seed = SEED; seed < SEED + Math.max(1, STORIES / 4); seed++) {
      boolean three = seed % 2 == 0;
      SplitStory story = split(seed, three ? List.of(A, B, C) : List.of(A, C),
          three ? Map.of(A, B, B, C, C, A) : Map.of(A, C, C, A), UnaryOperator.identity());
      assertThat(story.count(Verdict.RETURNED)).as("seed %d", seed).isPositive();
      returned += story.count(Verdict.RETURNED);
      History all = Stream.of(A, B, C).map(number -> number.equals(B) && !three ? Child.UNKNOWN : story.child(number))
          .map(child -> known(child.history())).reduce(History.EMPTY, MergedNumbersTest::union);
      assertThat(all.events()).as("seed %d", seed).isEqualTo(union(story, story.lastDay()).events());
      assertThat(NaiveAudit.differences(appointments(naiveCounts(story)), appointments(story.counts())).isEmpty()
          || Stream.of(A, B, C).filter(number -> number.equals(B) ? three : true)
              .filter(number -> story.child(number).history().successor() == null).count() > 1)
          .as("seed %d", seed).isTrue();
      assertEachAlertOnce(story, seed);
    }
    assertThat(returned).isGreaterThanOrEqualTo(STORIES / 4);
  }

  /** The checker's own check: what is lost, doubled or made older on the way is found. */
  @Test
  void whatIsSpoiltOnTheWayIsFound() {
    assertThat(found(forward -> with(forward, forward.history().events().stream().skip(1).toList())))
        .as("one event is lost").isGreaterThan(40);
    assertThat(found(forward -> forward.history().events().size() == 1 ? with(forward, List.of()) : forward))
        .as("what is told later is lost").isGreaterThan(10);
    assertThat(found(forward -> with(forward, forward.history().events().stream()
        .filter(event -> !event.retracted()).toList()))).as("what is taken back comes again").isGreaterThan(5);
  }

  private static int found(UnaryOperator<Forward> fault) {
    int found = 0;
    for (long seed = SEED; seed < SEED + 60; seed++) {
      found += differences(split(seed, List.of(A, C), Map.of(A, C), fault), C).isEmpty() ? 0 : 1;
    }
    return found;
  }

  private static Forward with(Forward forward, List<Event> events) {
    History history = History.EMPTY;
    for (Event event : events) {
      history = history.apply(event).history();
    }
    return new Forward(forward.to(), forward.path(), forward.eventId(), forward.day(), forward.millis(),
        history.whole(forward.history().asOf()));
  }

  private static SplitStory split(long seed, List<String> numbers, Map<String, String> replaced,
      UnaryOperator<Forward> fault) {
    return new SplitStory(seed, numbers, fault).tell(Stories.of(seed), new TreeMap<>(replaced));
  }

  /** How what is known under {@code number} in the end differs from what all reports together say. */
  private static List<String> differences(SplitStory story, String number) {
    List<String> differences = new ArrayList<>();
    LocalDate day = story.lastDay();
    History merged = known(story.child(number).history()).at(Days.of(day));
    History union = union(story, day);
    Known known = Known.from(story.told());
    differ("history", only(merged, union), only(union, merged), differences);
    differ("rates", NaiveRates.of(Rates.of(merged, Days.of(day))), NaiveRates.of(known, day), differences);
    if (!known.isOverOn(day)) {
      differ("seen", findings(merged, day), naiveFindings(known, day), differences);
    }
    differences.addAll(NaiveAudit.differences(naiveCounts(story), story.counts()));
    return differences;
  }

  /** The events of {@code one} that are not in {@code other}, and their order where all are. */
  private static List<Event> only(History one, History other) {
    List<Event> only = new ArrayList<>(one.events());
    only.removeAll(other.events());
    return only.isEmpty() && one.events().size() == other.events().size() ? one.events() : only;
  }

  private static void differ(String what, Object actual, Object expected, List<String> differences) {
    if (!actual.equals(expected)) {
      differences.add(what + "\n    detector " + actual + "\n    oracle   " + expected);
    }
  }

  private static Map<String, Integer> naiveCounts(SplitStory story) {
    List<Report> inOrder = story.told().stream()
        .sorted(Comparator.comparing((Report report) -> report.at()).thenComparing(report -> report.event().key())).toList();
    return NaiveAudit.of(inOrder, story.alerts(), day -> true);
  }

  private static Map<String, Integer> appointments(Map<String, Integer> counts) {
    Map<String, Integer> some = new TreeMap<>(counts);
    some.keySet().removeIf(key -> key.matches(".*\\|(alerts|review|not-review).*"));
    return some;
  }

  private static History union(SplitStory story, LocalDate day) {
    History union = History.EMPTY;
    for (Report report : story.told()) {
      union = union.apply(report.event()).history();
    }
    return union.at(Days.of(day));
  }

  private static History union(History one, History other) {
    History union = one;
    for (Event event : other.events()) {
      union = union.apply(event).history();
    }
    return union;
  }

  /** What is known without what says that numbers have been replaced, and that the old one lives nowhere any more. */
  private static History known(History history) {
    History known = History.EMPTY;
    for (Event event : history.events()) {
      boolean isReplacement = event.fact() instanceof Fact.Context fact
          && fact.type() == Fact.ContextType.NHS_NUMBER_REPLACED;
      known = isReplacement || event.fact() instanceof Fact.Relative ? known : known.apply(event).history();
    }
    return known;
  }

  private static Map<String, String> findings(History history, LocalDate day) {
    View view = SIGNALS.view(history.at(Days.of(day)), Days.of(day), Days.NEVER);
    Map<String, String> found = new TreeMap<>();
    for (Signal signal : SIGNALS.live()) {
      Finding finding = view.finding(signal.id());
      if (finding != null) {
        found.put(signal.id(), finding.tier() + " " + finding.evidence());
      }
    }
    return found;
  }

  private static Map<String, String> naiveFindings(Known known, LocalDate day) {
    Map<String, String> found = new TreeMap<>();
    NAIVE.on(day, known).forEach((signal, one) -> found.put(signal, one.tier() + " " + one.evidence()));
    return found;
  }

  /** Nothing stays under a number that has been replaced but that it has been, and nothing more is said under it. */
  private static void assertLeftBehind(SplitStory story, String number, long seed) {
    Child child = story.child(number);
    assertThat(known(child.history()).events()).as("seed %d", seed).isEmpty();
    assertThat(child.history().older()).as("seed %d", seed).isEqualTo(History.EMPTY.older());
    assertThat(child.concern().open()).as("seed %d", seed).isFalse();
    assertThat(child.concern().signals()).as("seed %d", seed).isEmpty();
    assertThat(child.dueOn()).as("seed %d", seed).isEqualTo(Days.NEVER);
    List<Alert> alerts = story.alerts(number).stream().filter(alert -> alert.change() != Change.SHADOW).toList();
    alerts.stream().filter(MergedNumbersTest::isClosing)
        .forEach(alert -> assertThat(alert).as("seed %d", seed).isSameAs(alerts.get(alerts.size() - 1)));
    if (child.concern().state() == State.WITHDRAWN) {
      assertThat(alerts.get(alerts.size() - 1).change()).as("seed %d", seed).isEqualTo(Change.WITHDRAWN);
    }
  }

  private static boolean isClosing(Alert alert) {
    return alert.change() == Change.WITHDRAWN && alert.headline().contains("has been replaced");
  }

  private static void assertEachAlertOnce(SplitStory story, long seed) {
    assertThat(story.alerts()).extracting(Alert::alertId).as("seed %d", seed).doesNotHaveDuplicates();
  }
}
