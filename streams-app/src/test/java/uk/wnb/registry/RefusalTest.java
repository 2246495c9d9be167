package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

  @ParameterizedTest
  @CsvSource({
    "404, 40401, UnknownSchemaException",
    "404, 40402, UnknownSchemaException",
    "404, 40403, UnknownSchemaException",
    "404, 404,   RegistryRefusedException",
    "409, 409,   IncompatibleSchemaException",
    "401, 401,   RegistryRefusedException",
    "403, 40301, RegistryRefusedException",
    "422, 42201, RegistryRefusedException",
    "302, 302,   RegistryRefusedException"})
  void goesByConfluentsCodes(int status, int code, String kind) {
    RegistryException refusal = refusal(status, "{\"error_code\":" + code + ",\"message\":\"because\"}");

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(refusal).hasMessage("HTTP " + status + ", code " + code + ": because");
  }

  /** A wrong path at a proxy answers 404 to every id: that must not make every record undecodable. */
  @ParameterizedTest
  @CsvSource({"<html>404 Not Found</html>", "''", "[]", "null", "{}"})
  void doesNotTakeAnyOther404ForAnUnknownSchema(String body) {
    assertThat(refusal(404, body)).isInstanceOfSatisfying(RegistryRefusedException.class,
        e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void keepsTheRegistrysWordsShortAndOnOneLine() {
    String message = refusal(409, "{\"message\":\"two\\nlines " + "x".repeat(1_000) + "\"}").getMessage();

    assertThat(message).hasSizeLessThan(350).contains("two lines").endsWith("…");
  }

  private static RegistryException refusal(int status, String body) {
    return Refusal.of(status, body.getBytes(StandardCharsets.UTF_8));
  }
}
