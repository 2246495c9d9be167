package uk.wnb.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Schemas as the registry keeps them: JSON text. */
final class SchemaText {

  private static final Set<String> JAVA_PROPERTIES =
      Set.of("avro.java.string", "java-class", "java-key-class", "java-element-class");

  private SchemaText() {
  }

  static String of(Schema schema, boolean removeJavaProperties) {
    return removeJavaProperties ? withoutJavaProperties(schema).toString() : schema.toString();
  }

  /** The schema of an answer that has it as text; what cannot be parsed is as good as unknown. */
  static Schema parse(JsonNode answer, String what) {
    String type = answer.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnknownSchemaException(what + " is not Avro but " + type);
    }
    try {
      return new Schema.Parser().setValidateDefaults(false).parse(answer.path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new UnknownSchemaException(what + " is not a complete Avro schema: " + e.getClass().getSimpleName());
    }
  }

  private static Schema withoutJavaProperties(Schema schema) {
    try {
      JsonNode tree = RegistryTransport.JSON.readTree(schema.toString());
      remove(tree);
      return new Schema.Parser().setValidateDefaults(false).parse(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Avro wrote a schema that is not JSON: " + schema.getFullName(), e);
    }
  }

  private static void remove(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(JAVA_PROPERTIES);
    }
    node.forEach(SchemaText::remove);
  }
}
