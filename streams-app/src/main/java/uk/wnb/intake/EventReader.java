package uk.wnb.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Tick;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/**
 * From a record that a source sent to an event of the core, with every check on the way. Used at the intake and again
 * where the log is read, since our own sources may append to the log directly.
 */
public final class EventReader {
  private static final Fact.FirstAttendance[] FIRST_ATTENDANCES = Fact.FirstAttendance.values();
  private static final Fact.Category[] CATEGORIES = Fact.Category.values();
  private static final Fact.NextStep[] NEXT_STEPS = Fact.NextStep.values();

  private final OutcomeCodes codes;

  /** A reader that knows the outcome codes {@code codes}. */
  public EventReader(OutcomeCodes codes) {
    this.codes = codes;
  }

  /**
   * The event that {@code record} tells.
   *
   * @param key the NHS number by which it is keyed, or null
   * @param record one of the six input records, or what the detector itself tells of a relative or moves
   * @param sentAt the Kafka record's own time
   * @throws RejectedException when it cannot be used
   * @throws IllegalArgumentException when it is another record
   */
  public Event read(String key, SpecificRecord record, Instant sentAt) {
    if (record instanceof FamilyMember member) {
      return relative(key, member);
    }
    if (record instanceof ChildMoved moved) {
      return moved(key, moved);
    }
    Fact fact = fact(record);
    Envelope envelope = Envelope.of(record).checked(key, sentAt);
    if (mayLieAhead(fact)) {
      Checks.planned(envelope.occursAt(), envelope.recordedAt());
    } else {
      Checks.happened(envelope.occursAt(), envelope.recordedAt());
    }
    Event event = envelope.event(fact);
    if (fact instanceof Fact.Review review && !event.retracted() && review.outcome() == Fact.ReviewOutcome.SNOOZED) {
      // Only now its own day is known to be one.
      Checks.snooze(event.day(), review.until(), review.reason());
    }
    return event;
  }

  /**
   * Lets a tick pass that can have been by {@code now}; a source's file may hold one.
   *
   * @throws RejectedException when it cannot
   */
  public static void check(Tick tick, Instant now) {
    Checks.recorded(tick.getAt(), now);
  }

  /** We tell it ourselves, of days that others have told us of: its times are as they are. */
  private static Event relative(String key, FamilyMember member) {
    Envelope envelope = Envelope.of(member).checked(key, member.getRecordedAt());
    Fact fact = new Fact.Relative(SummaryReader.read(member.getSummary()));
    if (key.equals(member.getSummary().getNhsNumber())) {
      throw new RejectedException(Reason.WRONG_KEY, "no child is its own relative");
    }
    return envelope.event(fact);
  }

  private static Event moved(String key, ChildMoved moved) {
    Envelope envelope = Envelope.of(moved).checked(key, moved.getRecordedAt());
    return envelope.event(new Fact.Moved(key, moved.getPath(), HistoryReader.read(moved.getHistory())));
  }

  private Fact fact(SpecificRecord record) {
    if (record instanceof Attendance attendance) {
      return attendance(attendance);
    } else if (record instanceof Appointment appointment) {
      return booking(appointment);
    } else if (record instanceof EmergencyAttendance emergency) {
      return emergency(emergency);
    } else if (record instanceof EducationAttendance education) {
      return education(education);
    } else if (record instanceof ChildContext context) {
      return context(context);
    } else if (record instanceof AlertReview review) {
      return review(review);
    }
    throw new IllegalArgumentException("not an input record: " + record.getSchema().getFullName());
  }

  /** Bookings, cancellations and dated facts may be told of in advance; what happened may not. */
  private static boolean mayLieAhead(Fact fact) {
    if (fact instanceof Fact.Attendance attendance) {
      return !attendance.outcome().isBrought() && !attendance.outcome().isWasNotBrought();
    }
    return fact instanceof Fact.Booking || fact instanceof Fact.Context;
  }

  /** What every input record begins with, field by field in this order; the schemas' tests hold them to it. */
  private record Envelope(String eventId, String nhsNumber, String source, String recordId, Instant occursAt,
      Instant recordedAt, Operation operation) {
    static Envelope of(SpecificRecord record) {
      return new Envelope((String) record.get(0), (String) record.get(1), (String) record.get(2),
          (String) record.get(3), (Instant) record.get(4), (Instant) record.get(5), (Operation) record.get(6));
    }

    Envelope checked(String key, Instant sentAt) {
      Checks.key(key, nhsNumber);
      Checks.id(eventId, "eventId");
      Checks.id(recordId, "recordId");
      Checks.source(source);
      Checks.recorded(recordedAt, sentAt);
      if (operation == Operation.UNKNOWN) {
        throw new RejectedException(Reason.UNKNOWN_CODE, "operation");
      }
      return this;
    }

    Event event(Fact fact) {
      return Event.of(eventId, source, recordId, occursAt, recordedAt, operation == Operation.RETRACT, fact);
    }
  }

