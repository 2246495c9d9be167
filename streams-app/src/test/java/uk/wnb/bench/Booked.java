package uk.wnb.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** An appointment of one child, which its booking and its attendance have in common. */
record Booked(int child, String provider, String recordId, String specialty, Instant at) {

  /** One, two to eight weeks ahead, on a quarter of an hour. */
  static Booked ahead(int child, Instant now, RecordMaker make, SplittableRandom random) {
    Instant day = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(random.nextInt(14, 57)));
    return make.appointment(child, day.plus(Duration.ofMinutes(8 * 60 + 15L * random.nextInt(36))));
  }

  /** One that nobody booked, earlier that day. */
  static Booked walkIn(int child, Instant now, RecordMaker make) {
    return make.appointment(child, now.truncatedTo(ChronoUnit.HOURS));
  }
}
