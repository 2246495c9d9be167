package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectNameStrategyTest {

  private static final Schema SCHEMA =
      Fixtures.schema("{\"type\":\"record\",\"namespace\":\"uk.wnb\",\"name\":\"Visit\",\"fields\":[]}");

  @ParameterizedTest
  @CsvSource({
    "TOPIC_NAME,        false, visits-value",
    "TOPIC_NAME,        true,  visits-key",
    "RECORD_NAME,       false, uk.wnb.Visit",
    "RECORD_NAME,       true,  uk.wnb.Visit",
    "TOPIC_RECORD_NAME, false, visits-uk.wnb.Visit",
    "TOPIC_RECORD_NAME, true,  visits-uk.wnb.Visit"})
  void namesSubjectsAsConfluentDoes(SubjectNameStrategy strategy, boolean isKey, String subject) {
    assertThat(strategy.subject("visits", isKey, SCHEMA)).isEqualTo(subject);
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByBothNames(SubjectNameStrategy strategy) {
    assertThat(SubjectNameStrategy.of(strategy.confluentName())).isEqualTo(strategy);
    assertThat(SubjectNameStrategy.of("io.confluent.kafka.serializers.subject." + strategy.confluentName()))
        .isEqualTo(strategy);
  }

  @Test
  void isNotFoundInAnotherPackage() {
    assertThatThrownBy(() -> SubjectNameStrategy.of("com.acme.TopicNameStrategy"))
        .isInstanceOf(ConfigException.class);
  }
}
