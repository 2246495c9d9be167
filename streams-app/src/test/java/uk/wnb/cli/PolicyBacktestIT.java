package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.service.Runner;
import uk.wnb.service.TestCluster;

/**
 * {@code wnb policy backtest --events topic} on a real broker: of the log of three partitions it says what it says of
 * the flat file that the log was made of, what brothers and sisters have been told included.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyBacktestIT {
  /** Cara lives alone; what Anna and Ben have in common is still to come. */
  private static final List<String> BEFORE = List.of(
      household(Rows.ANNA), household(Rows.BEN),
      Rows.attendance(Rows.ANNA, "a1", "2020-02-03", "3"),
      Rows.attendance(Rows.BEN, "b1", "2020-02-04", "3"),
      Rows.attendance(Rows.CARA, "c1", "2020-02-05", "3"),
      Rows.attendance(Rows.ANNA, "a2", "2020-02-10", "3"),
      Rows.attendance(Rows.BEN, "b2", "2020-02-11", "3"),
      Rows.attendance(Rows.CARA, "c2", "2020-02-12", "3"),
      Rows.ingestion(Rows.CARA, "i1", "2020-02-13"),
      Rows.attendance(Rows.ANNA, "a3", "2020-02-17", "3"),
      Rows.ingestion(Rows.CARA, "i2", "2020-02-18"));
  /** From here on both have been missed three times each. */
  private static final List<String> AFTER = List.of(Rows.attendance(Rows.BEN, "b3", "2020-02-19", "3"));

  @TempDir
  static Path directory;

  private TestCluster cluster;
  private Path file;
  private Path config;

  private static String household(String child) {
    return String.join(",", "context", "", child, "ZZG01", "h", "2020-02-03", "2020-02-03T08:00", "household", "", "",
        "",
        "household=H1");
  }

  @BeforeAll
  void live() throws IOException {
    cluster = TestCluster.withTopics();
    config = Files.writeString(directory.resolve("wnb.properties"), cluster.settings().entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue()).collect(Collectors.joining("\n")));
    file = Rows.file(directory, "all.csv", Stream.concat(BEFORE.stream(), AFTER.stream()).toList());
    try (Runner runner = new Runner(cluster.configuration(directory.resolve("state")), new SimpleMeterRegistry())) {
      runner.start();
      ingest(Rows.file(directory, "before.csv", BEFORE), runner);
      ingest(Rows.file(directory, "after.csv", AFTER), runner);
    }
  }

  @AfterAll
  void close() {
    cluster.close();
  }

  private void ingest(Path rows, Runner runner) {
    assertThat(Wnb.run("ingest", rows, "--config", config).code()).isZero();
    cluster.awaitIdle(runner);
  }

  private List<JsonNode> backtest(Object events, Object candidate) {
    Wnb backtest = Wnb.run(Stream.concat(Stream.of("policy", "backtest", "--events", events, "--candidate", candidate,
        "--json"), events.equals("topic") ? Stream.of("--config", config) : Stream.of()).toArray());
    assertThat(backtest.code()).as(backtest.err()).isZero();
    return backtest.json();
  }

  /** A policy that looks at each child for itself. */
  private static Path nobodyTogether() throws IOException {
    return Files.writeString(directory.resolve("alone.yaml"),
        "version: alone-1\norganisation: RXX\neffective-from: 2020-01-01\nsignals:\n  W11:\n    mode: OFF\n");
  }

  private static List<String> differences(List<JsonNode> lines) {
    return lines.stream().filter(line -> !line.path("kind").asText().equals("backtest")).map(JsonNode::toString).sorted()
        .toList();
  }

  @Test
  void ofTheLogItSaysWhatItSaysOfTheFile() throws IOException {
    List<JsonNode> topic = backtest("topic", nobodyTogether());
    List<JsonNode> flat = backtest(file, nobodyTogether());

    assertThat(differences(topic)).isEqualTo(differences(flat)).isNotEmpty();
    assertThat(differences(topic)).anyMatch(line -> line.contains(Rows.ANNA) && line.contains("\"W11\""))
        .anyMatch(line -> line.contains(Rows.BEN)
        && line.contains("\"W11\"")).noneMatch(line -> line.contains(Rows.CARA));
    assertThat(sums(topic).path("baselineAlerts")).isEqualTo(sums(flat).path("baselineAlerts"));
    assertThat(sums(topic).path("children").asInt()).isEqualTo(3);
  }

  private static JsonNode sums(List<JsonNode> lines) {
    return lines.get(lines.size() - 1);
  }

  @Test
  void ofTheLogAPolicyAgainstItselfSaysTheSame() {
    List<JsonNode> lines = backtest("topic", "default");

    assertThat(lines).hasSize(1);
    assertThat(sums(lines).path("baselineAlerts").asInt()).isGreaterThan(3);
    assertThat(Map.of("gained", sums(lines).path("gained").asInt(), "lost", sums(lines).path("lost").asInt(), "changed",
        sums(lines).path("changed").asInt())).allSatisfy((what, count) -> assertThat(count).as(what).isZero());
  }
}