  private static Fact.Booking booking(Appointment r) {
    return new Fact.Booking(same(Fact.BookingStatus.class, r.getStatus(), "status"),
        same(Fact.CancelledBy.class, r.getCancelledBy(), "cancelledBy"), Checks.specialty(r.getSpecialty()),
        same(Setting.class, r.getSetting(), "setting"),
        particulars(r.getReferralId(), r.getFirstAttendance(), null, r.getReason()));
  }

  /** Most say nothing here, and share the one value for it. */
  private static Fact.Particulars particulars(String referral, String first, String next, String reason) {
    if (referral == null && first == null && next == null && reason == null) {
      return Fact.Particulars.NONE;
    }
    return new Fact.Particulars(Checks.text(referral, "referralId"),
        coded(FIRST_ATTENDANCES, first, "firstAttendance"),
        coded(NEXT_STEPS, next, "outcomeOfAttendance"), Checks.text(reason, "reason"));
  }

  /** The constant whose position is the national code of one digit, the first when none was sent. */
  private static <E> E coded(E[] constants, String code, String field) {
    if (code == null) {
      return constants[0];
    }
    int position = code.length() == 1 ? code.charAt(0) - '0' : 0;
    if (position < 1 || position >= constants.length) {
      throw new RejectedException(Reason.UNKNOWN_CODE, field);
    }
    return constants[position];
  }

  private Fact.Attendance attendance(Attendance r) {
    Outcome outcome = codes.outcome(r.getOutcome())
        .orElseThrow(() -> new RejectedException(Reason.UNKNOWN_CODE, "outcome"));
    Setting setting = same(Setting.class, r.getSetting(), "setting");
    return new Fact.Attendance(outcome, Checks.specialty(r.getSpecialty()), setting,
        seen(r.getSeen(), outcome, setting),
        particulars(r.getReferralId(), r.getFirstAttendance(), r.getOutcomeOfAttendance(), r.getReason()));
  }

  /**
   * A call or video is not seeing a child, and at a home visit the child need not have been there: it has to be said.
   */
  private static boolean seen(Boolean said, Outcome outcome, Setting setting) {
    if (setting == Setting.REMOTE) {
      return false;
    }
    return said == null ? outcome.isBrought() && setting != Setting.HOME : said;
  }

  private static Fact.Emergency emergency(EmergencyAttendance r) {
    return new Fact.Emergency(same(Fact.Discharge.class, r.getDischargeStatus(), "dischargeStatus"),
        same(Fact.Complaint.class, r.getComplaint(), "complaint"), category(r), Checks.text(r.getSite(), "site"),
        mobility(r.getNonMobile()), r.getTransferred());
  }

  private static Fact.Category category(EmergencyAttendance r) {
    Fact.Category category = coded(CATEGORIES, r.getAttendanceCategory(), "attendanceCategory");
    return category == Fact.Category.UNKNOWN && r.getPlanned() ? Fact.Category.PLANNED_FOLLOW_UP : category;
  }

  private static Fact.Mobility mobility(Boolean nonMobile) {
    if (nonMobile == null) {
      return Fact.Mobility.UNKNOWN;
    }
    return nonMobile ? Fact.Mobility.NON_MOBILE : Fact.Mobility.MOBILE;
  }

  private static Fact.Education education(EducationAttendance r) {
    Checks.sessions(r.getPossible(), r.getPresent(), r.getAuthorised(), r.getUnauthorised(), r.getUnable());
    return new Fact.Education(same(Fact.Provision.class, r.getProvision(), "provision"), r.getPossible(),
        r.getPresent(), r.getAuthorised(), r.getUnauthorised(), r.getUnable());
  }

  private static Fact.Context context(ChildContext r) {
    Fact.ContextType type = same(Fact.ContextType.class, r.getFact(), "fact");
    String value = Checks.text(r.getValue(), "value");
    if (r.getOperation() != Operation.RETRACT) {
      Checks.link(type, value, r.getNhsNumber());
    }
    LocalDate endsOn = r.getEndsOn();
    return new Fact.Context(type, value, endsOn == null ? Days.NEVER : Days.of(endsOn));
  }

  private static Fact.Review review(AlertReview r) {
    Checks.id(r.getAlertId(), "alertId");
    Fact.ReviewOutcome outcome = same(Fact.ReviewOutcome.class, r.getOutcome(), "outcome");
    int until = r.getUntil() == null ? Days.NEVER : Days.of(r.getUntil());
    return new Fact.Review(r.getAlertId(), outcome, Checks.text(r.getReviewer(), "reviewer"), until,
        Checks.text(r.getReason(), "reason"));
  }

  /** The core's constant of the same name; a name that the core does not have is a code we do not know. */
  private static <E extends Enum<E>> E same(Class<E> type, Enum<?> wire, String field) {
    try {
      return Enum.valueOf(type, wire.name());
    } catch (IllegalArgumentException e) {
      throw new RejectedException(Reason.UNKNOWN_CODE, field);
    }
  }
}
