package uk.wnb.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of records and stores: an NHS number in UTF-8; in the store of children a place stands after it, in the due-time
 * index a day before it.
 */
final class Keys {
  /** What {@link #number} says of a key that is no NHS number. */
  static final long NO_NUMBER = -1;

  private static final int DIGITS = 10;

  private Keys() {
  }

  /** The key as text, null for null; bytes that are no UTF-8 give a text that is no NHS number. */
  static String text(byte[] key) {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  /** The NHS number that {@code key} is, {@value #NO_NUMBER} when it is not ten digits. */
  static long number(byte[] key) {
    long number = 0;
    for (byte digit : key) {
      if (digit < '0' || digit > '9') {
        return NO_NUMBER;
      }
      number = 10 * number + digit - '0';
    }
    return key.length == DIGITS ? number : NO_NUMBER;
  }

  /** A key for one of the places in which {@code child} is stored, 0 to 15. */
  static Bytes place(byte[] child, int place) {
    byte[] key = Arrays.copyOf(child, child.length + 1);
    key[child.length] = (byte) place;
    return Bytes.wrap(key);
  }

  /** A key that sorts by {@code day}, then by child. */
  static Bytes due(int day, byte[] child) {
    return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES + child.length).putInt(sortable(day)).put(child).array());
  }

  /** The first key of {@code day} and of every later one. */
  static Bytes dueFrom(int day) {
    return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(sortable(day)).array());
  }

  /** The child in a key of the due-time index. */
  static byte[] dueChild(Bytes key) {
    byte[] bytes = key.get();
    byte[] child = new byte[bytes.length - Integer.BYTES];
    System.arraycopy(bytes, Integer.BYTES, child, 0, child.length);
    return child;
  }

  /** Bytes are compared as unsigned; this puts negative days before positive ones. */
  private static int sortable(int day) {
    return day ^ Integer.MIN_VALUE;
  }
}
