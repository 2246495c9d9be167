package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * In a process of its own, as a person runs it: in this one other tests have long done what has to be done before the
 * first record is built.
 */
class ReviewCommandTest {
  private static final String[] REVIEW = {"review", "0123456789abcdef", "--nhs", Rows.ANNA, "--source", "ZZT01"};

  private record Said(int code, String text) {
  }

  private static Said wnb(String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    Stream.of(REVIEW, more).flatMap(Stream::of).forEach(command::add);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  @Test
  void aSnoozeWithoutItsDayIsRefusedWithTheRemedy() throws Exception {
    Said said = wnb("--outcome", "snoozed");

    assertThat(said.text()).startsWith("wnb: until cannot be used. Give the later day on which the snooze ends.").doesNotContain("\tat ", "Exception");
    assertThat(said.code()).isEqualTo(2);
  }

  @Test
  void aUsableReviewGoesOnToTheCluster() throws Exception {
    Said said = wnb("--outcome", "no-concern", "--config", "there-is-no-such-file.properties");

    assertThat(said.text()).contains("there-is-no-such-file.properties").doesNotContain("\tat ");
    assertThat(said.code()).isEqualTo(3);
  }
}
