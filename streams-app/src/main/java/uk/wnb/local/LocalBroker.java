package uk.wnb.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node, broker and controller in one, in this JVM on loopback ports. Topics are not created by themselves and
 * nothing ages. {@link #stop()} and {@link #start()} keep data and port: an outage, for tests.
 *
 * <p>Threads: its methods may be called from any, one at a time.
 */
public final class LocalBroker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalBroker.class);
  private static final int MOST_ATTEMPTS = 5;

  private final BrokerStorage storage;
  private final Map<String, String> extra;
  private final Supplier<BrokerPorts> candidates;
  private BrokerPorts ports;
  private KafkaRaftServer server;

  /** A broker in a temporary directory, deleted on close; not started. */
  public LocalBroker() {
    this(Map.of());
  }

  /**
   * A broker in a temporary directory, deleted on close; not started.
   *
   * @param extra broker properties that go before the built-in ones, except for roles, directory and addresses
   */
  public LocalBroker(Map<String, String> extra) {
    this(BrokerStorage.temporary(), extra, BrokerPorts::free);
  }

  /**
   * A broker on a directory that is kept, new or of an earlier run; not started.
   *
   * @param directory made if it does not exist
   * @param extra     as above
   */
  public LocalBroker(Path directory, Map<String, String> extra) {
    this(BrokerStorage.at(directory), extra, BrokerPorts::free);
  }

  /** For tests, which offer ports that are taken. */
  LocalBroker(BrokerStorage storage, Map<String, String> extra, Supplier<BrokerPorts> candidates) {
    this.storage = storage;
    this.extra = Map.copyOf(extra);
    this.candidates = candidates;
  }

  /**
   * Starts it and waits until it serves: about 3 seconds. On free ports the first time, later on the same. No effect
   * when it runs.
   *
   * @return itself
   * @throws KafkaException when it cannot start
   */
  public synchronized LocalBroker start() {
    if (server == null) {
      ExitGuard.install();
      storage.format();
      server = ports == null ? startFirst() : startOn(ports);
    }
    return this;
  }

  /** Stops it and waits until it has. No effect when it does not run. */
  public synchronized void stop() {
    if (server != null) {
      stop(server);
      server = null;
    }
  }

  /**
   * The address for clients, the same for its whole life.
   *
   * @throws IllegalStateException before the first start
   */
  public synchronized String bootstrapServers() {
    if (ports == null) {
      throw new IllegalStateException("The local broker has not been started");
    }
    return BrokerSettings.address(ports.broker());
  }

  /** Stops it and deletes its directory if that is temporary. */
  @Override
  public void close() {
    stop();
    storage.close();
  }

  /** A broker that never ran leaves nothing: who starts it where it is made has nothing to close then. */
  private KafkaRaftServer startFirst() {
    try {
      return startOnFreePorts();
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  private KafkaRaftServer startOnFreePorts() {
    for (int attempt = 1; ; attempt++) {
      BrokerPorts candidate = candidates.get();
      try {
        KafkaRaftServer started = startOn(candidate);
        ports = candidate;
        return started;
      } catch (KafkaException e) {
        if (attempt == MOST_ATTEMPTS || candidate.areFree()) {
          throw e;
        }
        LOG.info("Another program took {} first; trying others", candidate);
      }
    }
  }

  private KafkaRaftServer startOn(BrokerPorts where) {
    KafkaRaftServer starting = make(where);
    try {
      starting.startup();
      return starting;
    } catch (RuntimeException e) {
      stop(starting);
      throw new KafkaException("The local broker could not start on " + where, e);
    }
  }

  private KafkaRaftServer make(BrokerPorts where) {
    try {
      KafkaConfig config = new KafkaConfig(BrokerSettings.of(storage.directory(), where, extra), false);
      return new KafkaRaftServer(config, Time.SYSTEM);
    } catch (RuntimeException e) {
      throw new KafkaException("The local broker's settings will not do: " + e.getMessage(), e);
    }
  }

  private static void stop(KafkaRaftServer server) {
    server.shutdown();
    server.awaitShutdown();
  }
}
