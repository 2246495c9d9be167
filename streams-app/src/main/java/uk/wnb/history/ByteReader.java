package uk.wnb.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote. Running past the end, or meeting what nobody writes, is an
 * {@link IllegalArgumentException}.
 */
public final class ByteReader {
  private final byte[] buffer;
  private int position;

  /** A reader from the first byte of {@code buffer}. */
  public ByteReader(byte[] buffer) {
    this.buffer = buffer;
  }

  /** One byte as 0 to 255. */
  public int read() {
    if (position == buffer.length) {
      throw endsTooEarly();
    }
    return buffer[position++] & 0xff;
  }

  /** An integer written by {@link ByteWriter#varint}. */
  public int varint() {
    return (int) varlong();
  }

  /** An integer written by {@link ByteWriter#varlong}. */
  public long varlong() {
    int first = read();
    return first < 0x80 ? first : longer(first & 0x7f);
  }

  private long longer(long low) {
    long value = low;
    for (int shift = 7; shift < 64; shift += 7) {
      int next = read();
      value |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw damaged("an integer does not end");
  }

  /** An integer written by {@link ByteWriter#zigzag}. */
  public long zigzag() {
    long value = varlong();
    return value >>> 1 ^ -(value & 1);
  }

  /** A number of things that follow, each of them at least one byte long. */
  public int count() {
    int count = varint();
    need(count);
    return count;
  }

  /** {@code index}, which must be a place among {@code size} things. */
  public static int place(int index, int size) {
    if (index < 0 || index >= size) {
      throw damaged("something is not where it should be");
    }
    return index;
  }

  /** The one of {@code values} at {@code index}. */
  public static <T> T pick(T[] values, int index) {
    return values[place(index, values.length)];
  }

  /** An integer of {@code count} bytes written by {@link ByteWriter#fixed}. */
  public long fixed(int count) {
    need(count);
    long value = 0;
    for (int i = 0; i < count; i++) {
      value |= (buffer[position++] & 0xffL) << 8 * i;
    }
    return value;
  }

  /** A string written by {@link ByteWriter#string}. */
  public String string() {
    int count = varint();
    need(count);
    position += count;
    return count <= ShortTexts.LONGEST ? ShortTexts.of(buffer, position - count, count)
        : new String(buffer, position - count, count, StandardCharsets.UTF_8);
  }

  /** The next {@code count} bytes. */
  public byte[] bytes(int count) {
    need(count);
    position += count;
    return Arrays.copyOfRange(buffer, position - count, position);
  }

  /** All bytes that are left. */
  public byte[] rest() {
    return bytes(buffer.length - position);
  }

  /** Whether every byte has been read. */
  public boolean atEnd() {
    return position == buffer.length;
  }

  private void need(int count) {
    if (count < 0 || count > buffer.length - position) {
      throw endsTooEarly();
    }
  }

  private static IllegalArgumentException endsTooEarly() {
    return damaged("it ends too early");
  }

  private static IllegalArgumentException damaged(String how) {
    return new IllegalArgumentException("stored state is damaged: " + how);
  }
}
