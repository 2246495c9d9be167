package uk.wnb.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import uk.wnb.history.Days;

/** Which children to look at on which day, so that time passing costs nothing for all the others. */
final class DueIndex {
  private static final byte[] PRESENT = {};

  private final KeyValueStore<Bytes, byte[]> store;

  DueIndex(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  /** Moves {@code child} from one day to another, either of which may be {@link Days#NEVER}. */
  void move(byte[] child, int from, int to) {
    if (from == to) {
      return;
    }
    if (from != Days.NEVER) {
      store.delete(Keys.due(from, child));
    }
    if (to != Days.NEVER) {
      store.put(Keys.due(to, child), PRESENT);
    }
  }

  /** Up to {@code most} children that are due on or before {@code day}, the earliest first. */
  List<byte[]> dueBy(int day, int most) {
    List<byte[]> children = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> entries = store.range(null, Keys.dueFrom(day + 1))) {
      while (children.size() < most && entries.hasNext()) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        children.add(Keys.dueChild(entry.key));
      }
    }
    return children;
  }
}
