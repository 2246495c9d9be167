package uk.wnb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import uk.wnb.service.Configuration;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * The first load of an area: years of events, loaded and judged with nobody told, then the day on which people are
 * told. All it has stands in one directory, broker and state included, so that it can be killed at any time and goes on
 * when it is started again. Nothing of the machinery knows that it is a back-fill but the policy, by its
 * {@code notify-from}.
 */
final class Backfill {
  private static final int STRIDE = 50_000;
  private static final int LINGER_MS = 50;
  private static final int LOOK_MS = 250;
  /** Children that a tick looks at, in each partition. */
  private static final int AT_A_TICK = 1_000;
  private static final List<Topic<?>> JUDGED = List.of(Topics.CHILD_EVENTS, Topics.HOUSEHOLDS);

  private final Plan plan;
  private final Path directory;

  /** Of what {@code plan} says, in {@code directory}, which is made when there is none. */
  Backfill(Plan plan, Path directory) {
    this.plan = plan;
    this.directory = directory.toAbsolutePath();
  }

  /** Does what is left of it; gives a summary for people. */
  String run() throws IOException {
    Files.createDirectories(directory);
    Mark mark = new Mark(directory, String.format("%d events, %d children%s, seed %d", plan.events(), plan.children(),
        plan.alone() ? " alone" : "", plan.seed()));
    try (Cluster cluster = new Cluster(plan.settings(), directory.resolve("broker"))) {
      try (Feed feed = new Feed(cluster, Way.FROM_LOG, LINGER_MS)) {
        LocalDate live = load(feed, mark).plusDays(1);
        return judge(cluster, feed, live);
      }
    }
  }

  private LocalDate load(Feed feed, Mark mark) {
    EventStream stream = new EventStream(plan.area(), plan.seed(), plan.eventsPerDay());
    Eta eta = new Eta("sent", mark.events(), System::nanoTime);
    LocalDate last = new BackfillFeed(feed, stream, mark, plan.events(), STRIDE)
        .send(sent -> tell(eta.at(sent, plan.events())));
    Benchmark.say("%,d events of %,d children are in the log, up to %s", plan.events(), plan.children(), last);
    return last;
  }

  private String judge(Cluster cluster, Feed feed, LocalDate live) throws IOException {
    Map<String, String> settings = new HashMap<>(plan.more());
    settings.put("wnb.policy.file", policy(live).toString());
    try (JavaProcess detector = Run.detector(plan.with(settings), cluster, directory.resolve("state"))) {
      Eta eta = new Eta("judged", cluster.committed(JUDGED), System::nanoTime);
      follow(cluster, eta);
      long judged = cluster.committed(JUDGED);
      long rate = eta.perSecond(judged);
      Benchmark.say("all judged; on %s people are told", live);
      // At most so many children can be due.
      for (int i = 0; i < 2 + 2 * plan.children() / (AT_A_TICK * plan.partitions()); i++) {
        feed.tick(live, i);
      }
      feed.flush();
      follow(cluster, new Eta("told", judged, System::nanoTime));
      detector.finish();
      return summary(judged, rate, detector);
    }
  }

  private void follow(Cluster cluster, Eta eta) {
    long done = cluster.committed(JUDGED);
    // A partition may end with the marker of a transaction, which is nothing to judge.
    long markers = (long) JUDGED.size() * plan.partitions();
    for (long end = cluster.end(JUDGED); end - done > markers; end = cluster.end(JUDGED)) {
      tell(eta.at(done, end));
      LockSupport.parkNanos(LOOK_MS * 1_000_000L);
      done = cluster.committed(JUDGED);
    }
  }

  /** The built-in policy, by which people are told from {@code live} on. */
  private Path policy(LocalDate live) throws IOException {
    return Files.writeString(directory.resolve("policy.yaml"), policyFrom(live));
  }

  static String policyFrom(LocalDate live) {
    return Configuration.defaultPolicy().replaceFirst("\nconcern:\n", "\nconcern:\n  notify-from: {value: " + live
        + ", unit: first day on which people are told, source: the day after the last that is loaded}\n");
  }

  private String summary(long records, long rate, JavaProcess detector) {
    long events = Long.parseLong(detector.line());
    long told = Long.parseLong(detector.line());
    long setAside = Long.parseLong(detector.line());
    long historical = Long.parseLong(detector.line());
    return String.format("records of log and households      %,14d%n", records)
        + String.format("judged, this session (a second)   %,14d%n", rate)
        + String.format("events taken in, this session     %,14d%n", events)
        + String.format("set aside, this session           %,14d%n", setAside)
        + String.format("historical alerts, this session   %,14d%n", historical)
        + String.format("told when going live              %,14d%n", told)
        + String.format("1 million children at this rate   %,14.1f h%n",
            rate == 0 ? 0 : records * (1_000_000.0 / plan.children()) / rate / 3600);
  }

  private static void tell(String line) {
    if (line != null) {
      Benchmark.say("%s", line);
    }
  }
}
