package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordKeyTest {
  @Test
  void aBookingAndItsAttendanceShareAllButTheKind() {
    long booking = RecordKey.of(Kind.BOOKING, "RJE", "A1");
    long attendance = RecordKey.of(Kind.ATTENDANCE, "RJE", "A1");
    assertThat(booking).isNotEqualTo(attendance);
    assertThat(RecordKey.of(Kind.ATTENDANCE, RecordKey.hash(booking))).isEqualTo(attendance);
  }

  @Test
  void tellsSourceAndRecordApartWhereverTheyMeet() {
    assertThat(RecordKey.of(Kind.BOOKING, "RJE0", "1")).isNotEqualTo(RecordKey.of(Kind.BOOKING, "RJE", "01"));
    assertThat(RecordKey.of(Kind.BOOKING, "", "RJE")).isNotEqualTo(RecordKey.of(Kind.BOOKING, "RJE", ""));
    assertThat(RecordKey.of(Kind.BOOKING, "A", "B")).isNotEqualTo(RecordKey.of(Kind.BOOKING, "B", "A"));
  }

  @Test
  void fitsIn51BitsAndIsNeverNegative() {
    for (int i = 0; i < 1000; i++) {
      assertThat(RecordKey.of(Kind.REVIEW, "RJE", "record " + i)).isBetween(0L, (1L << 51) - 1);
    }
  }

  /** By chance two of 300,000 keys would meet with a probability of 1 in 6,000. */
  @Test
  void spreadsIdsThatDifferByOne() {
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      keys.add(RecordKey.of(Kind.BOOKING, "RJE", String.valueOf(i)));
      keys.add(RecordKey.of(Kind.BOOKING, "RRE", String.valueOf(i)));
      keys.add(RecordKey.of(Kind.BOOKING, "RJE", "APPT-2024-" + i));
    }
    assertThat(keys).hasSize(300_000);
  }
}
