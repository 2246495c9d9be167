package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.FactType;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.HouseholdChild;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * Brothers and sisters whose records lie in different partitions. The detector is killed when a third of what children
 * first tell each other has been told; each is told once all the same, and each child's alert lists every child of the
 * household.
 */
class HouseholdIT {
  private static final int CHILDREN = 60;
  private static final int TO_A_HOUSEHOLD = 3;
  private static final List<String> ALL = SyntheticChildren.first(CHILDREN);
  private static final List<Instant> NOT_BROUGHT =
      List.of(Records.at("2023-02-06"), Records.at("2023-03-06"), Records.at("2023-04-03"));

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void everyChildIsToldOfTheOthersOnce() throws Exception {
    try (DetectorProcess detector = cluster.detector(directory)) {
      cluster.send(households());
      nobodyIsBrought(0);
      await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(10))
          .until(() -> cluster.written(Topics.CHILD_EVENTS) >= 3 * CHILDREN);
      detector.kill();
    }
    try (DetectorProcess detector = cluster.detector(directory)) {
      cluster.send(births());
      nobodyIsBrought(1);
      // An alert lists whom the child knows of by then: on a slow machine not everybody would have been told yet.
      cluster.awaitIdle();
      nobodyIsBrought(2);
      cluster.awaitIdle();
      detector.stop();
    }
    assertThat(cluster.said().differences(cluster.expected())).isEmpty();
    eachIsToldOnceOfEachStep();
    everyAlertListsTheHousehold();
  }

  /** Of where it lives and of three appointments each, to two others; what is said twice is not appended twice. */
  private static void eachIsToldOnceOfEachStep() {
    List<FamilyMember> told = cluster.values(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent)
        .filter(FamilyMember.class::isInstance).map(FamilyMember.class::cast).toList();
    assertThat(told).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CHILDREN * (TO_A_HOUSEHOLD - 1) * 3);
    assertThat(told).allMatch(member -> household(member.getNhsNumber())
        .equals(household(member.getSummary().getNhsNumber())));
    Map<String, Integer> last = new TreeMap<>();
    told.forEach(member -> last.merge(member.getNhsNumber() + " of " + member.getSummary().getNhsNumber(),
        member.getSummary().getItems().size(), Math::max));
    assertThat(last).hasSize(CHILDREN * (TO_A_HOUSEHOLD - 1)).allSatisfy((who,
        items) -> assertThat(items).isEqualTo(3));
  }

  private static void everyAlertListsTheHousehold() {
    Map<String, List<Alert>> byChild = cluster.values(Topics.NOTIFICATIONS).stream()
        .filter(alert -> alert.getSignals().contains("W11")).collect(Collectors.groupingBy(Alert::getNhsNumber));
    assertThat(byChild).containsOnlyKeys(ALL);
    byChild.forEach((child, alerts) -> assertThat(alerts).allSatisfy(alert -> {
      assertThat(alert.getHousehold()).extracting(HouseholdChild::getNhsNumber).startsWith(child)
          .containsExactlyInAnyOrderElementsOf(ALL.stream().filter(other -> household(other).equals(household(child)))
              .toList());
      assertThat(alert.getHousehold().get(0).getWindows().get(0).getNotBrought()).isEqualTo(3);
    }));
  }

  private static List<Sent> households() {
    return ALL.stream().map(child -> cluster.sent(Topics.CHILD_CONTEXT,
        Records.context(child, "home-" + ALL.indexOf(child), Records.at("2023-01-09")).setFact(FactType.HOUSEHOLD)
            .setValue(household(child)).build())).toList();
  }

  /** Until when a child lives anywhere follows from its birth, so each household hears of it. */
  private static List<Sent> births() {
    return ALL.stream().map(child -> cluster.sent(Topics.CHILD_CONTEXT,
        Records.context(child, "birth-" + ALL.indexOf(child), Records.at("2016-05-09")).setFact(FactType.BIRTH)
            .setRecordedAt(Records.at("2023-02-07")).build())).toList();
  }

  private static String household(String child) {
    return "H" + ALL.indexOf(child) / TO_A_HOUSEHOLD;
  }

  private static void nobodyIsBrought(int time) {
    List<Sent> records = new ArrayList<>();
    for (String child : ALL) {
      records.add(cluster.sent(Topics.ATTENDANCES,
          Records.attendance(child, "a-" + ALL.indexOf(child) + "-" + time, NOT_BROUGHT.get(time), "3").build()));
    }
    cluster.send(records);
    cluster.tick(NOT_BROUGHT.get(time).plus(Duration.ofDays(1)));
  }
}
