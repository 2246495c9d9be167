package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.backtest.PolicyRun;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.service.Configuration;

class PolicyBacktestCommandTest {
  private static final long SEED = 20260110;
  /** Twice in a row, and again before anybody had to have looked. */
  private static final List<String> ANNA = List.of(
      Rows.attendance(Rows.ANNA, "a1", "2020-01-06", "3"),
      Rows.attendance(Rows.ANNA, "a2", "2020-02-03", "3"),
      Rows.attendance(Rows.ANNA, "a3", "2020-02-06", "3"));

  @TempDir
  Path directory;

  private Path file(String... rows) {
    return Rows.file(directory, "events.csv", rows);
  }

  /** The default policy with two signals only, the first of which waits for {@code inARow}. */
  private Path policy(String version, int inARow) throws IOException {
    String yaml = Configuration.defaultPolicy();
    int w2 = yaml.indexOf("  W2:");
    String some = yaml.substring(0, yaml.indexOf("signals:")) + "signals:\n" + yaml.substring(w2, yaml.indexOf("  W3:",
        w2));
    return Files.writeString(directory.resolve(version + ".yaml"), some.replace("version: default-1", "version: "
        + version)
        .replaceFirst("(?s)(not-brought:\\s+value: )2", "$1" + inARow));
  }

  @Test
  void aThresholdThatIsRaisedLosesTheAlertAndGainsALaterOne() throws IOException {
    Wnb backtest = Wnb.run("policy", "backtest", "--events", file(ANNA.toArray(String[]::new)), "--baseline",
        policy("two", 2), "--candidate", policy("three", 3), "--json");
    JsonNode sums = backtest.json("backtest").get(0);

    assertThat(backtest.code()).isZero();
    assertThat(backtest.json("lost")).singleElement().satisfies(lost -> {
      assertThat(lost.get("nhsNumber").asText()).isEqualTo(Rows.ANNA);
      assertThat(lost.get("asOf").asText()).isEqualTo("2020-02-03");
      assertThat(lost.get("historical").asBoolean()).isTrue();
    });
    assertThat(backtest.json("gained")).singleElement()
        .satisfies(gained -> assertThat(gained.get("asOf").asText()).isEqualTo("2020-02-06"));
    assertThat(sums.get("baseline").asText()).isEqualTo("two");
    assertThat(sums.get("by-signal").get(0).toString())
        .isEqualTo("{\"key\":\"W2\",\"baseline\":1,\"candidate\":1,\"gained\":1,\"lost\":1,\"changed\":0}");
  }

  @Test
  void forPeopleItIsATableThatSaysItIsHistorical() throws IOException {
    Wnb backtest = Wnb.run("policy", "backtest", "--events", file(ANNA.toArray(String[]::new)), "--baseline",
        policy("two", 2), "--candidate", policy("three", 3));

    assertThat(backtest.out()).startsWith("Historical: judged on each day by what was known then. Nobody is notified.\n"
        + "3 events of 1 child, counted from 2020-01-06 to 2020-02-06; ").contains(
        "1 alert gained, 1 lost, 0 changed.", "By signal", "By tier", "By age", "By source", "No reviews on record");
  }

  @Test
  void theRateOfAFewChildrenOrDaysIsSaidToSayLittle() throws IOException {
    Path events = file(ANNA.toArray(String[]::new));
    Path three = policy("three", 3);
    Wnb few = Wnb.run("policy", "backtest", "--events", events, "--candidate", three);
    Wnb json = Wnb.run("policy", "backtest", "--events", events, "--candidate", three, "--json");

    assertThat(few.out()).contains("Rates a week of so few say little: of fewer than 1,000 children, or of fewer than "
        + "28 days");
    assertThat(json.json("backtest").get(0).path("ratesSayLittle").asBoolean()).isTrue();
  }

  @Test
  void whatIsFewIsFewerChildrenOrDaysThanAreNamed() {
    assertThat(Backtest.isFew(1_000, 28)).isFalse();
    assertThat(Backtest.isFew(999, 365)).isTrue();
    assertThat(Backtest.isFew(50_000, 27)).isTrue();
  }

