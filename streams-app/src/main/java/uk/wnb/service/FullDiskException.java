package uk.wnb.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** The disk of the local state is full. Trying again would not help; whoever looks after the machine has to know. */
public final class FullDiskException extends RuntimeException {
  /** As Linux says it when a disk is full, and when a user's share of it is. */
  private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

  private FullDiskException(Throwable cause) {
    super("the disk of the local state (" + Setting.STATE_DIR.key() + ") is full. Make room and start again: nothing "
        + "is lost, and what is missing in the state is built anew from Kafka.", cause);
  }

  /** One when {@code exception}, or what caused it, says that a disk is full; otherwise nothing. */
  public static Optional<FullDiskException> explain(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .filter(FullDiskException::saysFull).findFirst().map(cause -> new FullDiskException(exception));
  }

  private static boolean saysFull(Throwable cause) {
    return cause instanceof RocksDBException rocks && rocks.getStatus() != null
        && rocks.getStatus().getSubCode() == Status.SubCode.NoSpace
        || cause.getMessage() != null && FULL.stream().anyMatch(cause.getMessage()::contains);
  }
}
