package uk.wnb.topology;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Event;

/**
 * One child as it is stored: a snapshot and the steps since, each under the number of the snapshot that it goes on
 * from. A step takes a few dozen bytes, a history hundreds: to write only the step saves the broker, the changelog and
 * the disk most of their work.
 */
final class StoredChild {
  /** Steps before the next snapshot; each has a place of its own, used again and again, so nothing needs deleting. */
  static final int MOST_STEPS = 15;

  private int number;
  private byte[] snapshot;
  private final List<byte[]> steps = new ArrayList<>(4);
  private int stepBytes;

  /** A child that is not stored yet. */
  StoredChild() {
  }

  /** The child of a stored snapshot; steps are added by {@link #goOn}. */
  StoredChild(byte[] snapshot) {
    this.snapshot = snapshot;
    this.number = new ByteReader(snapshot).varint();
  }

  /** Adds a stored step; false when it goes on from an earlier snapshot and so has none after it either. */
  boolean goOn(byte[] step) {
    boolean mine = new ByteReader(step).varint() == number;
    if (mine) {
      add(step);
    }
    return mine;
  }

  private void add(byte[] step) {
    steps.add(step);
    stepBytes += step.length;
  }

  /**
   * Keeps {@code child} and gives the place to be written: 0 for a new snapshot, else that of the step. A snapshot is
   * due when the steps together have grown as large as the last one, so what is read is never more than twice that.
   *
   * @param event what made the child so, or null when only time has passed
   */
  int keep(Child child, Event event) {
    if (snapshot != null && steps.size() < MOST_STEPS) {
      byte[] step = encode(child.step(event));
      if (stepBytes + step.length <= snapshot.length) {
        add(step);
        return steps.size();
      }
    }
    number++;
    snapshot = encode(child);
    steps.clear();
    stepBytes = 0;
    return 0;
  }

  /** What stands in {@code place}. */
  byte[] bytes(int place) {
    return place == 0 ? snapshot : steps.get(place - 1);
  }

  /** Bytes of all places. */
  int size() {
    return snapshot == null ? 0 : snapshot.length + stepBytes;
  }

  Child child() {
    if (snapshot == null) {
      return Child.UNKNOWN;
    }
    Child child = decode(snapshot);
    for (byte[] step : steps) {
      child = child.after(decode(step));
    }
    return child;
  }

  private byte[] encode(Child child) {
    ByteWriter out = new ByteWriter(snapshot == null ? 128 : 2 * snapshot.length);
    out.varint(number);
    ChildCodec.write(child, out);
    return out.toByteArray();
  }

  private static Child decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    in.varint();
    return ChildCodec.read(in);
  }
}
