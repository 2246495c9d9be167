package uk.wnb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import uk.wnb.service.Setting;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/** One run of the detector on a fresh cluster: load, follow to the end, then time alerts, then look at the sizes. */
final class Run {
  static final String HEAP = "-Xmx1g";
  /** As scripts/wnb starts the service. */
  private static final List<String> JVM = List.of(HEAP, "-XX:+UseParallelGC", "-XX:NewRatio=1",
      "-XX:+UseTransparentHugePages",
      // What the JVM itself has to say, such as that it records, is not to be taken for a figure.
      "-Xlog:disable", "-Xlog:all=warning:stderr", "-Xlog:jfr*=error:stderr",
      "-XX:MaxInlineLevel=8", "-XX:FreqInlineSize=60", "-XX:InlineSmallCode=600");
  private static final String BARE = "bare-count";
  private static final int LIMIT_PASSES = 4;
  private static final int LOAD_LINGER_MS = 50;
  private static final int LIVE_LINGER_MS = 5;
  private static final int WARM_UP_SECONDS = 5;
  /** Children of whom nothing is known, for steady load and as many for a burst. */
  private static final int MOST_PROBES = 100_000;
  private static final int LOOK_MS = 50;

  private final Plan plan;
  private final Way way;
  private final Children children;
  private final EventStream stream;
  private Rates limit;
  private Rates limitOfAll;
  private Rates bare;

  Run(Plan plan, Way way) {
    this.plan = plan;
    this.way = way;
    this.children = plan.area();
    this.stream = new EventStream(children, plan.seed(), plan.eventsPerDay());
  }

  /**
   * The plain consumer on the same log: the middle one of three, two before the detector and one after it, because a
   * machine that others use as well changes while it is measured, and the consumer is done in seconds. Null before
   * {@link #measure} or when the events do not go into the log.
   */
  Rates limit() {
    return limit;
  }

  /** The same once, with as many consumers side by side as the detector has threads. */
  Rates limitOfAll() {
    return limitOfAll;
  }

  /** {@link BareCount} on the same log, or null as before. */
  Rates bare() {
    return bare;
  }

  /** Sends all events into the log, prints the settings of a detector that is to read it, and waits. */
  void hold() throws IOException {
    try (Cluster cluster = new Cluster(plan.settings())) {
      load(cluster);
      Map<String, String> settings = new TreeMap<>(plan.settings());
      settings.putAll(cluster.addresses());
      settings.forEach((key, value) -> System.out.println(key + "=" + value));
      JavaProcess.awaitEndOfInput();
    }
  }

  /** Does it all. */
  Measured measure() throws IOException, InterruptedException {
    Path stateDir = Files.createTempDirectory("wnb-bench");
    try (Cluster cluster = new Cluster(plan.settings())) {
      long records = load(cluster);
      if (way == Way.WHOLE) {
        return measure(cluster, stateDir, records);
      }
      limitOfAll = measureLimit(cluster, plan.threads());
      List<Rates> limits = new ArrayList<>(List.of(measureLimit(cluster, 1), measureLimit(cluster, 1)));
      bare = measureBare(cluster, records);
      Measured measured = measure(cluster, stateDir, records);
      limits.add(measureLimit(cluster, 1));
      limit = Rates.median(limits);
      return measured;
    } finally {
      delete(stateDir);
    }
  }

  /** Sends all events, and into the log a tick for every day; gives the number of records to be taken in. */
  private long load(Cluster cluster) {
    long start = System.nanoTime();
    try (Feed feed = new Feed(cluster, way, LOAD_LINGER_MS)) {
      LocalDate day = stream.day();
      for (int i = 0; i < plan.events(); i++) {
        if (way == Way.FROM_LOG && !day.equals(stream.day())) {
          day = stream.day();
          feed.tick(day);
        }
        feed.send(stream.next());
      }
      feed.flush();
    }
    Benchmark.say("%,d events over %,d children sent, %s, in %.0f s", plan.events(), plan.children(), way,
        (System.nanoTime() - start) / 1e9);
    return cluster.end(way.entrance());
  }

  /** The first pass, and of some more the fastest: so the warm limit is set high, and the ratios to it low. */
  private Rates measureLimit(Cluster cluster, int threads) {
    try (JavaProcess consumer = JavaProcess.start(LimitMain.class, JVM, cluster.broker(),
        cluster.registry(), Integer.toString(plan.partitions()), Integer.toString(threads),
        Integer.toString(LIMIT_PASSES))) {
      consumer.line();
      Rate first = pass(consumer, cluster);
      Rate best = first;
      for (int pass = 1; pass < LIMIT_PASSES; pass++) {
        Rate rate = pass(consumer, cluster);
        best = rate.perSecond() > best.perSecond() ? rate : best;
      }
      Rates rates = new Rates(first, best);
      Benchmark.say("(a) limit, consumers: %d, %s", threads, rates);
      return rates;
    }
  }

  private static Rate pass(JavaProcess consumer, Cluster cluster) {
    Stopwatch watch = new Stopwatch(consumer, cluster.process());
    return watch.rate(Long.parseLong(consumer.line()));
  }

