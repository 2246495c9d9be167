package uk.wnb.history;

import java.nio.charset.StandardCharsets;

/**
 * The short texts that were read last, each as one string: codes of organisations and specialties are few, and every
 * child's history is full of them. What is found here depends on nothing but the bytes.
 *
 * <p>Threads share it without a lock: what one of them leaves is whole, and what two leave in one place at a time the
 * later one replaces.
 */
final class ShortTexts {
  /** As long as an ODS code of a site. */
  static final int LONGEST = 5;

  private static final int PLACE_BITS = 10;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final Known[] KNOWN = new Known[1 << PLACE_BITS];

  private record Known(long bytes, String text) {
  }

  private ShortTexts() {
  }

  /** The text of {@code count} bytes of UTF-8, at most {@value #LONGEST}, from {@code start} on. */
  static String of(byte[] buffer, int start, int count) {
    long bytes = count;
    for (int i = start; i < start + count; i++) {
      bytes = bytes << 8 | buffer[i] & 0xff;
    }
    int place = (int) (bytes * SPREAD >>> Long.SIZE - PLACE_BITS);
    Known known = KNOWN[place];
    if (known == null || known.bytes != bytes) {
      known = new Known(bytes, new String(buffer, start, count, StandardCharsets.UTF_8));
      KNOWN[place] = known;
    }
    return known.text;
  }
}
