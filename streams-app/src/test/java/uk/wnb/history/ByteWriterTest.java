package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "127, 1", "128, 2", "16383, 2", "16384, 3", "2147483647, 5", "-1, 5", "-2147483648, 5"})
  void writesSmallIntegersInFewBytes(int value, int bytes) {
    assertThat(written(out -> out.varint(value))).hasSize(bytes);
    assertThat(readBack(out -> out.varint(value), ByteReader::varint)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
  void writesSignedIntegers(long value) {
    assertThat(readBack(out -> out.zigzag(value), ByteReader::zigzag)).isEqualTo(value);
    assertThat(readBack(out -> out.varlong(value), ByteReader::varlong)).isEqualTo(value);
  }

  @Test
  void writesSmallIntegersOfEitherSignInOneByte() {
    assertThat(written(out -> out.zigzag(-64))).hasSize(1);
    assertThat(written(out -> out.zigzag(63))).hasSize(1);
    assertThat(written(out -> out.zigzag(64))).hasSize(2);
  }

  @Test
  void writesTheLowBytesOfAnInteger() {
    long hash = 0x123456789abcL;
    assertThat(written(out -> out.fixed(hash, 6))).hasSize(6);
    assertThat(readBack(out -> out.fixed(hash, 6), in -> in.fixed(6))).isEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RXX", "RXX01", "Paediatrics", "é", "RXé", "é€\uD83D\uDE00"})
  void writesStrings(String text) {
    assertString(text);
    assertString(text.repeat(20));
    assertString("x".repeat(126) + text);
    assertString("x".repeat(127) + text);
  }

  private static void assertString(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] lengthAndUtf8 = written(out -> {
      out.varint(utf8.length);
      out.bytes(utf8);
    });
    assertThat(written(out -> out.string(text))).isEqualTo(lengthAndUtf8);
    assertThat(new ByteReader(lengthAndUtf8).string()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3, 0", "0, 3", "3, 2", "2, 30", "30, 2", "500, 400"})
  void swapsTwoPartsThatWereWritten(int first, int second) {
    byte[] expected = written(out -> {
      out.write(77);
      fill(out, 'b', second);
      fill(out, 'a', first);
    });
    assertThat(written(out -> {
      out.write(77);
      fill(out, 'a', first);
      fill(out, 'b', second);
      out.swap(1, 1 + first);
    })).isEqualTo(expected);
  }

  private static void fill(ByteWriter out, int value, int count) {
    for (int i = 0; i < count; i++) {
      out.write(value + i % 20);
    }
  }

  @Test
  void whatWasTakenOutStaysWhenItBeginsAnew() {
    ByteWriter out = new ByteWriter(16);
    out.string("first");
    byte[] first = out.toByteArray();
    out.clear();
    assertThat(out.length()).isZero();
    out.string("2nd");
    assertThat(out.length()).isEqualTo(4);
    assertThat(new ByteReader(out.toByteArray()).string()).isEqualTo("2nd");
    assertThat(new ByteReader(first).string()).isEqualTo("first");
  }

  @Test
  void growsAsNeeded() {
    ByteWriter out = new ByteWriter(0);
    for (int i = 0; i < 1000; i++) {
      out.write(i);
      out.bytes(new byte[i % 7]);
    }
    assertThat(out.toByteArray()).hasSize(1000 + 142 * 21 + 15);
  }

  @Test
  void readingPastTheEndIsRefused() {
    assertRefused(in -> in.read());
    assertRefused(in -> in.varint());
    assertRefused(in -> in.fixed(6));
    assertRefused(in -> in.bytes(1));
    assertRefused(in -> in.bytes(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ByteReader(new byte[] {5, 'a'}).string());
  }

  @Test
  void anIntegerThatDoesNotEndIsRefused() {
    byte[] bytes = new byte[20];
    Arrays.fill(bytes, (byte) 0x80);
    assertThatIllegalArgumentException().isThrownBy(() -> new ByteReader(bytes).varlong())
        .withMessageContaining("does not end");
  }

  private static void assertRefused(Consumer<ByteReader> read) {
    assertThatIllegalArgumentException().isThrownBy(() -> read.accept(new ByteReader(new byte[0])))
        .withMessageContaining("damaged");
  }

  private static byte[] written(Consumer<ByteWriter> write) {
    ByteWriter out = new ByteWriter(16);
    write.accept(out);
    return out.toByteArray();
  }

  private static long readBack(Consumer<ByteWriter> write, ToLongFunction<ByteReader> read) {
    ByteReader in = new ByteReader(written(write));
    long value = read.applyAsLong(in);
    assertThat(in.atEnd()).isTrue();
    return value;
  }
}
