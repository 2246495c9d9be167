package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Tick;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.RejectedException;
import uk.wnb.local.LocalRegistry;
import uk.wnb.topology.Codec;
import uk.wnb.topology.LogWriter;
import uk.wnb.topology.Sender;
import uk.wnb.topology.Topics;

class ReplayRowsTest {
  private static final Instant NOW = Instant.parse("2022-11-17T12:00:00Z");

  private final LocalRegistry registry = new LocalRegistry().start();
  private final Codec codec = new Codec(Map.of("schema.registry.url", registry.url()));
  private final MockProducer<byte[], byte[]> producer = new MockProducer<>(onePartition(), true, null,
      new ByteArraySerializer(), new ByteArraySerializer());
  private ReplayRows rows;

  @BeforeEach
  void none() {
    rows = ReplayRows.recordedBy(NOW, null, new EventReader(OutcomeCodes.NATIONAL));
  }

  @AfterEach
  void close() {
    codec.close();
    registry.close();
  }

  private static Cluster onePartition() {
    PartitionInfo partition = new PartitionInfo(Topics.CHILD_EVENTS.name(), 0, Node.noNode(), new Node[0], new Node[0]);
    return new Cluster("test", List.of(), List.of(partition), Set.of(), Set.of());
  }

  private void add(String... lines) throws IOException {
    try (FlatFile file = new FlatFile(new StringReader(Rows.HEADER + "\n" + String.join("\n", lines)))) {
      file.forEachRemaining(row -> rows.add((FlatRow.Told) row));
    }
  }

  /** What is in the log: an event by its record id, a tick by its time. */
  private List<String> written(String asOf) {
    producer.clear();
    rows.write(new LogWriter(new Sender(producer), codec), LocalDate.parse(asOf));
    return producer.history().stream().map(record -> {
      Object event = codec.deserializer(Topics.CHILD_EVENTS).deserialize(record.topic(), record.value()).getEvent();
      return event instanceof Tick tick ? tick.getAt().toString() : (String) ((SpecificRecord) event).get(3);
    }).toList();
  }

  @Test
  void rowsStandInTheOrderInWhichTheyWereRecordedWithATickBeforeEachDay() throws IOException {
    add(Rows.attendance(Rows.ANNA, "late", "2020-01-01", "2020-01-03T09:00", "5"),
        Rows.attendance(Rows.ANNA, "early", "2020-01-01", "2020-01-01T18:00", "5"));

    assertThat(written("2020-01-04")).containsExactly("2020-01-01T00:00:00Z", "early", "2020-01-02T00:00:00Z",
        "2020-01-03T00:00:00Z", "late", "2020-01-04T00:00:00Z");
  }

  @Test
  void rowsOfOneInstantKeepTheOrderOfTheFiles() throws IOException {
    add(Rows.attendance(Rows.ANNA, "first", "2020-01-01", "5"), Rows.attendance(Rows.BEN, "second", "2020-01-01", "5"));
    add(Rows.attendance(Rows.ANNA, "third", "2020-01-01", "5"));

    assertThat(written("2020-01-01")).containsExactly("2020-01-01T00:00:00Z", "first", "second", "third");
  }

  @Test
  void whatWasRecordedAfterTheLastDayIsLeftOut() throws IOException {
    add(Rows.attendance(Rows.ANNA, "in", "2020-01-01", "2020-01-02T23:59:59.999", "5"),
        Rows.attendance(Rows.ANNA, "out", "2020-01-01", "2020-01-03T00:00", "5"));

    assertThat(written("2020-01-02")).contains("in").doesNotContain("out", "2020-01-03T00:00:00Z");
  }

  /** In summer a London day begins at 23:00 UTC the evening before. */
  @Test
  void daysAreLondonDays() throws IOException {
    add(Rows.attendance(Rows.ANNA, "r", "2020-03-28", "5"));

    assertThat(written("2020-03-30")).containsExactly("2020-03-28T00:00:00Z", "r", "2020-03-29T00:00:00Z",
        "2020-03-29T23:00:00Z");
    assertThat(rows.lastDay()).isEqualTo("2020-03-28");
  }

  @Test
  void aTickOfTheFileStandsWhereItsTimeIs() throws IOException {
    add(Rows.tick("2020-01-01T12:00"), Rows.attendance(Rows.ANNA, "r", "2020-01-01", "5"));

    assertThat(written("2020-01-01")).containsExactly("2020-01-01T00:00:00Z", "2020-01-01T12:00:00Z", "r");
  }

  @Test
  void recordsAreKeyedByChildAndCarryTheirRecordingTime() throws IOException {
    add(Rows.attendance(Rows.ANNA, "r", "2020-01-01", "5"));
    written("2020-01-01");

    assertThat(producer.history().get(1).key()).asString().isEqualTo(Rows.ANNA);
    assertThat(producer.history().get(1).timestamp()).isEqualTo(Instant.parse("2020-01-01T18:00:00Z").toEpochMilli());
  }

  @Test
  void nothingBeforeTheFirstRowAndNothingOfNothing() throws IOException {
    assertThat(rows.lastDay()).isNull();
    assertThat(written("2020-01-05")).isEmpty();
    add(Rows.attendance(Rows.ANNA, "r", "2020-01-01", "5"));
    assertThat(written("2019-12-31")).isEmpty();
  }

  /** A mistyped year moves neither the last day nor what is counted back from it. */
  @Test
  void whatWasRecordedInTheFutureIsRejectedATickToo() throws IOException {
    add(Rows.attendance(Rows.ANNA, "r", "2020-01-01", "5"));

    for (String row : List.of(Rows.attendance(Rows.ANNA, "f", "2020-01-01", "2122-01-01T18:00", "5"),
        Rows.tick("2122-01-01"))) {
      assertThatThrownBy(() -> add(row)).isInstanceOf(RejectedException.class).hasMessage("recordedAt");
    }
    assertThat(rows.lastDay()).isEqualTo("2020-01-01");
  }

  @Test
  void clocksMayDifferByADay() throws IOException {
    add(Rows.attendance(Rows.ANNA, "r", "2020-01-01", "2022-11-18T11:59", "5"));

    assertThat(rows.lastDay()).isEqualTo("2022-11-18");
  }

  /** A simulated area may lie there. */
  @Test
  void whoAsksForALaterDayMayInventAFutureUpToIt() throws IOException {
    rows = ReplayRows.recordedBy(NOW, LocalDate.of(2030, 6, 1), new EventReader(OutcomeCodes.NATIONAL));
    add(Rows.attendance(Rows.ANNA, "r", "2030-06-01", "5"));

    assertThat(written("2030-06-01")).contains("r");
    assertThatThrownBy(() -> add(Rows.attendance(Rows.ANNA, "f", "2030-06-03", "5")))
        .isInstanceOf(RejectedException.class);
  }

  /** What was recorded since is no mistake, and left out without a word. */
  @Test
  void anEarlierDayMakesNothingAMistake() throws IOException {
    rows = ReplayRows.recordedBy(NOW, LocalDate.of(2019, 1, 1), new EventReader(OutcomeCodes.NATIONAL));
    add(Rows.attendance(Rows.ANNA, "r", "2022-01-01", "5"));

    assertThat(written("2019-01-01")).isEmpty();
  }

  @Test
  void aRowThatFailsTheChecksOfTheIntakeIsRejectedAndNotKept() {
    assertThatThrownBy(() -> add(Rows.attendance("9990000019", "r", "2020-01-01", "5")))
        .isInstanceOf(RejectedException.class);
    assertThat(rows.lastDay()).isNull();
  }
}
