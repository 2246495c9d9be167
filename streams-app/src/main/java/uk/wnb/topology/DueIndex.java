package uk.wnb.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.history.Days;

/**
 * Which children to look at on which day, so that time passing costs nothing for all the others. Days that are done
 * with are not looked through again: RocksDB keeps what was deleted for a while, and would step over all of it.
 */
final class DueIndex {
  private static final byte[] PRESENT = {};

  private final KeyValueStore<Bytes, byte[]> store;
  /** No child is due before this day; at first nothing is known. */
  private int earliest = Integer.MIN_VALUE;

  DueIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Moves {@code child} from one day to another, either of which may be {@link Days#NEVER}. */
  void move(byte[] child, int from, int to) {
    earliest = Math.min(earliest, to);
    if (from == to) {
      return;
    }
    if (from != Days.NEVER) {
      // Unlike delete, which reads what it deletes to return it.
      store.put(Keys.due(from, child), null);
    }
    if (to != Days.NEVER) {
      store.put(Keys.due(to, child), PRESENT);
    }
  }

  /** Up to {@code most} children that are due on or before {@code day}, the earliest first. */
  List<byte[]> dueBy(int day, int most) {
    List<byte[]> children = new ArrayList<>();
    if (day < earliest) {
      return children;
    }
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(Keys.dueFrom(earliest), Keys.dueFrom(day + 1))) {
      while (children.size() < most && entries.hasNext()) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        children.add(Keys.dueChild(entry.key));
      }
    }
    if (children.size() < most) {
      earliest = day + 1;
    }
    return children;
  }
}
