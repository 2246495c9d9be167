package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** A full disk is told from other failures, wherever it is met, and ends the process at the first one. */
class FullDiskExceptionTest {
  @Test
  void rocksDbSaysSoByItsCode() {
    assertThat(FullDiskException.explain(writing(Status.SubCode.NoSpace, "While appending"))).isPresent();
    assertThat(FullDiskException.explain(writing(Status.SubCode.None, "While appending"))).isEmpty();
  }

  @Test
  void linuxSaysSoInWords() {
    assertThat(FullDiskException.explain(new IOException("state/lock: No space left on device"))).isPresent();
    assertThat(FullDiskException.explain(new IOException("state/lock: Disk quota exceeded"))).isPresent();
    assertThat(FullDiskException.explain(new IOException("state/lock: Read-only file system"))).isEmpty();
    assertThat(FullDiskException.explain(new IOException())).isEmpty();
  }

  @Test
  void saysWhatToDo() {
    assertThat(FullDiskException.explain(new IOException("No space left on device")).orElseThrow())
        .hasMessageContaining("wnb.state.dir").hasMessageContaining("Make room");
  }

  @Test
  void noThreadIsStartedAnew() {
    List<Throwable> givenUp = new ArrayList<>();
    Recovery recovery = new Recovery(givenUp::add, new DamagedState(Path.of("state")));
    assertThat(recovery.handle(writing(Status.SubCode.NoSpace, "While appending")))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(givenUp).singleElement().isInstanceOf(FullDiskException.class);
  }

  private static StreamsException writing(Status.SubCode code, String message) {
    return new StreamsException("task 1_0", new ProcessorStateException("Error while putting key/value into store",
        new RocksDBException(message, new Status(Status.Code.IOError, code, message))));
  }
}
