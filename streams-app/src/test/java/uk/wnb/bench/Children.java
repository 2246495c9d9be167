package uk.wnb.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Invented children by index. Their NHS numbers count down from the top of the test range 999, which holds some
 * 900,000; further ones begin with 998 and below, which are not issued to anybody either. What a child is like
 * follows from its index: two providers, three specialties, how often it is not brought, and with whom it lives.
 */
final class Children {
  /** The one above would make ten equal digits, which no number has. */
  private static final int HIGHEST_BODY = 999_999_998;
  private static final int PROVIDERS = 200;
  private static final String[] SPECIALTIES = {"110", "120", "130", "142", "171", "214", "215", "216", "251", "254",
      "258", "263", "290", "291", "420", "421", "650", "651", "652", "711"};

  private static final int[] HOUSEHOLD_OF = {0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 9};

  private final int[] bodies;
  private final int first;
  private final boolean alone;

  /** The first {@code count} of them. */
  Children(int count) {
    this(count, false);
  }

  /** The same; when {@code alone}, each in a household of its own. */
  Children(int count, boolean alone) {
    this.first = 0;
    this.alone = alone;
    bodies = new int[count];
    int body = HIGHEST_BODY;
    for (int i = 0; i < count; i++) {
      while (checkDigit(body) == 10) {
        body--;
      }
      bodies[i] = body--;
    }
  }

  private Children(int[] bodies, int first, boolean alone) {
    this.bodies = bodies;
    this.first = first;
    this.alone = alone;
  }

  /** Up to {@code count} of these from {@code from} on, who are what they were, under indexes that begin at 0. */
  Children part(int from, int count) {
    return new Children(Arrays.copyOfRange(bodies, from, Math.min(bodies.length, from + count)), first + from, alone);
  }

  int count() {
    return bodies.length;
  }

  String nhsNumber(int child) {
    return Long.toString(bodies[child] * 10L + checkDigit(bodies[child]));
  }

  /** Modulus 11 over nine digits; 10 when the number cannot be one. */
  private static int checkDigit(int body) {
    int sum = 0;
    int rest = body;
    for (int weight = 2; weight <= 10; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    return (11 - sum % 11) % 11;
  }

  /** The provider that the child mostly goes to, now and then another one: an ODS code. */
  String provider(int child, SplittableRandom random) {
    int home = (int) (trait(child) >>> 8 & 0xffff) % PROVIDERS;
    int provider = random.nextInt(5) == 0 ? (home + 1) % PROVIDERS : home;
    return "R" + (char) ('A' + provider % 26) + (char) ('0' + provider / 26);
  }

  /** One of the child's three specialties: a treatment function code. */
  String specialty(int child, SplittableRandom random) {
    return SPECIALTIES[(int) ((trait(child) >>> 24 & 0xff) + 7 * random.nextInt(3)) % SPECIALTIES.length];
  }

  /** How often of 1,000 appointments the child is not brought: 60, but 400 for one in eleven; 9 % in the mean. */
  int notBroughtPerMille(int child) {
    return (trait(child) & 0xff) * 11 < 256 ? 400 : 60;
  }

  /**
   * Its household: of ten in a row four have one child, five have two and one has three, 1.7 in the mean; all have one
   * where children live alone.
   */
  String household(int child) {
    int index = first + child;
    int number = alone ? index : index / 17 * 10 + HOUSEHOLD_OF[index % 17];
    return "H" + (500_000 + number);
  }

  private long trait(int child) {
    return new SplittableRandom(first + child).nextLong();
  }
}
