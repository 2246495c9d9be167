package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.service.Runner;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.Topics;

/** What a detector has set aside, shown by {@code wnb dead-letters}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersIT {
  private static final Instant JANUARY = Records.at("2024-01-08");
  private static final Instant MARCH = Records.at("2024-03-04");

  @TempDir
  static Path directory;

  private TestCluster cluster;
  private Path config;

  @BeforeAll
  void setSomeAside() throws IOException {
    cluster = TestCluster.withTopics();
    config = Files.writeString(directory.resolve("wnb.properties"), cluster.settings().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n")));
    assertThat(deadLetters()).isEqualTo(new Wnb(0, String.format("No dead letters.%n"), ""));
    try (Runner detector = new Runner(cluster.configuration(directory.resolve("state")), new SimpleMeterRegistry())) {
      detector.start();
      cluster.send(List.of(told(Rows.BEN, MARCH, "NIX"), told(Rows.ANNA, JANUARY, "NIX"), told(Rows.ANNA, MARCH, "5"),
          ofAnotherKey(told(Rows.CARA, JANUARY, "3"))));
      cluster.awaitIdle(detector);
    }
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  private Sent told(String child, Instant at, String outcome) {
    return cluster.sent(Topics.ATTENDANCES, Records.attendance(child, "r" + at, at, outcome).build());
  }

  private static Sent ofAnotherKey(Sent sent) {
    return sent.with("somebody".getBytes(StandardCharsets.UTF_8), sent.value());
  }

  private Wnb deadLetters(Object... args) {
    return Wnb.run(Stream.concat(Stream.of("dead-letters", "--config", config), Stream.of(args)).toArray());
  }

  @Test
  @Order(1)
  void allAreListedByTimeThenCountedAndNobodyIsNamed() {
    Wnb letters = deadLetters();

    assertThat(letters.code()).as(letters.err()).isZero();
    assertThat(letters.out().lines().toList()).hasSizeGreaterThan(6).first().asString().startsWith("recorded ");
    assertThat(letters.out())
        .containsPattern("2024-03-04T[0-9:]+Z +unknown-code +wnb.attendances +\\d +\\d +outcome\n\n")
        .containsPattern(" 2  unknown-code +[A-Z]").containsPattern(" 1  wrong-key +Key the record")
        .doesNotContain(Rows.ANNA, Rows.BEN, Rows.CARA, "somebody", "NIX");
  }

  @Test
  @Order(2)
  void aReasonOrADayCanBeAskedFor() {
    assertThat(deadLetters("--json", "--reason", "WRONG-KEY").json("dead-letter")).singleElement()
        .satisfies(letter -> assertThat(letter.path("reason").asText()).isEqualTo("wrong-key"));
    assertThat(deadLetters("--json", "--since", "2024-03-04").json()).hasSize(1);
    assertThat(deadLetters("--json", "--since", "2024-03-05").out()).isEmpty();
  }

  @Test
  @Order(3)
  void aReasonThatIsNoneIsAUsageErrorThatNamesThoseThatAre() {
    Wnb wrong = deadLetters("--reason", "unknown");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'unknown' is no reason; there are empty, too-large,").contains("bad-row");
  }

  @Test
  @Order(4)
  void whatHasBeenErasedIsLeftOut() {
    assertThat(Wnb.run("erase", Rows.ANNA, "--reference", "IG-1", "--config", config).out())
        .contains("1 dead letters erased");

    assertThat(deadLetters("--json").json()).extracting(letter -> letter.path("reason").asText())
        .containsExactly("wrong-key", "unknown-code");
  }
}
