package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay finds out before it starts a Kafka; the rest is in {@link ReplayIT}. */
class ReplayCommandTest {
  @TempDir
  Path directory;

  @Test
  void aFileThatIsNotThereIsAUsageErrorInPlainWords() {
    Wnb replay = Wnb.run("replay", directory.resolve("none.csv"));

    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.out()).isEmpty();
    assertThat(replay.err()).startsWith("wnb: cannot read ").contains("there is no such file")
        .doesNotContain("\tat ", "java.");
  }

  @Test
  void aFileWithoutTheHeaderIsToldWhatTheHeaderIs() throws IOException {
    Path file = Files.writeString(directory.resolve("a.csv"), "nhs_number,date\n9990000018,2020-01-01\n");
    Wnb replay = Wnb.run("replay", file);

    assertThat(replay.code()).isEqualTo(2);
    assertThat(replay.err()).contains(Rows.HEADER).doesNotContain("\tat ", Rows.ANNA);
  }

  @Test
  void aFileOfTheHeaderAloneIsNotDone() throws IOException {
    Wnb replay = Wnb.run("replay", "--json", Files.writeString(directory.resolve("a.csv"), Rows.HEADER + "\n"));

    assertThat(replay.code()).isEqualTo(5);
    assertThat(replay.out()).isEmpty();
    assertThat(replay.err().strip()).isEqualTo("wnb: no row that can be used");
  }

  @Test
  void aFileOfBadRowsAloneIsSetAside() {
    Wnb replay = Wnb.run("replay", Rows.file(directory, "a.csv", "nonsense", "more,nonsense"));

    assertThat(replay.code()).isEqualTo(5);
    assertThat(replay.err()).contains("line 2 set aside", "line 3 set aside", "no row that can be used");
  }

  @Test
  void aPolicyThatCannotBeUsedIsToldBeforeAnythingIsStarted() throws IOException {
    Path file = Rows.file(directory, "a.csv", Rows.attendance(Rows.ANNA, "r1", "2020-01-14", "5"));
    Path policy = Files.writeString(directory.resolve("policy.yaml"), "version: 1\n");
    Wnb replay = Wnb.run("replay", "--policy", policy, file);

    assertThat(replay.code()).isEqualTo(3);
    assertThat(replay.err()).startsWith("wnb: " + policy + ", line ").contains("effective-from");
  }

  @Test
  void outcomeCodesThatCannotBeReadAreAMatterOfConfiguration() {
    Path file = Rows.file(directory, "a.csv", Rows.attendance(Rows.ANNA, "r1", "2020-01-14", "5"));
    Wnb replay = Wnb.run("replay", "--outcome-codes", "WNB:3", file);

    assertThat(replay.code()).isEqualTo(3);
    assertThat(replay.err()).hasLineCount(1).contains("wnb.outcome.codes", "LOCAL=NATIONAL");
  }
}
