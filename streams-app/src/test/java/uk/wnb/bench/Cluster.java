package uk.wnb.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import uk.wnb.service.Configuration;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Topic;

/** A fresh broker in a process of its own, with the detector's topics; what stands in them and how far it is read. */
final class Cluster implements AutoCloseable {
  static final String HEAP = "-Xmx512m";
  /**
   * A broker in the field has run for weeks and is compiled; this one has just started. Left alone, its compilers would
   * take a twentieth of both processors from what is measured beside it, and its collector a hundredth.
   */
  private static final List<String> JVM = List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final String CHANGELOG = "-changelog";

  private final JavaProcess process;
  private final String broker;
  private final String registry;
  private final String group;
  private final Admin admin;

  /** One that leaves nothing behind. */
  Cluster(Map<String, String> settings) {
    this(settings, JavaProcess.start(BrokerMain.class, JVM));
  }

  /** One on {@code directory}, new or of an earlier run, which is kept. */
  Cluster(Map<String, String> settings, Path directory) {
    this(settings, JavaProcess.start(BrokerMain.class, JVM, directory.toString()));
  }

  private Cluster(Map<String, String> settings, JavaProcess started) {
    process = started;
    broker = process.line();
    registry = process.line();
    admin = Admin.create(Map.of("bootstrap.servers", broker));
    Configuration configuration = Configuration.of(settings).with(addresses());
    this.group = configuration.get(uk.wnb.service.Setting.APPLICATION_ID);
    try (TopicAdmin topics = new TopicAdmin(configuration)) {
      topics.create();
    }
  }

  JavaProcess process() {
    return process;
  }

  String broker() {
    return broker;
  }

  String registry() {
    return registry;
  }

  /** Settings of a detector on this cluster. */
  Map<String, String> addresses() {
    return Map.of("wnb.bootstrap.servers", broker, "schema.registry.url", registry);
  }

  /** The application id of the detector. */
  String group() {
    return group;
  }

  /** How many records of {@code topics} the detector has committed, transaction markers included. */
  long committed(Collection<Topic<?>> topics) {
    return committed(group, topics);
  }

  /** The same of whoever reads as {@code reader}. */
  long committed(String reader, Collection<Topic<?>> topics) {
    List<String> names = names(topics);
    return get(admin.listConsumerGroupOffsets(reader).partitionsToOffsetAndMetadata()).entrySet().stream()
        .filter(entry -> entry.getValue() != null && names.contains(entry.getKey().topic()))
        .mapToLong(entry -> entry.getValue().offset()).sum();
  }

  /** How many records stand in {@code topics} to be read, transaction markers included. */
  long end(Collection<Topic<?>> topics) {
    Map<TopicPartition, OffsetSpec> wanted = get(admin.describeTopics(names(topics)).allTopicNames()).values().stream()
        .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    return get(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all()).values().stream()
        .mapToLong(end -> end.offset()).sum();
  }

  private static List<String> names(Collection<Topic<?>> topics) {
    return topics.stream().<String>map(Topic::name).toList();
  }

  /** The changelog of {@code store}. */
  String changelog(String store) {
    return group + "-" + store + CHANGELOG;
  }

  /** The changelogs that are there. */
  List<String> changelogs() {
    return get(admin.listTopics().names()).stream().filter(name -> name.endsWith(CHANGELOG)).sorted().toList();
  }

  /** Deletes the changelogs of {@code application}, which has stopped. */
  void deleteChangelogs(String application) {
    get(admin.deleteTopics(changelogs().stream().filter(name -> name.startsWith(application + "-")).toList()).all());
  }

  /** Bytes of all changelogs on the broker's disk, as compressed as they were sent. */
  long changelogBytes() {
    List<Integer> nodes = get(admin.describeCluster().nodes()).stream().map(Node::id).toList();
    return get(admin.describeLogDirs(nodes).allDescriptions()).values().stream()
        .flatMap(dirs -> dirs.values().stream()).mapToLong(Cluster::changelogBytes).sum();
  }

  private static long changelogBytes(LogDirDescription dir) {
    return dir.replicaInfos().entrySet().stream().filter(entry -> entry.getKey().topic().endsWith(CHANGELOG))
        .mapToLong(entry -> entry.getValue().size()).sum();
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker did not answer", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
    process.close();
  }
}
