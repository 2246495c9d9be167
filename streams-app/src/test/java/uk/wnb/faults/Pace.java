package uk.wnb.faults;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import uk.wnb.topology.Sent;

/** How fast sources send. */
interface Pace {
  /** As fast as it goes. */
  Pace AT_ONCE = (records, out) -> out.accept(records);

  /** Hands {@code records} to {@code out}, all of them, in order. */
  void send(List<Sent> records, Consumer<List<Sent>> out);

  /** So many records a second, a few at a time; what could not go out in time is not made up for. */
  static Pace steady(int perSecond) {
    int few = Math.max(1, perSecond / 10);
    long[] due = {System.nanoTime()};
    return (records, out) -> {
      for (int from = 0; from < records.size(); from += few) {
        List<Sent> next = records.subList(from, Math.min(records.size(), from + few));
        LockSupport.parkNanos(due[0] - System.nanoTime());
        due[0] = Math.max(due[0], System.nanoTime()) + next.size() * 1_000_000_000L / perSecond;
        out.accept(next);
      }
    };
  }
}
