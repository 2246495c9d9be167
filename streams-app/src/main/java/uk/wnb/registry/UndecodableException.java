package uk.wnb.registry;

import org.apache.kafka.common.errors.SerializationException;

/**
 * These bytes will never become the expected record, however often they are read: a dead letter, with a reason.
 * Carries no cause, because Avro's own messages can quote a field's value.
 */
public final class UndecodableException extends SerializationException {

  /** Why a payload cannot be decoded. The names are part of the dead letters' format: do not rename. */
  public enum Reason {
    /** No byte at all (a null payload is a tombstone and is fine). */
    EMPTY,
    /**
     * The first byte is not 0x00, so this is not Confluent's format; or a header names the schema by a GUID (0x01
     * and 16 bytes), which newer producers can be told to do: not supported here.
     */
    UNKNOWN_MAGIC_BYTE,
    /** The payload ends before the record does. */
    TRUNCATED,
    /** The payload goes on after the record has ended. */
    TRAILING_BYTES,
    /** The registry does not know the schema id, or has something other than a plain Avro schema under it. */
    UNKNOWN_SCHEMA_ID,
    /** The writer's schema is of another record than the one this topic carries. */
    WRONG_RECORD_TYPE,
    /** The bytes do not fit the schema they name: corrupt, or a value that the reader's schema has no place for. */
    MALFORMED
  }

  private final Reason reason;

  UndecodableException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /** Why; never null. */
  public Reason reason() {
    return reason;
  }
}
