package uk.wnb.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import uk.wnb.local.LocalKafka;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.Runner;
import uk.wnb.service.Setting;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;

/**
 * The detector with a Kafka and a registry of its own in this JVM, on loopback, leaving nothing behind, not even when
 * the JVM is told to stop. One partition, so that everything stands in one order; no ticks but those that are written
 * to it.
 */
final class LocalDetector implements AutoCloseable {
  private static final String NEVER = Long.toString(Long.MAX_VALUE);
  /**
   * A simulated file may reach into the future, which a broker refuses by default. It spans years, and a broker begins
   * a new file with every week of records, and drops old values from the closed ones.
   */
  private static final Map<String, String> ANY_TIME =
      Map.of("log.message.timestamp.after.max.ms", NEVER, "log.roll.ms", NEVER);

  private final LocalKafka kafka = LocalKafka.start(ANY_TIME);
  private final TemporaryDirectory state = TemporaryDirectory.create("wnb-state-");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Thread atExit = new Thread(this::stop, "wnb-local-stop");
  private final Configuration configuration;
  private final Codec codec;
  private final Runner runner;
  private volatile boolean stopped;

  private LocalDetector(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put(Setting.BOOTSTRAP_SERVERS.key(), kafka.bootstrapServers());
    all.put("schema.registry.url", kafka.registryUrl());
    all.put(Setting.STATE_DIR.key(), state.path().toString());
    all.put(Setting.PARTITIONS.key(), "1");
    all.put(Setting.THREADS.key(), "1");
    all.put(Setting.TICK_MINUTES.key(), "0");
    this.configuration = Configuration.of(all);
    this.codec = new Codec(configuration.registry());
    this.runner = new Runner(configuration, meters);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * A running detector; {@code settings} as in a properties file, without those that say where Kafka is.
   *
   * @throws uk.wnb.service.ConfigurationException when a setting cannot be used
   * @throws uk.wnb.policy.PolicyException when the policy cannot be used
   */
  static LocalDetector start(Map<String, String> settings) {
    // Whatever is wrong in the settings is told before a Kafka is started for nothing.
    Configuration.of(settings).policies();
    LocalDetector detector = new LocalDetector(settings);
    try (TopicAdmin topics = new TopicAdmin(detector.configuration)) {
      detector.whileUp(() -> {
        topics.create();
        detector.runner.start();
      });
    } catch (RuntimeException e) {
      detector.close();
      throw e;
    }
    return detector;
  }

  /** How to reach it. */
  Configuration configuration() {
    return configuration;
  }

  Codec codec() {
    return codec;
  }

  /** A writer to its log, to be closed by the caller. */
  LogWriter log() {
    return new LogWriter(Sender.of(configuration.client()), codec);
  }

  /** Waits until it stops, which it does by itself only after a failure. */
  ExitCode awaitStop() throws InterruptedException {
    return runner.awaitStop();
  }

  /** Whether more may come out of it: false once it has stopped or given up. */
  boolean isAlive() {
    return runner.isAlive();
  }

  /**
   * Runs {@code work} on it. What fails because the detector was told to stop meanwhile, as by Ctrl-C, is no fault.
   *
   * @throws CancellationException when it was
   */
  void whileUp(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (stopped) {
        throw new CancellationException("stopped before it was done");
      }
      throw e;
    }
  }

  @Override
  public void close() {
    // What the hook has begun it ends as well; who waited has a word to say before the JVM is down.
    if (!stopped) {
      stop();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is already on its way down: the hook has run or runs, and finds nothing left to do.
    }
  }

  private synchronized void stop() {
    if (!stopped) {
      stopped = true;
      runner.close();
      codec.close();
      kafka.close();
      state.close();
    }
  }
}
