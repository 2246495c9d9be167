package uk.wnb.topology;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import uk.wnb.concern.Child;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;

/**
 * The children of one partition: in the store, and those looked up last also on the heap as they are stored, since
 * reading one from the store costs as much as to decide. What is written goes to both at once; the heap begins empty
 * whenever the task does, so it never holds what was rolled back.
 */
final class ChildStore {
  /** What an entry takes beside its bytes: key, map entry, arrays. */
  private static final int ENTRY_BYTES = 256;
  /** Up to here there can be steps that an older build has stored, each in a place of its own. */
  private static final int LAST_PLACE = 15;

  private final KeyValueStore<Bytes, byte[]> store;
  // By number: with a key of bytes each look-up would have to fetch two more objects from all over the heap.
  private final Map<Long, StoredChild> recent = new LinkedHashMap<>();
  private final ByteWriter out = new ByteWriter(512);
  private final HeapShare heap;
  private long bytes;

  /** The children in {@code store}; those looked up last take their part of {@code heap} until this is closed. */
  ChildStore(KeyValueStore<Bytes, byte[]> store, HeapShare heap) {
    this.store = store;
    this.heap = heap;
    heap.join();
  }

  /** What is known of {@code key}; {@link Child#UNKNOWN} when nothing is. */
  Child get(byte[] key) {
    return find(key).child();
  }

  /**
   * Keeps {@code child}.
   *
   * @param event what made it so out of what {@link #get} gives, or null when only time has passed
   */
  void put(byte[] key, Child child, Event event) {
    if (event != null && isNoStep(child, event)) {
      delete(key);
    }
    StoredChild stored = find(key);
    int before = stored.size();
    StoredChild.Written written = stored.keep(child, event, out);
    bytes += Keys.number(key) == Keys.NO_NUMBER ? 0 : stored.size() - before;
    store.put(Keys.place(key, written.place()), written.bytes());
  }

  /** What moves a whole history, or is to leave nothing behind, is no step from what was known before. */
  private static boolean isNoStep(Child child, Event event) {
    return event.fact().kind() == Kind.MOVED || child.history().successor() != null
        || event.fact() instanceof Fact.Relative relative && relative.summary().residences().isEmpty();
  }

  /** Deletes all that is kept of {@code key}, and what an older build has left behind. */
  void delete(byte[] key) {
    StoredChild known = recent.remove(Keys.number(key));
    if (known != null) {
      bytes -= known.size() + ENTRY_BYTES;
    }
    for (int place = StoredChild.SNAPSHOT; place <= LAST_PLACE; place++) {
      store.delete(Keys.place(key, place));
    }
  }

  private StoredChild find(byte[] key) {
    long number = Keys.number(key);
    if (number == Keys.NO_NUMBER) {
      return read(key);
    }
    StoredChild known = recent.get(number);
    if (known == null) {
      shrink();
      known = read(key);
      recent.put(number, known);
      bytes += known.size() + ENTRY_BYTES;
    }
    return known;
  }

  private StoredChild read(byte[] key) {
    return read(store, key);
  }

  /** What {@code store} holds of {@code key}, while nobody writes to it. */
  static StoredChild read(ReadOnlyKeyValueStore<Bytes, byte[]> store, byte[] key) {
    byte[] snapshot = store.get(Keys.place(key, StoredChild.SNAPSHOT));
    if (snapshot == null) {
      return new StoredChild();
    }
    StoredChild stored = new StoredChild(snapshot);
    int last = stored.stepsStandApart() ? LAST_PLACE : StoredChild.STEPS;
    for (int place = StoredChild.STEPS; place <= last; place++) {
      byte[] steps = store.get(Keys.place(key, place));
      if (steps == null || !stored.goOn(steps)) {
        break;
      }
    }
    return stored;
  }

  /** Lets go of those looked up longest ago. To keep those used last instead would touch three entries at every use. */
  private void shrink() {
    Iterator<StoredChild> eldest = recent.values().iterator();
    long most = heap.bytes();
    while (bytes > most && eldest.hasNext()) {
      bytes -= eldest.next().size() + ENTRY_BYTES;
      eldest.remove();
    }
  }

  /** Leaves its part of the heap to the other partitions. */
  void close() {
    recent.clear();
    heap.leave();
  }
}