  private Rates measureBare(Cluster cluster, long records) throws IOException {
    Path stateDir = Files.createTempDirectory("wnb-bench-bare");
    Map<String, String> settings = settings(plan, cluster, stateDir);
    settings.put(Setting.APPLICATION_ID.key(), BARE);
    try (JavaProcess counting = JavaProcess.start(BareCountMain.class, JVM, arguments(settings))) {
      Rates rates = new Progress(cluster, counting, BARE, way, plan.partitions(), records).await(takenIn -> { });
      counting.finish();
      requireAll(Long.parseLong(counting.line()), 0);
      Benchmark.say("(k) bare count: %s", rates);
      return rates;
    } finally {
      cluster.deleteChangelogs(BARE);
      delete(stateDir);
    }
  }

  private Measured measure(Cluster cluster, Path stateDir, long records) throws InterruptedException {
    try (JavaProcess detector = detector(plan, cluster, stateDir); Feed live = new Feed(cluster, way, LIVE_LINGER_MS)) {
      Rates rates = new Progress(cluster, detector, cluster.group(), way, plan.partitions(), records)
          .await(ticks(live));
      Benchmark.say("%s: %s", way, rates);
      double changelog = (double) cluster.changelogBytes() / plan.events();
      Written written = Written.of(cluster, way, records, plan.events());
      Latency latency = plan.steady().seconds() == 0 ? null : latency(cluster, live);
      Burst burst = plan.burst().seconds() == 0 ? null : burst(cluster, live);
      long memory = detector.mostMemory();
      detector.finish();
      long events = Long.parseLong(detector.line());
      long alerts = Long.parseLong(detector.line());
      requireAll(events, Long.parseLong(detector.line()));
      detector.close();
      return new Measured(rates, changelog, written, StateSize.of(stateDir), latency, burst, alerts,
          memory);
    }
  }

  /** The detector on {@code cluster}, with its state in {@code stateDir}. */
  static JavaProcess detector(Plan plan, Cluster cluster, Path stateDir) {
    return JavaProcess.start(DetectorMain.class, options(plan), arguments(settings(plan, cluster, stateDir)));
  }

  private static Map<String, String> settings(Plan plan, Cluster cluster, Path stateDir) {
    Map<String, String> settings = new HashMap<>(plan.settings());
    settings.putAll(cluster.addresses());
    settings.put(Setting.STATE_DIR.key(), stateDir.toString());
    return settings;
  }

  private static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /** Options of a detector's JVM. */
  static List<String> options(Plan plan) {
    return Stream.concat(JVM.stream(), plan.jvmOptions().stream()).toList();
  }

  /** A tick for every day that the intake has come through; the log that was loaded has its ticks already. */
  private LongConsumer ticks(Feed feed) {
    if (way == Way.FROM_LOG) {
      return takenIn -> { };
    }
    LocalDate[] next = {EventStream.BEGIN.plusDays(1)};
    return takenIn -> {
      while (!next[0].isAfter(EventStream.BEGIN.plusDays(takenIn / plan.eventsPerDay()))) {
        feed.tick(next[0]);
        next[0] = next[0].plusDays(1);
      }
    };
  }

  private Latency latency(Cluster cluster, Feed live) throws InterruptedException {
    Load load = plan.steady();
    Latency latency = probe(live, 0, load.rate()).measure(cluster.broker(), WARM_UP_SECONDS, load.seconds());
    Benchmark.say("%s: %,d alerts at %,d events/s, p50 %.0f ms, p99 %.0f ms", way, latency.alerts(), load.rate(),
        latency.p50(), latency.p99());
    return latency;
  }

  private Burst burst(Cluster cluster, Feed live) throws InterruptedException {
    Load load = plan.burst();
    LatencyProbe probe = probe(live, 1, load.rate());
    Latency latency = probe.measure(cluster.broker(), 0, load.seconds());
    while (left(cluster) > 0) {
      LockSupport.parkNanos(LOOK_MS * 1_000_000L);
    }
    Burst burst = new Burst(latency, (System.nanoTime() - probe.end()) / 1e9);
    Benchmark.say("%s: %,d alerts at %,d events/s, p50 %.0f ms, p99 %.0f ms, at most %.0f ms, drained in %.1f s", way,
        latency.alerts(), load.rate(), latency.p50(), latency.p99(), latency.max(), burst.drainedSeconds());
    return burst;
  }

  private LatencyProbe probe(Feed live, int turn, int rate) {
    Children unknown = new Children(plan.children() + 2 * MOST_PROBES, plan.alone())
        .part(0, plan.children() + (turn + 1) * MOST_PROBES);
    return new LatencyProbe(live, stream, unknown,
        new RecordMaker(unknown, new SplittableRandom(plan.seed() + 1 + turn)), rate);
  }

  /** Records to be taken in yet; the last of each partition of the log can be the marker of a transaction. */
  private long left(Cluster cluster) {
    List<Topic<?>> all = Stream.concat(way.entrance().stream(), Stream.of(Topics.CHILD_EVENTS)).distinct().toList();
    return cluster.end(all) - cluster.committed(all) - plan.partitions();
  }

  /** A detector that sets events aside, or leaves some out, would be a fast one. */
  private void requireAll(long events, long deadLetters) {
    if (events < plan.events() || deadLetters > 0) {
      throw new IllegalStateException("of " + plan.events() + " events " + events + " were taken and " + deadLetters
          + " set aside");
    }
  }

  /** Deletes {@code directory} with all it holds. */
  static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
