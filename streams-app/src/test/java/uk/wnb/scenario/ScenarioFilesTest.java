package uk.wnb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.NhsNumber;

/** The flat files of published reviews keep what their descriptions say of them; Child B has a test of its own. */
class ScenarioFilesTest {
  private static final List<String> BLAMING = List.of("failed", "non-compliant", "poor attender", "hard to reach",
      "disengaged", "refuses", "refused", "aggressive", "did not attend");

  static List<String> names() {
    return List.of("six-children", "long-known-family", "sight", "on-and-off-plans", "stepped-down");
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRowIsAcceptedInTheOrderInWhichItWasRecorded(String name) throws IOException {
    try (FlatFile file = new FlatFile(new StringReader(text(name + ".csv")))) {
      List<FlatRow> rows = file.rows().toList();
      assertThat(rows).isNotEmpty().hasOnlyElementsOfType(FlatRow.Told.class);
      assertThat(rows).extracting(row -> ((FlatRow.Told) row).recordedAt())
          .isSortedAccordingTo(Comparator.naturalOrder());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void idsAreNumberedAndEverybodyIsInvented(String name) {
    List<CSVRecord> rows = rows(name);
    String prefix = rows.get(0).get("event_id").split("-")[0];
    assertThat(rows).extracting(row -> row.get("event_id")).containsExactlyElementsOf(
        IntStream.rangeClosed(1, rows.size()).mapToObj(i -> String.format("%s-%03d", prefix, i)).toList());
    assertThat(rows).extracting(row -> row.get("nhs_number")).allMatch(NhsNumber::isValid)
        .allMatch(number -> number.startsWith("999"));
    assertThat(rows).allMatch(row -> row.get("source").matches("ZZ[A-Z]\\d\\d"));
    String description = text(name + ".md");
    assertThat(rows).allSatisfy(row -> assertThat(description).contains(row.get("nhs_number")));
  }

  /** A day made up is called so, and a day called so is made up. */
  @ParameterizedTest
  @MethodSource("names")
  void everyRowSaysWhereItIsFrom(String name) {
    assertThat(rows(name)).allSatisfy(row -> {
      Map<String, String> detail = detail(row);
      assertThat(detail.get("basis")).isIn("E", "I", "S");
      assertThat(detail.get("precision")).isIn("month", "year", "window", "synthetic");
      assertThat(detail.get("precision").equals("synthetic")).isEqualTo(detail.get("basis").equals("S"));
    });
  }

  @ParameterizedTest
  @MethodSource("names")
  void theDescriptionGivesTheCountsOfTheFile(String name) {
    String description = text(name + ".md");
    for (String basis : List.of("E", "I", "S")) {
      Map<String, Long> byType = rows(name).stream().filter(row -> detail(row).get("basis").equals(basis))
          .collect(Collectors.groupingBy(row -> row.get("type"), Collectors.counting()));
      String counts = Stream.of("attendance", "emergency", "education", "context")
          .map(type -> byType.getOrDefault(type, 0L) + " |").collect(Collectors.joining(" "));
      long all = byType.values().stream().mapToLong(Long::longValue).sum();
      assertThat(description).contains("| `" + basis + "` | " + counts + " " + all + " |");
    }
    assertThat(description).contains(rows(name).size() + " rows");
  }

  @ParameterizedTest
  @MethodSource("names")
  void noWordBlamesAnybody(String name) {
    for (String ending : List.of(".csv", ".md")) {
      assertThat(text(name + ending).toLowerCase(Locale.ROOT)).as(name + ending).doesNotContain(BLAMING);
    }
  }

  private static List<CSVRecord> rows(String name) {
    try {
      return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
          .parse(new StringReader(text(name + ".csv"))).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> detail(CSVRecord row) {
    return Arrays.stream(row.get("detail").split(";")).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static String text(String file) {
    try (InputStream in = ScenarioFilesTest.class.getResourceAsStream("/scenarios/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
