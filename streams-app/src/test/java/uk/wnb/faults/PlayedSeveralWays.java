package uk.wnb.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Outputs;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * One log, on a cluster of its own, played by a detector that begins anew each time: with one thread and with several,
 * with and without its cache, with many commits and few, by two instances, and killed on the way. All must say the
 * same.
 */
final class PlayedSeveralWays implements Fault {
  /** A way to play the log, with other settings, and with something that happens meanwhile. */
  private record Way(String name, Map<String, String> settings, boolean twoInstances, boolean killed) {
  }

  private static final List<Topic<?>> OUTPUTS = List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES);
  private static final List<Way> WAYS = List.of(
      new Way("threads", Map.of("wnb.threads", "3", "wnb.cache.mb", "0"), false, false),
      new Way("commits", Map.of("wnb.commit.ms", "20"), true, false),
      new Way("killed", Map.of(), false, true));

  @Override
  public String number() {
    return "T19";
  }

  @Override
  public String what() {
    return "one log played several ways";
  }

  @Override
  public void strike(Scene scene) throws Exception {
    try (TestCluster own = TestCluster.withTopics()) {
      scene.loadOf(own).appendPart();
      Outputs expected = own.expected();
      for (Way way : WAYS) {
        List<String> differences = play(scene, own, way).differences(expected);
        if (!differences.isEmpty()) {
          throw new AssertionError("played with " + way.name() + ": " + differences);
        }
      }
      if (expected.count(Topics.NOTIFICATIONS) == 0) {
        throw new AssertionError("void: the log leads to no alert");
      }
    }
  }

  /** What a detector under an application id of its own adds to the topics. */
  private static Outputs play(Scene scene, TestCluster own, Way way) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> before = own.ends(OUTPUTS, IsolationLevel.READ_UNCOMMITTED);
    Map<String, String> settings = new HashMap<>(own.settings());
    settings.put("wnb.application.id", way.name());
    settings.putAll(way.settings());
    if (way.killed()) {
      try (DetectorProcess detector = scene.start(way.name(), settings)) {
        detector.endsWithin(scene.random().nextInt(1_000));
        detector.kill();
      }
    }
    try (DetectorProcess detector = scene.start(way.name(), settings);
        DetectorProcess second = way.twoInstances() ? scene.start(way.name() + "-2", settings) : null) {
      own.awaitIdle(way.name());
      detector.stop();
    }
    return said(own, before);
  }

  private static Outputs said(TestCluster own, Map<TopicPartition, Long> before) {
    Outputs outputs = new Outputs();
    OUTPUTS.forEach(topic -> own.committed(topic, record -> {
      if (record.offset() >= before.get(new TopicPartition(record.topic(), record.partition()))) {
        outputs.add(record.topic(), new String(record.key(), StandardCharsets.UTF_8), record.value());
      }
    }));
    return outputs;
  }
}
