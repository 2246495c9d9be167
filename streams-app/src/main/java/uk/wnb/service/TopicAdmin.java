package uk.wnb.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;
import uk.wnb.topology.Topic;

/** Creates and looks at the topics of the detector. */
public final class TopicAdmin implements AutoCloseable {
  private static final int TIMEOUT_MS = 15_000;
  private static final int AGAIN_MS = 20;

  private final Admin admin;
  private final Configuration configuration;

  /** Reaches the brokers of {@code configuration}. */
  public TopicAdmin(Configuration configuration) {
    Map<String, Object> client = new TreeMap<>(configuration.client());
    client.putIfAbsent("default.api.timeout.ms", Integer.toString(TIMEOUT_MS));
    client.putIfAbsent("request.timeout.ms", Integer.toString(TIMEOUT_MS));
    this.admin = Admin.create(client);
    this.configuration = configuration;
  }

  /**
   * Creates every topic that is not there; what is there stays as it is. Waits until all can be written to: a
   * producer's first batch that comes too early is refused, and a later one of the same producer may be taken first.
   *
   * @return the names of those that were created, in the order of {@link Configuration#topics()}
   */
  public List<String> create() {
    int partitions = configuration.integer(Setting.PARTITIONS, 1, 1000);
    short replication = (short) configuration.integer(Setting.REPLICATION, -1, 10);
    List<NewTopic> wanted = configuration.topics().stream()
        .map(topic -> new NewTopic(topic.name(), Optional.of(partitions),
            replication < 0 ? Optional.empty() : Optional.of(replication)).configs(topic.settings()))
        .toList();
    Map<String, KafkaFuture<Void>> results = admin.createTopics(wanted).values();
    List<String> created = wanted.stream().map(NewTopic::name).filter(name -> isNew(results.get(name))).toList();
    awaitLeaders(created, partitions);
    return created;
  }

  /** Asks every partition for its end, which only its leader can tell, until each has one. */
  private void awaitLeaders(List<String> names, int partitions) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (String name : names) {
      IntStream.range(0, partitions).forEach(part -> ends.put(new TopicPartition(name, part), OffsetSpec.latest()));
    }
    long giveUpAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MS);
    while (!haveLeaders(ends, System.nanoTime() < giveUpAt)) {
      Utils.sleep(AGAIN_MS);
    }
  }

  /** A broker may not have heard yet of a topic that another has just made: that is no fault while {@code patient}. */
  private boolean haveLeaders(Map<TopicPartition, OffsetSpec> ends, boolean patient) {
    try {
      admin.listOffsets(ends).all().get();
      return true;
    } catch (ExecutionException e) {
      if (patient && e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static boolean isNew(KafkaFuture<Void> result) {
    try {
      result.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw unreachable(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The topics that are there, by name. */
  public Map<String, TopicDescription> describe() {
    return describe(names(configuration.topics()));
  }

  private static List<String> names(List<? extends Topic<?>> topics) {
    return topics.stream().<String>map(Topic::name).toList();
  }

  private Map<String, TopicDescription> describe(List<String> names) {
    Map<String, TopicDescription> found = new TreeMap<>();
    admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
      try {
        found.put(name, future.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof TopicAuthorizationException) {
          throw Refused.topic(name, e);
        } else if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw unreachable(e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    });
    return found;
  }

  /**
   * Makes sure that every topic of {@code configuration} is there.
   *
   * @throws UnreachableException naming those that are not, and what to do
   */
  public static void requireAll(Configuration configuration) {
    try (TopicAdmin topics = new TopicAdmin(configuration)) {
      topics.requireAll();
    }
  }

  /** The same of those that it reaches. */
  public void requireAll() {
    require(configuration.topics());
  }

  /**
   * The same of {@code topics} alone, for one who need not be allowed to see the others.
   *
   * @throws UnreachableException naming those that are not there, and what to do
   */
  public void require(List<? extends Topic<?>> topics) {
    List<String> names = names(topics);
    Set<String> there = describe(names).keySet();
    List<String> missing = names.stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreachableException("topics are missing: " + String.join(", ", missing)
          + ". Create them with 'wnb topics create'.");
    }
  }

  private static UnreachableException unreachable(ExecutionException e) {
    return Refused.explain(e).orElseGet(() -> new UnreachableException("Kafka cannot be asked for its topics ("
        + e.getCause().getClass().getSimpleName()
        + "). Check " + Setting.BOOTSTRAP_SERVERS.key() + " and what this client is allowed to do.", e.getCause()));
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting for Kafka", e);
  }

  @Override
  public void close() {
    admin.close();
  }
}
