package uk.wnb.topology;

import java.time.Instant;
import uk.wnb.intake.Reason;

/**
 * One way in which a source can be wrong.
 *
 * @param name what is wrong, for people
 * @param reason under which it must be set aside
 * @param maker of a record with it
 */
public record Flaw(String name, Reason reason, Maker maker) {

  /** Makes the record. */
  @FunctionalInterface
  interface Maker {
    Sent make(Wire wire, String child, String recordId, Instant occursAt);
  }

  /** A record of {@code child} with this flaw, otherwise good. */
  public Sent sent(Wire wire, String child, String recordId, Instant occursAt) {
    return maker.make(wire, child, recordId, occursAt);
  }

  @Override
  public String toString() {
    return name;
  }
}
