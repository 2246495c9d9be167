package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.intake.Reason;

class DeadLetterViewTest {
  static {
    TrustedClasses.install();
  }

  private static DeadLetter letter(String reason, String detail) {
    ByteBuffer bytes = ByteBuffer.wrap(Rows.ANNA.getBytes(StandardCharsets.UTF_8));
    return new DeadLetter(reason, detail, "wnb.emergency-attendances", 11, 1_234_567_890L,
        Instant.parse("2021-08-05T19:00:00.123Z"), bytes, bytes);
  }

  @Test
  void aRowSaysWhenWhyAndFromWhere() {
    assertThat(DeadLetterView.head() + DeadLetterView.row(letter("unknown-code", "outcome"))
        + DeadLetterView.row(letter("household-too-large", ""))).isEqualToNormalizingNewlines("""
        recorded              reason               source topic                 partition      offset  field or rule
        2021-08-05T19:00:00Z  unknown-code         wnb.emergency-attendances           11  1234567890  outcome
        2021-08-05T19:00:00Z  household-too-large  wnb.emergency-attendances           11  1234567890
        """);
  }

  @Test
  void reasonsAreCountedEachWithWhatToDo() {
    List<DeadLetter> letters = List.of(letter("unknown-code", "outcome"), letter("truncated", ""),
        letter("unknown-code", "source"), letter("of-tomorrow", ""));
    String sums = DeadLetterView.sums(letters).replaceAll("\\s+", " ");

    assertThat(sums).isEqualTo(" 1 of-tomorrow A newer release of the detector knows this reason. 1 truncated "
        + Reason.TRUNCATED.remedy() + " 2 unknown-code " + Reason.UNKNOWN_CODE.remedy() + " ");
    assertThat(DeadLetterView.sums(letters).lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void jsonHasTheSame() {
    assertThat(DeadLetterView.json(letter("unknown-code", "outcome"))).hasToString("{\"kind\":\"dead-letter\","
        + "\"recordedAt\":\"2021-08-05T19:00:00.123Z\",\"reason\":\"unknown-code\",\"detail\":\"outcome\","
        + "\"sourceTopic\":\"wnb.emergency-attendances\",\"sourcePartition\":11,\"sourceOffset\":1234567890}");
  }

  @Test
  void whatTheRecordHoldsIsShownNowhere() {
    DeadLetter letter = letter("unknown-code", "outcome");

    assertThat(DeadLetterView.row(letter) + DeadLetterView.sums(List.of(letter)) + DeadLetterView.json(letter))
        .doesNotContain(Rows.ANNA);
  }
}
