package uk.wnb.history;

import java.util.List;
import java.util.Objects;

/** What one event says, apart from who said it and when. Strings are never null: the empty string means "not said". */
public sealed interface Fact {
  /** The kind of event that carries this fact. */
  Kind kind();

  /** A booking made, moved or cancelled. {@code cancelledBy} matters only when cancelled. */
  record Booking(BookingStatus status, CancelledBy cancelledBy, String specialty, Setting setting,
      Particulars particulars) implements Fact {
    /** A booking of which nothing in particular is said. */
    public Booking(BookingStatus status, CancelledBy cancelledBy, String specialty, Setting setting) {
      this(status, cancelledBy, specialty, setting, Particulars.NONE);
    }

    public Booking {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(cancelledBy, "cancelledBy");
      Objects.requireNonNull(specialty, "specialty");
      Objects.requireNonNull(setting, "setting");
      Objects.requireNonNull(particulars, "particulars");
    }

    @Override
    public Kind kind() {
      return Kind.BOOKING;
    }

    /** What the booking alone says of the outcome; a cancellation by nobody in particular counts for nothing. */
    Outcome outcome() {
      if (status != BookingStatus.CANCELLED) {
        return Outcome.BOOKED;
      }
      return switch (cancelledBy) {
        case FAMILY -> Outcome.CANCELLED_BY_FAMILY;
        case PROVIDER -> Outcome.CANCELLED_BY_PROVIDER;
        case UNKNOWN -> Outcome.BOOKED;
      };
    }
  }

  /** How an appointment or visit ended; {@code seen} says whether a professional saw the child in person. */
  record Attendance(Outcome outcome, String specialty, Setting setting, boolean seen, Particulars particulars)
      implements Fact {
    /** An outcome of which nothing in particular is said. */
    public Attendance(Outcome outcome, String specialty, Setting setting, boolean seen) {
      this(outcome, specialty, setting, seen, Particulars.NONE);
    }

    public Attendance {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(specialty, "specialty");
      Objects.requireNonNull(setting, "setting");
      Objects.requireNonNull(particulars, "particulars");
    }

    @Override
    public Kind kind() {
      return Kind.ATTENDANCE;
    }
  }

  /**
   * A visit to A&amp;E.
   *
   * @param discharge how it ended
   * @param complaint why the child came
   * @param category whether for something new
   * @param site ODS code of the department
   * @param mobility whether the child can move about alone
   * @param transferred whether A&amp;E sent the child on to another provider
   */
  record Emergency(Discharge discharge, Complaint complaint, Category category, String site, Mobility mobility,
      boolean transferred) implements Fact {
    public Emergency {
      Objects.requireNonNull(discharge, "discharge");
      Objects.requireNonNull(complaint, "complaint");
      Objects.requireNonNull(category, "category");
      Objects.requireNonNull(site, "site");
      Objects.requireNonNull(mobility, "mobility");
    }

    /** Whether A&amp;E itself had asked the child to come back. */
    public boolean isPlanned() {
      return category == Category.PLANNED_FOLLOW_UP;
    }

    /** Whether the child is said to have come for what it had come for before. */
    boolean isFollowUp() {
      return category == Category.FOLLOW_UP || category == Category.FOLLOW_UP_ELSEWHERE || isPlanned();
    }

    /** Whether the child came because of an injury, of the head or another. */
    public boolean isInjury() {
      return complaint == Complaint.INJURY || complaint == Complaint.HEAD_INJURY;
    }

    /** Whether the child left before assessment or treatment was complete. */
    public boolean isLeftEarly() {
      return switch (discharge) {
        case LEFT_BEFORE_ASSESSMENT, LEFT_AFTER_ASSESSMENT, LEFT_BEFORE_TREATMENT -> true;
        case COMPLETED, DIED -> false;
      };
    }

    @Override
    public Kind kind() {
      return Kind.EMERGENCY;
    }
  }

  /** One week at one school or early-years setting, in half-day sessions, each 0 or more. */
  record Education(Provision provision, int possible, int present, int authorised, int unauthorised, int unable)
      implements Fact {
    public Education {
      Objects.requireNonNull(provision, "provision");
    }

    /** Sessions that were possible and not attended, for whatever reason; 0 or more. */
    public int missed() {
      return Math.max(0, possible - present);
    }

    @Override
    public Kind kind() {
      return Kind.EDUCATION;
    }
  }

  /** A dated fact about the child's life; {@code endsOn} is the first day on which it no longer held, or never. */
  record Context(ContextType type, String value, int endsOn) implements Fact {
    public Context {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Kind kind() {
      return Kind.CONTEXT;
    }
  }

  /**
   * What a safeguarding lead did with an alert.
   *
   * @param alertId which alert
   * @param outcome what was done
   * @param reviewer a role or team, never a person's name
   * @param until of a snooze the day on which it ends, else {@link Days#NEVER}
   * @param reason why it is snoozed, or another word on the outcome
   */
  record Review(String alertId, ReviewOutcome outcome, String reviewer, int until, String reason) implements Fact {
    /** A review without an end or a reason. */
    public Review(String alertId, ReviewOutcome outcome, String reviewer) {
      this(alertId, outcome, reviewer, Days.NEVER, "");
    }

    public Review {
      Objects.requireNonNull(alertId, "alertId");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(reviewer, "reviewer");
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Kind kind() {
      return Kind.REVIEW;
    }
  }

