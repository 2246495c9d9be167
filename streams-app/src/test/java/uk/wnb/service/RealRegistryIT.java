package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Attendance;
import uk.wnb.registry.ApicurioServer;
import uk.wnb.registry.AvroSerde;
import uk.wnb.registry.Compatibility;
import uk.wnb.registry.Fixtures;
import uk.wnb.registry.GenuineClient;
import uk.wnb.registry.GenuineSerde;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.Topics;

/**
 * The detector between a source and a subscriber that know it only by the genuine client, over a registry server that
 * others wrote, and as in production: schemas registered beforehand and by nobody after that.
 */
@EnabledIfSystemProperty(named = ApicurioServer.HOME, matches = ".+",
    disabledReason = "needs a download of 109 MB: run with -Pregistry")
class RealRegistryIT {
  private static final String CHILD = "9990000018";

  @TempDir
  private Path directory;
  private TestCluster cluster;
  private ApicurioServer registry;

  @BeforeEach
  void start() {
    registry = ApicurioServer.start();
    cluster = TestCluster.withTopics();
  }

  @AfterEach
  void stop() {
    cluster.close();
    registry.close();
  }

  private Map<String, String> settings(Class<?> serde) {
    return Map.of("schema.registry.url", registry.url(), "auto.register.schemas", "false",
        "avro.serde.class", serde.getName(), "registry.retry.timeout.ms", "500");
  }

  @ParameterizedTest
  @ValueSource(classes = {AvroSerde.class, GenuineSerde.class})
  void whatTheGenuineClientSendsBecomesAnAlertThatItReads(Class<?> serde) {
    Configuration configuration = cluster.configuration(directory).with(settings(serde));
    try (Codec codec = new Codec(configuration.registry())) {
      codec.release(Compatibility.FULL_TRANSITIVE);
    }
    GenuineClient genuine = new GenuineClient(Map.of("schema.registry.url", registry.url()));
    cluster.send(List.of(sent(genuine, "a", "2024-01-08"), sent(genuine, "b", "2024-02-12")));
    try (Runner runner = new Runner(configuration, new SimpleMeterRegistry())) {
      runner.start();
      cluster.awaitIdle(runner);
    }
    assertThat(cluster.committed(Topics.NOTIFICATIONS)).hasSize(1)
        .allSatisfy(alert -> assertThat(genuine.read(alert.value(), "nhsNumber")).isEqualTo(CHILD))
        .allSatisfy(alert -> assertThat(genuine.read(alert.value(), "change")).isEqualTo("RAISED"));
    assertThat(cluster.committed(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void aReleaseWhoseSchemasAreNotRegisteredDoesNotStartAndSaysWhatToDo() {
    try (Runner runner = new Runner(cluster.configuration(directory).with(settings(AvroSerde.class)),
        new SimpleMeterRegistry())) {
      assertThatThrownBy(runner::start).isInstanceOf(UnreachableException.class)
          .hasMessageContaining("wnb schemas register");
    }
  }

  private static Sent sent(GenuineClient genuine, String recordId, String day) {
    Attendance attendance = Records.attendance(CHILD, recordId, Records.at(day), "3").build();
    byte[] wire = genuine.write("wnb.attendances-value", Fixtures.plain(attendance.getSchema()),
        Fixtures.json(attendance));
    return new Sent(Topics.ATTENDANCES.name(), CHILD.getBytes(StandardCharsets.UTF_8), wire, Records.at(day),
        List.of());
  }
}
