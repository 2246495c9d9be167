package uk.wnb.avro;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;

/** A value of any schema with nothing left null and the first symbol in every enum. */
final class Filled {
  private Filled() {}

  static IndexedRecord record(Schema schema) {
    var record = new GenericData.Record(schema);
    for (Field field : schema.getFields()) {
      record.put(field.pos(), value(field.schema()));
    }
    return record;
  }

  static Object value(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ENUM -> new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(0));
      case ARRAY -> new GenericData.Array<>(schema, List.of(value(schema.getElementType())));
      case UNION -> value(schema.getTypes().stream().filter(type -> type.getType() != Type.NULL).findFirst().orElseThrow());
      case STRING -> "text";
      case BYTES -> ByteBuffer.wrap(new byte[] {1, 2, 3});
      case INT -> 7;
      case LONG -> 1_570_000_000_000L;
      case BOOLEAN -> true;
      default -> throw new IllegalArgumentException("no value for " + schema.getType());
    };
  }

  /** Every enum value in a record, at whatever depth, in order. */
  static List<Object> enums(IndexedRecord record) {
    var found = new ArrayList<Object>();
    for (Field field : record.getSchema().getFields()) {
      collect(record.get(field.pos()), found);
    }
    return found;
  }

  private static void collect(Object value, List<Object> found) {
    if (value instanceof Enum<?> || value instanceof GenericData.EnumSymbol) {
      found.add(value);
    } else if (value instanceof IndexedRecord record) {
      found.addAll(enums(record));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, found));
    }
  }
}
