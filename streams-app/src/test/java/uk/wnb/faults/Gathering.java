package uk.wnb.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.oracle.NaiveHomes;
import uk.wnb.oracle.NaiveNumbers;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Said;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.FamilyNews;
import uk.wnb.topology.Outputs;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/** Reads back all that a run has left, and works out from the committed log what it should have left. */
final class Gathering {
  private static final int PLANTED_IN = 1_000;

  /**
   * What there is.
   *
   * @param evidence held against the naive implementation
   * @param planted held against one with a fault; something must be found broken
   * @param replaced how many NHS numbers have been replaced
   * @param erased how many children have been erased
   */
  record Found(Evidence evidence, Evidence planted, int replaced, int erased) {
  }

  private final TestCluster cluster;
  private final Serializer<SpecificRecord> serializer;
  private final Map<String, List<Evidence.Input>> sent = new TreeMap<>();
  private final Map<String, List<Long>> accepted = new TreeMap<>();
  private final Map<Integer, JudgedPartition> partitions = new TreeMap<>();
  private final Outputs uninterrupted = new Outputs();
  private final Outputs said;
  private final NaiveNumbers numbers = new NaiveNumbers();
  private final FamilyNews due;
  private final FamilyNews heard;

  private Gathering(TestCluster cluster) {
    this.cluster = cluster;
    this.serializer = cluster.codec().serializer();
    this.said = cluster.said();
    this.due = new FamilyNews(cluster.codec(), uninterrupted);
    this.heard = new FamilyNews(cluster.codec(), said);
  }

  /**
   * All there is.
   *
   * @param right the naive implementation
   * @param planted the same with a fault; asked only about the first thousand children of each partition, which makes
   *     the fault smaller and does not take hours when there are many
   */
  static Found of(TestCluster cluster, Load load, List<String> unrest, String logged, Function<String, NaiveRun> right,
      Function<String, NaiveRun> planted) {
    Gathering gathering = new Gathering(cluster);
    Topics.inputs().forEach(gathering::readInput);
    cluster.committed(Topics.CHILD_EVENTS, gathering::readLog);
    cluster.committed(Topics.HOUSEHOLDS, gathering::readHouseholds);
    List<String> named = NobodyNamed.namesIn(logged, load.children());
    List<Evidence.Letter> letters = letters(cluster);
    Map<String, List<Said>> told = told(cluster);
    gathering.partitions.values().forEach(partition -> partition.addTo(gathering.numbers));
    List<String> strangers = gathering.strangers();
    List<String> astray = gathering.astray();
    int refused = gathering.partitions.values().stream().mapToInt(JudgedPartition::refused).sum();
    Function<Map<String, List<Said>>, Evidence> evidence = expected -> new Evidence(gathering.sent, gathering.accepted,
        letters, load.flawed(), refused, told, expected, gathering.said, gathering.uninterrupted, strangers,
        astray, gathering.with(unrest), named);
    Map<String, List<Said>> expected = gathering.expected(right, Integer.MAX_VALUE);
    Map<String, List<Said>> wrong = new TreeMap<>(expected);
    wrong.putAll(gathering.expected(planted, PLANTED_IN));
    return new Found(evidence.apply(expected), evidence.apply(wrong), gathering.numbers.replacements(),
        gathering.numbers.erasures());
  }

  /** Children who are due and are not looked at are no rest. */
  private List<String> with(List<String> unrest) {
    return Stream.concat(unrest.stream(),
        partitions.values().stream().map(JudgedPartition::breaches).flatMap(List::stream)).toList();
  }

  private <V extends SpecificRecord> void readInput(Topic<V> topic) {
    cluster.committed(topic, record -> sent.computeIfAbsent(place(record.topic(), record.partition()),
        place -> new ArrayList<>()).add(new Evidence.Input(record.offset(), digest(said(topic, record.value())))));
  }

  /** What a source says, in our own schema; of what cannot be read the bytes as they are. */
  private <V extends SpecificRecord> byte[] said(Topic<V> topic, byte[] value) {
    try {
      return value == null ? new byte[0] : bytes(cluster.decode(topic, value));
    } catch (SerializationException | IllegalArgumentException unreadable) {
      return value;
    }
  }

  private byte[] bytes(SpecificRecord record) {
    return serializer.serialize(topic(record).name(), record);
  }

  private static Topic<?> topic(SpecificRecord record) {
    return Topics.inputs().stream().filter(topic -> topic.value() == record.getClass()).findFirst().orElseThrow();
  }

  private void readLog(ConsumerRecord<byte[], byte[]> record) {
    ChildEvent entry = cluster.decode(Topics.CHILD_EVENTS, record.value());
    partitions.computeIfAbsent(record.partition(), number -> newPartition())
        .add(record.offset(), record.key(), entry, Instant.ofEpochMilli(record.timestamp()));
    if (entry.getEvent() instanceof FamilyMember member) {
      heard.heard(member, record.value());
    } else if (entry.getEvent() instanceof ChildMoved moved) {
      heard.heard(moved);
    } else if (JudgedPartition.isInput(entry.getEvent())) {
      SpecificRecord event = (SpecificRecord) entry.getEvent();
      accepted.computeIfAbsent(place(topic(event).name(), record.partition()), place -> new ArrayList<>())
          .add(digest(bytes(event)));
    }
  }

  private JudgedPartition newPartition() {
    return new JudgedPartition(cluster.codec(), uninterrupted, due);
  }

  private void readHouseholds(ConsumerRecord<byte[], byte[]> record) {
    HouseholdMember member = cluster.decode(Topics.HOUSEHOLDS, record.value());
    heard.heard(member, record.value());
    due.passOn(member);
  }

  /** Who is mistaken about those it lives or lived with; a run in which nobody leaves shows nothing of it. */
  private List<String> strangers() {
    NaiveHomes homes = new NaiveHomes();
    partitions.values().forEach(partition -> partition.addTo(homes, numbers));
    List<String> strangers = homes.strangers();
    if (homes.partings() == 0) {
      strangers.add("void: nobody has left");
    }
    return strangers;
  }

  /** Where something else is known than was told, of those whose number has been replaced or who were erased. */
  private List<String> astray() {
    Map<String, List<String>> known = new TreeMap<>();
    partitions.values().forEach(partition -> known.putAll(partition.known()));
    return numbers.astray(known);
  }

  /** What must have been said of the first {@code most} children of each partition, be it nothing. */
  private Map<String, List<Said>> expected(Function<String, NaiveRun> oracle, int most) {
    Map<String, List<Said>> expected = new TreeMap<>();
    partitions.values().forEach(partition -> expected.putAll(partition.expected(oracle, most, numbers)));
    return expected;
  }

  private static Map<String, List<Said>> told(TestCluster cluster) {
    Map<String, List<Said>> told = new TreeMap<>();
    cluster.committed(Topics.NOTIFICATIONS, record -> told.computeIfAbsent(text(record.key()),
        child -> new ArrayList<>()).add(Said.of(cluster.decode(Topics.NOTIFICATIONS, record.value()))));
    return told;
  }

  private static List<Evidence.Letter> letters(TestCluster cluster) {
    return cluster.values(Topics.DEAD_LETTERS).stream().map(letter -> new Evidence.Letter(letter.getReason(),
        place(letter.getSourceTopic(), letter.getSourcePartition()), letter.getSourceOffset())).toList();
  }

  private static String place(String topic, int partition) {
    return topic + "-" + partition;
  }

  private static String text(byte[] key) {
    return new String(key, StandardCharsets.UTF_8);
  }

  private static long digest(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
