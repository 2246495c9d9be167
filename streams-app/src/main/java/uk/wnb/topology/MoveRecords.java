package uk.wnb.topology;

import java.nio.ByteBuffer;
import uk.wnb.avro.ChildMoved;
import uk.wnb.family.Move;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.HistoryCodec;
import uk.wnb.intake.NhsNumber;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** Between a move to another NHS number and the record that carries it. */
public final class MoveRecords {
  private static final int USUAL_SIZE = 1_024;

  private MoveRecords() {
  }

  /** The record of {@code move}. */
  static ChildMoved of(Move move) {
    ByteWriter out = new ByteWriter(USUAL_SIZE);
    HistoryCodec.write(move.history(), out);
    return new ChildMoved(move.to(), move.path(), move.whole(), ByteBuffer.wrap(out.toByteArray()));
  }

  /**
   * The move in {@code record}.
   *
   * @param key the NHS number by which the record is keyed
   * @throws RejectedException when it cannot be used
   */
  public static Move read(String key, ChildMoved record) {
    if (!NhsNumber.isValid(record.getNhsNumber())) {
      throw new RejectedException(Reason.BAD_NHS_NUMBER, "nhsNumber");
    }
    if (!record.getNhsNumber().equals(key)) {
      throw new RejectedException(Reason.WRONG_KEY, "the key is not the record's nhsNumber");
    }
    ByteBuffer held = record.getHistory().duplicate();
    byte[] bytes = new byte[held.remaining()];
    held.get(bytes);
    try {
      return new Move(key, record.getPath(), record.getWhole(), HistoryCodec.read(new ByteReader(bytes)));
    } catch (IllegalArgumentException e) {
      throw new RejectedException(Reason.MALFORMED, "history");
    }
  }
}
