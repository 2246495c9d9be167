package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.intake.NhsNumber;
import uk.wnb.local.LocalKafka;
import uk.wnb.service.Configuration;
import uk.wnb.service.Runner;

/**
 * What an auditor is told from the audit topic of a running detector, and what becomes of it when a lead has looked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CHILDREN = 20;

  @TempDir
  static Path directory;

  private LocalKafka kafka;
  private Path config;
  private Runner detector;

  @BeforeAll
  void start() throws IOException {
    kafka = LocalKafka.start();
    config = Files.writeString(directory.resolve("wnb.properties"), "wnb.bootstrap.servers=" + kafka.bootstrapServers()
        + "\nschema.registry.url=" + kafka.registryUrl() + "\nwnb.partitions=3\nwnb.tick.minutes=0\nwnb.state.dir="
        + directory.resolve("state") + "\n");
    wnb("topics", "create");
    detector = new Runner(Configuration.load(config, Map.of()), new SimpleMeterRegistry());
    detector.start();
  }

  @AfterAll
  void stop() {
    detector.close();
    kafka.close();
  }

  private static Wnb wnb(Path config, Object... args) {
    return Wnb.run(Stream.concat(Stream.of(args), Stream.of("--config", config)).toArray());
  }

  private Wnb wnb(Object... args) {
    return wnb(config, args);
  }

  private Wnb query(String... more) {
    return wnb(Stream.concat(Stream.of("audit", "query", "--from=2024-03", "--to=2024-03"), Stream.of(more)).toArray());
  }

  /** Each of twenty children was not brought to four appointments of a month. */
  private Path rows() {
    List<String> children = LongStream.range(9_990_000_000L, 9_990_001_000L)
        .mapToObj(Long::toString).filter(NhsNumber::isValid).limit(CHILDREN).toList();
    return Rows.file(directory, "audit.csv", children.stream().flatMap(child -> Stream.of("04", "11", "18", "25")
        .map(day -> Rows.attendance(child, "r" + day, "2024-03-" + day, "3"))).toArray(String[]::new));
  }

  @Test
  void countsAreReadFromTheTopicAndFollowWhatLeadsDo() throws IOException {
    assertThat(wnb("ingest", rows()).code()).isZero();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() ->
        assertThat(query().out()).containsPattern("offered +80\n").containsPattern("wnb-rate +100 %"));
    assertThat(query("--by=provider", "--json").out()).contains("\"provider\":\"ZZT01\"");

    assertThat(query().out()).containsPattern("never +100 %\n");

    List<JsonNode> alerts = wnb("alerts", "--once", "--json").json("alert");
    assertThat(alerts).hasSizeGreaterThanOrEqualTo(CHILDREN);
    for (JsonNode alert : alerts) {
      assertThat(wnb("review", alert.path("alertId").asText(), "--nhs", alert.path("nhsNumber").asText(),
          "--outcome", "support-offered", "--source", "ZZT01").code()).isZero();
    }
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() ->
        assertThat(query().out()).containsPattern("never +0 %\n").containsPattern("late +100 %\n"));
    reported();
  }

  /** The page tells the same, and names no child. */
  private void reported() throws IOException {
    Path out = directory.resolve("report");
    assertThat(wnb("audit", "report", "--from=2024-03", "--to=2024-03", "--icb=QZZ", "--out", out).code()).isZero();
    assertThat(Files.readString(out.resolve("index.html"))).contains("QZZ", "ZZT01").doesNotContain("999000");
  }
}
