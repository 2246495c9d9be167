package uk.wnb.ingest;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Tick;
import uk.wnb.intake.Reason;

/** What one row of a {@link FlatFile} came to. */
public sealed interface FlatRow {
  /** The line of the file on which the row begins; the header is line 1. */
  long line();

  /**
   * A row with the form of one. Whether what it says can be right, {@link uk.wnb.intake.EventReader} finds out.
   *
   * @param line where it begins
   * @param record one of the six input records, or a {@link Tick}
   */
  record Told(long line, SpecificRecord record) implements FlatRow {
    private static final int NHS_NUMBER = 1;
    private static final int SOURCE = 2;
    private static final int RECORDED_AT = 5;

    /** Whose it is, by what stands there; a tick is nobody's and has none. */
    public String nhsNumber() {
      return (String) record.get(NHS_NUMBER);
    }

    /** Who sent it; a tick has none either. */
    public String source() {
      return (String) record.get(SOURCE);
    }

    /** When it was recorded, or the time a tick tells: what rows of several files are put in order by. */
    public Instant recordedAt() {
      return record instanceof Tick tick ? tick.getAt() : (Instant) record.get(RECORDED_AT);
    }
  }

  /**
   * A row that cannot be read.
   *
   * @param line where it begins
   * @param reason why
   * @param detail the column or detail key, or the rule, that it breaks; never what stands there
   * @param remedy what to do about it
   */
  record Problem(long line, Reason reason, String detail, String remedy) implements FlatRow {
  }
}
