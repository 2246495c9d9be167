package uk.wnb.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;

/** A schema as another release has it: a later one that has grown, or an earlier one with only what is essential. */
final class Releases {
  static final String ADDED_SYMBOL = "ADDED_LATER";
  static final String ADDED_FIELD = "addedLater";

  private final Map<String, Schema> done = new HashMap<>();
  private final UnaryOperator<List<Field>> fields;
  private final UnaryOperator<List<String>> symbols;

  private Releases(UnaryOperator<List<Field>> fields, UnaryOperator<List<String>> symbols) {
    this.fields = fields;
    this.symbols = symbols;
  }

  /** One more symbol, the first, in every enum, and one more field with a default, the first, in every record. */
  static Schema later(Schema schema) {
    var field = new Field(ADDED_FIELD, Schema.create(Type.STRING), "Added by a later release.", "nothing");
    return new Releases(
        old -> before(field, old),
        old -> before(ADDED_SYMBOL, old)).of(schema);
  }

  /** Without any field that has a default. */
  static Schema earlier(Schema schema) {
    return new Releases(
        now -> now.stream().filter(field -> !field.hasDefaultValue()).toList(),
        UnaryOperator.identity()).of(schema);
  }

  private Schema of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> once(schema, this::record);
      case ENUM -> once(schema, this::enumeration);
      case ARRAY -> Schema.createArray(of(schema.getElementType()));
      case UNION -> Schema.createUnion(schema.getTypes().stream().map(this::of).toList());
      default -> schema;
    };
  }

  /** The same object for the same name: Avro refuses one name with two definitions. */
  private Schema once(Schema schema, Function<Schema, Schema> rewrite) {
    if (!done.containsKey(schema.getFullName())) {
      done.put(schema.getFullName(), rewrite.apply(schema));
    }
    return done.get(schema.getFullName());
  }

  private Schema record(Schema schema) {
    var rewritten = fields.apply(schema.getFields()).stream().map(field -> new Field(field, of(field.schema()))).toList();
    return Schema.createRecord(schema.getName(), schema.getDoc(), schema.getNamespace(), false, rewritten);
  }

  private Schema enumeration(Schema schema) {
    return Schema.createEnum(schema.getName(), schema.getDoc(), schema.getNamespace(),
        symbols.apply(schema.getEnumSymbols()), schema.getEnumDefault());
  }

  private static <T> List<T> before(T first, List<T> rest) {
    var all = new ArrayList<T>(rest);
    all.add(0, first);
    return all;
  }
}
