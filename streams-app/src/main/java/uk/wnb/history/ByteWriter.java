package uk.wnb.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows a byte array: variable-length integers (7 bits a byte, lowest first), strings, raw bytes. */
public final class ByteWriter {
  /** Texts up to here have their length in one byte. */
  private static final int SHORT = 127;

  private byte[] buffer;
  private int length;

  /** A writer that holds {@code capacity} bytes before it grows. */
  public ByteWriter(int capacity) {
    buffer = new byte[Math.max(16, capacity)];
  }

  /** One byte, the low 8 bits of {@code value}. */
  public void write(int value) {
    ensure(1);
    buffer[length++] = (byte) value;
  }

  /** A non-negative integer, small ones in one byte. */
  public void varint(int value) {
    varlong(value & 0xffffffffL);
  }

  /** As {@link #varint} for 64 bits, read as unsigned. */
  public void varlong(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      buffer[length++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
  }

  /** A signed integer, small ones of either sign in one byte. */
  public void zigzag(long value) {
    varlong(value << 1 ^ value >> 63);
  }

  /** The low {@code count} bytes of {@code value}, lowest first. */
  public void fixed(long value, int count) {
    ensure(count);
    for (int i = 0; i < count; i++) {
      buffer[length++] = (byte) (value >>> 8 * i);
    }
  }

  /** Length and UTF-8 bytes. */
  public void string(String text) {
    if (text.length() > SHORT || !shortAscii(text)) {
      encoded(text);
    }
  }

  /** Most texts are short codes: they are written where they belong; writes nothing of any other text. */
  private boolean shortAscii(String text) {
    int count = text.length();
    ensure(1 + count);
    int at = length;
    buffer[at++] = (byte) count;
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        return false;
      }
      buffer[at++] = (byte) c;
    }
    length = at;
    return true;
  }

  private void encoded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes(utf8);
  }

  /** Bytes without a length. */
  public void bytes(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /** How many bytes were written so far. */
  public int length() {
    return length;
  }

  /** Puts what was written from {@code middle} on before what was written from {@code start} to there. */
  void swap(int start, int middle) {
    int moved = length - middle;
    ensure(moved);
    System.arraycopy(buffer, start, buffer, start + moved, length - start);
    System.arraycopy(buffer, length, buffer, start, moved);
  }

  /** Begins anew, in the same array. */
  public void clear() {
    length = 0;
  }

  /** What was written so far. */
  public byte[] toByteArray() {
    return Arrays.copyOf(buffer, length);
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
    }
  }
}
