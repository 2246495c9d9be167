package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.audit.Asked;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.Operation;
import uk.wnb.family.Delivery;
import uk.wnb.family.Forward;
import uk.wnb.family.LogEntry;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.HistoryCodec;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** From what one child's log leads to in another's to the record that carries it. */
public final class EntryRecords {
  private static final int USUAL_SIZE = 1_024;
  private static final byte[] NOTHING = {};

  private EntryRecords() {
  }

  /** The record of {@code entry}, keyed by the child that it goes to. */
  public static SpecificRecord of(LogEntry entry) {
    return entry instanceof Delivery delivery ? SummaryRecords.of(delivery) : of((Forward) entry, List.of());
  }

  /** What {@code forward} moves, and the alerts under that number that {@code asked} somebody to look. */
  static ChildMoved of(Forward forward, List<Asked> asked) {
    ByteWriter out = new ByteWriter(USUAL_SIZE);
    HistoryCodec.write(forward.history(), out);
    return new ChildMoved(forward.eventId(), forward.to(), Delivery.SOURCE, forward.recordId(), forward.occursAt(),
        forward.recordedAt(), Operation.ASSERT, forward.path(), ByteBuffer.wrap(out.toByteArray()),
        ByteBuffer.wrap(asked.isEmpty() ? NOTHING : Asked.encode(asked)));
  }

  /**
   * The alerts that {@code moved} brings.
   *
   * @throws RejectedException when they cannot be read
   */
  static List<Asked> asked(ChildMoved moved) {
    byte[] bytes = new byte[moved.getAsked().remaining()];
    moved.getAsked().duplicate().get(bytes);
    try {
      return bytes.length == 0 ? List.of() : Asked.decode(bytes);
    } catch (IllegalArgumentException e) {
      throw new RejectedException(Reason.MALFORMED, "asked");
    }
  }
}
