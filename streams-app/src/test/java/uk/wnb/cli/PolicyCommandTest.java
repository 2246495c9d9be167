package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.service.Configuration;

class PolicyCommandTest {
  @TempDir
  Path directory;

  private Path policy(String yaml) throws IOException {
    return Files.writeString(directory.resolve("policy.yaml"), yaml);
  }

  private static int lineOf(String yaml, String text) {
    return (int) yaml.substring(0, yaml.indexOf(text)).chars().filter(c -> c == '\n').count() + 1;
  }

  @Test
  void theBuiltInPolicyIsShownWithEveryThresholdAndSource() {
    Wnb check = Wnb.run("policy", "check");

    assertThat(check.code()).isZero();
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).startsWith("the built-in policy: version default-1, effective from 2026-01-01");
    assertThat(check.out()).contains("due-review           5 working days",
        "W3  Appointments repeatedly not kept", "not-brought          3 appointments in any service", "case review",
        "our proposal");
    assertThat(check.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void aFileOfOnesOwnIsNamed() throws IOException {
    Path file = policy(Configuration.defaultPolicy().replace("version: default-1", "version: ours-3"));

    assertThat(Wnb.run("policy", "check", file).out()).startsWith(file + ": version ours-3");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("value: E2 E3 E4", "value: E2 E33", "concern.each-time", "E33 is not in the catalogue"),
        Arguments.of("value: W2 W3 W4 W5", "value: W2 W3x W4 W5", "care.planned-care", "W3x is not in the catalogue"),
        Arguments.of("  W2:", "  W2x:", "signals.W2x", "is not in the catalogue"),
        Arguments.of("mode: LIVE", "mode: LOUD", "signals.W1.mode", ""),
        Arguments.of("value: 2\n", "value: two\n", "concern.due-vulnerable", "must be a whole number"),
        Arguments.of("from: 2026-01-01", "from: soon", "effective-from", "must be a date such as 2026-04-01"),
        Arguments.of("version:", "vresion:", "version", "is missing"),
        Arguments.of("concern:", "concerns:", "concerns", "is not a setting here"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aPlantedFaultIsNamedByLineAndKey(String right, String wrong, String key, String says) throws IOException {
    String yaml = Configuration.defaultPolicy().replaceFirst(right, wrong);
    Wnb check = Wnb.run("policy", "check", policy(yaml));

    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).isEmpty();
    assertThat(check.err()).contains("policy.yaml, line ", ", " + key + ": ", says).doesNotContain("\tat ");
  }

  @Test
  void everyFaultIsNamedAtOnceWithItsLine() throws IOException {
    String yaml = Configuration.defaultPolicy().replace("  W3:", "  W33:")
        .replace("value: 25\n      unit: percent of attended", "value: 250\n      unit: percent of attended");
    Wnb check = Wnb.run("policy", "check", policy(yaml));

    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err().lines()).hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("line " + lineOf(yaml,
        "mode: LIVE\n    # our proposal, tuned on the simulated area, as W2."), "signals.W33"))
        .anySatisfy(line -> assertThat(line).contains("line " + lineOf(yaml, "value: 250"), "signals.W4.limit"));
  }

  @Test
  void aFileThatIsNotThereIsAMatterOfConfiguration() {
    Wnb check = Wnb.run("policy", "check", directory.resolve("none.yaml"));

    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err()).hasLineCount(1).contains("cannot read the policy file");
  }
}
