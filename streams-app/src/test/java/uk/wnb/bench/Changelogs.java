package uk.wnb.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import uk.wnb.concern.Detectors;
import uk.wnb.service.Configuration;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Sender;
import uk.wnb.topology.StoresInMemory;

/**
 * Writes the detector's changelogs by hand: what its processors leave in their stores, each entry once, as if all had
 * been compacted. The first {@value #PLAYED} cohorts are played, the others are their copies under other numbers.
 * Batches are as large as those that the detector sends, which compaction would have left smaller, and what is written
 * together has nothing to do with each other, as after years.
 */
final class Changelogs {
  private static final int PLAYED = 64;
  private static final int SHUFFLED = 100_000;
  private static final int BATCH_BYTES = 256 << 10;
  private static final int LINGER_MS = 100;

  private final Cluster cluster;
  private final Plan plan;
  private final Children area;
  private final Detectors detectors = new Detectors(Configuration.of(Map.of()).policies());

  /** Those of {@code area} on {@code cluster}, where they stand empty. */
  Changelogs(Cluster cluster, Plan plan, Children area) {
    this.cluster = cluster;
    this.plan = plan;
    this.area = area;
  }

  /** Cohort {@code number}, which has been played when it is one of {@link #played()}. */
  Cohort cohort(int number) {
    return new Cohort(area, number, plan.seed());
  }

  /** How many cohorts have been played. */
  int played() {
    return Math.min(PLAYED, Cohort.cohorts(area));
  }

  /** Some of those, each once: the first, and the last that the end of the area has not cut short. */
  List<Integer> samples() {
    int whole = Math.min(PLAYED, area.count() / Cohort.CHILDREN);
    return IntStream.of(0, Math.max(0, whole - 1)).distinct().boxed().toList();
  }

  /** The policy by which they are. */
  Detectors detectors() {
    return detectors;
  }

  /** What is kept of {@code cohort} once it has been played. */
  StoresInMemory play(Cohort cohort, Codec codec) {
    return cohort.play(new StoresInMemory(codec, detectors, new SimpleMeterRegistry()));
  }

  /** Writes all of them. */
  void write() {
    List<List<Kept>> played = play();
    Benchmark.say("%,d children are played", Math.min(area.count(), played() * Cohort.CHILDREN));
    try (Sender sender = sender()) {
      Shuffle<ProducerRecord<byte[], byte[]>> shuffle =
          new Shuffle<>(SHUFFLED, new SplittableRandom(plan.seed()), sender::send);
      for (int number = 0; number < Cohort.cohorts(area); number++) {
        Children children = cohort(number).children();
        for (Kept kept : played.get(number % played.size())) {
          Kept copy = kept.of(children);
          if (copy != null) {
            shuffle.add(record(copy));
          }
        }
      }
      shuffle.end();
      sender.flush();
    }
    Benchmark.say("changelogs of %,d children are written", area.count());
  }

  private List<List<Kept>> play() {
    try (Codec codec = new Codec(Map.of("schema.registry.url", cluster.registry()))) {
      codec.registerAll();
      return IntStream.range(0, played()).parallel()
          .mapToObj(number -> Kept.of(cohort(number).children(), play(cohort(number), codec))).toList();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Kept kept) {
    int partition =
        BuiltInPartitioner.partitionForKey(kept.owner().getBytes(StandardCharsets.UTF_8), plan.partitions());
    return new ProducerRecord<>(cluster.changelog(kept.store()), partition, kept.key(), kept.value());
  }

  private Sender sender() {
    return new Sender(new KafkaProducer<>(Sender.settings(Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.broker(), ProducerConfig.LINGER_MS_CONFIG, LINGER_MS,
        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES))));
  }
}
