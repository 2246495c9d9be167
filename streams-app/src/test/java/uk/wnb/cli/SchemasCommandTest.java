package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.RegistryClient;
import uk.wnb.registry.RegistryConfig;
import uk.wnb.topology.Topics;

class SchemasCommandTest {
  @TempDir
  private Path directory;

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryClient client = new RegistryClient(RegistryConfig.at(registry.url()));
  private Path config;

  @BeforeEach
  void write() throws IOException {
    config = Files.writeString(directory.resolve("wnb.properties"),
        "schema.registry.url=" + registry.url() + "\nregistry.retry.timeout.ms=200\n");
  }

  @AfterEach
  void close() {
    client.close();
    registry.close();
  }

  private Wnb schemas(Object... args) {
    Object[] all = new Object[args.length + 3];
    all[0] = "schemas";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = "--config";
    all[args.length + 2] = config;
    return Wnb.run(all);
  }

  @Test
  void checkOfAnEmptyRegistrySaysThatAllFitAndRegistersNone() {
    Wnb check = schemas("check");

    assertThat(check.code()).isZero();
    assertThat(check.out().lines().skip(1)).hasSize(Topics.all().size())
        .allSatisfy(line -> assertThat(line).matches("wnb\\.\\S+-value +fits +0 +-"));
    assertThat(client.versions("wnb.attendances-value")).isEmpty();
  }

  @Test
  void registerTellsTheIdsAndAgainChangesNothing() {
    Wnb first = schemas("register");

    assertThat(first.code()).isZero();
    assertThat(first.out()).containsPattern("wnb.appointments-value +registered +1 +1\\n")
        .containsPattern("wnb.dead-letters-value +registered +1 +12\\n");
    assertThat(schemas("register")).isEqualTo(first);
    assertThat(schemas("check")).isEqualTo(first);
  }

  @Test
  void whenOneBreaksNoneIsRegistered() {
    Schema another = SchemaBuilder.record("uk.wnb.avro.Attendance").fields().requiredInt("eventId").endRecord();
    client.register("wnb.attendances-value", another);
    Wnb register = schemas("register");

    assertThat(register.code()).isEqualTo(6);
    assertThat(register.out()).containsPattern("wnb.attendances-value +breaks +1 +-");
    assertThat(schemas("check")).isEqualTo(register);
    assertThat(client.versions("wnb.appointments-value")).isEmpty();
    assertThat(schemas("register", "--compatibility", "NONE").code()).isZero();
  }

  @Test
  void aRegistryThatDoesNotAnswerIsOneLine() {
    registry.stop();
    Wnb check = schemas("check");

    assertThat(check.code()).isEqualTo(4);
    assertThat(check.err()).hasLineCount(1).contains("Check schema.registry.url");
  }

  @Test
  void aLevelThatDoesNotExistIsAMatterOfUsage() {
    assertThat(schemas("check", "--compatibility", "PERFECT").code()).isEqualTo(2);
  }
}
