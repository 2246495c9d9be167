package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.policy.Profiles;
import uk.wnb.service.Configuration;

/** The replay, on a broker in this JVM. Seven runs in all, most looked at from several sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {
  private static final long SEED = 20221117;
  private static final String DORA = "9990000042";
  private static final String EVE = "9990000050";
  private static final String FAY = "9990000069";

  /** Anna is not brought again and again, and swallows something twice. */
  private static final List<String> ANNA = List.of(
      Rows.attendance(Rows.ANNA, "a1", "2020-01-06", "5"),
      Rows.attendance(Rows.ANNA, "a2", "2020-02-03", "3"),
      Rows.attendance(Rows.ANNA, "a3", "2020-03-02", "3"),
      Rows.barrier(Rows.ANNA, "t1", "2020-03-10", "transport"),
      Rows.attendance(Rows.ANNA, "a4", "2020-04-06", "2"),
      Rows.ingestion(Rows.ANNA, "i1", "2020-05-04"),
      Rows.ingestion(Rows.ANNA, "i2", "2020-06-01"));

  /** Ben's second absence was a mistake and is corrected, his third is taken back; one row comes twice. */
  private static final List<String> BEN = List.of(
      Rows.attendance(Rows.BEN, "b1", "2020-02-03", "3"),
      Rows.attendance(Rows.BEN, "b1", "2020-02-03", "3"),
      Rows.attendance(Rows.BEN, "b2", "2020-02-10", "3"),
      Rows.attendance(Rows.BEN, "b2", "2020-02-10", "2020-02-20T18:00", "5"),
      Rows.attendance(Rows.BEN, "b3", "2020-03-02", "3"),
      Rows.retraction(Rows.BEN, "b3", "2020-03-02", "2020-03-05T18:00"),
      Rows.tick("2020-03-06T12:00"));

  /** Cara's one appointment was cancelled by the clinic; Dora's outcome has a local code. */
  private static final List<String> OTHERS = List.of(
      Rows.attendance(Rows.CARA, "c1", "2020-01-07", "4"),
      Rows.attendance(DORA, "d1", "2020-01-08", "DNAC"));

  private static final List<String> BAD = List.of(
      "nonsense",
      Rows.attendance("9990000019", "x1", "2020-01-06", "5"),
      Rows.attendance(Rows.ANNA, "x2", "2020-01-06", "9"),
      Rows.attendance(Rows.ANNA, "x3", "2020-02-30", "5"),
      Rows.attendance(Rows.ANNA, "x4", "2020-06-01", "2020-01-01T10:00", "5"),
      Rows.attendance(Rows.ANNA, "x5", "2020-01-06", "5").replace("attendance", "attendence"));

  @TempDir
  static Path directory;

  private Path file;
  private List<String> rows;
  private Wnb replay;

  @BeforeAll
  void replay() {
    rows = Stream.of(ANNA, BEN, OTHERS, batches(), BAD).flatMap(List::stream).toList();
    file = Rows.file(directory, "all.csv", rows);
    replay = json(file);
  }

  private static Wnb json(Path file) {
    return Wnb.run("replay", "--json", "--outcome-codes", "DNAC=3", file);
  }

  /** Two children whose records are sent a month at a time, and again with other outcomes the month after. */
  private static List<String> batches() {
    Random random = new Random(SEED);
    List<String> rows = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      for (int day = 1; day <= 28; day += 3) {
        String child = random.nextBoolean() ? EVE : FAY;
        String date = String.format("2021-%02d-%02d", month, day);
        for (int sent = month; sent < month + 2; sent++) {
          String recordedAt = String.format("2021-%02d-28T18:00", sent);
          rows.add(Rows.attendance(child, "m" + date, date, recordedAt, String.valueOf(2 + random.nextInt(5))));
        }
      }
    }
    return rows;
  }

  private List<JsonNode> alerts(String nhsNumber) {
    return replay.json("alert").stream().filter(alert -> alert.path("nhsNumber").asText().equals(nhsNumber)).toList();
  }

  private static JsonNode rates(Wnb of, String nhsNumber) {
    return of.json("rates").stream().filter(rates -> rates.path("nhsNumber").asText().equals(nhsNumber)).findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array) {
    return IntStream.range(0, array.size()).mapToObj(i -> array.path(i).asText()).toList();
  }

  @Test
  void rowsThatCannotBeUsedAreToldOfAndTheRestIsReplayed() {
    int first = rows.size() - BAD.size() + 2;

    assertThat(replay.code()).isEqualTo(5);
    assertThat(replay.err().lines().filter(line -> line.contains("set aside")).map(line -> line.replaceAll("\\. .*",
        "")))
        .containsExactly(
            "wnb: line " + first + " set aside: bad-row (columns: 1 instead of 12)",
            "wnb: line " + (first + 1) + " set aside: bad-nhs-number (nhs_number)",
            "wnb: line " + (first + 2) + " set aside: unknown-code (outcome)",
            "wnb: line " + (first + 3) + " set aside: impossible-date (occurs_at)",
            "wnb: line " + (first + 4) + " set aside: impossible-date (occurs_at)",
            "wnb: line " + (first + 5) + " set aside: unknown-code (type)");
    assertThat(replay.json("rates")).hasSize(6);
  }

  @Test
  void everyAlertIsSaidAsThePatternsAppear() {
    assertThat(alerts(Rows.ANNA)).extracting(alert -> alert.path("asOf").asText() + " " + alert.path("tier").asText()
        + " " + alert.path("change").asText() + " " + alert.path("signals")).startsWith(
            "2020-03-02 INFO RAISED [\"W2\"]");
    JsonNode urgent = alerts(Rows.ANNA).stream().filter(alert -> alert.path("tier").asText().equals("URGENT"))
        .findFirst().orElseThrow();
    assertThat(urgent.path("asOf").asText()).isEqualTo("2020-06-01");
    assertThat(urgent.path("change").asText()).isEqualTo("TIER_RAISED");
    assertThat(texts(urgent.path("signals"))).contains("W2", "W3", "E3");
    assertThat(texts(urgent.path("barriers"))).containsExactly("transport");
    assertThat(texts(urgent.path("evidence"))).isNotEmpty().doesNotHaveDuplicates();
    assertThat(urgent.path("headline").asText()).startsWith("Appointments not kept in 12 months: Paediatrics 3.");
  }

  @Test
  void aCorrectionWithdrawsTheAlertThatRestedOnIt() {
    assertThat(alerts(Rows.BEN)).extracting(alert -> alert.path("asOf").asText() + " " + alert.path("change").asText())
        .startsWith("2020-02-10 RAISED", "2020-02-20 WITHDRAWN");
    assertThat(alerts(Rows.BEN).get(1).path("reason").asText()).contains("was corrected by its source");
  }

  @Test
  void whatComesTwiceCountsOnceAndWhatIsTakenBackNotAtAll() {
    assertThat(rates(replay, Rows.BEN).path("windows").path("lifetime").toString())
        .startsWith("{\"offered\":2,\"brought\":1,\"wnb\":1,\"cancelledByFamily\":0,\"cancelledByProvider\":0,");
  }

  @Test
  void whatTheClinicCancelsIsNotOffered() {
    assertThat(rates(replay, Rows.CARA).path("windows").path("lifetime").toString()).startsWith(
        "{\"offered\":0,\"brought\":0,\"wnb\":0,\"cancelledByFamily\":0,\"cancelledByProvider\":1,\"wnbPerMille\":null");
  }

  @Test
  void aLocalCodeMeansWhatItIsSaidToMean() {
    assertThat(rates(replay, DORA).path("windows").path("lifetime").path("wnb").asInt()).isEqualTo(1);
  }

  @Test
  void alertsComeInTheOrderInWhichTheyWereRaisedThenRatesByNhsNumber() {
    List<String> kinds = replay.json().stream().map(line -> line.path("kind").asText()).toList();

    assertThat(kinds).startsWith("alert").endsWith("rates").doesNotContainSubsequence("rates", "alert");
    assertThat(replay.json("alert")).extracting(alert -> alert.path("raisedAt").asText()).isSorted().hasSizeGreaterThan(4);
    assertThat(replay.json("rates")).extracting(rates -> rates.path("nhsNumber").asText())
        .containsExactly(Rows.ANNA, Rows.BEN, Rows.CARA, DORA, EVE, FAY);
    assertThat(replay.json("alert")).extracting(alert -> alert.path("alertId").asText()).doesNotHaveDuplicates();
  }

  @Test
  void everyLineHasTheKeysThatAreDescribed() {
    assertThat(replay.json("alert")).allSatisfy(alert -> assertThat(alert.fieldNames()).toIterable().contains("kind",
        "alertId", "nhsNumber", "householdId", "asOf", "tier", "change", "signals", "headline", "evidence"));
    assertThat(replay.json("rates")).allSatisfy(rates -> {
      assertThat(rates.path("asOf").asText()).isEqualTo("2021-07-28");
      assertThat(rates.path("windows").fieldNames()).toIterable().containsExactly("12m", "24m", "lifetime");
      assertThat(rates.path("windows")).allSatisfy(window -> assertThat(window.path("offered").asInt()).isEqualTo(
          window.path("brought").asInt() + window.path("wnb").asInt() + window.path("cancelledByFamily").asInt()));
    });
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    assertThat(json(file).out()).isEqualTo(replay.out());
  }

  /** Three children of one household, whose alerts list each of them. */
  @Test
  void aFamilyTwiceGivesTheSameBytes() {
    Path family = Project.path("streams-app/src/main/resources/scenarios/child-b.csv");
    Wnb first = json(family);
    assertThat(first.json("alert")).anySatisfy(alert -> assertThat(alert.path("household")).hasSize(3));
    Wnb again = json(family);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
  }

  /**
   * Under RXX's profile three are not enough for W3. It judges Ben, for whom RXX is responsible, and not Anna, as a
   * running detector would.
   */
  @Test
  void anOrganisationsProfileJudgesThoseForWhomItIsResponsible() throws IOException {
    Path policies = Files.createDirectory(directory.resolve("policies"));
    Files.writeString(policies.resolve("rxx.yaml"), Profiles.of("RXX", "rxx-1", "2020-01-01", 5));
    Files.writeString(policies.resolve("ryy.yaml"), Profiles.of("RYY", "ryy-1", "2020-01-01", 5));
    List<String> rows = new ArrayList<>(List.of("context,," + Rows.BEN
        + ",ZZL01,o1,2020-01-02,,responsible-organisation,,,,organisation=RXX"));
    for (String child : List.of(Rows.ANNA, Rows.BEN)) {
      IntStream.range(2, 5).forEach(month ->
          rows.add(Rows.attendance(child, child + month, "2020-0" + month + "-03", "3")));
    }
    Wnb ours = Wnb.run("replay", "--json", "--policy", policies, Rows.file(directory, "rxx.csv", rows));

    assertThat(ours.err()).contains("wnb: the profile of RYY judges nobody here: ").doesNotContain("RXX");
    assertThat(ours.json("alert").stream().filter(alert -> alert.path("signals").toString().contains("W3"))
        .map(alert -> alert.path("nhsNumber").asText())).isNotEmpty().containsOnly(Rows.ANNA);
  }

  @Test
  void theFinalRatesAreTheSameForAnyOrderOfTheRows() {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(SEED));
    Wnb again = json(Rows.file(directory, "shuffled.csv", shuffled));

    assertThat(again.json("rates")).as("seed %d", SEED).isEqualTo(replay.json("rates"));
  }

  /**
   * By default Anna's second absence raises W2 on the last day of this replay; a policy without W2 sees nothing yet.
   */
  @Test
  void severalFilesToADayUnderAPolicyOfOnesOwnForPeople() throws IOException {
    String onlyW3 = Configuration.defaultPolicy().replaceAll("(?s)(  (?:W2|W4|E1|E3):\\s+mode: )LIVE", "$1OFF");
    Path policy = Files.writeString(directory.resolve("policy.yaml"), onlyW3);
    Path anna = Rows.file(directory, "anna.csv", ANNA);
    Path ben = Rows.file(directory, "ben.csv", Stream.concat(BEN.stream(), Stream.of("nonsense")).toList());
    Wnb text = Wnb.run("replay", "--as-of", "2020-03-02", "--policy", policy, ben, anna);

    assertThat(text.code()).isEqualTo(5);
    assertThat(text.err()).contains("wnb: " + ben + ", line 9 set aside: bad-row");
    assertThat(text.out()).isEqualToNormalizingNewlines("No alerts.\n\n"
        + RatesView.head(LocalDate.of(2020, 3, 2)) + """
        9990000018   12m           1 of  3   33.3%         2          0          0   66.7%
                     24m           1 of  3   33.3%         2          0          0   66.7%
                     lifetime      1 of  3   33.3%         2          0          0   66.7%
        9990000026   12m           1 of  3   33.3%         2          0          0   66.7%
                     24m           1 of  3   33.3%         2          0          0   66.7%
                     lifetime      1 of  3   33.3%         2          0          0   66.7%
        """ + RatesView.foot());
  }
}
