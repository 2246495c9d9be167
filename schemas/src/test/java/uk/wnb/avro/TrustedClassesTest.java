package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our generated classes are trusted, nothing else is added, and nothing trusted before is lost. */
class TrustedClassesTest {
  @BeforeEach
  void install() {
    TrustedClasses.install();
  }

  @ParameterizedTest
  @ValueSource(classes = {Operation.class, Alert.class, AlertFinding.class, ChildEvent.class})
  void ourOwnClassesAreTrusted(Class<?> type) {
    assertThatCode(() -> ClassSecurityValidator.validate(type)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(classes = {ProcessBuilder.class, org.apache.avro.Schema.class, java.io.File.class})
  void othersAreNot(Class<?> type) {
    assertThatThrownBy(() -> ClassSecurityValidator.validate(type)).isInstanceOf(SecurityException.class);
  }

  @Test
  void whatAvroTrustsByItselfStaysTrusted() {
    assertThatCode(() -> ClassSecurityValidator.validate(java.math.BigDecimal.class)).doesNotThrowAnyException();
  }

  @Test
  void aSecondCallChangesNothing() {
    var before = ClassSecurityValidator.getGlobal();
    TrustedClasses.install();
    assertThat(ClassSecurityValidator.getGlobal()).isSameAs(before);
  }
}