  @Test
  void asWhoseChildrenAllAreJudgedIsSaid() throws IOException {
    Path candidate = Files.writeString(directory.resolve("rxx.yaml"),
        "version: rxx-1\norganisation: RXX\neffective-from: 2020-01-01\nsignals:\n  W3:\n"
            + "    not-brought: {value: 4, unit: appointments, source: a test}\n");
    String out = Wnb.run("policy", "backtest", "--events", file(ANNA.toArray(String[]::new)), "--candidate", candidate)
        .out();

    assertThat(out).contains("judged as if all children were those of RXX").containsOnlyOnce("as if all children");
  }

  private Path area() {
    Path area = directory.resolve("area.csv");
    assertThat(Wnb.run("simulate", "--children", "300", "--years", "2", "--seed", "2", "--out", area).code()).isZero();
    return area;
  }

  private static int differences(JsonNode sums) {
    return sums.get("gained").asInt() + sums.get("lost").asInt() + sums.get("changed").asInt();
  }

  @Test
  void aPolicyAgainstItselfSaysTheSameOfASimulatedArea() {
    Wnb backtest = Wnb.run("policy", "backtest", "--events", area(), "--baseline", "default", "--candidate", "default",
        "--json");
    JsonNode sums = backtest.json("backtest").get(0);

    assertThat(backtest.json()).hasSize(1);
    assertThat(sums.get("baselineAlerts").asInt()).isPositive().isEqualTo(sums.get("candidateAlerts").asInt());
    assertThat(differences(sums)).isZero();
  }

  /** The same policy with one threshold lowered by one. */
  @Test
  void oneThresholdChangedShowsInASimulatedArea() throws IOException {
    Path candidate = Files.writeString(directory.resolve("one.yaml"),
        "version: one-1\norganisation: RXX\neffective-from: 2020-01-01\nsignals:\n  W3:\n"
            + "    not-brought: {value: 2, unit: appointments, source: a test}\n");
    Wnb backtest = Wnb.run("policy", "backtest", "--events", area(), "--candidate", candidate, "--json");

    assertThat(differences(backtest.json("backtest").get(0))).isPositive().isEqualTo(backtest.json().size() - 1);
    assertThat(backtest.json("gained")).isNotEmpty()
        .anySatisfy(line -> assertThat(line.get("candidate").get("signals").toString()).contains("\"W3\""));
  }

  @Test
  void rowsOutOfOrderAreRefusedUnlessTheyMayBeSorted() throws IOException {
    List<String> shuffled = new ArrayList<>(ANNA);
    Collections.shuffle(shuffled, new Random(SEED));
    Path events = file(shuffled.toArray(String[]::new));
    Path two = policy("two", 2);
    Wnb refused = Wnb.run("policy", "backtest", "--events", events, "--baseline", two, "--candidate", two);
    Wnb sorted = Wnb.run("policy", "backtest", "--events", events, "--baseline", two, "--candidate", two, "--sort");

    assertThat(shuffled).isNotEqualTo(ANNA);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("was recorded before a line above it: give --sort");
    assertThat(sorted.out()).contains("(two): 1 alert, ", "Both say the same.");
  }

  @Test
  void rowsThatCannotBeUsedAreListedAndTheRestIsJudged() throws IOException {
    Path events = file(Stream.concat(ANNA.stream(), Stream.of("nonsense")).toArray(String[]::new));
    Wnb backtest = Wnb.run("policy", "backtest", "--events", events, "--baseline", policy("two", 2), "--candidate",
        policy("three", 3), "--from", "2020-02-05");

    assertThat(backtest.code()).isEqualTo(5);
    assertThat(backtest.err()).contains("line 5 set aside: bad-row");
    assertThat(backtest.out()).contains("counted from 2020-02-05", "1 alert gained, 0 lost, 0 changed.");
  }

