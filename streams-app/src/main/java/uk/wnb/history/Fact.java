package uk.wnb.history;

import java.util.Objects;

/** What one event says, apart from who said it and when. Strings are never null: the empty string means "not said". */
public sealed interface Fact {
  /** The kind of event that carries this fact. */
  Kind kind();

  /** A booking made, moved or cancelled. {@code cancelledBy} matters only when cancelled. */
  record Booking(BookingStatus status, CancelledBy cancelledBy, String specialty, Setting setting) implements Fact {
    public Booking {
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(cancelledBy, "cancelledBy");
      Objects.requireNonNull(specialty, "specialty");
      Objects.requireNonNull(setting, "setting");
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
  record Attendance(Outcome outcome, String specialty, Setting setting, boolean seen) implements Fact {
    public Attendance {
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(specialty, "specialty");
      Objects.requireNonNull(setting, "setting");
    }

    @Override
    public Kind kind() {
      return Kind.ATTENDANCE;
    }
  }

  /** A visit to A&amp;E; {@code planned} marks a return that A&amp;E itself asked for, {@code site} its ODS code. */
  record Emergency(Discharge discharge, Complaint complaint, boolean planned, String site) implements Fact {
    public Emergency {
      Objects.requireNonNull(discharge, "discharge");
      Objects.requireNonNull(complaint, "complaint");
      Objects.requireNonNull(site, "site");
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

  /** What a safeguarding lead did with an alert; {@code reviewer} is a role or team, never a person's name. */
  record Review(String alertId, ReviewOutcome outcome, String reviewer) implements Fact {
    public Review {
      Objects.requireNonNull(alertId, "alertId");
      Objects.requireNonNull(outcome, "outcome");
      Objects.requireNonNull(reviewer, "reviewer");
    }

    @Override
    public Kind kind() {
      return Kind.REVIEW;
    }
  }

  /** State of a booking. The order is part of the stored form: append, never reorder. */
  enum BookingStatus { BOOKED, RESCHEDULED, CANCELLED }

  /** Who cancelled. The order is part of the stored form: append, never reorder. */
  enum CancelledBy { UNKNOWN, FAMILY, PROVIDER }

  /** How a visit to A&amp;E ended (ECDS discharge status). The order is part of the stored form. */
  enum Discharge { COMPLETED, LEFT_BEFORE_ASSESSMENT, LEFT_AFTER_ASSESSMENT, LEFT_BEFORE_TREATMENT, DIED }

  /** Why the child came to A&amp;E. The order is part of the stored form: append, never reorder. */
  enum Complaint { UNKNOWN, INGESTION, HEAD_INJURY, INJURY, ILLNESS, MENTAL_HEALTH, OTHER }

  /** Where sessions were offered. The order is part of the stored form: append, never reorder. */
  enum Provision { UNKNOWN, SCHOOL, EARLY_YEARS }

  /** What a lead did. The order is part of the stored form: append, never reorder. */
  enum ReviewOutcome { ACKNOWLEDGED, NO_CONCERN, SUPPORT_OFFERED, INFORMATION_SHARED, REFERRED }

  /** Kinds of dated fact. The order is part of the stored form: append, never reorder. */
  enum ContextType {
    BIRTH, DEATH, HOUSEHOLD, CHILD_PROTECTION_PLAN, LOOKED_AFTER, CHILD_IN_NEED, EARLY_HELP, ADDITIONAL_NEED, MOVE,
    SCHOOL_OFFER, SCHOOL_OFF_ROLL, HOME_EDUCATION, TRANSPORT_REFUSED, REFERRAL_OPENED, REFERRAL_CLOSED, BARRIER_OPEN,
    BARRIER_RESOLVED, NHS_NUMBER_REPLACED, CONCERN_NOTED, PERIOD_NOTE
  }
}
