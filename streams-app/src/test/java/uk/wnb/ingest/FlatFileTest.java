package uk.wnb.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.Tick;
import uk.wnb.intake.Reason;

class FlatFileTest {
  private static final String GOOD = Csv.row("attendance", "code=5");

  @Test
  void tellsRowsInTheOrderOfTheFileWithTheLineOnWhichEachBegins() {
    List<FlatRow> rows = Csv.read(Csv.file(GOOD, Csv.row("tick"), Csv.row("nonsense"), GOOD));

    assertThat(rows).extracting(FlatRow::line).containsExactly(2L, 3L, 4L, 5L);
    assertThat(rows.get(0)).isInstanceOfSatisfying(FlatRow.Told.class,
        row -> assertThat(row.record()).isInstanceOf(Attendance.class));
    assertThat(rows.get(1)).isInstanceOfSatisfying(FlatRow.Told.class,
        row -> assertThat(row.record()).isInstanceOf(Tick.class));
    Csv.assertProblem(rows.get(2), 4, Reason.UNKNOWN_CODE, "type");
    assertThat(rows.get(3)).isInstanceOf(FlatRow.Told.class);
  }

  @Test
  void givesTheRecordingTimeOfEveryRowToSortBy() {
    List<FlatRow> rows = Csv.read(Csv.file(GOOD, Csv.row("tick", "recorded_at=2020-01-15")));

    assertThat(rows).extracting(row -> ((FlatRow.Told) row).recordedAt())
        .containsExactly(Instant.parse("2020-01-14T18:00:00Z"), Instant.parse("2020-01-15T00:00:00Z"));
  }

  @Test
  void readsAnyLineEndAndPassesOverBlankLines() {
    String text = Csv.HEADER + "\n\n" + GOOD + "\r\n  \r\n" + GOOD + "\r" + GOOD;

    assertThat(Csv.read(text)).hasOnlyElementsOfType(FlatRow.Told.class)
        .extracting(FlatRow::line).containsExactly(3L, 5L, 6L);
  }

  /** Spreadsheets put a byte order mark before the first column's title. */
  @Test
  void readsAFileThatBeginsWithAByteOrderMark() {
    assertThat(Csv.read("\uFEFF" + Csv.file(GOOD))).singleElement().isInstanceOf(FlatRow.Told.class);
  }

  @Test
  void aFileOfNothingButTheHeaderHasNoRows() {
    assertThat(Csv.read(Csv.HEADER)).isEmpty();
    assertThat(Csv.read(Csv.HEADER + "\n\n")).isEmpty();
  }

