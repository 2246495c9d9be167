package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.service.Configuration;

/** Whether the figures are right, {@code ResultTest} shows; here they come out, for several policies at once. */
class PolicyTrialCommandTest {
  @TempDir
  static Path directory;

  private static Path area;

  @BeforeAll
  static void simulate() {
    area = simulated("area.csv", "600", "3", "2025-12-31");
  }

  private static Path simulated(String name, String children, String years, String until) {
    Path file = directory.resolve(name);
    assertThat(Wnb.run("simulate", "--children", children, "--years", years, "--until", until, "--seed", "5", "--out",
        file).code()).isZero();
    return file;
  }

  @Test
  void eachPolicyHasALineAndTheSensitiveOneAlertsMost() {
    List<JsonNode> lines = Wnb.run("policy", "trial", area, "--json").json("trial");

    assertThat(lines).extracting(line -> line.get("policy").asText()).containsExactly("cautious", "default",
        "sensitive");
    assertThat(lines).allSatisfy(line -> {
      assertThat(line.get("simulated").asBoolean()).isTrue();
      assertThat(line.get("seed").asInt()).isEqualTo(5);
      assertThat(line.get("from").asText()).isEqualTo("2025-01-01");
    });
    assertThat(lines).extracting(line -> line.get("weekly").asDouble()).isSorted();
    assertThat(lines.get(2).get("weekly").asDouble()).isGreaterThan(lines.get(0).get("weekly").asDouble());
  }

  @Test
  void theTableSaysThatItIsSimulated() throws IOException {
    Path own = Files.writeString(directory.resolve("own.yaml"),
        Configuration.defaultPolicy().replace("version: default-1", "version: ours-1"));
    Wnb trial = Wnb.run("policy", "trial", area, "--policy", own, "--policy", "default");

    assertThat(trial.code()).isZero();
    assertThat(trial.out()).startsWith("Simulated, not real. Alerts of tier REVIEW or URGENT from 2025-01-01 to "
        + "2025-12-31, for an area of 286,000 children.").contains("(ours-1), seed 5", "a week by signal: ",
        "most deprived ");
  }

  /** Who answers is a parameter beside the file, and another share can be asked for: nobody, in the worst case. */
  @Test
  void whereNobodyAnswersAlertsClimb() {
    JsonNode usual = Wnb.run("policy", "trial", area, "--policy", "sensitive", "--json").json("trial").get(0);
    JsonNode worst =
        Wnb.run("policy", "trial", area, "--policy", "sensitive", "--answered", "0", "--json").json("trial").get(0);
    JsonNode best =
        Wnb.run("policy", "trial", area, "--policy", "sensitive", "--answered", "1000", "--json").json("trial").get(0);

    assertThat(usual.get("answeredPer1000").asInt()).isEqualTo(850);
    assertThat(List.of(escalated(best), escalated(usual), escalated(worst))).isSorted().first().isEqualTo(0.0);
    assertThat(escalated(worst)).isGreaterThan(worst.get("weekly").asDouble() / 3);
    assertThat(Wnb.run("policy", "trial", area, "--answered", "1001")).satisfies(refused -> {
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("of 1000 alerts 0 to 1000 can be answered, not 1001");
    });
  }

  private static double escalated(JsonNode line) {
    return line.get("weeklyByChange").path("ESCALATED").asDouble();
  }

  @Test
  void aRowOfTheFutureIsSetAsideAndTheRestIsTried() throws IOException {
    Path touched = simulated("touched.csv", "600", "3", "2025-12-31");
    Files.writeString(touched, Rows.attendance(Rows.ANNA, "f", "2025-12-01", "2122-12-01T18:00", "3") + "\n",
        StandardOpenOption.APPEND);
    Wnb trial = Wnb.run("policy", "trial", touched, "--policy", "default");
    Wnb untouched = Wnb.run("policy", "trial", area, "--policy", "default");

    assertThat(List.of(untouched.code(), trial.code())).containsExactly(0, 5);
    assertThat(trial.err()).contains(" set aside: impossible-date (recorded_at). ");
    assertThat(figures(trial)).isEqualTo(figures(untouched));
  }

  /** What does not depend on how fast the machine is. */
  private static List<String> figures(Wnb trial) {
    return trial.out().lines().filter(line -> !line.contains("a second")).toList();
  }

  /** It is invented, and may lie where it likes. */
  @Test
  void aSimulatedAreaMayEndInTheFuture() {
    Path ahead = simulated("ahead.csv", "60", "2", "2090-12-31");
    Wnb trial = Wnb.run("policy", "trial", ahead, "--policy", "default", "--warm-up", "12");

    assertThat(trial.code()).as(trial.err()).isZero();
    assertThat(trial.out()).contains("to 2090-12-31");
  }

  @Test
  void whatIsNotSimulatedCannotBeTried() {
    Path plain = Rows.file(directory, "plain.csv", Rows.attendance(Rows.ANNA, "a1", "2020-01-06", "5"));

    assertThat(Wnb.run("policy", "trial", plain)).satisfies(refused -> {
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("has not beside it what 'wnb simulate' writes: plain.truth.csv");
    });
    assertThat(Wnb.run("policy", "trial", area, "--warm-up", "60")).satisfies(refused -> {
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("is over before the warm-up is");
    });
  }
}
