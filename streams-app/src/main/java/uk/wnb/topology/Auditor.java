package uk.wnb.topology;

import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.audit.Asked;
import uk.wnb.audit.Audit;
import uk.wnb.audit.Changes;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.history.Event;

/** Tells the audit by how much each decision changes the counts; keeps the alerts that asked somebody to look. */
final class Auditor {
  private final ProcessorContext<byte[], Object> context;
  private final KeyValueStore<Bytes, byte[]> asked;

  Auditor(ProcessorContext<byte[], Object> context) {
    this.context = context;
    this.asked = context.getStateStore(Names.ASKED);
  }

  /** {@code event} is what was decided on, or null when only time has passed. */
  void tell(Record<byte[], byte[]> record, byte[] key, Child before, Decision decision, Event event) {
    tell(record, key, new Audit(before, decision, event), List.of());
  }

  /**
   * The same for {@code moved}, whether or not it has changed anything: {@code arriving} was asked under another
   * number.
   */
  void takeOver(Record<byte[], byte[]> record, Child before, Decision decision, Event moved, List<Asked> arriving) {
    tell(record, record.key(), new Audit(before, decision, moved), arriving);
  }

  private void tell(Record<byte[], byte[]> record, byte[] key, Audit audit, List<Asked> arriving) {
    List<Asked> askedBefore = List.of();
    List<Asked> askedAfter = List.of();
    if (audit.touchesAlerts()) {
      askedBefore = asked(key);
      askedAfter = audit.asked(Asked.union(askedBefore, arriving));
      keep(Bytes.wrap(key), askedBefore, askedAfter);
    }
    for (Changes.Change change : audit.changes(askedBefore, askedAfter)) {
      context.forward(new Record<>(AuditRecords.key(change.slice()), AuditRecords.of(change), record.timestamp()),
          Names.AUDIT_SINK);
    }
  }

  /** The alerts of {@code key} that asked somebody to look. */
  List<Asked> asked(byte[] key) {
    return Asked.decode(asked.get(Bytes.wrap(key)));
  }

  /** Lets go of the alerts of {@code key}; counts stay as they are, since they hold nobody. */
  void forget(byte[] key) {
    asked.delete(Bytes.wrap(key));
  }

  private void keep(Bytes child, List<Asked> before, List<Asked> after) {
    if (!after.equals(before)) {
      asked.put(child, after.isEmpty() ? null : Asked.encode(after));
    }
  }
}
