package uk.wnb.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.Deserializer;
import uk.wnb.cli.Views;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detectors;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.topology.Codec;
import uk.wnb.topology.StoresInMemory;
import uk.wnb.topology.Topics;

/**
 * Whether a detector remembers the children of one cohort: what it answers about some must be what is known, and when
 * one more appointment is told of those where that leads to an alert only because of what came before, the very alert
 * must come.
 */
final class Recall {
  private static final int ASKED_ONE_IN = 5;
  private static final int MOST_ALERTS = 20;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final Duration HOURS_LATER = Duration.ofHours(12);
  private static final EventReader READER = new EventReader(OutcomeCodes.NATIONAL);

  private final Children children;
  private final StoresInMemory known;
  private final Map<Said, String> telling = new TreeMap<>(Comparator.comparing(Said::nhsNumber));

  /** That of {@code cohort}, of which {@code known} is known. */
  Recall(Cohort cohort, StoresInMemory known, Detectors detectors) {
    this.children = cohort.children();
    this.known = known;
    Instant now = Cohort.morning(Cohort.LAST).plus(HOURS_LATER);
    RecordMaker make = new RecordMaker(children, new SplittableRandom(cohort.seed()));
    Set<String> households = new HashSet<>();
    for (int i = 0; i < children.count() && telling.size() < MOST_ALERTS; i++) {
      Said said = make.notBrought(make.appointment(i, now.minusSeconds(3_600)), now);
      String alert = alert(detectors, known.child(said.nhsNumber()), said);
      // What is told of one child may change what is told of those it lives with.
      if (alert != null && alert(detectors, Child.UNKNOWN, said) == null && households.add(children.household(i))) {
        telling.put(said, alert);
      }
    }
  }

  /** The alert that {@code said} leads to, or null. */
  private static String alert(Detectors detectors, Child child, Said said) {
    Event event = READER.read(said.nhsNumber(), said.record(), said.recordedAt());
    return detectors.decide(said.nhsNumber(), child, event, Days.of(said.recordedAt())).alerts().stream()
        .filter(Alert::published).map(Alert::alertId).findFirst().orElse(null);
  }

  /** How many answers it has got, all of them right. */
  int ask(Service service) throws IOException, InterruptedException {
    int right = 0;
    for (int i = 0; i < children.count(); i += ASKED_ONE_IN) {
      String nhsNumber = children.nhsNumber(i);
      Child child = known.child(nhsNumber);
      if (child != Child.UNKNOWN) {
        if (!service.child(nhsNumber).equals(Views.child(nhsNumber, child))) {
          throw new IllegalStateException("child " + i + " is not what it was");
        }
        right++;
      }
    }
    return right;
  }

  /** How many alerts have come, all of them those that were to come. */
  int tell(Cluster cluster) {
    if (telling.isEmpty()) {
      throw new IllegalStateException("there is nobody of whom to tell something");
    }
    Set<String> awaited = new HashSet<>(telling.values());
    try (KafkaConsumer<byte[], byte[]> alerts = LatencyProbe.consumer(cluster.broker());
        Codec codec = new Codec(Map.of("schema.registry.url", cluster.registry()));
        Feed feed = new Feed(cluster, Way.FROM_LOG, 0)) {
      Deserializer<uk.wnb.avro.Alert> reader = codec.deserializer(Topics.NOTIFICATIONS);
      telling.keySet().forEach(feed::send);
      feed.flush();
      for (long start = System.nanoTime(); !awaited.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS; ) {
        alerts.poll(Duration.ofMillis(100)).forEach(alert ->
            awaited.remove(reader.deserialize(alert.topic(), alert.value()).getAlertId()));
      }
    }
    if (!awaited.isEmpty()) {
      throw new IllegalStateException(awaited.size() + " alerts did not come that follow from what is known");
    }
    return telling.size();
  }
}
