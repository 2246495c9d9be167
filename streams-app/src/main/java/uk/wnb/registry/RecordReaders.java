package uk.wnb.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.registry.UndecodableException.Reason;

/**
 * How to read each writer's schema as one expected record: worked out once per schema id. The readers keep no state of
 * their own, so all threads share them.
 */
final class RecordReaders<T extends SpecificRecord> {

  private final RegistryClient client;
  private final SpecificData data;
  private final Schema expected;
  private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

  RecordReaders(RegistryClient client, Class<T> type) {
    this.client = client;
    this.data = SpecificData.getForClass(type);
    this.expected = data.getSchema(type);
  }

  Schema expected() {
    return expected;
  }

  DatumReader<T> of(int schemaId) {
    DatumReader<T> known = readers.get(schemaId);
    return known != null ? known : readers.computeIfAbsent(schemaId, this::make);
  }

  private DatumReader<T> make(int schemaId) {
    Schema writer = writer(schemaId);
    if (!isExpected(writer.getFullName())) {
      throw new UndecodableException(Reason.WRONG_RECORD_TYPE, "schema " + schemaId + " is of "
          + writer.getFullName() + ", expected " + expected.getFullName());
    }
    try {
      // A builder each: its cache is not safe for the threads that may be making readers at this moment.
      return new FastReaderBuilder(data).createDatumReader(writer, expected);
    } catch (IOException | AvroRuntimeException e) {
      throw new UndecodableException(Reason.WRONG_RECORD_TYPE,
          "schema " + schemaId + " cannot be read as " + expected.getFullName());
    }
  }

  private Schema writer(int schemaId) {
    try {
      return client.byId(schemaId);
    } catch (UnknownSchemaException e) {
      throw new UndecodableException(Reason.UNKNOWN_SCHEMA_ID, e.getMessage());
    }
  }

  private boolean isExpected(String fullName) {
    return fullName.equals(expected.getFullName()) || expected.getAliases().contains(fullName);
  }
}
