package uk.wnb.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.NhsNumber;

/** The file keeps what child-b.md says of it. */
class ChildBFileTest {
  private static final List<String> BLAMING = List.of("dna", "failed", "non-compliant", "poor-attender",
      "poor attender",
      "hard-to-reach", "hard to reach", "disengaged", "refuses", "aggressive", "missed");

  private final List<CSVRecord> rows = ChildB.text();

  @Test
  void everyRowIsReadAndAcceptedByTheIntake() {
    assertThat(ChildB.rows()).hasSameSizeAs(rows).hasOnlyElementsOfType(FlatRow.Told.class);
    assertThat(ChildB.events()).hasSameSizeAs(rows);
  }

  @Test
  void everyFactOfTheListIsThere() {
    List<Integer> facts = rows.stream().map(row -> Integer.valueOf(ChildB.detail(row).get("fact"))).distinct().sorted()
        .toList();

    assertThat(facts).isEqualTo(IntStream.rangeClosed(0, 120).boxed().toList());
  }

  @Test
  void everyRowSaysWhereItIsFrom() {
    assertThat(rows).allSatisfy(row -> assertThat(ChildB.detail(row))
        .hasEntrySatisfying("basis", basis -> assertThat(basis).isIn("E", "I", "S"))
        .hasEntrySatisfying("precision", precision -> assertThat(precision)
            .isIn("day", "month", "month*", "window", "year", "synthetic"))
        .hasEntrySatisfying("fact", fact -> assertThat(fact).matches("[0-9]+")));
  }

  /** A day made up here is called so, and a day called so is made up. */
  @Test
  void filler() {
    assertThat(rows).allSatisfy(row -> assertThat(ChildB.detail(row).get("basis").equals("S"))
        .isEqualTo(ChildB.detail(row).get("precision").equals("synthetic")));
    assertThat(rows).filteredOn(row -> ChildB.detail(row).get("fact").equals("0"))
        .allMatch(row -> row.get("type").equals("education") && ChildB.detail(row).get("basis").equals("S"));
  }

  @Test
  void idsAreNumberedInTheOrderOfTheFile() {
    List<String> expected = IntStream.rangeClosed(1, rows.size()).mapToObj(i -> String.format("cb-%03d", i)).toList();

    assertThat(rows).extracting(row -> row.get("event_id")).isEqualTo(expected);
  }

