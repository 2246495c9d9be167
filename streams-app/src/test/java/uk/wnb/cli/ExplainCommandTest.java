package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.oracle.PolicyText;
import uk.wnb.policy.Profiles;

class ExplainCommandTest {
  @TempDir
  Path directory;

  private Path file;

  @BeforeEach
  void write() {
    file = Family.file(directory);
  }

  private Wnb explain(String alertId, Object... more) {
    return Wnb.run(Stream.concat(Stream.of("explain", alertId, "--file", file), Stream.of(more)).toArray());
  }

  /** The ids of all alerts about Anna, in order. */
  private List<String> alerts(Object... more) {
    Object[] first = {"chronology", Rows.ANNA, "--as-of", "2022-12-31", "--json", "--file", file};
    return Wnb.run(Stream.concat(Stream.of(first), Stream.of(more)).toArray()).json("entry").stream()
        .filter(entry -> entry.path("type").asText().equals("alert"))
        .map(entry -> entry.path("events").get(0).asText()).toList();
  }

  @Test
  void showsTheRuleWhatItSawTheEvidenceAndWhatClearsIt() {
    Wnb explain = explain(alerts().get(0));

    assertThat(explain.code()).isZero();
    assertThat(explain.err()).isEmpty();
    assertThat(explain.out()).startsWith("2022-04-05  INFO  raised: 9990000018\n")
        .contains("Judged by policy default-1, rules of version ", """
            W2  Consecutive appointments not kept, INFO
                Was not brought to, or had cancelled by the family, 2 appointments in a row, in any service.
              The rule
            """, """
                not-brought          2 consecutive appointments in any service, codes 3, 7 and 2
            """, "set by default-1", """
              What it saw, from 2021-04-06 to 2022-04-05
                in a row             2 appointments
            """, """
              The evidence
                2022-03-01 09:30  appointment, Paediatrics: was not brought [ZZT01], event e-a1
                2022-04-05 14:00  appointment, Physiotherapy, community: cancelled by the family (in the way, as
                                  told: transport) [ZZT01, recorded 2022-04-04], event e-a2
            """, "  What would clear it: Goes when", "Computed from the files.");
    assertThat(explain.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  /** What was corrected later is shown as it was known when the alert was raised. */
  @Test
  void everyAlertOfAReplayCanBeExplained() {
    List<String> alerts = alerts();

    assertThat(alerts).hasSizeGreaterThan(2).doesNotHaveDuplicates().allSatisfy(alert -> {
      Wnb explain = explain(alert, "--as-of", "2022-12-31");
      assertThat(explain.code()).isZero();
      assertThat(explain.out()).contains("e-a2").contains("Judged by policy default-1");
    });
    assertThat(explain(alerts.get(1), "--as-of",
        "2022-12-31").out()).contains("Paediatrics: was not brought [ZZT01], event e-a1")
        .doesNotContain("e-a1b");
  }

  @Test
  void isJudgedByThePolicyOfThen() throws IOException {
    Files.writeString(directory.resolve("one.yaml"), Profiles.everybody("default-7", "2020-01-01", 3));
    Files.writeString(directory.resolve("two.yaml"), Profiles.everybody("default-8", "2022-04-10", 2));
    List<String> alerts = alerts("--policy", directory);

    assertThat(explain(alerts.get(0), "--policy", directory).out()).contains("Judged by policy default-7");
    assertThat(explain(alerts.get(1), "--policy", directory).out()).contains("Judged by policy default-8");
  }

  /** What lies before people are told can be explained too, and says so; what stands on the day is told once. */
  @Test
  void whatNobodyWasToldOfSaysSo() throws IOException {
    Files.writeString(directory.resolve("live.yaml"), PolicyText.shipped().notifyingFrom("2022-06-01").text());
    Path policy = directory.resolve("live.yaml");
    List<String> alerts = alerts("--policy", policy);

    assertThat(explain(alerts.get(0), "--policy", policy).out())
        .startsWith("2022-04-05  INFO  raised (historical, nobody was told): 9990000018\n");
    assertThat(alerts.stream().map(alert -> explain(alert, "--policy", policy, "--as-of", "2022-12-31").out())
        .filter(text -> text.contains("before anybody was sent alerts"))).singleElement().asString()
        .startsWith("2022-06-01  INFO  raised: 9990000018\n");
  }

  @Test
  void isOneObjectForMachines() {
    JsonNode node = explain(alerts().get(0), "--json").json("explanation").get(0);

    assertThat(node.path("published").asBoolean()).isFalse();
    assertThat(node.path("same").isNull()).isTrue();
    assertThat(node.path("alert").path("change").asText()).isEqualTo("RAISED");
    JsonNode rule = StreamSupport.stream(node.path("rules").spliterator(), false)
        .filter(one -> one.path("signal").asText().equals("W2")).findFirst().orElseThrow();
    assertThat(rule.path("settings").path("not-brought").path("value").asText()).isEqualTo("2");
    assertThat(rule.path("settings").path("not-brought").path("setBy").asText()).isEqualTo("default-1");
    assertThat(rule.path("evidence").get(0).path("what").asText()).isEqualTo("Paediatrics: was not brought");
    assertThat(node.path("evidence").size()).isPositive();
  }

  /** Of an alert that came of time passing by the same day, which is the last recorded one for both. */
  @Test
  void whatAChronologyOfAFileShowsCanBeExplainedWithoutSayingADay() {
    Wnb chronology = Wnb.run("chronology", Rows.ANNA, "--json", "--file", file);
    List<String> shown = chronology.json("entry").stream().filter(entry -> entry.path("type").asText().equals("alert"))
        .map(entry -> entry.path("events").get(0).asText()).toList();

    assertThat(chronology.json("rates").get(0).path("asOf").asText()).isEqualTo("2022-06-01");
    assertThat(shown).isNotEmpty().allSatisfy(alert -> assertThat(explain(alert).code()).as(alert).isZero());
  }

  @Test
  void anAlertThatIsNotThereIsSaidToBeSo() {
    Wnb explain = explain("0123456789abcdef0123456789abcdef");

    assertThat(explain.code()).isEqualTo(2);
    assertThat(explain.err()).contains("no alert 0123456789abcdef0123456789abcdef is on record there")
        .contains("with --file, give the --as-of and the --policy under which it was shown");
  }
}
