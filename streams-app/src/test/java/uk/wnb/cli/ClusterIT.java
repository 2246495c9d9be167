package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.local.LocalKafka;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/** A cluster on which nothing has been set up yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  @TempDir
  static Path directory;

  private LocalKafka kafka;
  private Path config;

  @BeforeAll
  void start() throws IOException {
    kafka = LocalKafka.start();
    config = Files.writeString(directory.resolve("wnb.properties"), "wnb.bootstrap.servers=" + kafka.bootstrapServers()
        + "\nschema.registry.url=" + kafka.registryUrl() + "\nwnb.partitions=3\nwnb.http.port=0\nwnb.state.dir="
        + directory.resolve("state") + "\n");
  }

  @AfterAll
  void stop() {
    kafka.close();
  }

  private Wnb wnb(Object... args) {
    return Wnb.run(Stream.concat(Stream.of(args), Stream.of("--config", config)).toArray());
  }

  private Path file() {
    return Rows.file(directory, "a.csv", Rows.attendance(Rows.ANNA, "r1", "2020-01-01", "5"));
  }

  @Test
  @Order(1)
  void describeNamesWhatIsMissingAndWhatToDo() {
    Wnb describe = wnb("topics", "describe");

    assertThat(describe.code()).isEqualTo(4);
    assertThat(describe.out().lines().skip(1)).hasSize(Topics.all().size())
        .allSatisfy(line -> assertThat(line).endsWith("missing: run 'wnb topics create'"));
  }

  @Test
  @Order(2)
  void whatNeedsTopicsSaysWhichAreMissingAndMakesNone() {
    for (Wnb wnb : new Wnb[] {wnb("alerts", "--once"), wnb("rates", Rows.ANNA), wnb("ingest", file()), wnb("run")}) {
      assertThat(wnb.code()).isEqualTo(4);
      assertThat(wnb.out()).isEmpty();
      assertThat(wnb.err()).hasLineCount(1).contains("topics are missing: wnb.appointments", "'wnb topics create'");
    }
    assertThat(wnb("topics", "describe").out()).doesNotContain("3 x 1", "1 x 1");
  }

  @Test
  @Order(2)
  void whatReadsOneTopicMissesThatOne() {
    Wnb letters = wnb("dead-letters");

    assertThat(letters.code()).isEqualTo(4);
    assertThat(letters.err()).hasLineCount(1).contains("topics are missing: wnb.dead-letters.", "'wnb topics create'");
  }

  @Test
  @Order(3)
  void createMakesThemAllAndNoneTwice() {
    assertThat(wnb("topics", "create").out().lines()).hasSize(Topics.all().size())
        .allSatisfy(line -> assertThat(line).endsWith(" created"));
    assertThat(wnb("topics", "create").out().lines()).hasSize(Topics.all().size())
        .allSatisfy(line -> assertThat(line).endsWith(" was there"));
  }

  @Test
  @Order(4)
  void describeSaysWhatEachIsForAndHowItIsKept() {
    Wnb describe = wnb("topics", "describe");

    assertThat(describe.code()).isZero();
    assertThat(describe.out()).containsPattern("wnb.child-rates +ChildRates +out +newest +3 x 1")
        .containsPattern("wnb.child-events +ChildEvent +between +everything +3 x 1");
    assertThat(describe.out().lines().skip(1).map(line -> line.split(" ")[0]))
        .containsExactlyElementsOf(Topics.all().stream().<String>map(Topic::name).toList());
  }

  @Test
  @Order(5)
  void whereNothingHasHappenedThereIsNothingToShow() {
    Wnb alerts = wnb("alerts", "--once");
    Wnb rates = wnb("rates", "--as-of", "2022-01-01", "--json", Rows.ANNA);

    assertThat(alerts).isEqualTo(new Wnb(0, "", ""));
    assertThat(rates.code()).isZero();
    assertThat(rates.out()).isEmpty();
    assertThat(rates.err()).contains("nothing was known by 2022-01-01 of 1 of 1 number");
  }

  @Test
  @Order(5)
  void aMistypedTopicDoesNotLookLikeOneWithoutAlerts() {
    for (String topic : new String[] {"wnb.notification", "wnb.child-rates"}) {
      Wnb alerts = wnb("alerts", "--once", "--topic", topic);
      assertThat(alerts.code()).isEqualTo(2);
      assertThat(alerts.err()).startsWith("wnb: no alerts stand in " + topic);
    }
    for (String[] once : new String[][] {{"--once"}, {}}) {
      Wnb alerts = wnb(Stream.concat(Stream.of("alerts", "--topic", "wnb.notifications.ZZT09"), Stream.of(once))
          .toArray());
      assertThat(alerts.code()).isEqualTo(4);
      assertThat(alerts.err()).isEqualTo("wnb: there is no topic wnb.notifications.ZZT09. 'wnb topics describe' tells "
          + "which there are.\n");
    }
  }

  /** Without a detector events wait in the input topics: rates are of the log. */
  @Test
  @Order(6)
  void eventsCanBeSentBeforeADetectorRuns() {
    Wnb ingest = wnb("ingest", file(), file());

    assertThat(ingest.code()).isZero();
    assertThat(ingest.out().strip()).isEqualTo("2 events sent, 0 rows set aside");
  }

  @Test
  @Order(7)
  void aRegistryThatDoesNotAnswerIsOneLineThatSaysWhatToDo() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("no-registry.properties"), "wnb.bootstrap.servers="
        + kafka.bootstrapServers() + "\nschema.registry.url=http://127.0.0.1:1\nregistry.retry.timeout.ms=500\n");
    Wnb ingest = Wnb.run("ingest", file(), "--config", elsewhere);

    assertThat(ingest.code()).isEqualTo(4);
    assertThat(ingest.out()).isEmpty();
    assertThat(ingest.err()).hasLineCount(1).contains("Check schema.registry.url");
  }
}
