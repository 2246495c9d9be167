package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStorageTest {

  @TempDir
  private Path parent;

  @Test
  void makesAndFormatsADirectoryAndKeepsIt() {
    Path directory = parent.resolve("deep/broker");
    try (BrokerStorage storage = BrokerStorage.at(directory)) {
      storage.format();
    }
    assertThat(directory.resolve("meta.properties")).exists().content().contains("node.id=1");
  }

  @Test
  void leavesAFormattedDirectoryAsItIs() throws IOException {
    try (BrokerStorage storage = BrokerStorage.at(parent)) {
      storage.format();
      String before = Files.readString(parent.resolve("meta.properties"));
      storage.format();
      assertThat(parent.resolve("meta.properties")).hasContent(before);
    }
  }

  @Test
  void deletesATemporaryDirectoryWithAllInIt() {
    BrokerStorage storage = BrokerStorage.temporary();
    storage.format();
    assertThat(storage.directory()).isNotEmptyDirectory();

    storage.close();

    assertThat(storage.directory()).doesNotExist();
  }

  @Test
  void saysWhichDirectoryItCannotUse() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));
    try (BrokerStorage storage = BrokerStorage.at(file)) {
      assertThatThrownBy(storage::format)
          .isInstanceOf(KafkaException.class).hasMessageContaining(file.toString());
    }
  }

  /** Kafka's formatter reports to standard output, which belongs to the command. */
  @Test
  void formatsInSilence() {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said));
    try (BrokerStorage storage = BrokerStorage.temporary()) {
      storage.format();
    } finally {
      System.setOut(before);
    }
    assertThat(said.toByteArray()).isEmpty();
  }
}
