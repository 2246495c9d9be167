package uk.wnb.oracle;

import java.util.List;
import java.util.SplittableRandom;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/** Draws what reports say. How often a child of one story is brought differs from story to story. */
final class RandomFacts {
  private static final List<String> SPECIALTIES = List.of("", "420", "650", "711", "X1", "223");
  private static final List<String> HOUSEHOLDS = List.of("H1", "H2", "");
  private static final List<String> REFERRALS = List.of("", "R1", "R2");
  private static final Outcome[] NOT_BROUGHT =
      {Outcome.NOT_BROUGHT, Outcome.NOT_BROUGHT, Outcome.ARRIVED_NOT_SEEN, Outcome.CANCELLED_BY_FAMILY};
  private static final Outcome[] OTHER = {Outcome.BROUGHT, Outcome.BROUGHT, Outcome.BROUGHT, Outcome.BROUGHT_LATE,
      Outcome.CANCELLED_BY_PROVIDER, Outcome.BOOKED};

  private final SplittableRandom random;
  private final RandomFamily family;
  private final int broughtPercent;
  private final int appointmentPercent;

  RandomFacts(SplittableRandom random, RandomFamily family) {
    this.random = random;
    this.family = family;
    broughtPercent = random.nextInt(80);
    appointmentPercent = random.nextInt(50, 101);
  }

  /** A fact of {@code kind}. */
  Fact next(Kind kind) {
    return switch (kind) {
      case BOOKING -> new Fact.Booking(any(Fact.BookingStatus.values()), any(Fact.CancelledBy.values()), specialty(),
          setting(), particulars());
      case ATTENDANCE -> new Fact.Attendance(outcome(), specialty(), setting(), random.nextBoolean(), particulars());
      case EMERGENCY -> new Fact.Emergency(any(Fact.Discharge.values()), complaint(), category(),
          random.nextBoolean() ? "RJE01" : "", any(Fact.Mobility.values()), random.nextInt(4) == 0);
      case EDUCATION -> new Fact.Education(any(Fact.Provision.values()), random.nextInt(11), random.nextInt(11),
          random.nextInt(3), random.nextInt(3), random.nextInt(2));
      case CONTEXT -> new Fact.Context(harmless(), any(HOUSEHOLDS.toArray(String[]::new)),
          random.nextBoolean() ? Days.NEVER : random.nextInt(17000, 20000));
      case REVIEW -> review(random.nextInt(17000, 20000));
      case FAMILY -> new Fact.Relative(family.next());
      case MOVED -> throw new IllegalArgumentException("no source says this");
    };
  }

  /** Most often nobody says; one visit in five is planned. */
  private Fact.Category category() {
    int roll = random.nextInt(10);
    return roll < 2 ? Fact.Category.PLANNED_FOLLOW_UP : roll < 5 ? any(Fact.Category.values()) : Fact.Category.UNKNOWN;
  }

  /** A review of an alert that this child may have had; of a snooze it is put off to {@code until}. */
  Fact review(int until) {
    String alertId = random.nextInt(8) == 0 ? "a" + random.nextInt(9)
        : NaiveIds.alert(1 + random.nextInt(1 + random.nextInt(3)), 1 + random.nextInt(1 + random.nextInt(6)));
    Fact.ReviewOutcome outcome = any(Fact.ReviewOutcome.values());
    boolean isSnooze = outcome == Fact.ReviewOutcome.SNOOZED;
    return new Fact.Review(alertId, outcome, "team", isSnooze ? until : Days.NEVER, isSnooze ? "holiday" : "");
  }

  /** Most often nothing; else one of a few referrals, and now and then a code. */
  private Fact.Particulars particulars() {
    if (random.nextInt(5) < 3) {
      return Fact.Particulars.NONE;
    }
    return new Fact.Particulars(REFERRALS.get(random.nextInt(REFERRALS.size())),
        random.nextInt(3) > 0 ? Fact.FirstAttendance.UNKNOWN : any(Fact.FirstAttendance.values()),
        random.nextBoolean() ? Fact.NextStep.UNKNOWN : any(Fact.NextStep.values()),
        random.nextInt(3) > 0 ? "" : "transport");
  }

  private Outcome outcome() {
    return any(random.nextInt(100) < broughtPercent ? OTHER : NOT_BROUGHT);
  }

  private Setting setting() {
    return random.nextInt(100) < appointmentPercent ? Setting.CLINIC : any(Setting.values());
  }

  private Fact.Complaint complaint() {
    return random.nextInt(3) == 0 ? Fact.Complaint.INGESTION : any(Fact.Complaint.values());
  }

  private String specialty() {
    return SPECIALTIES.get(random.nextInt(SPECIALTIES.size()));
  }

  /**
   * Birth and death decide whether there is a child to speak of at all, and a replaced NHS number under which one: the
   * story tells them on purpose.
   */
  private Fact.ContextType harmless() {
    Fact.ContextType type = any(Fact.ContextType.values());
    return switch (type) {
      case BIRTH, DEATH -> Fact.ContextType.HOUSEHOLD;
      case NHS_NUMBER_REPLACED -> Fact.ContextType.CONCERN_NOTED;
      default -> type;
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
