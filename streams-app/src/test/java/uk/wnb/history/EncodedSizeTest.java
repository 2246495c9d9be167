package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Detector;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** What a child costs in the store: the state of a country's children has to fit on one machine. */
class EncodedSizeTest {
  private static final int CHILDREN = 50;
  private static final Detector DETECTOR = new Detector(Given.policy());

  private final SplittableRandom random = new SplittableRandom(3);

  @Test
  void shortIdsTakeAFewBytes(TestReporter reporter) {
    IntFunction<String> ids = number -> String.valueOf(10_000_000 + number);
    assertThat(bytesPerEvent(20, ids, reporter, "short ids, 20 events")).isLessThan(25);
    assertThat(bytesPerEvent(60, ids, reporter, "short ids, 60 events")).isLessThan(22);
  }

  @Test
  void uuidsTakeSixteenBytesMore(TestReporter reporter) {
    IntFunction<String> ids = number -> new UUID(random.nextLong(), random.nextLong()).toString();
    assertThat(bytesPerEvent(20, ids, reporter, "UUIDs, 20 events")).isLessThan(38);
    assertThat(bytesPerEvent(60, ids, reporter, "UUIDs, 60 events")).isLessThan(34);
  }

  private double bytesPerEvent(int events, IntFunction<String> ids, TestReporter reporter, String what) {
    long bytes = 0;
    for (int child = 0; child < CHILDREN; child++) {
      bytes += ChildCodec.encode(typical(events, ids)).length;
    }
    double mean = (double) bytes / CHILDREN / events;
    reporter.publishEntry(what, "%.1f bytes an event".formatted(mean));
    return mean;
  }

  /** A child of four years with two clinics, now and then A&amp;E, recorded by two organisations within two days. */
  private Child typical(int events, IntFunction<String> ids) {
    Child child = Child.UNKNOWN;
    for (int number = 0; number < events; number++) {
      Report report = any(number * 1400 / events).id(ids.apply(number)).record("A" + (500_000 + number));
      child = DETECTOR.decide(Given.NHS_NUMBER, child, report.event(), report.event().recordedOn()).child();
    }
    return child;
  }

  private Report any(int daysIn) {
    String when = Days.date(Given.day("2021-01-01") + daysIn) + "T%02d:%02d".formatted(9 + random.nextInt(8),
        random.nextInt(12) * 5);
    String recorded = Days.date(Given.day("2021-01-01") + daysIn + random.nextInt(2))
        + "T%02d:%02d".formatted(17 + random.nextInt(6), random.nextInt(60));
    Report report = switch (random.nextInt(10)) {
      case 0, 1 -> Given.booking(when, Fact.BookingStatus.BOOKED, Fact.CancelledBy.UNKNOWN);
      case 2 -> Given.visit(when, Fact.Complaint.values()[random.nextInt(7)]);
      default -> Given.contact(when, outcome(), random.nextInt(5) == 0 ? Setting.HOME : Setting.CLINIC);
    };
    return report.from(random.nextBoolean() ? "RJE" : "RRE").recorded(recorded);
  }

  private Outcome outcome() {
    return List.of(Outcome.BROUGHT, Outcome.BROUGHT, Outcome.BROUGHT, Outcome.NOT_BROUGHT, Outcome.CANCELLED_BY_FAMILY)
        .get(random.nextInt(5));
  }
}
