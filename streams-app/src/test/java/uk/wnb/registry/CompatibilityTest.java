package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompatibilityTest {

  private static final Schema BASE = visit("");
  private static final Schema OPTIONAL_MORE = visit(",{\"name\":\"ward\",\"type\":\"string\",\"default\":\"\"}");
  private static final Schema REQUIRED_MORE = visit(",{\"name\":\"ward\",\"type\":\"string\"}");

  /** To what a new version may be, given that the last was the base: Confluent's table of levels. */
  @ParameterizedTest
  @CsvSource({
    "NONE,     true,  true",
    "BACKWARD, true,  false",
    "FORWARD,  true,  true",
    "FULL,     true,  false"})
  void judgesAnAddedField(Compatibility level, boolean optional, boolean required) {
    assertThat(level.allows(OPTIONAL_MORE, List.of(BASE))).isEqualTo(optional);
    assertThat(level.allows(REQUIRED_MORE, List.of(BASE))).isEqualTo(required);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,     true",
    "BACKWARD, true",
    "FORWARD,  false",
    "FULL,     false"})
  void judgesATakenAwayField(Compatibility level, boolean allowed) {
    assertThat(level.allows(BASE, List.of(REQUIRED_MORE))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"BACKWARD, true", "BACKWARD_TRANSITIVE, false", "FULL, true", "FULL_TRANSITIVE, false",
    "FORWARD, true", "FORWARD_TRANSITIVE, false", "NONE, true"})
  void looksAtTheLatestOnlyUnlessTransitive(Compatibility level, boolean allowed) {
    Schema number = Schema.create(Schema.Type.INT);

    assertThat(level.allows(BASE, List.of(BASE, number))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @EnumSource
  void allowsAnyFirstVersion(Compatibility level) {
    assertThat(level.allows(BASE, List.of())).isTrue();
  }

  @Test
  void isKnownByItsExactNameOnly() {
    assertThat(Compatibility.named("FULL_TRANSITIVE")).contains(Compatibility.FULL_TRANSITIVE);
    assertThat(Compatibility.named("backward")).isEmpty();
  }

  private static Schema visit(String more) {
    return new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"Visit\",\"fields\":["
        + "{\"name\":\"by\",\"type\":\"string\"}" + more + "]}");
  }
}
