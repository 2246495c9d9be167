package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.local.LocalKafka;
import uk.wnb.policy.Profiles;
import uk.wnb.service.Configuration;
import uk.wnb.service.Runner;

/** A policy published while the detector runs, on a real broker with three partitions, and what is told of it then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyPublishIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir
  static Path directory;

  private LocalKafka kafka;
  private Path config;

  @BeforeAll
  void start() throws IOException {
    kafka = LocalKafka.start();
    config = Files.writeString(directory.resolve("wnb.properties"), "wnb.bootstrap.servers=" + kafka.bootstrapServers()
        + "\nschema.registry.url=" + kafka.registryUrl() + "\nwnb.partitions=3\nwnb.tick.minutes=0\n");
    wnb("topics", "create");
  }

  @AfterAll
  void stop() {
    kafka.close();
  }

  private Wnb wnb(Object... args) {
    return Wnb.run(Stream.concat(Stream.of(args), Stream.of("--config", config)).toArray());
  }

  private Path policy(String name, String yaml) throws IOException {
    return Files.writeString(directory.resolve(name), yaml);
  }

  private Runner detector(String state) {
    Runner runner = new Runner(Configuration.load(config, Map.of()).with(
        Map.of("wnb.state.dir", directory.resolve(state).toString())), new SimpleMeterRegistry());
    runner.start();
    return runner;
  }

  /** Two appointments not brought to, of a child that RXX is responsible for. */
  private void ingest(String child) {
    wnb("ingest", Rows.file(directory, child + ".csv",
        "context,," + child + ",ZZL01,org,2026-02-01,,responsible-organisation,,,,organisation=RXX",
        Rows.attendance(child, "a", "2026-03-02", "3"), Rows.attendance(child, "b", "2026-03-09", "3")));
  }

  private List<String> versions() {
    return wnb("alerts", "--once", "--json").json("alert").stream()
        .map(alert -> alert.path("nhsNumber").asText() + " " + alert.path("policyVersion").asText()).sorted().toList();
  }

  private void awaitVersions(String... expected) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(versions()).containsExactly(expected));
  }

  @Test
  void holdsFromThereOnAndAfterARestartWithoutAnyState() throws IOException {
    try (Runner first = detector("first")) {
      ingest(Rows.ANNA);
      awaitVersions(Rows.ANNA + " default-1");
      published();
      refused();
      ingest(Rows.BEN);
      awaitVersions(Rows.ANNA + " default-1", Rows.BEN + " default-1+rxx-1");
      assertThat(first.isRunning()).isTrue();
    }
    try (Runner second = detector("second")) {
      ingest(Rows.CARA);
      awaitVersions(Rows.ANNA + " default-1", Rows.BEN + " default-1+rxx-1", Rows.CARA + " default-1+rxx-1");
      assertThat(second.isAlive()).isTrue();
    }
    shown();
    explained();
    told();
  }

  private void published() throws IOException {
    Path file = policy("rxx.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 3));
    Wnb publish = wnb("policy", "publish", file);

    assertThat(publish.err()).isEmpty();
    assertThat(publish.code()).isZero();
    assertThat(publish.out().strip()).isEqualTo(
        "published rxx-1 of RXX to every partition of the log; it holds from 2026-01-01");
    assertThat(wnb("policy", "publish", file).code()).as("the same again says nothing new").isZero();
  }

  private void refused() throws IOException {
    Path reused = policy("reused.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 9));
    Path wrong = policy("wrong.yaml", Profiles.of("RXX", "rxx-2", "2026-01-01", 0));
    Path worse = policy("worse.yaml", "version: x");

    assertThat(wnb("policy", "publish", reused)).isEqualTo(new Wnb(3, "", reused + ", line 1, version: is known with"
        + " another text: alerts cite it, so what it says cannot change. Give this one a version of its own\n"));
    assertThat(wnb("policy", "publish", wrong).err()).startsWith(wrong + ", line 6, signals.W3.not-brought: must be");
    assertThat(wnb("policy", "publish", worse)).satisfies(publish -> {
      assertThat(publish.code()).isEqualTo(3);
      assertThat(publish.err()).contains(worse + ", line 1, effective-from: is missing");
    });
    assertThat(wnb("policy", "publish", directory.resolve("none.yaml")).code()).isEqualTo(3);
  }

  /** Each by the policy that held for it, computed anew from the log of its partition. */
  private void explained() {
    assertThat(wnb("alerts", "--once", "--json").json("alert")).hasSize(3).allSatisfy(alert -> {
      Wnb explain = wnb("explain", alert.path("alertId").asText(), "--json");
      assertThat(explain.code()).as(explain.out()).isZero();
      assertThat(explain.json("explanation").get(0).path("same").asBoolean()).isTrue();
      assertThat(explain.json("explanation").get(0).path("alert").path("policyVersion"))
          .isEqualTo(alert.path("policyVersion"));
    });
    assertThat(wnb("explain", "none").code()).isEqualTo(2);
  }

  private void told() {
    Wnb chronology = wnb("chronology", Rows.BEN, "--as-of", "2026-03-31");

    assertThat(chronology.code()).isZero();
    assertThat(chronology.out()).contains("2026-03-02 10:00  A      appointment    Paediatrics: was not brought [ZZT01]",
        "alert          raised, INFO").doesNotContain(Rows.ANNA, Rows.CARA);
  }

  private void shown() {
    assertThat(wnb("policy", "show", "--org", "RXX").out()).startsWith("for children of RXX: version default-1+rxx-1");
  }
}
