package uk.wnb.history;

import java.time.Instant;

/**
 * An appointment or visit as it ended, put together from its booking and its attendance.
 *
 * @param at minutes on the London wall clock since 1970
 * @param outcome how it ended, never {@link Outcome#BOOKED}
 * @param specialty treatment function code, empty when not said
 * @param setting where
 * @param seen whether a professional saw the child in person
 * @param particulars what else is said of it
 * @param recordedAt when the source recorded it, milliseconds since 1970 UTC
 * @param id the event that says so
 * @param source ODS code of the organisation that said so
 */
public record Contact(int at, Outcome outcome, String specialty, Setting setting, boolean seen,
    Fact.Particulars particulars, long recordedAt, EventId id, String source)
    implements Occurrence {
  @Override
  public int day() {
    return Math.floorDiv(at, Days.MINUTES);
  }

  /** Whether it enters the rates: an appointment at clinic, community or remote that was offered to the family. */
  public boolean isOfferedAppointment() {
    return setting.isAppointment() && outcome.isOffered();
  }

  /** Whether it was recorded before it was to begin, by at most {@code hours} hours. */
  public boolean isRecordedInTheLast(int hours) {
    int recorded = Days.localMinute(Instant.ofEpochMilli(recordedAt));
    return recorded >= at - hours * 60 && recorded < at;
  }

  /** Whether a professional saw the child in person; a call or a video is no such thing, whatever is said of it. */
  public boolean isSeenInPerson() {
    return seen && setting != Setting.REMOTE;
  }

  /** Whether it is said to belong to a referral. */
  public boolean isOnReferral() {
    return !particulars.referral().isEmpty();
  }

  /** The referral it belongs to. Two organisations may use one id by chance, so who says so is part of it. */
  public String referral() {
    return source + " " + particulars.referral();
  }

  /** Whether it shows that there has been a first attendance: the child was brought, or it is told as a follow-up. */
  boolean showsFirstAttendance() {
    return outcome.isBrought() || particulars.first() == Fact.FirstAttendance.FOLLOW_UP
        || particulars.first() == Fact.FirstAttendance.FOLLOW_UP_REMOTE;
  }

  /** Whether it counts for the same on the same day, whoever says so. */
  boolean countsLike(Contact other) {
    return day() == other.day() && outcome == other.outcome && specialty.equals(other.specialty);
  }

  static Contact of(Event event, Fact.Attendance fact) {
    return new Contact(event.at(), fact.outcome(), fact.specialty(), fact.setting(), fact.seen(),
        fact.particulars(), event.recordedAt(), event.id(), event.source());
  }

  static Contact of(Event event, Fact.Booking fact) {
    return new Contact(event.at(), fact.outcome(), fact.specialty(), fact.setting(), false,
        fact.particulars(), event.recordedAt(), event.id(), event.source());
  }
}