  @Test
  void quotesMayHoldCommasQuotesAndLineBreaks() {
    String odd = Csv.row("attendance", "code=5", "detail=note=one, \"two\"\r\nand three;seen=true");

    List<FlatRow> rows = Csv.read(Csv.file(odd, GOOD));

    assertThat(rows).extracting(FlatRow::line).containsExactly(2L, 4L);
    assertThat(((FlatRow.Told) rows.get(0)).record()).isInstanceOfSatisfying(Attendance.class,
        attendance -> assertThat(attendance.getSeen()).isTrue());
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsItsOwnRowOnly() {
    String unclosed = GOOD.replaceFirst("[^,]*$", "\"seen=true");

    List<FlatRow> rows = Csv.read(Csv.file(GOOD, unclosed, GOOD, GOOD));

    Csv.assertProblem(rows.get(1), 3, Reason.BAD_ROW, "quotes do not add up");
    assertThat(List.of(rows.get(0), rows.get(2), rows.get(3))).hasOnlyElementsOfType(FlatRow.Told.class)
        .extracting(FlatRow::line).containsExactly(2L, 4L, 5L);
  }

  @Test
  void twoUnclosedQuotesDoNotSwallowTheRowsBetweenThem() {
    String unclosed = GOOD.replaceFirst("[^,]*$", "\"seen=true");

    assertThat(Csv.read(Csv.file(unclosed, GOOD, unclosed, GOOD)))
        .extracting(row -> row.line() + " " + (row instanceof FlatRow.Told))
        .containsExactly("2 false", "3 true", "4 false", "5 true");
  }

  /** The later quote would close the earlier one, but what comes of it has not the columns of a row. */
  @Test
  void aStrayQuoteFurtherDownDoesNotCloseAnUnclosedOne() {
    String unclosed = GOOD.replaceFirst("^attendance", "\"attendance");
    String inches = GOOD.replaceFirst(",r1,", ",5\",");

    assertThat(Csv.read(Csv.file(unclosed, GOOD, inches)))
        .extracting(row -> row.line() + " " + (row instanceof FlatRow.Told))
        .containsExactly("2 false", "3 true", "4 true");
  }

  @Test
  void textBehindAClosingQuoteSpoilsItsOwnRowOnly() {
    String behind = GOOD.replaceFirst("^attendance", "\"attendance\"x");

    List<FlatRow> rows = Csv.read(Csv.file(behind, GOOD));

    assertThat(rows).extracting(row -> row instanceof FlatRow.Told).containsExactly(false, true);
  }

  @Test
  void aFieldInQuotesMayReachOverAsManyLinesAsAllowedAndNoMore() {
    String most = "detail=note=" + "x\n".repeat(CsvLines.MOST_LINES - 1);

    assertThat(Csv.read(Csv.file(Csv.row("attendance", "code=5", most), GOOD)))
        .hasSize(2).hasOnlyElementsOfType(FlatRow.Told.class);
    Csv.assertProblem(Csv.read(Csv.file(Csv.row("attendance", "code=5", most + "\n"), GOOD)).get(0),
        2, Reason.BAD_ROW, "quotes do not add up");
  }

  @Test
  void aRowHasTwelveColumns() {
    Csv.assertProblem(Csv.problem(GOOD + ",more"), 2, Reason.BAD_ROW, "columns: 13 instead of 12");
    Csv.assertProblem(Csv.problem(GOOD.substring(0, GOOD.lastIndexOf(','))),
        2, Reason.BAD_ROW, "columns: 11 instead of 12");
  }

  @Test
  void refusesAFileWithoutTheHeaderAndSaysWhatItShouldBe() {
    assertThatThrownBy(() -> new FlatFile(new StringReader(""))).isInstanceOf(HeaderException.class)
        .hasMessage("a flat file begins with the line " + Csv.HEADER + " but this one is empty");
    assertThatThrownBy(() -> new FlatFile(new StringReader(Csv.HEADER.replace("record_id", "recordid"))))
        .isInstanceOf(HeaderException.class).hasMessageContaining(Csv.HEADER)
        .hasMessageEndingWith("column 5 of this one is not record_id");
    assertThatThrownBy(() -> new FlatFile(new StringReader("type,event_id"))).isInstanceOf(HeaderException.class)
        .hasMessageEndingWith("column 3 of this one is not nhs_number");
    assertThatThrownBy(() -> new FlatFile(new StringReader(Csv.HEADER + ",note"))).isInstanceOf(HeaderException.class)
        .hasMessageEndingWith("this one has 13 columns");
  }

  @Test
  void aFileWithoutAHeaderBeginsWithAChildWhichIsNotQuoted() {
    assertThatThrownBy(() -> new FlatFile(new StringReader(GOOD))).isInstanceOf(HeaderException.class)
        .hasMessageNotContaining(Csv.CHILD).hasMessageNotContaining("ZZT01");
  }

  @Test
  void titlesMayStandInQuotesAndBetweenSpaces() {
    assertThat(Csv.read("\"type\", event_id " + Csv.HEADER.substring("type,event_id".length()) + "\n"
        + GOOD)).hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8SpoilTheRowInWhichTheyStand(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("latin.csv");
    String latin = Csv.row("attendance", "code=5", "record_id=caf\u00e9");
    Files.write(path, Csv.file(GOOD, latin, GOOD).getBytes(StandardCharsets.ISO_8859_1));

    try (FlatFile file = FlatFile.open(path)) {
      List<FlatRow> rows = file.rows().toList();
      Csv.assertProblem(rows.get(1), 3, Reason.BAD_ROW, "record_id is not UTF-8");
      assertThat(rows.get(2)).isInstanceOf(FlatRow.Told.class);
    }
  }

  @Test
  void readsUtf8(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("utf8.csv");
    Files.writeString(path, Csv.file(Csv.row("attendance", "code=5", "record_id=caf\u00e9")));

    try (FlatFile file = FlatFile.open(path)) {
      FlatRow.Told row = (FlatRow.Told) file.next();
      assertThat(((Attendance) row.record()).getRecordId()).isEqualTo("caf\u00e9");
    }
  }

  @Test
  void readsNoFurtherThanItIsAskedTo() {
    Stream<FlatRow> rows = file(new Endless(Csv.HEADER + "\n", GOOD + "\n")).rows();

    assertThat(rows.skip(20_000).findFirst()).get().extracting(FlatRow::line).isEqualTo(20_002L);
  }

  @Test
  void endsLikeAnIterator() {
    FlatFile file = file(new StringReader(Csv.file(GOOD)));

    assertThat(file.next()).isNotNull();
    assertThat(file.hasNext()).isFalse();
    assertThatThrownBy(file::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aReadErrorIsToldWhereItHappens() {
    Reader breaking = new Endless(Csv.file(GOOD), null);
    FlatFile file = file(breaking);

    assertThat(file.next()).isInstanceOf(FlatRow.Told.class);
    assertThatThrownBy(file::hasNext).isInstanceOf(UncheckedIOException.class).hasMessageContaining("broken");
  }

  @Test
  void closingTheStreamClosesTheFile() {
    AtomicBoolean closed = new AtomicBoolean();
    Reader text = new StringReader(Csv.file(GOOD)) {
      @Override
      public void close() {
        closed.set(true);
      }
    };
    try (Stream<FlatRow> rows = file(text).rows()) {
      assertThat(rows.count()).isOne();
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  private static FlatFile file(Reader text) {
    try {
      return new FlatFile(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives its head once and then its line for ever, or breaks when there is no line. */
  private static final class Endless extends Reader {
    private final String line;
    private String rest;

    Endless(String head, String line) {
      this.rest = head;
      this.line = line;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      if (rest.isEmpty()) {
        if (line == null) {
          throw new IOException("broken");
        }
        rest = line;
      }
      int count = Math.min(length, rest.length());
      rest.getChars(0, count, into, offset);
      rest = rest.substring(count);
      return count;
    }

    @Override
    public void close() {
      rest = "";
    }
  }
}
