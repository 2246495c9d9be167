package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericData.StringType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTextTest {

  private static final String PLAIN = """
      {"type":"record","name":"Visit","doc":"A visit.","fields":[
       {"name":"by","type":"string","doc":"Who."},
       {"name":"notes","type":{"type":"map","values":["null","string"]},"default":{}},
       {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}}]}""";

  /** Else a look-up by the generated class's schema finds nothing that was registered from the .avsc file. */
  @Test
  void leavesTheJavaGeneratorsNotesOutAndAllElseIn() {
    Schema generated = Fixtures.schema(PLAIN);
    GenericData.setStringType(generated.getField("by").schema(), StringType.String);
    GenericData.setStringType(generated.getField("notes").schema(), StringType.String);

    assertThat(SchemaText.of(generated, false)).contains("avro.java.string");
    assertThat(SchemaText.of(generated, true)).isEqualTo(Fixtures.schema(PLAIN).toString());
  }

  @ParameterizedTest
  @MethodSource
  void freesEveryGeneratedSchemaOfThem(Class<? extends SpecificRecord> type) {
    Schema schema = SpecificData.get().getSchema(type);

    Schema plain = Fixtures.schema(SchemaText.of(schema, true));

    assertThat(plain.toString()).doesNotContain("avro.java");
    assertThat(plain.getDoc()).isEqualTo(schema.getDoc());
    assertThat(plain.getFields()).hasSameSizeAs(schema.getFields());
  }

  static Iterable<Class<? extends SpecificRecord>> freesEveryGeneratedSchemaOfThem() {
    return Fixtures.RECORDS;
  }

  @Test
  void readsAnAnswerWithAndWithoutItsType() {
    assertThat(parse("{\"schema\":\"\\\"string\\\"\"}")).isEqualTo(Schema.create(Schema.Type.STRING));
    assertThat(parse("{\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\"}"))
        .isEqualTo(Schema.create(Schema.Type.INT));
  }

  @Test
  void takesSchemasItCannotReadForUnknown() {
    assertThatThrownBy(() -> parse("{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax\"}"))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("Schema 7").hasMessageContaining("PROTOBUF");
    assertThatThrownBy(() -> parse("{\"schema\":\"{\\\"type\\\":\\\"elsewhere.Referenced\\\"}\"}"))
        .isInstanceOf(UnknownSchemaException.class).hasMessageContaining("Schema 7");
    assertThatThrownBy(() -> parse("{\"schema\":\"not json\"}")).isInstanceOf(UnknownSchemaException.class);
    assertThatThrownBy(() -> parse("{}")).isInstanceOf(UnknownSchemaException.class);
  }

  /** A default that does not fit its type does no harm to who only reads what was written. */
  @Test
  void putsUpWithAWritersBadDefault() {
    String lax = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"V\\\",\\\"fields\\\":"
        + "[{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"string\\\",\\\"default\\\":null}]}";

    assertThat(parse("{\"schema\":\"" + lax + "\"}").getFields()).hasSize(1);
  }

  private static Schema parse(String answer) {
    return SchemaText.parse(json(answer), "Schema 7");
  }

  private static JsonNode json(String text) {
    try {
      return RegistryTransport.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
