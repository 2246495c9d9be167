package uk.wnb.topology;

import java.util.Arrays;
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

  private static final byte[] NO_STEPS = {};

  private int number;
  private byte[] snapshot;
  // One after another in one array: many small objects that change would keep the garbage collector busy.
  private byte[] steps = NO_STEPS;
  private int count;

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
    int end = steps.length;
    steps = Arrays.copyOf(steps, end + step.length);
    System.arraycopy(step, 0, steps, end, step.length);
    count++;
  }

  /** Bytes, and the place where to write them. */
  record Written(int place, byte[] bytes) {
  }

  /**
   * Keeps {@code child} and gives what is to be written: a step, or in place 0 a new snapshot. That is due when the
   * steps together have grown as large as the last one, so what is read is never more than twice that.
   *
   * @param event what made the child so, or null when only time has passed
   * @param out where to write, whatever stands there
   */
  Written keep(Child child, Event event, ByteWriter out) {
    if (snapshot != null && count < MOST_STEPS) {
      begin(out);
      ChildCodec.writeStep(child, event, out);
      if (steps.length + out.length() <= snapshot.length) {
        byte[] step = out.toByteArray();
        add(step);
        return new Written(count, step);
      }
    }
    number++;
    begin(out);
    ChildCodec.write(child, out);
    snapshot = out.toByteArray();
    steps = NO_STEPS;
    count = 0;
    return new Written(0, snapshot);
  }

  /** Whether {@code other} goes on from the same snapshot, or both from none. */
  boolean isOfSameSnapshot(StoredChild other) {
    return number == other.number;
  }

  /** Bytes of all places. */
  int size() {
    return snapshot == null ? 0 : snapshot.length + steps.length;
  }

  Child child() {
    if (snapshot == null) {
      return Child.UNKNOWN;
    }
    ByteReader whole = new ByteReader(snapshot);
    whole.varint();
    Child child = ChildCodec.read(whole);
    ChildCodec.requireEnd(whole);
    ByteReader since = new ByteReader(steps);
    for (int i = 0; i < count; i++) {
      since.varint();
      child = ChildCodec.readStep(child, since);
    }
    ChildCodec.requireEnd(since);
    return child;
  }

  private void begin(ByteWriter out) {
    out.clear();
    out.varint(number);
  }
}
