package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import uk.wnb.audit.Asked;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.PolicyChange;
import uk.wnb.avro.Tick;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detectors;
import uk.wnb.concern.Forgotten;
import uk.wnb.family.Announcement;
import uk.wnb.family.Delivery;
import uk.wnb.family.Forward;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Rates;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/**
 * Read, decide, write, forward. Everything is decided before anything is written, because what a processor has
 * written is not rolled back when it throws and the stream goes on.
 */
final class ChildProcessor implements Processor<byte[], byte[], byte[], Object> {
  /** Children looked at by one tick, and then by each record until none is left: no record holds up the others. */
  static final int DUE_AT_A_TICK = 1_000;
  static final int DUE_AT_A_RECORD = 10;

  private final Codec.Reader<ChildEvent> reader;
  private final EventReader events;
  private final Detectors detectorsOfFiles;
  private final Counters counters;
  private final Notifications notifications;
  private final HeapShare heap;
  private final boolean audited;
  private ProcessorContext<byte[], Object> context;
  private ChildStore children;
  private DueIndex due;
  private Clock clock;
  private Policies policies;
  private ForgottenStore forgotten;
  private DeadLetters deadLetters;
  private Auditor auditor;

  ChildProcessor(Codec codec, EventReader events, Detectors detectors, Counters counters,
      Notifications notifications, HeapShare heap, boolean audited) {
    this.reader = codec.reader(Topics.CHILD_EVENTS);
    this.events = events;
    this.detectorsOfFiles = detectors;
    this.counters = counters;
    this.notifications = notifications;
    this.heap = heap;
    this.audited = audited;
  }

  @Override
  public void init(ProcessorContext<byte[], Object> processorContext) {
    context = processorContext;
    children = new ChildStore(context.getStateStore(Names.CHILDREN), heap);
    due = new DueIndex(context.getStateStore(Names.DUE));
    clock = new Clock(context.getStateStore(Names.CLOCK));
    policies = new Policies(detectorsOfFiles, context.getStateStore(Names.POLICIES));
    forgotten = new ForgottenStore(context.getStateStore(Names.FORGOTTEN));
    deadLetters = new DeadLetters(context, Names.CHILD_DEAD_LETTERS_SINK, counters);
    auditor = audited ? new Auditor(context) : null;
    counters.behind(context.taskId().partition(), clock.isBehind());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    counters.read();
    counters.attempt(() -> take(record));
  }

  private void take(Record<byte[], byte[]> record) {
    try {
      Object event = reader.read(record).getEvent();
      if (event instanceof Tick tick) {
        tick(record, tick.getAt());
        counters.noted();
      } else if (event instanceof PolicyChange change) {
        policies.publish(change);
        counters.noted();
      } else if (event instanceof Erasure erasure) {
        erase(record, erasure);
        counters.noted();
      } else {
        event(record, (SpecificRecord) event);
      }
    } catch (RejectedException e) {
      deadLetters.add(record, e.reason(), e.getMessage());
    }
  }

  private void event(Record<byte[], byte[]> record, SpecificRecord said) {
    String nhsNumber = Keys.text(record.key());
    Event heard = events.read(nhsNumber, said, Instant.ofEpochMilli(record.timestamp()));
    List<Asked> asked = said instanceof ChildMoved moved ? EntryRecords.asked(moved) : List.of();
    if (clock.isBehind()) {
      lookAtDue(record, DUE_AT_A_RECORD);
    }
    Child kept = children.get(record.key());
    Forgotten left = forgotten.get(record.key());
    Event event = left == null ? heard : left.since(heard, kept != Child.UNKNOWN);
    if (event == null) {
      left.leaveOut(nhsNumber, heard).announcements().forEach(answer -> tellFamily(record, answer));
      counters.event(heard.fact().kind(), Verdict.SUPERSEDED);
      return;
    }
    Child child = left != null && kept == Child.UNKNOWN ? left.child() : kept;
    Decision decision = policies.detectors().decide(nhsNumber, child, event, Math.max(clock.day(), event.recordedOn()));
    if (decision.forward() != null) {
      forward(record, decision.forward(), asked);
    }
    keep(record, record.key(), child, decision, event);
    if (auditor != null && event.fact().kind() == Kind.MOVED && decision.forward() == null) {
      auditor.takeOver(record, child, decision, event, asked);
    }
    counters.event(event.fact().kind(), decision.verdict());
    setAside(record, decision.verdict());
  }

  private void setAside(Record<byte[], byte[]> record, Verdict verdict) {
    switch (verdict) {
      case CONFLICT -> deadLetters.add(record, Reason.EVENT_ID_REUSED, "eventId");
      case TOO_OLD -> deadLetters.add(record, Reason.TOO_OLD, "occursAt");
      case TOO_MUCH -> deadLetters.add(record, Reason.HISTORY_TOO_LONG, "nhsNumber");
      case RETURNED -> deadLetters.add(record, Reason.REPLACED_BY_ITSELF, "path");
      default -> { }
    }
  }

