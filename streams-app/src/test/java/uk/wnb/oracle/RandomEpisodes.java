package uk.wnb.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Kind;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/** Draws what records drawn one by one would hardly ever come to: terms at school, weeks full of appointments. */
final class RandomEpisodes {
  /** Something that is told. */
  record Told(String recordId, Instant at, Fact fact) {
  }

  /** Around the hours and days within which a visit can go on from another. */
  private static final int[] SENT_ON_MINUTES = {60, 719, 720, 721, 1440, 10_079, 10_080, 10_081};
  private static final List<String> SITES = List.of("RJE01", "RRE02", "RTD03");
  private static final List<String> BARRIERS = List.of("transport", "language");
  private static final List<String> UNAWARE = List.of("unaware-of-appt", "moved", "provider-error");
  private static final List<ContextType> LIFE = List.of(ContextType.CHILD_PROTECTION_PLAN, ContextType.HOME_EDUCATION,
      ContextType.TRANSPORT_REFUSED, ContextType.BARRIER_OPEN, ContextType.BARRIER_RESOLVED, ContextType.LOOKED_AFTER,
      ContextType.CHILD_IN_NEED, ContextType.ADDITIONAL_NEED);

  private final SplittableRandom random;
  private final RandomTimes times;
  private final RandomFacts facts;
  private final List<Told> told = new ArrayList<>();

  RandomEpisodes(SplittableRandom random, RandomTimes times, RandomFacts facts) {
    this.random = random;
    this.times = times;
    this.facts = facts;
  }

  /** None to all of them; one story in two has none. */
  List<Told> next() {
    if (random.nextBoolean()) {
      perhaps(this::term);
      perhaps(this::emergencies);
      perhaps(this::sentOn);
      perhaps(this::busyWeeks);
      perhaps(this::trouble);
      perhaps(this::life);
      perhaps(this::visitsAtHome);
      perhaps(this::referral);
    }
    return told;
  }

  private void perhaps(Runnable episode) {
    if (random.nextInt(5) < 2) {
      episode.run();
    }
  }

  /** Weeks one after the other, in some of which the child comes, or comes to none at all. */
  private void term() {
    Instant first = times.next();
    int weeks = 3 + random.nextInt(20);
    int mostPresent = random.nextInt(3) == 0 ? 1 : 11;
    for (int week = 0; week < weeks; week++) {
      int possible = random.nextInt(5) == 0 ? 0 : 10;
      int present = Math.min(possible, random.nextInt(mostPresent));
      tell("week" + week, times.monday(first, week), new Fact.Education(Fact.Provision.SCHOOL, possible, present, 0, 0,
          possible == 0 ? 10 : 0));
    }
  }

  private void emergencies() {
    several(2 + random.nextInt(5), "ed", times::next, () -> emergency(random.nextInt(6) == 0
        ? Fact.Category.PLANNED_FOLLOW_UP : Fact.Category.UNKNOWN, any(Fact.Complaint.values())));
  }

  /** From one department to the next within hours or days, for the same or not. */
  private void sentOn() {
    Instant first = times.next();
    Fact.Complaint complaint = any(Fact.Complaint.values());
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      long minutes = (long) random.nextInt(i + 1) * SENT_ON_MINUTES[random.nextInt(SENT_ON_MINUTES.length)];
      Instant at = first.plus(minutes, ChronoUnit.MINUTES);
      tell("sent" + i, random.nextBoolean() ? at : times.free(at), emergency(any(Fact.Category.values()),
          random.nextInt(4) > 0 ? complaint : any(Fact.Complaint.values())));
    }
  }

  private Fact emergency(Fact.Category category, Fact.Complaint complaint) {
    Fact.Complaint why = random.nextBoolean() ? Fact.Complaint.HEAD_INJURY : complaint;
    return new Fact.Emergency(any(Fact.Discharge.values()), why, category,
        SITES.get(random.nextInt(SITES.size())), any(Fact.Mobility.values()), random.nextInt(3) == 0);
  }

  private void busyWeeks() {
    Instant middle = times.next();
    several(3 + random.nextInt(6), "busy", () -> times.near(middle, 20), () -> facts.next(Kind.ATTENDANCE));
  }

  /** Appointments that the provider cancelled, or of which the family did not know. */
  private void trouble() {
    several(1 + random.nextInt(4), "trouble", times::next, () -> random.nextBoolean()
        ? attendance(Outcome.CANCELLED_BY_PROVIDER, "")
        : attendance(Outcome.NOT_BROUGHT, UNAWARE.get(random.nextInt(UNAWARE.size()))));
  }

  private static Fact attendance(Outcome outcome, String reason) {
    return new Fact.Attendance(outcome, "420", Setting.CLINIC, false,
        new Fact.Particulars("", Fact.FirstAttendance.UNKNOWN, Fact.NextStep.UNKNOWN, reason));
  }

  private void life() {
    several(1 + random.nextInt(5), "life", times::next, () -> {
      ContextType type = LIFE.get(random.nextInt(LIFE.size()));
      String value = type == ContextType.BARRIER_OPEN || type == ContextType.BARRIER_RESOLVED
          ? BARRIERS.get(random.nextInt(BARRIERS.size())) : "";
      return new Fact.Context(type, value, random.nextInt(3) > 0 ? Days.NEVER : random.nextInt(17000, 20000));
    });
  }

  /** Visits at home that find the child, and appointments to which hardly anybody brings it. */
  private void visitsAtHome() {
    Instant middle = times.next();
    several(4 + random.nextInt(3), "home", () -> times.near(middle, 150), () -> contact(Setting.HOME, Outcome.BROUGHT,
        "", 20));
    several(5 + random.nextInt(4), "clinic", () -> times.near(middle, 150), () -> contact(Setting.CLINIC,
        random.nextInt(5) == 0 ? Outcome.BROUGHT : Outcome.NOT_BROUGHT, "", 2));
  }

  private Fact contact(Setting setting, Outcome outcome, String referral, int oddsOfUnseen) {
    return new Fact.Attendance(outcome, "650", setting, random.nextInt(oddsOfUnseen) > 0, new Fact.Particulars(referral,
        any(Fact.FirstAttendance.values()), any(Fact.NextStep.values()), ""));
  }

  /** A referral, another one closed, and appointments on it to few of which the child is brought. */
  private void referral() {
    Instant opened = times.next();
    tell("opened", opened, new Fact.Context(ContextType.REFERRAL_OPENED, "R3", Days.NEVER));
    if (random.nextBoolean()) {
      tell("closed", times.near(opened, 60), new Fact.Context(ContextType.REFERRAL_CLOSED, "R4", Days.NEVER));
    }
    several(random.nextInt(4), "referred", () -> times.near(opened, 200), () -> contact(Setting.COMMUNITY,
        random.nextInt(6) == 0 ? Outcome.BROUGHT : Outcome.NOT_BROUGHT, "R3", 2));
  }

  private void several(int count, String name, Supplier<Instant> when, Supplier<Fact> what) {
    for (int i = 0; i < count; i++) {
      tell(name + i, when.get(), what.get());
    }
  }

  private void tell(String recordId, Instant at, Fact fact) {
    told.add(new Told(recordId, at.truncatedTo(ChronoUnit.MINUTES), fact));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
