package uk.wnb.topology;

import java.util.Arrays;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Event;

/**
 * One child as it is stored: a snapshot, and in a place of their own the steps since, under the number of the snapshot
 * that they go on from. A step takes a few dozen bytes, a history hundreds: to write only the steps saves the broker,
 * the changelog and the disk most of their work. All steps stand together, though each is written again with every
 * later one: a child that is not on the heap is found by two look-ups, which cost more than those bytes.
 */
final class StoredChild {
  /** Where the snapshot stands. */
  static final int SNAPSHOT = 0;
  /** Where the steps stand, over those of the last snapshot: so nothing needs deleting. */
  static final int STEPS = 1;

  private static final byte[] NO_STEPS = {};

  private int number;
  private byte[] snapshot;
  private byte[] steps = NO_STEPS;
  private int count;
  private boolean stepsStandApart;

  /** A child that is not stored yet. */
  StoredChild() {
  }

  /** The child of a stored snapshot; steps are added by {@link #goOn}. */
  StoredChild(byte[] snapshot) {
    this.snapshot = snapshot;
    ByteReader in = new ByteReader(snapshot);
    this.number = in.varint();
    this.stepsStandApart = ChildCodec.stepsStandApart(in);
  }

  /** Whether an older build has stored it: the steps, if any, each in a place of its own. */
  boolean stepsStandApart() {
    return stepsStandApart;
  }

  /**
   * Adds what is stored as steps, or one of those that stand apart; false when they go on from an earlier snapshot, and
   * so does what stands after them.
   */
  boolean goOn(byte[] stored) {
    ByteReader in = new ByteReader(stored);
    boolean mine = in.varint() == number;
    if (mine) {
      count += stepsStandApart ? 1 : in.count();
      byte[] more = in.rest();
      int end = steps.length;
      steps = Arrays.copyOf(steps, end + more.length);
      System.arraycopy(more, 0, steps, end, more.length);
    }
    return mine;
  }

  /** Bytes, and the place where to write them. */
  record Written(int place, byte[] bytes) {
  }

  /**
   * Keeps {@code child} and gives what is to be written: the steps, or a new snapshot. That is due when writing the
   * steps again and again has taken as many bytes as the last one: sooner or later than that, the two take more.
   *
   * @param event what made the child so, or null when only time has passed
   * @param out where to write, whatever stands there
   */
  Written keep(Child child, Event event, ByteWriter out) {
    if (snapshot != null && !stepsStandApart) {
      out.clear();
      out.varint(number);
      out.varint(count + 1);
      int begin = out.length();
      out.bytes(steps);
      ChildCodec.writeStep(child, event, out);
      // Steps of one size, written one, two, three at a time, add up to half of that.
      if ((count + 1L) * (out.length() - begin) <= 2L * snapshot.length) {
        return goneOn(out.toByteArray(), begin);
      }
    }
    return snapshot(child, out);
  }

  private Written goneOn(byte[] stored, int begin) {
    steps = Arrays.copyOfRange(stored, begin, stored.length);
    count++;
    return new Written(STEPS, stored);
  }

  private Written snapshot(Child child, ByteWriter out) {
    number++;
    out.clear();
    out.varint(number);
    ChildCodec.write(child, out);
    snapshot = out.toByteArray();
    steps = NO_STEPS;
    count = 0;
    stepsStandApart = false;
    return new Written(SNAPSHOT, snapshot);
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
      child = ChildCodec.readStep(child, since);
    }
    ChildCodec.requireEnd(since);
    return child;
  }
}
