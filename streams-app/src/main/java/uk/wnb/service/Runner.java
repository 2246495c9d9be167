package uk.wnb.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.HostInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.EventReader;
import uk.wnb.registry.RegistryConfig;
import uk.wnb.registry.RegistryUnavailableException;
import uk.wnb.registry.UnknownSchemaException;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Counters;
import uk.wnb.topology.DetectorTopology;
import uk.wnb.topology.Pace;
import uk.wnb.topology.StoredChildren;

/** Runs the detector on a cluster, from start to a clean stop. */
public final class Runner implements AutoCloseable {
  /** Shorter than the 30 seconds that containers are usually given, so that a stop is a clean one. */
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(25);
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final Configuration configuration;
  private final Codec codec;
  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final RestoreProgress restore;
  private final DamagedState damaged;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Ticker ticker;

  /**
   * Everything in place, nothing started.
   *
   * @throws ConfigurationException when a setting cannot be used
   * @throws uk.wnb.policy.PolicyException when the policy cannot be used
   */
  public Runner(Configuration configuration, MeterRegistry meters) {
    this.configuration = configuration;
    this.codec = new Codec(configuration.registry());
    this.streams = new KafkaStreams(topology(configuration, codec, meters), configuration.streams());
    this.metrics = new KafkaStreamsMetrics(streams);
    this.restore = new RestoreProgress(meters);
    metrics.bindTo(meters);
    meters.gauge("wnb.health.troubles", this, runner -> runner.health().troubles().size());
    streams.setGlobalStateRestoreListener(restore);
    this.damaged = new DamagedState(Path.of(configuration.get(Setting.STATE_DIR)));
    streams.setUncaughtExceptionHandler(new Recovery(failure::set, damaged));
    streams.setStateListener((now, before) -> {
      LOG.info("streams went from {} to {}", before, now);
      if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
        stopped.countDown();
      }
    });
  }

  /** The topology as it runs under {@code configuration}. */
  static Topology topology(Configuration configuration, Codec codec, MeterRegistry meters) {
    Detectors detectors = new Detectors(configuration.policies());
    LOG.info("judging by the policies {}", detectors.versions());
    return new DetectorTopology(codec, new EventReader(configuration.outcomeCodes()), detectors,
        new Counters(meters), configuration.notifications(),
        configuration.integer(Setting.CACHE_MB, 0, 65_536) * (1L << 20), configuration.isOn(Setting.AUDIT),
        new Pace(configuration.commitSoon()))
        .get(new TopologyConfig(new StreamsConfig(configuration.streams())));
  }

  /**
   * Starts it once topics and schemas are there.
   *
   * @throws UnreachableException when a topic is missing or Kafka or the registry cannot be reached
   * @throws DamagedStateException when state on the local disk was damaged; the next start builds it anew
   */
  public void start() {
    TopicAdmin.requireAll(configuration);
    register();
    startStreams();
    ticker = Ticker.start(configuration, codec);
  }

  private void startStreams() {
    try {
      streams.start();
    } catch (ProcessorStateException e) {
      throw damaged.discard(e).<RuntimeException>map(store -> new DamagedStateException(store, e)).orElse(e);
    }
  }

  private void register() {
    try {
      codec.registerAll(configuration.topics());
    } catch (RegistryUnavailableException e) {
      throw new UnreachableException("the schema registry cannot be reached. Check " + RegistryConfig.URL + ".", e);
    } catch (UnknownSchemaException e) {
      throw new UnreachableException("a schema of this release is not registered. Register them with "
          + "'wnb schemas register'.", e);
    }
  }

  /** Waits until it has stopped, by {@link #close()} or by itself. */
  public ExitCode awaitStop() throws InterruptedException {
    stopped.await();
    if (failure.get() == null) {
      return ExitCode.OK;
    }
    if (failure.get() instanceof UnreachableException refused) {
      LOG.error("stopped: {}", refused.getMessage());
      return ExitCode.UNREACHABLE;
    }
    if (failure.get() instanceof FullDiskException full) {
      LOG.error("stopped: {}", full.getMessage());
      return ExitCode.FAILED;
    }
    LOG.error("stopped after a failure that starting threads anew did not cure", failure.get());
    return ExitCode.FAILED;
  }

  /** What Kafka refused, once that has stopped it. */
  Optional<UnreachableException> failure() {
    return failure.get() instanceof UnreachableException refused ? Optional.of(refused) : Optional.empty();
  }

  /** Whether it is running, neither starting nor moving work between instances. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Whether it is at work, or can get to it by itself: false once it has stopped or given up. */
  public boolean isAlive() {
    return stopped.getCount() > 0;
  }

  /**
   * Answers for single children by what {@code view} tells of one; nothing where the settings let nobody ask.
   *
   * @throws ConfigurationException when the settings say only by halves who may ask
   */
  public Optional<ChildQueries> queries(BiFunction<String, Child, ObjectNode> view) {
    return configuration.httpToken().map(token -> new ChildQueries(new StoredChildren(streams), self(), token, view));
  }

  private HostInfo self() {
    HostInfo self = HostInfo.buildFromEndpoint(configuration.get(Setting.HTTP_ADVERTISED));
    if (self == null) {
      throw new ConfigurationException(Setting.HTTP_TOKEN_FILE.key() + " needs " + Setting.HTTP_ADVERTISED.key()
          + " beside it");
    }
    return self;
  }

  /** How it does now. */
  public Health health() {
    List<String> troubles = new ArrayList<>();
    if (!isRunning()) {
      troubles.add("not at work: " + streams.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    if (restore.remaining() > 0) {
      troubles.add("state is being restored: " + restore.remaining() + " records to go");
    }
    if (!codec.isRegistryReachable()) {
      troubles.add("the schema registry gives no answer: records of schemas that are not known yet wait");
    }
    return new Health(isAlive(), troubles);
  }

  /**
   * Stops it cleanly: what was begun is committed or rolled back. Leaves the group, so that others take over at once.
   */
  @Override
  public void close() {
    if (ticker != null) {
      ticker.close();
    }
    // First, so that no thread goes on waiting for a registry that is down.
    codec.close();
    boolean clean = streams.close(CloseOptions.timeout(CLOSE_WITHIN)
        .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    if (!clean) {
      LOG.warn("did not stop within {}; the next start restores what is missing", CLOSE_WITHIN);
    }
    metrics.close();
    stopped.countDown();
  }
}
