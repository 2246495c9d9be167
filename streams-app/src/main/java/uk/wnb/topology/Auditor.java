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
    Audit audit = new Audit(before, decision, event);
    List<Asked> askedBefore = List.of();
    List<Asked> askedAfter = List.of();
    if (audit.touchesAlerts()) {
      Bytes child = Bytes.wrap(key);
      askedBefore = Asked.decode(asked.get(child));
      askedAfter = audit.asked(askedBefore);
      keep(child, askedBefore, askedAfter);
    }
    for (Changes.Change change : audit.changes(askedBefore, askedAfter)) {
      context.forward(new Record<>(AuditRecords.key(change.slice()), AuditRecords.of(change), record.timestamp()),
          Names.AUDIT_SINK);
    }
  }

  /** Lets go of the alerts of {@code key}; counts stay as they are, since they hold nobody. */
  void forget(byte[] key) {
    asked.delete(Bytes.wrap(key));
  }

  private void keep(Bytes child, List<Asked> before, List<Asked> after) {
    if (!after.equals(before)) {
      asked.put(child, Asked.encode(after));
    }
  }
}
