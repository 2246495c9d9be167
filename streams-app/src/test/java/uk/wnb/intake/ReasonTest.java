package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void hasACodeForHeadersAndMetricsAndARemedyForPeople(Reason reason) {
    assertThat(reason.code()).matches("[a-z]+(-[a-z0-9]+)*");
    assertThat(reason.remedy()).endsWith(".").hasSizeGreaterThan(20);
  }

  /** Dead letters are searched and counted by these, so they never change. */
  @Test
  void codesStay() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::code)).containsExactly("empty", "too-large",
        "unknown-magic-byte",
        "truncated", "trailing-bytes", "unknown-schema", "wrong-record-type", "malformed", "missing-key",
        "bad-nhs-number", "wrong-key", "missing-id", "bad-text", "unknown-code", "impossible-date", "impossible-count",
        "event-id-reused", "too-old", "history-too-long", "replaced-by-itself", "bad-policy", "household-too-large",
        "bad-row");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void isFoundByItsCode(Reason reason) {
    assertThat(Reason.of(reason.code())).contains(reason);
    assertThat(Reason.of(reason.code().toUpperCase(Locale.ROOT))).contains(reason);
    assertThat(Reason.of(reason.code() + "-")).isEmpty();
  }

  @Test
  void aRejectionCarriesItsReasonAndNoStack() {
    RejectedException rejected = new RejectedException(Reason.BAD_TEXT, "value");

    assertThat(rejected.reason()).isEqualTo(Reason.BAD_TEXT);
    assertThat(rejected).hasMessage("value").hasNoCause();
    assertThat(rejected.getStackTrace()).isEmpty();
    assertThat(rejected.remedy()).isEqualTo(Reason.BAD_TEXT.remedy());
    assertThat(new RejectedException(Reason.BAD_TEXT, "value", "Write less.").remedy()).isEqualTo("Write less.");
  }
}