  @Test
  void theStoryStandsInTheOrderInWhichItWasRecorded() {
    assertThat(ChildB.rows()).extracting(row -> ((FlatRow.Told) row).recordedAt())
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(rows).allMatch(row -> row.get("recorded_at").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d"));
  }

  @Test
  void childrenAndOrganisationsAreInvented() {
    assertThat(rows).extracting(row -> row.get("nhs_number")).containsOnly(ChildB.B, ChildB.S1, ChildB.S2)
        .allMatch(NhsNumber::isValid).allMatch(number -> number.startsWith("999"));
    assertThat(rows).allMatch(row -> row.get("source").matches("ZZ[A-Z]\\d\\d"));
  }

  @Test
  void theThreeChildrenLiveInOneHousehold() {
    List<CSVRecord> households = rows.stream().filter(row -> row.get("code").equals("household")).toList();

    assertThat(households).extracting(row -> row.get("nhs_number")).containsExactly(ChildB.B, ChildB.S1, ChildB.S2);
    assertThat(households).allMatch(row -> ChildB.detail(row).get("household").equals("H1"));
  }

  /** What is about the whole family is told of every child who was born by then, and of no other. */
  @Test
  void whatIsAboutTheFamilyIsToldOfEachChild() {
    Map<String, List<String>> childrenByFact = rows.stream().collect(Collectors.groupingBy(
        row -> ChildB.detail(row).get("fact"), TreeMap::new,
        Collectors.mapping(row -> row.get("nhs_number"), Collectors.toList())));

    for (String fact : List.of("31", "32", "46", "51", "57", "70")) {
      assertThat(childrenByFact.get(fact)).as("fact %s", fact).containsExactly(ChildB.B, ChildB.S1, ChildB.S2);
    }
    assertThat(childrenByFact.get("10")).containsExactly(ChildB.B);
    assertThat(childrenByFact.get("22")).containsOnly(ChildB.B);
    assertThat(rows).filteredOn(row -> !row.get("nhs_number").equals(ChildB.B))
        .allMatch(row -> row.get("occurs_at").compareTo("2020-04-10") >= 0);
  }

  @Test
  void theIncidentIsTheLastOfAll() {
    CSVRecord last = rows.get(rows.size() - 1);

    assertThat(last.get("type")).isEqualTo("emergency");
    assertThat(last.get("nhs_number")).isEqualTo(ChildB.B);
    assertThat(last.get("occurs_at")).startsWith("2022-11-17");
    assertThat(rows).filteredOn(row -> ChildB.detail(row).containsKey("incident")).containsExactly(last);
  }

  @ParameterizedTest
  @CsvSource({"ingestion, 2020-03-05, 2020-08-18", "head-injury, 2020-06-15, 2022-03-15",
      "injury, 2019-11-12, 2022-01-20"})
  void whatBroughtTheChildrenToEmergencyCare(String complaint, String first, String second) {
    assertThat(rows).filteredOn(row -> complaint.equals(ChildB.detail(row).get("complaint")))
        .extracting(row -> row.get("occurs_at").substring(0, 10)).containsExactly(first, second);
  }

  @Test
  void oneEmergencyAttendanceEndedBeforeTreatment() {
    assertThat(rows).filteredOn(row -> row.get("code").equals("left-before-treatment"))
        .extracting(row -> row.get("occurs_at").substring(0, 10)).containsExactly("2022-09-27");
  }

  @Test
  void homeVisitsSayThatTheChildWasSeen() {
    List<CSVRecord> visits = rows.stream().filter(row -> row.get("setting").equals("home")).toList();

    assertThat(visits).hasSize(14).allMatch(row -> row.get("code").equals("5"))
        .allMatch(row -> ChildB.detail(row).get("seen").equals("true"));
    assertThat(visits).filteredOn(row -> row.get("nhs_number").equals(ChildB.B)).hasSize(12);
  }

  /** About 30 percent at the nursery, nothing at school until 15 November 2022, and weeks begin on a Monday. */
  @Test
  void sessionsAtNurseryAndSchool() {
    List<Week> weeks = ChildB.events().stream().filter(told -> told.event().fact() instanceof Fact.Education)
        .map(told -> new Week(Days.date(told.event().day()), (Fact.Education) told.event().fact())).toList();
    List<Week> nursery = weeks.stream().filter(Week::isNursery).toList();
    List<Week> school = weeks.stream().filter(week -> !week.isNursery()).toList();

    assertThat(weeks).allMatch(week -> week.from().getDayOfWeek().getValue() == 1);
    assertThat(nursery).hasSize(39).allMatch(week -> week.from().isAfter(LocalDate.of(2021, 8, 31))
        && week.from().isBefore(LocalDate.of(2022, 8, 1)));
    assertThat(100 * present(nursery) / possible(nursery)).isEqualTo(30);
    assertThat(school.get(0).from()).isEqualTo("2022-09-05");
    assertThat(school.subList(0, 9)).allMatch(week -> week.fact().present() == 0 && week.fact().possible() == 10);
    assertThat(school.subList(9, 11)).allMatch(week -> week.from().equals(LocalDate.of(2022, 11, 14)))
        .extracting(week -> week.fact().possible() + ":" + week.fact().present()).containsExactly("4:2", "6:2");
  }

  private record Week(LocalDate from, Fact.Education fact) {
    boolean isNursery() {
      return fact.provision() == Fact.Provision.EARLY_YEARS;
    }
  }

  private static int possible(List<Week> weeks) {
    return weeks.stream().mapToInt(week -> week.fact().possible()).sum();
  }

  private static int present(List<Week> weeks) {
    return weeks.stream().mapToInt(week -> week.fact().present()).sum();
  }

  @Test
  void noWordBlamesAnybody() throws IOException {
    for (String file : List.of("child-b.csv", "child-b.md")) {
      assertThat(text(file).toLowerCase(Locale.ROOT)).as(file).doesNotContain(BLAMING);
    }
  }

  @Test
  void theDescriptionGivesTheCountsOfTheFile() throws IOException {
    String description = text("child-b.md");
    for (String basis : List.of("E", "I", "S")) {
      Map<String, Long> byType = rows.stream().filter(row -> ChildB.detail(row).get("basis").equals(basis))
          .collect(Collectors.groupingBy(row -> row.get("type"), Collectors.counting()));
      String line = "| `" + basis + "` |";
      for (String type : List.of("attendance", "emergency", "education", "context")) {
        line += " " + byType.getOrDefault(type, 0L) + " |";
      }
      assertThat(description).contains(line + " " + byType.values().stream().mapToLong(Long::longValue).sum() + " |");
    }
    assertThat(description).contains(rows.size() + " rows");
  }

  private static String text(String file) throws IOException {
    try (BufferedReader text = new BufferedReader(ChildB.open(file))) {
      return text.lines().collect(Collectors.joining("\n"));
    }
  }
}
