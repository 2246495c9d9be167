package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortTextsTest {
  private static final long SEED = Long.getLong("wnb.seed", 13);

  private static String read(byte[] bytes) {
    byte[] among = new byte[bytes.length + 4];
    System.arraycopy(bytes, 0, among, 3, bytes.length);
    return ShortTexts.of(among, 3, bytes.length);
  }

  private static String decoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R", "420", "RXX01", "\0", "\0\0", "\0R", "é", "€", "R€"})
  void readsWhatStandsThere(String text) {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @Test
  void whatIsReadAgainIsTheSameString() {
    byte[] code = "RJE".getBytes(StandardCharsets.UTF_8);
    assertThat(read(code)).isSameAs(read(code));
  }

  /** Many more texts than there are places, bytes that are no text among them. */
  @Test
  void textsThatShareAPlaceAreNotTakenForEachOther() {
    assertThat(IntStream.range(0, 100_000).filter(i -> isMisread(new SplittableRandom(SEED + i))).findAny()).isEmpty();
  }

  private static boolean isMisread(SplittableRandom random) {
    byte[] bytes = new byte[random.nextInt(ShortTexts.LONGEST + 1)];
    random.nextBytes(bytes);
    return !read(bytes).equals(decoded(bytes));
  }

  @Test
  void threadsMayShareIt() throws InterruptedException {
    AtomicInteger misread = new AtomicInteger();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < threads.length; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      threads[i] = new Thread(() -> {
        for (int round = 0; round < 50_000; round++) {
          misread.addAndGet(isMisread(random) ? 1 : 0);
        }
      });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(misread).hasValue(0);
  }
}
