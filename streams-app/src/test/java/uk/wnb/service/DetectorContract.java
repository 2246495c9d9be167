package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.topology.Flaw;
import uk.wnb.topology.Flaws;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * The detector as it runs: what comes in, what goes out, and that nothing that is sent can stop it. A test says where
 * it runs.
 */
abstract class DetectorContract {
  static final Instant FIRST = Records.at("2024-01-08");
  static final Instant SECOND = Records.at("2024-02-12");
  static final List<String> CHILDREN = SyntheticChildren.first(1000);

  /** The cluster that it runs on. */
  abstract TestCluster cluster();

  /** Whether every instance says that it is at work. */
  abstract boolean isAtWork();

  /** The sum of all counters of one name, over every instance. */
  abstract long counted(String name);

  @AfterEach
  void isStillAtWorkAndHasSaidNothingElse() {
    cluster().awaitIdle();
    assertThat(isAtWork()).isTrue();
    assertThat(cluster().said().differences(cluster().expected())).isEmpty();
    assertThat(counted("wnb.received")).isEqualTo(counted("wnb.accepted") + counted("wnb.dead.letters"));
  }

  /** The one test that lets time pass; all others hold at any time. */
  @Test
  void twoInARowAreToldAndStandDownByTicksInEveryPartition() {
    List<String> children = CHILDREN.subList(100, 130);
    children.forEach(child -> cluster().send(List.of(attendance(child, "t1-" + child, FIRST, "3"),
        attendance(child, "t2-" + child, SECOND, "3"))));
    cluster().awaitIdle();
    cluster().tick(Records.at("2025-02-12"));
    cluster().tick(Records.at("2025-08-13"));
    cluster().awaitIdle();
    assertThat(told(children, AlertChange.RAISED)).containsExactlyInAnyOrderElementsOf(children);
    assertThat(told(children, AlertChange.STOOD_DOWN)).containsExactlyInAnyOrderElementsOf(children);
  }

  List<String> told(List<String> children, AlertChange change) {
    return cluster().values(Topics.NOTIFICATIONS).stream().filter(alert -> alert.getChange() == change)
        .map(Alert::getNhsNumber).filter(children::contains).toList();
  }

  @Test
  void everyFlawIsSetAsideOnceAndNothingElseIs() {
    List<String> before = cluster().deadLetters();
    List<Sent> sent = new ArrayList<>();
    List<String> good = new ArrayList<>();
    for (Flaw flaw : Flaws.all()) {
      String child = CHILDREN.get(200 + sent.size());
      sent.add(attendance(child, "f1-" + child, FIRST, "3"));
      sent.add(flaw.sent(cluster().wire(), child, "f2-" + child, FIRST));
      sent.add(attendance(child, "f3-" + child, SECOND, "3"));
      good.addAll(List.of("f1-" + child + "-1", "f3-" + child + "-1"));
    }
    cluster().send(sent);
    cluster().awaitIdle();

    assertThat(cluster().eventIds()).filteredOn(id -> id.startsWith("f")).containsExactlyInAnyOrderElementsOf(good);
    List<String> letters = cluster().deadLetters();
    letters.removeAll(before);
    assertThat(letters).doesNotHaveDuplicates();
    assertThat(letters.stream().map(letter -> letter.split(" ")[0]))
        .containsExactlyInAnyOrderElementsOf(Flaws.all().stream().map(flaw -> flaw.reason().code()).toList());
  }

  /** Brokers take a record without a time; Kafka Streams' own reader of times ends its thread on one. */
  @Test
  void aRecordThatWasSentAtNoTimeIsSetAside() {
    String child = CHILDREN.get(960);
    List<String> before = cluster().deadLetters();
    cluster().send(List.of(attendance(child, "n1", FIRST, "3"),
        attendance(child, "n2", FIRST, "3").at(Instant.ofEpochMilli(-1)), attendance(child, "n3", SECOND, "3")));
    cluster().awaitIdle();
    assertThat(cluster().eventIds()).contains("n1-1", "n3-1").doesNotContain("n2-1");
    assertThat(cluster().deadLetters()).filteredOn(letter -> !before.contains(letter)).singleElement().asString()
        .startsWith("impossible-date wnb.attendances-");
  }

  /** A letter must fit through the same broker as the record it holds, whose key it bears twice. */
  @Test
  void recordsTooLargeToBeCopiedDoNotStopIt() {
    String child = CHILDREN.get(950);
    Sent good = attendance(child, "l1", FIRST, "3");
    cluster().send(List.of(
        good.with(good.key(), new byte[1_048_400]),
        good.with(good.key(), new byte[9_000_000]),
        good.with(new byte[700_000], good.value()),
        attendance(child, "l2".repeat(4_000_000), FIRST, "3"),
        Sent.of(cluster().codec(), Topics.ATTENDANCES, Records.attendance(child, "l3", FIRST, "3")
            .setReferralId("r".repeat(3_000_000)).build()),
        attendance(child, "l4", SECOND, "5")));
    cluster().awaitIdle();
    assertThat(cluster().eventIds()).contains("l4-1").doesNotContain("l3-1");
  }

  Sent attendance(String child, String recordId, Instant at, String outcome) {
    return cluster().sent(Topics.ATTENDANCES, Records.attendance(child, recordId, at, outcome).build());
  }
}
