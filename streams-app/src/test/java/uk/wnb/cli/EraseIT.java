package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.ChildRates;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * {@code wnb erase} on a real broker, down to its disks: once compaction has run, the child stands in no changelog, no
 * rates and no dead letter any more, a detector that begins anew knows nothing of it, and what comes late stays out.
 */
class EraseIT {
  private static final String CHILD = "9990000018";
  /** Of the same partition: Kafka closes a segment only when something is written behind it. */
  private static final List<String> OTHERS = SyntheticChildren.first(3000).stream()
      .filter(child -> !child.equals(CHILD) && partition(child) == partition(CHILD)).toList();
  private static final String OTHER = OTHERS.get(0);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");
  private static final Duration SOON = Duration.ofSeconds(120);
  /** What says that nothing of the child is to be taken in again has to name it. */
  private static final String FORGOTTEN = "wnb-forgotten-changelog";

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  @BeforeAll
  static void start() {
    cluster = TestCluster.thatCompacts();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void leavesNothingOfTheChildBehind() throws Exception {
    try (DetectorProcess detector = cluster.detector(directory)) {
      for (String child : List.of(CHILD, OTHER)) {
        cluster.send(List.of(missed(child, FIRST), missed(child, SECOND), unusable(child)));
      }
      cluster.awaitIdle();
      assertThat(topicsThatName(CHILD)).contains("wnb-children-changelog", "wnb-due-changelog", "wnb-asked-changelog",
          Topics.CHILD_RATES.name(), Topics.DEAD_LETTERS.name());

      Wnb erased = Wnb.run("erase", CHILD, "--reference", "IG-2026-17", "--config", config());
      assertThat(erased.code()).as(erased.err()).isEqualTo(ExitCode.OK.code());
      assertThat(erased.out()).contains("1 dead letters erased").doesNotContain(CHILD);
      compactAtOnce();
      int[] more = {0};
      await().atMost(SOON).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
        goOn(more[0]++);
        assertThat(topicsThatName(CHILD)).isSubsetOf(FORGOTTEN);
      });
      assertThat(topicsThatName(OTHER)).contains("wnb-children-changelog", Topics.CHILD_RATES.name(),
          Topics.DEAD_LETTERS.name());
      detector.stop();
    }
    Utils.delete(directory.resolve("state").toFile());
    try (DetectorProcess anew = cluster.detector(directory)) {
      cluster.send(List.of(missed(CHILD, SECOND), missed(CHILD, SECOND.plusSeconds(3600))));
      cluster.awaitIdle();
      assertThat(topicsThatName(CHILD)).isSubsetOf(FORGOTTEN);
      cluster.send(List.of(missed(CHILD, Instant.now().plus(Duration.ofMinutes(1)).minus(Duration.ofHours(7)))));
      cluster.awaitIdle();
      assertThat(lastRates(CHILD).getWindows().get(2).getOffered()).isEqualTo(1);
      anew.stop();
    }
  }

  @Test
  void refusesWhatIsNoNhsNumber() {
    Wnb refused = Wnb.run("erase", "9990000019", "--reference", "IG-1");
    assertThat(refused.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(refused.err()).contains("not an NHS number").doesNotContain("9990000019");
  }

  private static int partition(String child) {
    return Utils.toPositive(Utils.murmur2(child.getBytes(StandardCharsets.UTF_8)))
        % TestCluster.PARTITIONS;
  }

  private static Path config() throws Exception {
    String text = cluster.settings().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("\n"));
    return Files.writeString(directory.resolve("wnb.properties"), text);
  }

  private static Sent missed(String child, Instant at) {
    return cluster.sent(Topics.ATTENDANCES, Records.attendance(child, "m" + at, at, "3").build());
  }

  /** Its bytes name the child, its key somebody else. */
  private static Sent unusable(String child) {
    Sent good = missed(child, FIRST);
    return good.with("somebody".getBytes(StandardCharsets.UTF_8), good.value());
  }

  /** Life goes on for others, so that segments are closed. */
  private static void goOn(int day) {
    String next = OTHERS.get(1 + day);
    cluster.send(List.of(missed(next, FIRST), missed(next, SECOND), unusable(next), unusable(OTHER)));
    cluster.tick(SECOND.plus(Duration.ofDays(2 + day)));
    cluster.awaitIdle();
  }

  /** What takes a day as the topics are made, in a moment. */
  private static void compactAtOnce() throws ExecutionException, InterruptedException {
    List<AlterConfigOp> quick = Map.of("segment.ms", "200", "min.cleanable.dirty.ratio", "0.001",
        "max.compaction.lag.ms", "200").entrySet().stream()
        .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
        .toList();
    cluster.admin().incrementalAlterConfigs(compacted().stream().collect(Collectors.toMap(
        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic), topic -> quick))).all().get();
  }

  private static List<String> compacted() throws ExecutionException, InterruptedException {
    return Stream.concat(cluster.admin().listTopics().names().get().stream().filter(name -> name.endsWith("-changelog")),
        Stream.of(Topics.CHILD_RATES.name(), Topics.DEAD_LETTERS.name())).toList();
  }

  /** Of the topics that are compacted those in whose bytes the number stands anywhere, a tombstone's key included. */
  private static List<String> topicsThatName(String child) throws ExecutionException, InterruptedException {
    List<String> naming = new ArrayList<>();
    for (String topic : new TreeSet<>(compacted())) {
      if (cluster.everything(topic).stream().anyMatch(record -> names(record, child))) {
        naming.add(topic);
      }
    }
    return naming;
  }

  private static boolean names(ConsumerRecord<byte[], byte[]> record, String child) {
    return text(record.key()).contains(child) || text(record.value()).contains(child);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static ChildRates lastRates(String child) {
    return cluster.committed(Topics.CHILD_RATES).stream().filter(record -> text(record.key()).equals(child))
        .filter(record -> record.value() != null).map(record -> cluster.decode(Topics.CHILD_RATES, record.value()))
        .reduce((one, next) -> next).orElseThrow();
  }
}
