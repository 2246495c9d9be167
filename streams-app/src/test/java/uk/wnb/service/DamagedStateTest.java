package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What is damaged is deleted; what a full disk or another failure leaves is not, nor anything elsewhere. */
class DamagedStateTest {
  private static final RocksDBException DAMAGE = exception(Status.Code.Corruption, "checksum mismatch");

  @TempDir
  private Path directory;
  private Path store;
  private DamagedState damaged;

  @BeforeEach
  void aStoreIsThere() throws IOException {
    store = directory.resolve("wnb/1_0/rocksdb/children");
    Files.createDirectories(store);
    Files.writeString(store.resolve("CURRENT"), "");
    damaged = new DamagedState(directory);
  }

  @Test
  void aDamagedStoreIsDeletedAndNamed() {
    assertThat(damaged.discard(new StreamsException("task 1_0", opening(store, DAMAGE)))).contains("children");
    assertThat(store).doesNotExist();
    assertThat(store.getParent()).exists();
  }

  @Test
  void aFullDiskIsNoDamage() {
    assertThat(damaged.discard(opening(store, exception(Status.Code.IOError, "No space left on device")))).isEmpty();
    assertThat(store).exists();
  }

  @Test
  void anythingElseIsNone() {
    assertThat(damaged.discard(new ProcessorStateException("Error while getting value", DAMAGE))).isEmpty();
    assertThat(damaged.discard(opening(store, new IllegalStateException()))).isEmpty();
    assertThat(damaged.discard(new ProcessorStateException("no cause"))).isEmpty();
    assertThat(store).exists();
  }

  @Test
  void nothingElsewhereIsTouched() {
    DamagedState another = new DamagedState(directory.resolve("another"));
    assertThat(another.discard(opening(store, DAMAGE))).isEmpty();
    assertThat(another.discard(opening(directory.resolve("another"), DAMAGE))).isEmpty();
    assertThat(store).exists();
  }

  private static ProcessorStateException opening(Path location, Exception cause) {
    return new ProcessorStateException("Error opening store children at location " + location, cause);
  }

  private static RocksDBException exception(Status.Code code, String message) {
    return new RocksDBException(message, new Status(code, Status.SubCode.None, message));
  }
}
