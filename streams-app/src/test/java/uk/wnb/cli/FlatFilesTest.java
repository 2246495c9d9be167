package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

class FlatFilesTest {
  private static final String GOOD = Rows.attendance(Rows.ANNA, "r1", "2020-01-14", "5");
  private static final String BAD = "nonsense";

  @TempDir
  Path directory;

  private final StringWriter err = new StringWriter();
  private final List<Long> used = new ArrayList<>();

  private FlatFiles files(Path... paths) {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(err));
    return new FlatFiles(command, List.of(paths));
  }

  private FlatFiles read(Path... paths) {
    FlatFiles files = files(paths);
    files.forEach(told -> used.add(told.line()));
    return files;
  }

  @Test
  void aRowThatCannotBeReadIsToldOfByLineReasonAndRemedyAndTheOthersAreUsed() {
    FlatFiles read = read(Rows.file(directory, "a.csv", GOOD, BAD, GOOD));

    assertThat(used).containsExactly(2L, 4L);
    assertThat(read.setAside()).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("wnb: line 3 set aside: bad-row (columns: 1 instead of 12). "
        + Reason.BAD_ROW.remedy());
  }

  @Test
  void whatTheUserRejectsIsToldOfLikewise() {
    FlatFiles files = files(Rows.file(directory, "a.csv", GOOD));
    files.forEach(told -> {
      throw new RejectedException(Reason.UNKNOWN_CODE, "outcome");
    });

    assertThat(files.setAside()).isEqualTo(1);
    assertThat(err.toString()).contains("line 2 set aside: unknown-code (outcome)");
  }

  @Test
  void whatIsAdvisedIsOfTheRowAndNotOfAllThatCanBeWrongWithSuch() {
    read(Rows.file(directory, "a.csv", GOOD.replace("attendance", "visit"),
        GOOD.replace("2020-01-14T10", "14/01/2020")));
    files(Rows.file(directory, "b.csv", GOOD.replace("ZZT01", "St Elsewhere"))).forEach(told ->
        new EventReader(OutcomeCodes.NATIONAL).read(Rows.ANNA, told.record(), told.recordedAt()));

    assertThat(err.toString().lines().map(line -> line.replaceAll(".*\\)\\. ", ""))).containsExactly(
        "Write one of these: appointment, attendance, emergency, education, context, review, tick.",
        "Write 2022-05-01, or 2022-05-01T09:30 with its time.",
        "Send the organisation's ODS code: at most 20 letters, digits, dots, hyphens and underscores.");
  }

  /** The checks know records, who wrote the file knows columns; what is no column keeps its name. */
  @ParameterizedTest
  @CsvSource({"recordedAt, recorded_at", "nhsNumber, nhs_number", "eventId, event_id", "source, source",
      "endsOn, endsOn", "the record has no key, the record has no key"})
  void aFieldIsNamedByItsColumn(String field, String named) {
    files(Rows.file(directory, "a.csv", GOOD)).forEach(told -> {
      throw new RejectedException(Reason.MISSING_ID, field);
    });

    assertThat(err.toString()).contains("line 2 set aside: missing-id (" + named + ").");
  }

  @Test
  void ofSeveralFilesTheOneIsNamed() {
    Path first = Rows.file(directory, "a.csv", GOOD);
    Path second = Rows.file(directory, "b.csv", BAD);

    assertThat(read(first, second).setAside()).isEqualTo(1);
    assertThat(err.toString()).contains("wnb: " + second + ", line 2 set aside");
  }

  @Test
  void whatStandsInARowIsNeverRepeated() {
    read(Rows.file(directory, "a.csv", GOOD.replace(Rows.ANNA, "Anna Example").replace("2020", "x2020")));

    assertThat(err.toString()).contains("line 2").doesNotContain("Anna", "x2020");
  }

  @Test
  void aFileThatIsNotThereOrNoFlatFileIsSaidToBeThat() throws Exception {
    Path missing = directory.resolve("missing.csv");
    Path empty = Files.createFile(directory.resolve("empty.csv"));
    Path headless = Files.writeString(directory.resolve("headless.csv"), GOOD + "\n");

    assertThatThrownBy(() -> read(missing)).isInstanceOf(ParameterException.class)
        .hasMessage("cannot read " + missing + ": there is no such file");
    assertThatThrownBy(() -> read(directory)).isInstanceOf(ParameterException.class)
        .hasMessageContaining("cannot read " + directory);
    assertThatThrownBy(() -> read(empty)).hasMessageContaining("this one is empty");
    assertThatThrownBy(() -> read(headless)).hasMessageContaining("a flat file begins with the line")
        .hasMessageNotContaining(Rows.ANNA);
    assertThat(used).isEmpty();
  }
}
