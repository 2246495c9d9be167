package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated classes say what the files say, and cannot be changed once built. */
class GeneratedClassesTest {
  private static final Map<String, Schema> FILES = SchemaFiles.parsed();

  @BeforeAll
  static void trust() {
    TrustedClasses.install();
  }

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aClassCarriesTheSchemaOfItsFile(String file) {
    assertThat(asWritten(SpecificData.get().getSchema(classOf(file)))).isEqualTo(FILES.get(file));
    assertThat(asWritten(SpecificData.get().getSchema(classOf(file))).toString()).isEqualTo(FILES.get(file).toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aClassAndItsFileHaveTheSameFingerprint(String file) {
    assertThat(SchemaNormalization.parsingFingerprint64(SpecificData.get().getSchema(classOf(file))))
        .isEqualTo(SchemaNormalization.parsingFingerprint64(FILES.get(file)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aBuiltRecordHasNoSetters(String file) {
    assertThat(Arrays.stream(classOf(file).getDeclaredMethods()).map(Method::getName))
        .noneMatch(name -> name.matches("set[A-Z].*"));
  }

  /** Without the hint that makes Java read text as String, which is of the class and not of the file. */
  private static Schema asWritten(Schema schema) {
    String json = schema.toString().replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
    return SchemaParser.parseSingle(json.replace(",\"avro.java.string\":\"String\"", ""));
  }

  private static Class<?> classOf(String file) {
    return SpecificData.get().getClass(FILES.get(file));
  }
}
