package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.avro.Attendance;
import uk.wnb.service.Runner;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Topics;

/** What is sent is what the detector takes; all else is listed by its line, and nothing of it is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestIT {
  private static final String GOOD = Rows.attendance(Rows.ANNA, "good", "2020-01-14", "5");
  private static final String LAST = Rows.attendance(Rows.BEN, "last", "2020-01-15", "3");
  private static final String LOCAL = Rows.attendance(Rows.CARA, "local", "2020-01-16", "DNAC");
  private static final List<String> BAD = List.of(
      Rows.attendance(Rows.ANNA, "future", "2020-01-14", "2122-01-14T18:00", "5"),
      Rows.attendance("9990000019", "digit", "2020-01-14", "5"),
      Rows.attendance(Rows.ANNA, "code", "2020-01-14", "NIX"),
      Rows.attendance(Rows.ANNA, "early", "2020-06-01", "2020-01-01T10:00", "5"));

  @TempDir
  static Path directory;

  private TestCluster cluster;
  private Path config;

  @BeforeAll
  void start() throws IOException {
    cluster = TestCluster.withTopics();
    config = Files.writeString(directory.resolve("wnb.properties"), cluster.settings().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n"))
        + "\nwnb.outcome.codes=DNAC=3\n");
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  private Wnb ingest(String... rows) {
    return Wnb.run("ingest", Rows.file(directory, "rows.csv", rows), "--config", config);
  }

  private List<String> sent() {
    return cluster.values(Topics.ATTENDANCES).stream().map(Attendance::getRecordId).toList();
  }

  /** The lines that say what was set aside, without the remedies. */
  private static List<String> setAside(Wnb wnb) {
    return wnb.err().lines().filter(line -> line.contains("set aside")).map(line -> line.replaceAll("\\)\\..*", ")"))
        .toList();
  }

  @Test
  void oneRowOfTheFutureIsSetAsideAndTheRestIsSent() {
    Wnb ingest = ingest(GOOD, BAD.get(0), LAST);

    assertThat(ingest.err()).startsWith("wnb: line 3 set aside: impossible-date (recorded_at). ").hasLineCount(1);
    assertThat(ingest.out().strip()).isEqualTo("2 events sent, 1 row set aside");
    assertThat(ingest.code()).isEqualTo(5);
    assertThat(sent()).contains("good", "last").doesNotContain("future");
  }

  @Test
  void ingestAndReplaySayTheSameOfTheSameFile() {
    String[] rows = BAD.toArray(String[]::new);
    Wnb ingest = ingest(rows);
    Wnb replay = Wnb.run("replay", Rows.file(directory, "rows.csv", rows));

    assertThat(setAside(ingest)).containsExactly("wnb: line 2 set aside: impossible-date (recorded_at)",
        "wnb: line 3 set aside: bad-nhs-number (nhs_number)", "wnb: line 4 set aside: unknown-code (outcome)",
        "wnb: line 5 set aside: impossible-date (occurs_at)");
    assertThat(setAside(replay)).isEqualTo(setAside(ingest));
    assertThat(ingest.out().strip()).isEqualTo("0 events sent, 4 rows set aside");
    assertThat(List.of(ingest.code(), replay.code())).containsOnly(5);
    assertThat(sent()).doesNotContain("future", "digit", "code", "early");
  }

  /** A clock some hours ahead is what the intake allows for; Kafka itself allows one. */
  @Test
  void whatTheIntakeTakesKafkaTakesTooAndTheDetectorSetsNothingAside() {
    String ahead = Instant.now().plus(5, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
    Wnb ingest = ingest(LOCAL, Rows.attendance(Rows.CARA, "ahead", "2020-01-20", ahead, "5"));

    assertThat(ingest.code()).as(ingest.err()).isZero();
    assertThat(ingest.out().strip()).isEqualTo("2 events sent, 0 rows set aside");
    try (Runner detector = new Runner(cluster.configuration(directory.resolve("state"))
        .with(Map.of("wnb.outcome.codes", "DNAC=3")), new SimpleMeterRegistry())) {
      detector.start();
      cluster.awaitIdle(detector);
      assertThat(cluster.deadLetters()).isEmpty();
      assertThat(cluster.eventIds()).hasSameSizeAs(sent());
    }
  }
}
