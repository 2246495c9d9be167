package uk.wnb.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionTimeoutException;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.policy.Policy;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * One fault on one load: strike, let the detector come to rest, and hold what it has left behind against the
 * guarantees. Everything is drawn from the seed but the interleaving of processes.
 */
final class Run {
  private static final long QUIET_MS = 1_500;

  private final Fault fault;
  private final long seed;
  private final Size size;
  private final Consumer<String> progress;

  Run(Fault fault, long seed, Size size, Consumer<String> progress) {
    this.fault = fault;
    this.seed = seed;
    this.size = size;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param broken the guarantees that do not hold, with where
   * @param brokenByOffByOne the same when the naive implementation has a planted fault; must not be empty
   * @param rolledBack records that were written and taken back
   * @param notes what else there is to tell, such as a table of measurements
   */
  record Result(Fault fault, long seed, long sent, int alerts, Map<String, List<String>> broken,
      Map<String, List<String>> brokenByOffByOne, long rolledBack, Duration took, List<String> notes) {
    /** Why it is not as it should be, one line each; none when it is. */
    List<String> failures() {
      List<String> failures = new ArrayList<>();
      if (fault.mustBreak() == broken.isEmpty()) {
        failures.add(broken.isEmpty() ? "nothing was found broken, and something had to be" : "broken: " + broken);
      }
      if (brokenByOffByOne.isEmpty()) {
        failures.add("a planted fault in the second implementation was not found");
      }
      if (fault.mustInterrupt() && rolledBack == 0) {
        failures.add("void: no transaction was open when the fault struck");
      }
      return failures;
    }
  }

  /** Does it. */
  Result go() throws Exception {
    long start = System.nanoTime();
    Path directory = Files.createTempDirectory("wnb-faults");
    try (TestCluster cluster = fault.cluster()) {
      Scene scene = new Scene(cluster, seed, size, directory, progress);
      fault.strike(scene);
      List<String> unrest = rest(scene);
      progress.accept("at rest; working out what must have been said");
      return judge(scene, unrest, start);
    } finally {
      keepLog(directory);
      Utils.delete(directory.toFile());
    }
  }

  /** What the instances have logged is what one wants to see of a run that failed, or took strangely long. */
  private void keepLog(Path directory) throws IOException {
    Path log = directory.resolve("detector.log");
    if (Files.exists(log)) {
      Path kept = Path.of(System.getProperty("java.io.tmpdir"), "wnb-" + fault.number() + "-" + seed + ".log");
      Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
      progress.accept("what the instances have logged is in " + kept);
    }
  }

  private static List<String> rest(Scene scene) {
    try (DetectorProcess detector = scene.start("last")) {
      scene.sendPart();
      scene.awaitIdle();
      int letters = scene.cluster().deadLetters().size();
      boolean ended = detector.endsWithin(QUIET_MS);
      scene.awaitIdle();
      if (ended || scene.cluster().deadLetters().size() > letters) {
        return List.of(ended ? "the instance has ended by itself" : "letters are still being set aside");
      }
      detector.stop();
      return List.of();
    } catch (ConditionTimeoutException e) {
      return List.of(e.getMessage());
    }
  }

  private Result judge(Scene scene, List<String> unrest, long start) {
    Policy policy = scene.cluster().configuration().policy();
    Gathering.Found found = Gathering.of(scene.cluster(), scene.load(), unrest, scene.logged(),
        child -> NaiveRun.of(child, policy), NaiveRun::offByOne);
    scene.note(String.format("%,d alerts rest on what brothers and sisters told", found.evidence().familyAlerts()));
    scene.note(String.format("%,d NHS numbers were replaced, %,d children erased", found.replaced(), found.erased()));
    return new Result(fault, seed, scene.load().sent(), found.evidence().alerts(), broken(found.evidence()),
        broken(found.planted()), rolledBack(scene.cluster()), Duration.ofNanos(System.nanoTime() - start),
        scene.notes());
  }

  private static Map<String, List<String>> broken(Evidence evidence) {
    Map<String, List<String>> broken = new LinkedHashMap<>();
    for (Guarantee guarantee : Guarantee.ALL) {
      List<String> violations = guarantee.violations(evidence);
      if (!violations.isEmpty()) {
        broken.put(guarantee.name() + " (" + violations.size() + ")", violations.subList(0, Math.min(3,
            violations.size())));
      }
    }
    return broken;
  }

  private static long rolledBack(TestCluster cluster) {
    long rolledBack = 0;
    for (Topic<?> topic : List.of(Topics.CHILD_EVENTS, Topics.NOTIFICATIONS, Topics.CHILD_RATES)) {
      long[] count = new long[1];
      cluster.uncommitted(topic, record -> count[0]++);
      cluster.committed(topic, record -> count[0]--);
      rolledBack += count[0];
    }
    return rolledBack;
  }
}
