package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.policy.Profiles;
import uk.wnb.service.Configuration;

class PolicyTestCommandTest {
  /** The example of CONTRIBUTING, word for word. */
  private static final String EXAMPLE = Project.text("CONTRIBUTING.md").lines()
      .dropWhile(line -> !line.equals("    signals: [W2]")).takeWhile(line -> line.isBlank() || line.startsWith("    "))
      .map(line -> line.isBlank() ? "" : line.substring(4)).collect(Collectors.joining("\n"));

  private static final String RXX = Profiles.of("RXX", "rxx-1", "2026-12-01", 4);

  @TempDir
  Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  @Test
  void thoseThatAreBuiltInAreAllAsExpected() {
    Wnb test = Wnb.run("policy", "test");

    assertThat(test.code()).isZero();
    assertThat(test.err()).isEmpty();
    assertThat(test.out()).contains("ok        W2.yaml: ", "ok        stepped-down.yaml: 1 case\n")
        .endsWith(" cases, all as expected.\n");
  }

  @Test
  void theExampleOfContributingIsAsExpected() throws IOException {
    Wnb test = Wnb.run("policy", "test", file("example.yaml", EXAMPLE));

    assertThat(test.out()).endsWith("2 cases, all as expected.\n");
    assertThat(test.code()).isZero();
  }

  @Test
  void aWrongExpectationIsNamedByFileLineAndCase() throws IOException {
    Path file = file("wrong.yaml", EXAMPLE.replace("tier: INFO", "tier: URGENT"));
    Wnb test = Wnb.run("policy", "test", file);

    assertThat(test.code()).isEqualTo(6);
    assertThat(test.out().replaceAll("\\s+", " ")).startsWith("DIFFERS " + file + ": 2 cases").contains(
        file + ", line 3: two in a row 2022-04-05 RAISED: tier URGENT expected, INFO raised",
        "1 of 2 cases differ.");
  }

  @Test
  void everyCaseIsAJsonObject() throws IOException {
    Path wrong = file("wrong.yaml", EXAMPLE.replace("tier: INFO", "tier: URGENT"));
    Wnb test = Wnb.run("policy", "test", "--json", wrong, file("right.yaml", EXAMPLE));
    List<JsonNode> cases = test.json("case");

    assertThat(test.code()).isEqualTo(6);
    assertThat(cases).extracting(one -> one.get("asExpected").asBoolean()).containsExactly(false, true, true, true);
    assertThat(cases.get(0).get("case").asText()).isEqualTo("two in a row");
    assertThat(cases.get(0).get("file").asText()).isEqualTo(wrong.toString());
    assertThat(cases.get(0).get("line").asInt()).isEqualTo(3);
    assertThat(cases.get(0).get("differences")).hasSize(1);
    assertThat(test.json("rule-tests")).singleElement().hasToString(
        "{\"kind\":\"rule-tests\",\"files\":2,\"cases\":4,\"differ\":1}");
  }

  @Test
  void aPolicyOfOnesOwnIsJudgedBy() throws IOException {
    Path policy = file("policy.yaml", Configuration.defaultPolicy()
        .replaceFirst("(?s)(W2:.*?)value: 2\n", "$1value: 3\n"));
    Wnb test = Wnb.run("policy", "test", "--policy", policy, file("example.yaml", EXAMPLE));

    assertThat(test.code()).isEqualTo(6);
    assertThat(test.out()).contains("expected and not raised: 2022-04-05");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** It would be tested by the built-in policy, and all would be as expected. */
  @Test
  void ofProfilesOfOrganisationsAloneItHasToBeSaidWhose() throws IOException {
    Path policy = file("rxx.yaml", RXX);
    Wnb test = Wnb.run("policy", "test", "--policy", policy);

    assertThat(test.code()).isEqualTo(2);
    assertThat(test.out()).isEmpty();
    assertThat(test.err()).contains(policy + " says something of children of RXX only: give --org RXX");
  }

  @Test
  void anOrganisationWithoutAProfileIsAnErrorThatListsThoseThereAre() throws IOException {
    Wnb mistyped = Wnb.run("policy", "test", "--policy", file("rxx.yaml", RXX), "--org", "RXY");
    Wnb builtIn = Wnb.run("policy", "test", "--org", "RXY");

    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.out()).isEmpty();
    assertThat(mistyped.err()).contains("there is no profile for RXY there; there is one for RXX");
    assertThat(builtIn.code()).isEqualTo(2);
    assertThat(builtIn.err()).contains("there is no profile for RXY there; there is none for any organisation");
  }

  @Test
  void thatCasesDifferUnderThresholdsOfOnesOwnIsExplained() throws IOException {
    Path policy = file("rxx.yaml", RXX);
    String explained = "Cases that come with the detector expect its own thresholds: one that rests on a threshold "
        + "which this policy sets otherwise differs, which shows what changes and is no fault of the policy.";

    Wnb test = Wnb.run("policy", "test", "--policy", policy, "--org", "RXX");
    assertThat(test.code()).isEqualTo(6);
    assertThat(words(test.out())).contains("cases differ. " + explained);
    assertThat(test.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));

    Path ours = file("ours.yaml", EXAMPLE.replace("tier: INFO", "tier: URGENT"));
    assertThat(words(Wnb.run("policy", "test", "--policy", policy, "--org", "RXX", ours).out()))
        .contains("1 of 2 cases differ.").doesNotContain(explained);
    assertThat(words(Wnb.run("policy", "test").out())).doesNotContain(explained);
  }

  @Test
  void whatCannotBeReadIsAMatterOfConfiguration() throws IOException {
    assertThat(Wnb.run("policy", "test", directory.resolve("none.yaml"))).satisfies(test -> {
      assertThat(test.code()).isEqualTo(3);
      assertThat(test.err()).startsWith("wnb: cannot read the rule tests ").hasLineCount(1);
    });
    assertThat(Wnb.run("policy", "test", file("bad.yaml", "cases: []\n"))).satisfies(test -> {
      assertThat(test.code()).isEqualTo(3);
      assertThat(test.out()).isEmpty();
      assertThat(test.err()).contains("bad.yaml, line 1, cases: is missing").doesNotContain("\tat ");
    });
    assertThat(Wnb.run("policy", "test", "--policy", file("policy.yaml", "version: 1\n")).code()).isEqualTo(3);
  }
}