  /** What is known of a brother or sister; never counted as the child's own. */
  record Relative(Summary summary) implements Fact {
    public Relative {
      Objects.requireNonNull(summary, "summary");
    }

    @Override
    public Kind kind() {
      return Kind.FAMILY;
    }
  }

  /**
   * What was known under an NHS number that has been replaced, for the history of the number that has replaced it. It
   * is in no history itself: what it holds is.
   *
   * @param to the number that it goes to
   * @param path the numbers that it has come by, the first one first
   * @param history what is moved; nothing in it says that a number has been replaced
   */
  record Moved(String to, List<String> path, History history) implements Fact {
    public Moved {
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(history, "history");
      path = List.copyOf(path);
    }

    @Override
    public Kind kind() {
      return Kind.MOVED;
    }

    /** Whether it comes back to a number that it has come by: they replace each other in a circle. */
    public boolean isBack() {
      return path.contains(to);
    }
  }

  /**
   * What a source may say of an appointment besides; most often nothing.
   *
   * @param referral the source's id of the referral it belongs to
   * @param first whether it is the first or a later one
   * @param next what was decided at its end
   * @param reason what got in the way, a word of the barrier vocabulary, as it was told
   */
  record Particulars(String referral, FirstAttendance first, NextStep next, String reason) {
    /** Nothing said. */
    public static final Particulars NONE = new Particulars("", FirstAttendance.UNKNOWN, NextStep.UNKNOWN, "");

    public Particulars {
      Objects.requireNonNull(referral, "referral");
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(next, "next");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** FIRST ATTENDANCE CODE: a position is its code, 0 when not said. The order is part of the stored form. */
  enum FirstAttendance { UNKNOWN, FIRST, FOLLOW_UP, FIRST_REMOTE, FOLLOW_UP_REMOTE, CLOCK_STOP }

  /** OUTCOME OF ATTENDANCE CODE: a position is its code, 0 when not said. The order is part of the stored form. */
  enum NextStep { UNKNOWN, DISCHARGED, ANOTHER_GIVEN, TO_BE_MADE }

  /** Whether a child can crawl, pull to stand, cruise or walk. The order is part of the stored form. */
  enum Mobility { UNKNOWN, MOBILE, NON_MOBILE }

  /** State of a booking. The order is part of the stored form: append, never reorder. */
  enum BookingStatus { BOOKED, RESCHEDULED, CANCELLED }

  /** Who cancelled. The order is part of the stored form: append, never reorder. */
  enum CancelledBy { UNKNOWN, FAMILY, PROVIDER }

  /** How a visit to A&amp;E ended (ECDS discharge status). The order is part of the stored form. */
  enum Discharge { COMPLETED, LEFT_BEFORE_ASSESSMENT, LEFT_AFTER_ASSESSMENT, LEFT_BEFORE_TREATMENT, DIED }

  /**
   * EMERGENCY CARE ATTENDANCE CATEGORY: a position is its code, 0 when not said. A follow-up is for the same or a
   * related condition, at this department or after a first visit elsewhere. The order is part of the stored form.
   */
  enum Category { UNKNOWN, FIRST, FOLLOW_UP, FOLLOW_UP_ELSEWHERE, PLANNED_FOLLOW_UP }

  /** Why the child came to A&amp;E. The order is part of the stored form: append, never reorder. */
  enum Complaint { UNKNOWN, INGESTION, HEAD_INJURY, INJURY, ILLNESS, MENTAL_HEALTH, OTHER }

  /** Where sessions were offered. The order is part of the stored form: append, never reorder. */
  enum Provision { UNKNOWN, SCHOOL, EARLY_YEARS }

  /** What a lead did. The order is part of the stored form: append, never reorder. */
  enum ReviewOutcome {
    /** Seen, and being looked into. */
    ACKNOWLEDGED,
    /** Looked into: nothing to be done now. */
    NO_CONCERN,
    /** Support was offered to the family. */
    SUPPORT_OFFERED,
    /** Another service was told. */
    INFORMATION_SHARED,
    /** A person made a referral. */
    REFERRED,
    /** Put off to a day, for a reason. */
    SNOOZED;

    /** Whether somebody did something, or decided that nothing is to be done. */
    public boolean isAction() {
      return this != ACKNOWLEDGED && this != SNOOZED;
    }
  }

  /** Kinds of dated fact. The order is part of the stored form: append, never reorder. */
  enum ContextType {
    BIRTH, DEATH, HOUSEHOLD, CHILD_PROTECTION_PLAN, LOOKED_AFTER, CHILD_IN_NEED, EARLY_HELP, ADDITIONAL_NEED, MOVE,
    SCHOOL_OFFER, SCHOOL_OFF_ROLL, HOME_EDUCATION, TRANSPORT_REFUSED, REFERRAL_OPENED, REFERRAL_CLOSED, BARRIER_OPEN,
    BARRIER_RESOLVED, NHS_NUMBER_REPLACED, CONCERN_NOTED, PERIOD_NOTE, SEX, ETHNICITY, DEPRIVATION, NHS_NUMBER_STATUS,
    RESPONSIBLE_ORGANISATION, SENSITIVE;

    /** Whether it is for monitoring fairness only and stands in no {@link History#circumstances}: no rule reads it. */
    public boolean isForMonitoring() {
      return this == SEX || this == ETHNICITY || this == DEPRIVATION;
    }
  }
}
