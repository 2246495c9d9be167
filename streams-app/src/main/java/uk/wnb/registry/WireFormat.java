package uk.wnb.registry;

import java.nio.ByteBuffer;
import uk.wnb.registry.UndecodableException.Reason;

/** Confluent's five bytes before the Avro ones: 0x00 and the schema's id, big-endian. */
final class WireFormat {

  static final int PREFIX_BYTES = 5;
  static final byte MAGIC = 0;
  private static final byte GUID_MAGIC = 1;

  private WireFormat() {
  }

  /** The id of the schema that the payload says it was written with. */
  static int schemaId(byte[] payload) {
    if (payload.length == 0) {
      throw new UndecodableException(Reason.EMPTY, "no byte at all");
    }
    if (payload[0] != MAGIC) {
      throw new UndecodableException(Reason.UNKNOWN_MAGIC_BYTE, magic(payload[0]));
    }
    if (payload.length < PREFIX_BYTES) {
      throw new UndecodableException(Reason.TRUNCATED, payload.length + " bytes are too few for a schema id");
    }
    return ByteBuffer.wrap(payload).getInt(1);
  }

  /** The bytes that go before a record of this schema. */
  static byte[] prefix(int schemaId) {
    return ByteBuffer.allocate(PREFIX_BYTES).put(MAGIC).putInt(schemaId).array();
  }

  private static String magic(byte found) {
    String text = String.format("first byte 0x%02x, expected 0x00", found);
    return found == GUID_MAGIC ? text + "; 0x01 begins a schema GUID, which is not supported" : text;
  }
}
