package uk.wnb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.wnb.avro.Attendance;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Relay;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.NhsNumber;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.policy.PolicyReader;
import uk.wnb.service.Configuration;

/** A benchmark is worth what its events are: they must be taken, be of the stated mix, and be the same every time. */
class EventStreamTest {
  private static final int EVENTS = 30_000;

  private final EventReader reader = new EventReader(OutcomeCodes.NATIONAL);

  private static List<Said> events(long seed) {
    EventStream stream = new EventStream(new Children(3_000), seed, 50);
    return Stream.generate(stream::next).limit(EVENTS).toList();
  }

  @Test
  void sameSeedGivesTheSameEventsAndAnotherSeedOthers() {
    assertThat(events(1)).isEqualTo(events(1)).isNotEqualTo(events(2));
  }

  @Test
  void everyEventIsTakenAndNoneIsSetAside() {
    Detector detector = new Detector(PolicyReader.read(Configuration.defaultPolicy()));
    Map<String, byte[]> stored = new HashMap<>();
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (Said said : events(1)) {
      Event event = reader.read(said.nhsNumber(), said.record(), said.recordedAt());
      Child child = ChildCodec.decode(stored.get(said.nhsNumber()));
      Decision decision = detector.decide(said.nhsNumber(), child, event, event.recordedOn());
      stored.put(said.nhsNumber(), ChildCodec.encode(decision.child()));
      verdicts.merge(decision.verdict(), 1, Integer::sum);
    }
    assertThat(verdicts).containsKeys(Verdict.ADDED, Verdict.AMENDED, Verdict.DUPLICATE)
        .doesNotContainKeys(Verdict.CONFLICT, Verdict.TOO_OLD);
  }

  @Test
  void aboutOneAttendanceInElevenIsNotBrought() {
    List<String> outcomes = events(1).stream().filter(said -> said.record() instanceof Attendance)
        .map(said -> ((Attendance) said.record()).getOutcome()).toList();
    long notBrought = outcomes.stream().filter(outcome -> outcome.equals("3") || outcome.equals("7")).count();
    assertThat((double) notBrought / outcomes.size()).isBetween(0.07, 0.11);
    assertThat(outcomes).contains("2", "3", "4", "5", "6", "7");
  }

  /** What the households add to the log, for those who read the benchmark's figures. */
  @Test
  void householdsAddToTheLog(TestReporter reporter) {
    Relay relay = new Relay();
    int more = 0;
    for (Said said : events(1)) {
      Event event = reader.read(said.nhsNumber(), said.record(), said.recordedAt());
      more += relay.behind(said.nhsNumber(), event, event.recordedOn()).size();
    }
    reporter.publishEntry("records of relatives in the log", "%.2f for each event".formatted((double) more / EVENTS));
    assertThat((double) more / EVENTS).isBetween(0.3, 1.2);
  }

  @Test
  void householdsHaveOneToThreeChildrenAndOnePointSevenInTheMean() {
    Children children = new Children(1_700);
    Map<String, Long> sizes = IntStream.range(0, 1_700).mapToObj(children::household)
        .collect(Collectors.groupingBy(household -> household, Collectors.counting()));
    assertThat(sizes).hasSize(1_000);
    assertThat(sizes.values()).allMatch(size -> size >= 1 && size <= 3);
  }

  @Test
  void childrenWhoLiveAloneShareNoHousehold() {
    Children children = new Children(1_700, true).part(100, 1_000);
    assertThat(IntStream.range(0, 1_000).mapToObj(children::household)).doesNotHaveDuplicates();
    assertThat(children.nhsNumber(0)).isEqualTo(new Children(1_700).nhsNumber(100));
  }

  @Test
  void childrenHaveValidNhsNumbersOfTheirOwn() {
    Children children = new Children(10_000);
    List<String> numbers = IntStream.range(0, 10_000).mapToObj(children::nhsNumber).toList();
    assertThat(numbers).doesNotHaveDuplicates().allMatch(NhsNumber::isValid).allMatch(number -> number.startsWith("999"));
  }
}
