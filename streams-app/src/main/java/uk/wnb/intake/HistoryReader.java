package uk.wnb.intake;

import java.nio.ByteBuffer;
import uk.wnb.history.ByteReader;
import uk.wnb.history.History;
import uk.wnb.history.HistoryCodec;

/** A history in the stored form, as a record carries it. */
final class HistoryReader {
  private HistoryReader() {
  }

  /**
   * The history that {@code held} holds.
   *
   * @throws RejectedException when it is none that this build can read
   */
  static History read(ByteBuffer held) {
    byte[] bytes = new byte[held.remaining()];
    held.duplicate().get(bytes);
    ByteReader in = new ByteReader(bytes);
    try {
      History history = HistoryCodec.read(in);
      if (in.atEnd()) {
        return history;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new RejectedException(Reason.MALFORMED, "history");
    }
    throw new RejectedException(Reason.MALFORMED, "history");
  }
}
