package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.backtest.MemoryRun.Relatives;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detectors;
import uk.wnb.family.Announcement;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Rates;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.RejectedException;
import uk.wnb.policy.Publications.Publication;

/**
 * The records of one partition of the log, one after the other into the core in memory: no Kafka, no stores, no bytes.
 * What the topology says must be this, child by child. Who is due is looked at as the topology does it, so many at a
 * tick and so many with each record.
 */
public final class DirectRun {
  private final Serializer<SpecificRecord> serializer;
  private final EventReader events = new EventReader(OutcomeCodes.NATIONAL);
  private Detectors detectors = new Detectors(DetectorDriver.policies());
  private final MemoryRun run = new MemoryRun(Relatives.TOLD_BY_THE_LOG, detectors, this::say);
  private Outputs outputs;
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private FamilyNews news;
  private List<String> lookedAt = List.of();
  private boolean backlog;
  private int setAside;

  /** A run from the beginning of time, which adds what it says to {@code outputs}, written as {@code codec} writes. */
  public DirectRun(Codec codec, Outputs outputs) {
    this.serializer = codec.serializer();
    this.outputs = outputs;
  }

  /** From here on what it says goes to {@code others}. */
  void sayTo(Outputs others) {
    outputs = others;
  }

  /** From here on what children announce goes to {@code family}, which nobody is told of otherwise. */
  public void newsTo(FamilyNews family) {
    news = family;
  }

  /** One record of the log. What the detector says itself is taken in, and not counted. */
  public void add(byte[] key, ChildEvent entry, Instant sentAt) {
    lookedAt = List.of();
    if (entry.getEvent() instanceof Tick tick) {
      tick(tick.getAt());
    } else if (entry.getEvent() instanceof PolicyChange change) {
      publish(change);
    } else if (entry.getEvent() instanceof Erasure erasure) {
      erase(erasure.getNhsNumber(), erasure.getErasedAt().toEpochMilli());
    } else {
      event(new String(key, StandardCharsets.UTF_8), (SpecificRecord) entry.getEvent(), sentAt);
    }
  }

  /** The erasure of a number that has been replaced goes on to the other one, by the log. */
  private void erase(String nhsNumber, long upTo) {
    Child before = run.child(nhsNumber);
    run.forget(nhsNumber, upTo);
    if (before.history().successor() == null) {
      outputs.add(Topics.CHILD_RATES.name(), nhsNumber, null);
      if (news != null) {
        Announcement.goodbye(nhsNumber, before.spoken(), upTo, before.history()).forEach(news::tell);
      }
    }
  }

  /** A policy stands in the log. */
  public void publish(PolicyChange change) {
    detectors = detectors.with(Publication.of(change.getPublishedAt().toEpochMilli(), change.getText()));
    run.judgeBy(detectors);
  }

  private void event(String nhsNumber, SpecificRecord said, Instant sentAt) {
    try {
      Event heard = events.read(nhsNumber, said, sentAt);
      if (backlog) {
        lookAtDue(ChildProcessor.DUE_AT_A_RECORD);
      }
      Verdict verdict = run.hear(nhsNumber, heard);
      setAside += verdict.isForAPerson() ? 1 : 0;
      if (!(said instanceof FamilyMember) && !(said instanceof ChildMoved)) {
        verdicts.merge(verdict, 1, Integer::sum);
      }
    } catch (RejectedException e) {
      // Set aside before the core sees it.
    }
  }

  /** Time has passed. */
  public void tick(Instant at) {
    if (run.advance(at)) {
      lookAtDue(ChildProcessor.DUE_AT_A_TICK);
    }
  }

  private void lookAtDue(int most) {
    lookedAt = run.lookAtDue(most);
    backlog = lookedAt.size() == most;
  }

  private void say(String nhsNumber, Decision decision) {
    History history = decision.child().history();
    if (news != null) {
      decision.announcements().forEach(news::tell);
      if (decision.forward() != null) {
        news.tell(decision.forward());
      }
    }
    for (Alert alert : decision.alerts()) {
      say(Topics.NOTIFICATIONS, nhsNumber, AlertRecords.of(nhsNumber, alert, history));
    }
    if (decision.child() == Child.UNKNOWN || decision.ratesChanged() && history.successor() != null) {
      outputs.add(Topics.CHILD_RATES.name(), nhsNumber, null);
    } else if (decision.ratesChanged()) {
      say(Topics.CHILD_RATES, nhsNumber, RateRecords.of(nhsNumber, Rates.of(history, history.asOf())));
    }
  }

  private void say(Topic<?> topic, String nhsNumber, SpecificRecord record) {
    outputs.add(topic.name(), nhsNumber, serializer.serialize(topic.name(), record));
  }

  /** How many events met with {@code verdict}. */
  public int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** How many it must have set aside for a person, wherever they came from. */
  public int setAside() {
    return setAside;
  }

  /** Whom the last record has had looked at because they were due, before what it says itself was taken in. */
  public List<String> lookedAt() {
    return lookedAt;
  }

  /** Who is due and was not looked at yet for want of time; whom an event has made due waits for the next tick. */
  public List<String> leftOver() {
    return backlog ? run.due() : List.of();
  }

  /** What is known of {@code nhsNumber}; {@link Child#UNKNOWN} when nothing is. */
  public Child child(String nhsNumber) {
    return run.child(nhsNumber);
  }
}
