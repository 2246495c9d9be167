package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.Tick;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Rates;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/**
 * The records of one partition of the log, one after the other straight into the core: no Kafka, no stores, no bytes.
 * What the topology says must be this, child by child.
 */
public final class DirectRun {
  private final Serializer<SpecificRecord> serializer;
  private final EventReader events = new EventReader(OutcomeCodes.NATIONAL);
  private final Detector detector = new Detector(DetectorDriver.policy());
  private final Map<String, Child> children = new TreeMap<>();
  private final Outputs outputs;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<Reason, Integer> rejected = new EnumMap<>(Reason.class);
  private long clock;
  private int mostDueAtATick;

  /** A run from the beginning of time, which adds what it says to {@code outputs}, written as {@code codec} writes. */
  public DirectRun(Codec codec, Outputs outputs) {
    this.serializer = codec.serializer();
    this.outputs = outputs;
  }

  /** One record of the log. */
  public void add(byte[] key, ChildEvent entry, Instant sentAt) {
    if (entry.getEvent() instanceof Tick tick) {
      tick(tick.getAt());
    } else {
      event(new String(key, StandardCharsets.UTF_8), (SpecificRecord) entry.getEvent(), sentAt);
    }
  }

  private void event(String nhsNumber, SpecificRecord said, Instant sentAt) {
    try {
      Event event = events.read(nhsNumber, said, sentAt);
      Child before = children.getOrDefault(nhsNumber, Child.UNKNOWN);
      Decision decision = detector.decide(nhsNumber, before, event, Math.max(today(), event.recordedOn()));
      verdicts.merge(decision.verdict(), 1, Integer::sum);
      keep(nhsNumber, decision);
    } catch (RejectedException e) {
      rejected.merge(e.reason(), 1, Integer::sum);
    }
  }

  /** Time has passed. */
  public void tick(Instant at) {
    if (at.toEpochMilli() <= clock) {
      return;
    }
    clock = at.toEpochMilli();
    List<String> due = children.keySet().stream().filter(child -> children.get(child).dueOn() <= today()).toList();
    mostDueAtATick = Math.max(mostDueAtATick, due.size());
    due.forEach(child -> keep(child, detector.tick(child, children.get(child), today(), clock)));
  }

  private int today() {
    return Days.of(Instant.ofEpochMilli(clock));
  }

  private void keep(String nhsNumber, Decision decision) {
    Child after = decision.child();
    children.put(nhsNumber, after);
    for (Alert alert : decision.alerts()) {
      say(Topics.NOTIFICATIONS, nhsNumber, AlertRecords.of(nhsNumber, alert));
    }
    if (decision.ratesChanged()) {
      say(Topics.CHILD_RATES, nhsNumber, RateRecords.of(nhsNumber, Rates.of(after.history(), after.history().asOf())));
    }
  }

  private void say(Topic<?> topic, String nhsNumber, SpecificRecord record) {
    outputs.add(topic.name(), nhsNumber, serializer.serialize(topic.name(), record));
  }

  /** How many events met with {@code verdict}. */
  public int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** How many were refused for {@code reason} before the core saw them. */
  public int count(Reason reason) {
    return rejected.getOrDefault(reason, 0);
  }

  /** The most children that were due at one tick; a topology does no more than a bounded number at a time. */
  public int mostDueAtATick() {
    return mostDueAtATick;
  }

  /** How many children are known. */
  public int children() {
    return children.size();
  }
}
