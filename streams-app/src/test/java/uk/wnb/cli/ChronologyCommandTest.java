package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronologyCommandTest {
  private static final String BEFORE = "2022-05-01";
  private static final String CORRECTED = "2022-06-01";

  @TempDir
  Path directory;

  private Path file;

  @BeforeEach
  void write() {
    file = Family.file(directory);
  }

  private Wnb chronology(String child, String day, Object... more) {
    Object[] first = {"chronology", child, "--as-of", day, "--file", file};
    return Wnb.run(Stream.concat(Stream.of(first), Stream.of(more)).toArray());
  }

  private static List<String> lines(Wnb chronology) {
    return chronology.out().lines().map(String::stripTrailing).toList();
  }

  @Test
  void tellsInOrderAndAcrossServices() {
    Wnb chronology = chronology(Rows.ANNA, BEFORE);

    assertThat(chronology.code()).isZero();
    assertThat(chronology.err()).isEmpty();
    assertThat(lines(chronology)).containsSubsequence(
        "2018-05-01        A      fact           born [ZZL01, recorded 2018-05-02]",
        "2020-01-01        A      fact           household: H1 [ZZL01]",
        "2020-01-01        B      fact           household: H1 [ZZL01]",
        "2022-03-01 09:30  A      appointment    Paediatrics: was not brought [ZZT01]",
        "2022-03-07        A      school         2 weeks: present at 10 of 20 sessions, absent with leave 5,",
        "                                        without 5 [ZZS01, recorded 2022-03-21]",
        "2022-04-05 14:00  A      appointment    Physiotherapy, community: cancelled by the family (in the",
        "                                        way, as told: transport) [ZZT01, recorded 2022-04-04]",
        "2022-04-20 12:00  A      A&E            unplanned visit for ingestion: completed [ZZT02]",
        "2022-04-21 10:00  B      appointment    Paediatrics: was brought [ZZT01]",
        "2022-04-25 10:00  A      home visit     Community Paediatrics: visit took place, child seen [ZZT03,",
        "                                        recorded 2022-04-26]",
        "2022-04-28 10:00  A      appointment    Paediatrics: was not brought [ZZT01]",
        "2022-09-01 09:00  A      appointment    Ear, Nose and Throat: booked, no outcome on record [ZZT01,",
        "                                        recorded 2022-04-29]");
    assertThat(lines(chronology)).anySatisfy(line -> assertThat(line)
        .startsWith("2022-04-05        A      alert          raised, INFO: Appointments not kept in 12 months:"));
    assertThat(lines(chronology)).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void saysHowThingsStoodThatDay() {
    String out = chronology(Rows.ANNA, BEFORE).out();

    assertThat(out).startsWith("What was on record by the end of 2022-05-01. Nothing recorded later is in it.")
        .containsPattern("A 9990000018 12m +0 of +3").containsPattern("B 9990000026 12m +1 of +1")
        .contains("A  Household H1. Concern: open, INFO, ", "B  Household H1. Concern: nothing has been raised.");
  }

  /** A correction recorded later is hindsight; from its day on it is what stands. */
  @Test
  void aCorrectionStandsFromTheDayOnWhichItWasRecorded() {
    String before = "2022-03-01 09:30  A      appointment    Paediatrics: was not brought [ZZT01]";
    String after = "2022-03-01 09:30  A      appointment    Paediatrics: was brought [ZZT01, recorded 2022-06-01]";

    assertThat(lines(chronology(Rows.ANNA, "2022-05-31"))).contains(before).doesNotContain(after);
    assertThat(lines(chronology(Rows.ANNA, CORRECTED))).contains(after).doesNotContain(before);
  }

  @Test
  void thoseOfAnotherHouseholdAndMonitoringFactsAreNotInIt() {
    assertThat(chronology(Rows.ANNA, BEFORE).out()).doesNotContain(Rows.CARA, "ethnicity");
    assertThat(chronology(Rows.CARA, BEFORE).out()).contains(Rows.CARA).doesNotContain(Rows.ANNA, Rows.BEN);
  }

  @Test
  void isOneObjectALineForMachines() {
    Wnb chronology = chronology(Rows.BEN, BEFORE, "--json");
    List<JsonNode> children = chronology.json("child");

    assertThat(children).extracting(child -> child.path("nhsNumber").asText()).containsExactly(Rows.BEN, Rows.ANNA);
    assertThat(children.get(0).path("open").asBoolean()).isFalse();
    assertThat(children.get(1).path("open").asBoolean()).isTrue();
    assertThat(children.get(1).path("householdId").asText()).isEqualTo("H1");
    assertThat(chronology.json("rates")).hasSize(2);
    assertThat(chronology.json("entry").stream().map(JsonNode::toString)).contains(
        "{\"kind\":\"entry\",\"nhsNumber\":\"9990000018\",\"date\":\"2022-04-05\",\"time\":\"14:00\","
            + "\"type\":\"appointment\",\"what\":\"Physiotherapy, community: cancelled by the family (in the way, as "
            + "told: transport)\",\"source\":\"ZZT01\",\"recorded\":\"2022-04-04\",\"events\":[\"e-a2\"]}");
  }

  /** Sources choose their own ids: what a spreadsheet would compute gets an apostrophe in front. */
  @Test
  void isAFileForSpreadsheets() {
    List<String> lines = lines(chronology(Rows.ANNA, BEFORE, "--csv"));

    assertThat(lines.get(0)).isEqualTo("nhs_number,date,time,kind,what,source,recorded,events");
    assertThat(lines).contains(
        "9990000018,2022-03-01,09:30,appointment,Paediatrics: was not brought,ZZT01,2022-03-01,e-a1",
        "9990000018,2022-04-28,10:00,appointment,Paediatrics: was not brought,ZZT01,2022-04-28,'=1+1",
        "9990000018,2022-09-01,09:00,appointment,\"Ear, Nose and Throat: booked, no outcome on record\",ZZT01,"
            + "2022-04-29,e-a9");
    assertThat(lines.stream().filter(line -> line.contains(",alert,"))).hasSizeGreaterThan(1);
  }

  @Test
  void onlyOneFormAtATime() {
    assertThat(chronology(Rows.ANNA, BEFORE, "--csv", "--json").code()).isEqualTo(2);
  }

  @Test
  void aNumberThatIsNoneIsNotRepeated() {
    Wnb chronology = chronology("9990000019", BEFORE);

    assertThat(chronology.code()).isEqualTo(2);
    assertThat(chronology.err()).contains("is not an NHS number").doesNotContain("9990000019");
  }

  @Test
  void ofWhomNothingIsKnownThatIsSaid() {
    assertThat(chronology("9990000042", BEFORE).err()).contains("nothing was known by 2022-05-01 of this child");
    assertThat(chronology(Rows.ANNA, "2017-01-01").err()).contains("nothing was known by 2017-01-01");
  }
}
