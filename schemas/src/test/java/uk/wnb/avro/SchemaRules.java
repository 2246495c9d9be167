package uk.wnb.avro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;

/** What every schema here must hold to: documented, nullable in one way, enums that can grow, words that do not blame. */
final class SchemaRules {
  private static final Pattern BLAME = Pattern.compile(
      "fail(s|ed|ing|ure)? to (attend|bring)|non-?compliant|poor attender|hard to reach", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> ZONES = Map.of("timestamp-millis", "UTC", "date", "Europe/London");

  private final List<String> faults = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();

  private SchemaRules() {}

  /** What is wrong with the schema and every type inside it, one line each; empty when nothing is. */
  static List<String> faults(Schema schema) {
    var rules = new SchemaRules();
    rules.check(schema);
    return rules.faults;
  }

  private void check(Schema schema) {
    switch (schema.getType()) {
      case RECORD -> named(schema, () -> schema.getFields().forEach(field -> field(schema, field)));
      case ENUM -> named(schema, () -> symbols(schema));
      case ARRAY -> check(schema.getElementType());
      case UNION -> schema.getTypes().forEach(this::check);
      default -> { }
    }
  }

  private void named(Schema schema, Runnable inside) {
    if (seen.contains(schema.getFullName())) {
      return;
    }
    seen.add(schema.getFullName());
    documented(schema.getName(), schema.getDoc());
    inside.run();
  }

  private void symbols(Schema schema) {
    expect("UNKNOWN".equals(schema.getEnumDefault()), schema.getName(), "default is not UNKNOWN");
    for (String symbol : schema.getEnumSymbols()) {
      expect(String.valueOf(schema.getDoc()).contains(symbol), schema.getName(), symbol + " is not explained");
    }
  }

  private void field(Schema owner, Field field) {
    String where = owner.getName() + "." + field.name();
    documented(where, field.doc());
    if (field.doc() != null) {
      nullability(where, field);
      zone(where, field);
    }
    check(field.schema());
  }

  private void nullability(String where, Field field) {
    String doc = field.doc();
    if (field.schema().isNullable()) {
      expect(field.schema().getTypes().get(0).getType() == Type.NULL, where, "null is not the first branch");
      expect(field.hasDefaultValue(), where, "nullable without a default");
      expect(doc.contains("Null "), where, "does not say what null means");
    } else if (!field.hasDefaultValue()) {
      expect(doc.contains("Never null"), where, "does not say it is never null");
    }
  }

  private void zone(String where, Field field) {
    var types = field.schema().isUnion() ? field.schema().getTypes() : List.of(field.schema());
    for (Schema type : types) {
      if (type.getLogicalType() != null) {
        String zone = ZONES.get(type.getLogicalType().getName());
        expect(zone != null && field.doc().contains(zone), where, "does not say whose time it is");
      }
    }
  }

  private void documented(String where, String doc) {
    expect(doc != null && doc.length() >= 10, where, "has no doc");
    expect(doc == null || !BLAME.matcher(doc).find(), where, "blames");
  }

  private void expect(boolean holds, String where, String otherwise) {
    if (!holds) {
      faults.add(where + ": " + otherwise);
    }
  }
}
