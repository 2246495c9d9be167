package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.policy.Profiles;
import uk.wnb.service.Configuration;

class PolicyShowCommandTest {
  @TempDir
  Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(directory.resolve("default.yaml"), Profiles.everybody("default-7", "2026-01-01", 3));
    Files.writeString(directory.resolve("rxx.yaml"), Profiles.of("RXX", "rxx-1", "2026-04-01", 5));
  }

  private Wnb show(Object... more) {
    Object[] args = Stream.concat(Stream.of("policy", "show", "--policy", directory),
        Stream.of(more)).toArray();
    return Wnb.run(args);
  }

  @Test
  void showsEverySettingWithWhoSetIt() {
    Wnb show = show("--org", "RXX", "--effective", "2026-05-01");

    assertThat(show.code()).isZero();
    assertThat(show.err()).isEmpty();
    assertThat(show.out()).startsWith(
        "for children of RXX: version default-7+rxx-1 of RXX, effective from 2026-04-01, ");
    assertThat(show.out()).contains("""
        W3  Appointments repeatedly not kept
            mode                 LIVE
                                 set by default-7
        """, """
            not-brought          5 appointments
                                 a test
                                 set by rxx-1
        """);
    assertThat(show.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  @Test
  void whoSetsItIsPlainWhereThereIsOneOnly() {
    Wnb show = show("--org", "RXX", "--effective", "2026-03-31");

    assertThat(show.out()).startsWith("for children of RXX: version default-7, effective from 2026-01-01")
        .doesNotContain("set by");
    assertThat(show().out()).startsWith("for everybody else: version default-7, ");
  }

  /** Something has to hold before the first has begun, so the first does; that it had not begun is said. */
  @Test
  void ofADayBeforeAnyHadBegunThatIsSaid() {
    assertThat(show("--org", "RXX", "--effective", "2020-01-01").out().replaceAll("\\s+", " ")).startsWith(
        "for children of RXX, on 2020-01-01, when none had begun yet, by the first there is: version default-7, "
            + "effective from 2026-01-01, ");
    assertThat(show("--effective", "2026-01-01").out()).startsWith("for everybody else: version default-7, ");
  }

  @Test
  void anOrganisationWithoutAProfileOfItsOwnIsSaidToHaveNone() {
    assertThat(show("--org", "RXY").out()).startsWith(
        "for children of RXY, which has no profile of its own: version default-7, ");
  }

  @Test
  void isOneObjectForMachines() {
    JsonNode policy = show("--org", "RXX", "--json").json("policy").get(0);

    assertThat(policy.path("version").asText()).isEqualTo("default-7+rxx-1");
    assertThat(policy.path("organisation").asText()).isEqualTo("RXX");
    assertThat(policy.path("effectiveFrom").asText()).isEqualTo("2026-04-01");
    assertThat(policy.path("signals").path("W3").path("title").asText()).isEqualTo("Appointments repeatedly not kept");
    assertThat(policy.path("signals").path("W3").path("not-brought").toString())
        .isEqualTo("{\"value\":\"5\",\"unit\":\"appointments\",\"source\":\"a test\",\"setBy\":\"rxx-1\"}");
    assertThat(policy.path("concern").path("quiet").path("setBy").asText()).isEqualTo("default-7");
    assertThat(policy.path("care").size()).isPositive();
  }

  /** For machines too. */
  @Test
  void theObjectSaysWhetherThePolicyHadBegunOnTheDay() {
    Wnb before = show("--org", "RXX", "--effective", "2020-01-01", "--json");

    assertThat(before.code()).isZero();
    assertThat(before.json("policy")).singleElement().satisfies(policy -> {
      assertThat(policy.path("begun").isBoolean()).isTrue();
      assertThat(policy.path("begun").asBoolean()).isFalse();
      assertThat(policy.path("asOf").asText()).isEqualTo("2020-01-01");
      assertThat(policy.path("version").asText()).isEqualTo("default-7");
      assertThat(policy.path("effectiveFrom").asText()).isEqualTo("2026-01-01");
    });
    assertThat(show("--effective", "2026-01-01", "--json").json("policy").get(0).path("begun").asBoolean()).isTrue();
    assertThat(show("--effective", "2025-12-31", "--json").json("policy").get(0).path("begun").asBoolean()).isFalse();
  }

  @Test
  void aDayThatIsNoneIsAMatterOfUsage() {
    assertThat(show("--effective", "soon").code()).isEqualTo(2);
  }

  /** A directory is checked as a whole, and what each profile says for itself is printed. */
  @Test
  void checkTakesADirectory() throws IOException {
    Wnb check = Wnb.run("policy", "check", directory);

    assertThat(check.code()).isZero();
    assertThat(check.out()).contains(": version default-7, effective from 2026-01-01",
        ": version rxx-1 of RXX, effective from 2026-04-01");

    Path wrong = Files.writeString(directory.resolve("ryy.yaml"), Profiles.of("RYY", "ryy-1", "2026-04-01", 0));
    Wnb refused = Wnb.run("policy", "check", directory);

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith(wrong + ", line 6, signals.W3.not-brought: must be a whole number");
  }

  @Test
  void oneSignalIsOne() throws IOException {
    String yaml = Configuration.defaultPolicy();
    Path one = Files.writeString(directory.resolve("one.yaml"), yaml.substring(0, yaml.indexOf("  W1:"))
        + yaml.substring(yaml.indexOf("  W2:"), yaml.indexOf("  W3:")));

    assertThat(Wnb.run("policy", "check", one).out().replaceAll("\\s+", " "))
        .contains(", 1 signal live, 0 in shadow");
  }

  /** What stands in for a default that is not there has not been asked for. */
  @Test
  void checkPrintsWhatItWasGiven() {
    Wnb check = Wnb.run("policy", "check", directory.resolve("rxx.yaml"));

    assertThat(check.code()).isZero();
    assertThat(check.out()).startsWith(directory.resolve("rxx.yaml")
        + ": version rxx-1 of RXX, effective from 2026-04-01")
        .contains("not-brought          5 appointments").doesNotContain("default-1");
  }

  /** Rule tests can be run under the policy of an organisation. */
  @Test
  void testTakesAnOrganisation() {
    Wnb ours = Wnb.run("policy", "test", "--policy", directory, "--org", "RXX", "--json");
    Wnb everybodys = Wnb.run("policy", "test", "--policy", directory, "--json");

    assertThat(everybodys.code()).isZero();
    assertThat(ours.code()).isEqualTo(6);
    assertThat(ours.json("case")).filteredOn(one -> !one.path("asExpected").asBoolean()).isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("differences").toString()).as("W3 and what reads it").contains("W3"));
  }
}
