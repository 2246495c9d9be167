package uk.wnb.faults;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.TopicDescription;
import uk.wnb.local.ThreeBrokers;
import uk.wnb.service.DetectorProcess;
import uk.wnb.service.TestCluster;

/**
 * Of three brokers those that matter most are stopped and started again: the leader of the transaction log, that of the
 * children's changelog, and then two at once, so that nothing can be written until they are back.
 */
final class BrokersBounced implements Fault {
  /** Longer than a transaction may stay open here, which is 8 seconds. */
  private static final long BELOW_MIN_ISR_MS = 10_000;

  @Override
  public String number() {
    return "T5";
  }

  @Override
  public String what() {
    return "brokers bounced, then two of three down";
  }

  @Override
  public TestCluster cluster() {
    return TestCluster.ofThree();
  }

  @Override
  public void strike(Scene scene) throws Exception {
    ThreeBrokers brokers = scene.cluster().three();
    try (DetectorProcess detector = scene.start("one")) {
      scene.sendAndAwaitHalfway();
      bounce(scene, List.of(leader(scene, "__transaction_state")));
      bounce(scene, List.of(leader(scene, "wnb-children-changelog")));
      CompletableFuture<Void> sending = CompletableFuture.runAsync(scene::sendAndAwaitHalfway);
      List<Integer> down = brokers.allBut(1 + scene.random().nextInt(brokers.ids().size()));
      brokers.stop(down);
      boolean ended = detector.endsWithin(BELOW_MIN_ISR_MS);
      brokers.start(down);
      sending.get();
      scene.awaitIdle();
      if (ended || !detector.isAlive()) {
        throw new AssertionError("the detector did not outlive the outage");
      }
      detector.stop();
    }
  }

  /** Stops brokers while records come in and starts them again. */
  private static void bounce(Scene scene, List<Integer> brokers) throws ExecutionException, InterruptedException {
    CompletableFuture<Void> sending = CompletableFuture.runAsync(scene::sendPart);
    scene.cluster().three().stop(brokers);
    scene.cluster().three().start(brokers);
    sending.get();
  }

  private static int leader(Scene scene, String topic) throws ExecutionException, InterruptedException {
    TopicDescription described =
        scene.cluster().admin().describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    return described.partitions().get(scene.random().nextInt(described.partitions().size())).leader().id();
  }
}
