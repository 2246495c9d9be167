package uk.wnb.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildRates;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.history.Rates;
import uk.wnb.service.LogReader;
import uk.wnb.service.Setting;
import uk.wnb.service.TopicReader;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.RateRecords;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/** Takes rows through a local detector and hands on what comes out, in the order of the log. */
final class Replay {
  private static final Duration WAIT = Duration.ofMillis(50);
  private static final TopicPartition LOG = new TopicPartition(Topics.CHILD_EVENTS.name(), 0);
  private static final List<TopicPartition> READ = List.of(LOG, new TopicPartition(Topics.NOTIFICATIONS.name(), 0),
      new TopicPartition(Topics.CHILD_RATES.name(), 0));

  private final LocalDetector detector;
  private final LocalDate asOf;

  Replay(LocalDetector detector, LocalDate asOf) {
    this.detector = detector;
    this.asOf = asOf;
  }

  /** Writes {@code rows} to the log and waits until the detector is through with them, telling how far it is. */
  void write(ReplayRows rows, Consumer<Progress> progress) {
    try (LogWriter log = detector.log()) {
      rows.write(log, asOf);
      log.flush();
    }
    try (Admin admin = Admin.create(detector.configuration().client());
        TopicReader end = new TopicReader(detector.configuration(), List.of(Topics.CHILD_EVENTS.name()), false)) {
      long last = end.end(LOG);
      for (long done = committed(admin); done < last; done = committed(admin)) {
        if (!detector.isAlive()) {
          throw new IllegalStateException("the detector has stopped after " + done + " of " + last + " records");
        }
        progress.accept(new Progress(done, last));
        end.poll(WAIT);
      }
      while (mayStillBeHidden(admin)) {
        end.poll(WAIT);
      }
    }
  }

  /**
   * Whether something in a topic is not yet to be read. A broker says that a transaction has ended a little before
   * every topic shows what was written in it.
   */
  private static boolean mayStillBeHidden(Admin admin) {
    return !ends(admin, IsolationLevel.READ_COMMITTED).equals(ends(admin, IsolationLevel.READ_UNCOMMITTED));
  }

  private static Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level) {
    Map<TopicPartition, OffsetSpec> places = READ.stream()
        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    answer(admin.listOffsets(places, new ListOffsetsOptions(level)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /**
   * How far it is.
   *
   * @param done records of the log that the detector is through with
   * @param all records in the log, ticks included
   */
  record Progress(long done, long all) {
  }

  private long committed(Admin admin) {
    OffsetAndMetadata offset = answer(admin
        .listConsumerGroupOffsets(detector.configuration().get(Setting.APPLICATION_ID))
        .partitionsToOffsetAndMetadata()).get(LOG);
    return offset == null ? 0 : offset.offset();
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the local broker does not say how far the detector is", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the detector was at work", e);
    }
  }

  /** Hands on every alert, in the order in which they were raised. */
  void alerts(Consumer<Alert> consumer) {
    read(Topics.NOTIFICATIONS, (timestamp, alert) -> consumer.accept(alert));
  }

  /** Hands on every change of a child's rates with the time it was recorded, milliseconds since 1970 UTC. */
  void rateChanges(BiConsumer<Long, ChildRates> consumer) {
    read(Topics.CHILD_RATES, consumer);
  }

  private <V extends SpecificRecord> void read(Topic<V> topic, BiConsumer<Long, V> consumer) {
    Deserializer<V> deserializer = detector.codec().deserializer(topic);
    try (TopicReader reader = new TopicReader(detector.configuration(), List.of(topic.name()), true)) {
      reader.toEnd(record ->
          consumer.accept(record.timestamp(), deserializer.deserialize(topic.name(), record.value())));
    }
  }

  /** Hands on the rates of every child as of the day, in ascending order of NHS number. */
  void finalRates(Consumer<ChildRates> consumer) {
    SortedMap<String, History> histories = new LogReader(detector.configuration(), detector.codec())
        .histories(asOf, any -> true);
    histories.forEach((nhsNumber, history) ->
        consumer.accept(RateRecords.of(nhsNumber, Rates.of(history, Days.of(asOf)))));
  }
}