  /** One mistyped year would move the last day, and hundreds of years of mornings would be judged before it. */
  @Test
  void whatWasRecordedInTheFutureIsListedAndMovesNoLastDay() throws IOException {
    Path events = file(ANNA.get(0), Rows.attendance(Rows.BEN, "f", "2020-01-06", "2122-01-06T18:00", "3"),
        Rows.tick("2122-01-07"), ANNA.get(1), ANNA.get(2));
    Wnb backtest = Wnb.run("policy", "backtest", "--events", events, "--baseline", policy("two", 2), "--candidate",
        policy("three", 3));

    assertThat(backtest.code()).isEqualTo(5);
    assertThat(backtest.err().lines()).hasSize(2).allMatch(line -> line.contains(
        " set aside: impossible-date (recorded_at). ")).first().asString().startsWith("wnb: line 3 ");
    assertThat(backtest.out()).contains("3 events of ", "from 2020-01-06 to 2020-02-06; ");
  }

  /** Sorted or not, the same rows are set aside and the rest is judged. */
  @Test
  void sortedRowsAreHeldToTheSameChecks() throws IOException {
    Path events = file(ANNA.get(0), Rows.attendance(Rows.BEN, "code", "2020-01-07", "NIX"), ANNA.get(1),
        Rows.attendance(Rows.BEN, "f", "2020-02-05", "2122-02-05T18:00", "3"), ANNA.get(2));
    Path two = policy("two", 2);
    Wnb plain = Wnb.run("policy", "backtest", "--events", events, "--baseline", two, "--candidate", two);
    Wnb sorted = Wnb.run("policy", "backtest", "--events", events, "--baseline", two, "--candidate", two, "--sort");

    assertThat(plain.err().lines().map(line -> line.replaceAll("\\)\\. .*", ")"))).containsExactly(
        "wnb: line 3 set aside: unknown-code (outcome)", "wnb: line 5 set aside: impossible-date (recorded_at)");
    assertThat(sorted.err()).isEqualTo(plain.err());
    assertThat(List.of(plain.code(), sorted.code())).containsOnly(5);
    assertThat(sorted.out()).contains("3 events of ", "to 2020-02-06; ", "Both say the same.");
  }

  /** What leads did with the baseline's alerts is what a candidate that loses them has to answer for. */
  @Test
  void reviewsOnRecordSayHowManyAlertsSomebodyActedOn() throws IOException {
    Path two = policy("two", 2);
    String alertId = alertId(two);
    String review = String.join(",", "review", "", Rows.ANNA, "ZZR01", "r1", "2020-02-04T10:00", "2020-02-04T10:00",
        "support-offered", "", "", "", "alert=" + alertId + ";reviewer=named nurse");
    Path events = file(ANNA.get(0), ANNA.get(1), review, ANNA.get(2));
    Wnb backtest = Wnb.run("policy", "backtest", "--events", events, "--baseline", two, "--candidate", policy("three",
        3));

    assertThat(backtest.out()).contains(
        "1 alert reviewed. Of the baseline's: support offered 1. Of those lost: support offered 1.");
    assertThat(backtest.out().lines().filter(line -> line.matches("  W2 +1 +1"))).hasSize(1);
  }

  /** Ids are digests of child, concern and position, so the first alert on Anna has the same one everywhere. */
  private static String alertId(Path policy) {
    PolicyRun run = new PolicyRun(NamedPolicy.of(policy.toString()).decider());
    ANNA.stream().limit(2).forEach(row -> run.event(0, Rows.ANNA, event(row)));
    return run.alerts().get(0).alertId();
  }

  private static Event event(String row) {
    try (FlatFile file = new FlatFile(new StringReader(Rows.HEADER + "\n" + row))) {
      FlatRow.Told told = (FlatRow.Told) file.next();
      return new EventReader(OutcomeCodes.NATIONAL).read(Rows.ANNA, told.record(), told.recordedAt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPolicyThatIsNotThereIsAMatterOfConfiguration() {
    assertThat(Wnb.run("policy", "backtest", "--events", file(), "--candidate", directory.resolve("none.yaml")).code())
        .isEqualTo(3);
  }
}
