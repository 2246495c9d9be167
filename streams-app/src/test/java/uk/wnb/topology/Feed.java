package uk.wnb.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Setting;
import uk.wnb.intake.Reason;

/**
 * What sources send, day by day, the same for the same seed: outcomes, bookings, visits, weeks at school and facts of
 * many children, some of whom are seldom brought; repeated, corrected, taken back, late, and now and then wrong.
 */
public final class Feed {
  /**
   * One thing that comes in.
   *
   * @param tick the time of a tick, or null
   * @param sent a record, or null
   * @param reason for which the intake must set it aside, or null when it must not
   */
  public record Step(Instant tick, Sent sent, Reason reason) {
  }

  private static final int REMEMBERED = 400;
  private static final int ONE_IN_FLAWED = 400;

  private final SplittableRandom random;
  private final Wire wire;
  private final List<String> children;
  private final int eventsADay;
  private final List<Attendance> recent = new ArrayList<>();
  private final List<Flaw> flaws = Flaws.all();
  private LocalDate day;
  private int number;

  /** A feed of {@code children} from {@code day} on. */
  public Feed(long seed, Wire wire, List<String> children, LocalDate day, int eventsADay) {
    this.random = new SplittableRandom(seed);
    this.wire = wire;
    this.children = children;
    this.day = day;
    this.eventsADay = eventsADay;
  }

  /** The next day: its records, then its tick. */
  public List<Step> nextDay() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < eventsADay; i++) {
      steps.add(next());
    }
    day = day.plusDays(1);
    steps.add(new Step(day.atStartOfDay().toInstant(ZoneOffset.UTC), null, null));
    return steps;
  }

  private Step next() {
    number++;
    String child = children.get(random.nextInt(children.size()));
    Instant at = Records.at(day).plus(Duration.ofMinutes(random.nextInt(300)));
    if (random.nextInt(ONE_IN_FLAWED) == 0) {
      Flaw flaw = flaws.get(random.nextInt(flaws.size()));
      return new Step(null, flaw.sent(wire, child, "bad-" + number, at), flaw.reason());
    }
    return new Step(null, good(child, at), null);
  }

  private Sent good(String child, Instant at) {
    int dice = random.nextInt(100);
    if (dice < 50 || recent.isEmpty()) {
      return attended(child, at);
    } else if (dice < 60) {
      return booking(child, at);
    } else if (dice < 70) {
      return emergency(child, at);
    } else if (dice < 75) {
      return sent(Topics.EDUCATION_ATTENDANCE, Records.education(child, id(), at).build());
    } else if (dice < 80) {
      return context(child, at);
    } else if (dice < 82) {
      return sent(Topics.ALERT_REVIEWS, Records.review(child, id(), at).build());
    }
    return again(dice, at);
  }

  private Sent attended(String child, Instant at) {
    boolean seldomBrought = child.charAt(8) < '3';
    String outcome = random.nextInt(100) < (seldomBrought ? 50 : 92) ? "5" : pick("3", "3", "2", "4", "7", "6");
    Attendance attendance = Records.attendance(child, id(), at.minus(late()), outcome)
        .setRecordedAt(at.plus(Duration.ofHours(7))).setSetting(pick(Setting.values()))
        .setSpecialty(pick("420", "290", "501", null)).build();
    remember(attendance);
    return sent(Topics.ATTENDANCES, attendance);
  }

  /** Most is told on the day, some of it weeks late, a little years late. */
  private Duration late() {
    int dice = random.nextInt(100);
    return Duration.ofDays(dice < 85 ? 0 : dice < 98 ? random.nextInt(60) : random.nextInt(3000));
  }

  private Sent booking(String child, Instant at) {
    boolean cancelled = random.nextBoolean();
    return sent(Topics.APPOINTMENTS, Records.booking(child, id(), at.plus(Duration.ofDays(random.nextInt(90))))
        .setRecordedAt(at).setStatus(cancelled ? AppointmentStatus.CANCELLED : AppointmentStatus.BOOKED)
        .setCancelledBy(pick(CancelledBy.values())).build());
  }

  private Sent emergency(String child, Instant at) {
    return sent(Topics.EMERGENCY_ATTENDANCES, Records.emergency(child, id(), at)
        .setComplaint(pick(Complaint.values())).setPlanned(random.nextInt(5) == 0)
        .setTransferred(random.nextInt(5) == 0).setAttendanceCategory(pick(null, null, "1", "2", "3", "4")).build());
  }

  private Sent context(String child, Instant at) {
    FactType fact = pick(FactType.HOUSEHOLD, FactType.BARRIER_OPEN, FactType.BARRIER_RESOLVED);
    return sent(Topics.CHILD_CONTEXT, Records.context(child, id(), at).setFact(fact)
        .setValue(fact == FactType.HOUSEHOLD ? household(child) : pick("transport", "language")).build());
  }

  /** Now and then one is told to live next door as well. */
  private String household(String child) {
    return home(child, random.nextInt(20) == 0 ? 1 : 0);
  }

  /** The household in which two children in a row live together. */
  public static String home(String child) {
    return home(child, 0);
  }

  private static String home(String child, int doors) {
    return "H" + (Integer.parseInt(child.substring(3, 9)) / 2 + doors);
  }

  /** Something about a record that was sent before: the same, later, earlier, taken back, or its id used again. */
  private Sent again(int dice, Instant at) {
    Attendance known = recent.get(random.nextInt(recent.size()));
    Attendance.Builder other = Attendance.newBuilder(known).setOutcome(pick("5", "3", "4", "2"));
    if (dice < 90) {
      return sent(Topics.ATTENDANCES, known);
    } else if (dice < 95) {
      other.setEventId(id()).setRecordedAt(at.plus(Duration.ofHours(8)));
      remember(other.build());
    } else if (dice < 97) {
      other.setEventId(id()).setRecordedAt(known.getRecordedAt().minus(Duration.ofHours(1)));
    } else if (dice < 99) {
      other.setEventId(id()).setRecordedAt(at.plus(Duration.ofHours(8))).setOperation(Operation.RETRACT);
    }
    return sent(Topics.ATTENDANCES, other.build());
  }

  private void remember(Attendance attendance) {
    if (recent.size() < REMEMBERED) {
      recent.add(attendance);
    } else {
      recent.set(random.nextInt(REMEMBERED), attendance);
    }
  }

  private <V extends SpecificRecord> Sent sent(Topic<V> topic, V record) {
    return wire.sent(topic, record);
  }

  private String id() {
    return "r" + number;
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
