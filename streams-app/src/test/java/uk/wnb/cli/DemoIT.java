package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demo, and the commands for a cluster on the detector that it leaves up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {
  private static final String NOBODY = "9990000050";

  @TempDir
  static Path directory;

  private Background demo;
  private String config;

  @BeforeAll
  void start() throws IOException {
    demo = new Background("demo").awaitSaid("Ctrl-C ends it.");
    config = Files.writeString(directory.resolve("wnb.properties"),
        "wnb.bootstrap.servers=" + exported("WNB_BOOTSTRAP_SERVERS") + "\nschema.registry.url="
            + exported("WNB_SCHEMA_REGISTRY_URL") + "\n").toString();
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  private String exported(String variable) {
    Matcher line = Pattern.compile("export " + variable + "=(\\S+)").matcher(demo.said());
    assertThat(line.find()).as(variable).isTrue();
    return line.group(1);
  }

  private Wnb onCluster(Object... args) {
    Object[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--config";
    all[args.length + 1] = config;
    return Wnb.run(all);
  }

  @Test
  void onceItEndsByItselfAndTellsTheSame() {
    Wnb once = Wnb.run("demo", "--once");

    assertThat(once.code()).isZero();
    assertThat(once.err()).doesNotContain("ERROR", "WARN");
    assertThat(demo.said().replaceAll("(?m)^wnb: .*\\R", "")).startsWith(once.out());
  }

  @Test
  void itShowsTheRatesOfTheReview() {
    assertThat(demo.said()).containsPattern("Child B .*\\n.*\\n +lifetime +6 of 25 +24\\.0%")
        .containsPattern("Sibling 1 .*\\n.*\\n +lifetime +13 of 21 +61\\.9%")
        .containsPattern("Sibling 2 .*\\n.*\\n +lifetime +9 of 18 +50\\.0%");
  }

  @Test
  void itShowsDatedAlertsAndHowLongBeforeTheIncidentEachCame() {
    assertThat(demo.said())
        .contains("*** 34.1 months before the incident\n2020-01-14  INFO    raised: Child B")
        .contains("*** 27.0 months before the incident\n2020-08-18  URGENT  tier raised (E1H, E3): Child B")
        .contains("raised: Sibling 1", "raised: Sibling 2", "To ask: What got in the way?");
  }

  @Test
  void itSaysThatMostDatesAreFillerAndWhatFollows() {
    assertThat(demo.said().replaceAll("\\s+", " ")).contains("most dates here are filler",
        "no evidence about the case, about lead times in life, or that anything could have been prevented");
  }

  @Test
  void everyLineFitsAScreenAndNoNumberIsShown() {
    assertThat(demo.said().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(demo.said()).doesNotContain("999000");
  }

  @Test
  void withoutOnceItTakesFurtherEventsAndAlertsFollowThem() throws Exception {
    Path file = Rows.file(directory, "more.csv", Rows.attendance("9990000042", "m1", "2022-12-01", "3"),
        Rows.tick("2022-12-02"), Rows.attendance("9990000042", "m2", "2022-12-08", "3"), "nonsense");
    try (Background alerts = new Background("alerts", "--config", config)) {
      await().pollDelay(Duration.ofSeconds(2)).until(alerts::isUp);
      Wnb ingest = onCluster("ingest", file);

      assertThat(ingest.code()).isEqualTo(5);
      assertThat(ingest.err()).contains("line 5 set aside: bad-row");
      assertThat(ingest.out().strip())
          .isEqualTo("2 events sent, 1 row set aside, 1 tick left out: a running detector writes its own");
      alerts.awaitSaid("2022-12-08  INFO    raised: 9990000042");
      assertThat(alerts.said()).as("alerts of before it began").doesNotContain("2020-01-14");
    }
    assertThat(demo.isUp()).isTrue();
  }

  @Test
  void alertsShowsWhatIsThereFromTheTierThatIsAskedFor() {
    Wnb all = onCluster("alerts", "--once");
    Wnb urgent = onCluster("alerts", "--once", "--tier", "urgent");

    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("2020-01-14  INFO    raised: 9990000018", "2020-08-18  URGENT");
    assertThat(urgent.out()).contains("2020-08-18  URGENT").doesNotContain("  REVIEW  ");
  }

  @Test
  void alertsInJsonAreThoseOfTheReplay() {
    List<JsonNode> alerts = onCluster("alerts", "--once", "--json").json("alert").stream()
        .filter(alert -> alert.path("asOf").asText().compareTo("2021-06-30") <= 0).toList();

    assertThat(alerts).isNotEmpty().isEqualTo(replayed().json("alert"));
  }

  @Test
  void ratesAsOfADayAreThoseOfAReplayToThatDay() {
    Wnb rates = onCluster("rates", "--as-of", "2021-06-30", "--json", Rows.CARA, Rows.ANNA, Rows.BEN, NOBODY);

    assertThat(rates.code()).isZero();
    assertThat(rates.json()).hasSize(3).isEqualTo(replayed().json("rates"));
    assertThat(rates.err().strip()).isEqualTo("wnb: nothing was known by 2021-06-30 of 1 of 4 numbers");
  }

  private Wnb replayed;

  private synchronized Wnb replayed() {
    if (replayed == null) {
      replayed = Wnb.run("replay", "--json", "--as-of", "2021-06-30",
          Project.path("streams-app/src/main/resources/scenarios/child-b.csv"));
      assertThat(replayed.code()).isZero();
    }
    return replayed;
  }

  @Test
  void ratesForPeopleAreATable() {
    Wnb rates = onCluster("rates", "--as-of", "2022-11-17", Rows.ANNA);

    assertThat(rates.out()).startsWith("Rates as of 2022-11-17").endsWith(RatesView.foot())
        .containsPattern("lifetime +6 of 25 +24\\.0% +15 +4 +2 +71\\.4%");
  }

  @Test
  void itsTopicsAreAllThere() {
    assertThat(onCluster("topics", "describe").code()).isZero();
  }
}
