package uk.wnb.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on the local disk that cannot be opened, because it is not what was written: a machine or a disk has failed.
 * All of it stands in Kafka, so it is deleted, and the next start fetches it from there. A disk that is full or cannot
 * be read is another matter: deleting would not help.
 */
final class DamagedState {
  private static final Pattern OPENING = Pattern.compile("Error opening store (\\S+) at location (.+)");
  private static final Logger LOG = LoggerFactory.getLogger(DamagedState.class);

  private final Path stateDir;

  DamagedState(Path stateDir) {
    this.stateDir = stateDir.toAbsolutePath().normalize();
  }

  /** Deletes the store that {@code exception} tells of, if it tells of a damaged one; gives the store's name then. */
  Optional<String> discard(Throwable exception) {
    return Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
        .filter(cause -> cause instanceof ProcessorStateException && isDamage(cause.getCause()))
        .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream()).map(OPENING::matcher)
        .filter(Matcher::matches).findFirst().flatMap(this::delete);
  }

  private static boolean isDamage(Throwable cause) {
    return cause instanceof RocksDBException damage
        && (damage.getStatus() == null || damage.getStatus().getCode() != Status.Code.IOError);
  }

  private Optional<String> delete(Matcher opening) {
    Path store = Path.of(opening.group(2)).toAbsolutePath().normalize();
    if (!store.startsWith(stateDir) || store.equals(stateDir)) {
      return Optional.empty();
    }
    try {
      Utils.delete(store.toFile());
      LOG.warn("the store {} in {} was damaged and has been deleted; it is built anew from its changelog",
          opening.group(1), store.getParent());
      return Optional.of(opening.group(1));
    } catch (IOException e) {
      LOG.error("the store {} in {} is damaged and cannot be deleted", opening.group(1), store.getParent(), e);
      return Optional.empty();
    }
  }
}