  /** To the number that has replaced the child's, with the alerts that asked somebody to look. */
  private void forward(Record<byte[], byte[]> record, Forward forward, List<Asked> asked) {
    List<Asked> all = auditor == null ? asked : Asked.union(auditor.asked(record.key()), asked);
    append(record, forward.to(), EntryRecords.of(forward, all));
  }

  private void append(Record<byte[], byte[]> record, String to, SpecificRecord said) {
    context.forward(new Record<>(to.getBytes(StandardCharsets.UTF_8), new ChildEvent(said), record.timestamp()),
        Names.CHILD_LOG_SINK);
  }

  private void erase(Record<byte[], byte[]> record, Erasure erasure) {
    if (!erasure.getNhsNumber().equals(Keys.text(record.key()))) {
      throw new RejectedException(Reason.WRONG_KEY, "nhsNumber");
    }
    String successor = children.get(record.key()).history().successor();
    if (successor == null) {
      forget(record, record.key(), erasure.getErasedAt().toEpochMilli());
    } else {
      append(record, successor, new Erasure(successor, erasure.getErasedAt(), erasure.getReference()));
    }
  }

  /** Keeps nothing of a child but that what was recorded up to {@code upTo} is not to be taken in again. */
  private void forget(Record<byte[], byte[]> record, byte[] key, long upTo) {
    Child before = children.get(key);
    children.delete(key);
    due.move(key, before.dueOn(), Days.NEVER);
    List<Announcement> goodbye = Announcement.goodbye(Keys.text(key), before.spoken(), upTo, before.history());
    forgotten.add(key, Forgotten.of(before, upTo, goodbye));
    if (auditor != null) {
      auditor.forget(key);
    }
    withdrawRates(record, key);
    goodbye.forEach(said -> tellFamily(record, said));
  }

  private void withdrawRates(Record<byte[], byte[]> record, byte[] key) {
    context.forward(new Record<>(key, null, record.timestamp()), Names.RATES_SINK);
  }

  /** A tick that tells of no later time than the last one says nothing new: any instance may write it again. */
  private void tick(Record<byte[], byte[]> record, Instant at) {
    if (clock.advance(at)) {
      lookAtDue(record, DUE_AT_A_TICK);
    }
  }

  private void lookAtDue(Record<byte[], byte[]> record, int most) {
    List<byte[]> dueNow = due.dueBy(clock.day(), most);
    clock.keep(dueNow.size() == most);
    counters.behind(context.taskId().partition(), clock.isBehind());
    for (byte[] key : dueNow) {
      Child child = children.get(key);
      keep(record, key, child, policies.detectors().tick(Keys.text(key), child, clock.day(), clock.millis()), null);
    }
  }

  /** {@code event} is what was decided on, or null when only time has passed. */
  private void keep(Record<byte[], byte[]> record, byte[] key, Child before, Decision decision, Event event) {
    Child after = decision.child();
    if (after == before) {
      return;
    }
    if (after == Child.UNKNOWN) {
      forget(record, key, clock.millis());
      return;
    }
    children.put(key, after, event);
    due.move(key, before.dueOn(), after.dueOn());
    boolean isReplaced = after.history().successor() != null;
    History sensitivity = isReplaced ? before.history() : after.history();
    decision.alerts().forEach(alert ->
        tell(record, key, after, alert, sensitivity.situation(alert.asOf()).isSensitive()));
    decision.announcements().forEach(said -> tellFamily(record, said));
    if (decision.ratesChanged() && isReplaced) {
      withdrawRates(record, key);
    } else if (decision.ratesChanged()) {
      Rates rates = Rates.of(after.history(), after.history().asOf());
      context.forward(new Record<>(key, RateRecords.of(Keys.text(key), rates), record.timestamp()), Names.RATES_SINK);
    }
    if (auditor != null && (event == null || event.fact().kind() != Kind.MOVED)) {
      auditor.tell(record, key, before, decision, event);
    }
  }

  private void tell(Record<byte[], byte[]> record, byte[] key, Child child, Alert alert, boolean sensitive) {
    counters.alert(alert, context.currentSystemTimeMs() - record.timestamp());
    if (!alert.published()) {
      return;
    }
    Record<byte[], Object> told =
        new Record<>(key, AlertRecords.of(Keys.text(key), alert, child.history()), record.timestamp());
    notifications.of(sensitive, alert.recipients()).forEach(topic -> context.forward(told, Names.sink(topic)));
  }

  private void tellFamily(Record<byte[], byte[]> record, Announcement announcement) {
    for (Delivery delivery : announcement.deliveries()) {
      append(record, delivery.to(), SummaryRecords.of(delivery));
    }
    for (String household : announcement.households()) {
      context.forward(new Record<>(household.getBytes(StandardCharsets.UTF_8),
          SummaryRecords.of(household, announcement), record.timestamp()), Names.HOUSEHOLDS_SINK);
    }
  }

  @Override
  public void close() {
    // Where the partition goes on, it is counted there.
    counters.behind(context.taskId().partition(), false);
    children.close();
  }
}
