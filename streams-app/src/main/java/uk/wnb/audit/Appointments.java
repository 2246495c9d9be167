package uk.wnb.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.history.Window;

/** What the appointments and visits of one child add to the counts. */
final class Appointments {
  /** A new appointment within a month still belongs to the old one; two weeks is our mark for soon. */
  static final int SOON_DAYS = 14;
  static final int REBOOKED_DAYS = 28;
  /** Community and mental health returns come monthly, so an outcome may take four weeks without being late. */
  static final int LATE_DAYS = 28;
  private static final String VERIFIED = "01";
  private static final List<String> SETTINGS = Arrays.stream(Setting.values())
      .map(one -> one == Setting.UNKNOWN ? Dimension.NOT_KNOWN : one.name().toLowerCase(Locale.ROOT)).toList();

  private final History history;
  private final Profile profile;
  private final Changes changes;
  private final int sign;
  // The first appointment of a month is most often the one that has just been counted.
  private Contact last;
  private Changes.Row rowOfLast;

  /** Adds those of {@code history} to {@code changes}, or with a {@code sign} of -1 takes them away. */
  Appointments(History history, Profile profile, Changes changes, int sign) {
    this.history = history;
    this.profile = profile;
    this.changes = changes;
    this.sign = sign;
  }

  /** All of {@code part} but what counts for the same in {@code other}. */
  void add(Part part, Part other) {
    int until = profile.countedUntil();
    for (Contact contact : part.contacts()) {
      if (contact.day() < until && !other.settles(contact)) {
        add(contact);
      }
    }
    for (Contact first : part.firstOfMonth()) {
      if (!other.firstOfMonth().contains(first)) {
        count(rowOf(first), Measure.CHILD_MONTHS);
      }
    }
    for (Event booking : part.bookings()) {
      if (booking.day() < until && !other.bookings().contains(booking)) {
        count(rowOf(booking), Measure.WITHOUT_OUTCOME);
      }
    }
  }

  private void add(Contact contact) {
    Changes.Row row = rowOf(contact);
    if (contact.outcome() == Outcome.CANCELLED_BY_PROVIDER) {
      count(row, Measure.CANCELLED_BY_PROVIDER);
      return;
    }
    count(row, Measure.OFFERED);
    addOutcome(contact, row);
    addQuality(contact, row);
  }

  private void addOutcome(Contact contact, Changes.Row row) {
    if (contact.outcome().isBrought()) {
      count(row, Measure.BROUGHT);
    } else if (contact.outcome().isWasNotBrought()) {
      count(row, Measure.WNB);
      addAfterwards(contact, row);
    } else {
      count(row, Measure.CANCELLED_BY_FAMILY);
    }
  }

  private void addAfterwards(Contact missed, Changes.Row row) {
    if (missed.outcome() == Outcome.ARRIVED_NOT_SEEN) {
      count(row, Measure.LATE_NOT_SEEN);
    }
    if (missed.particulars().next() == Fact.NextStep.DISCHARGED) {
      count(row, Measure.DISCHARGED_AFTER_WNB);
    }
    int next = nextAppointmentAfter(missed);
    if (next - missed.day() <= SOON_DAYS) {
      count(row, Measure.REBOOKED_14);
    }
    if (next - missed.day() <= REBOOKED_DAYS) {
      count(row, Measure.REBOOKED_28);
    }
  }

  /** The next counted day with an appointment of the same provider and specialty, whatever became of it, or never. */
  private int nextAppointmentAfter(Contact missed) {
    Window after = new Window(missed.day(), Math.min(missed.day() + REBOOKED_DAYS, profile.countedUntil() - 1));
    int next = Days.NEVER;
    for (Contact contact : history.contacts()) {
      if (after.contains(contact.day()) && contact.outcome().isOffered() && contact.source().equals(missed.source())
          && contact.specialty().equals(missed.specialty())) {
        next = Math.min(next, contact.day());
      }
    }
    for (Event event : history.unended(after)) {
      if (event.source().equals(missed.source()) && booking(event).specialty().equals(missed.specialty())) {
        next = Math.min(next, event.day());
      }
    }
    return next;
  }

  private void addQuality(Contact contact, Changes.Row row) {
    boolean tookPlace = contact.outcome() != Outcome.CANCELLED_BY_FAMILY;
    if (tookPlace && Days.of(Instant.ofEpochMilli(contact.recordedAt())) > contact.day() + LATE_DAYS) {
      count(row, Measure.OUTCOME_LATE);
    }
    String status = profile.last(ContextType.NHS_NUMBER_STATUS, contact.day());
    if (!status.isEmpty()) {
      count(row, status.equals(VERIFIED) ? Measure.NUMBER_VERIFIED : Measure.NUMBER_NOT_VERIFIED);
    }
  }

  private Changes.Row rowOf(Contact contact) {
    if (contact != last) {
      last = contact;
      rowOfLast = changes.of(profile.slice(contact.day(), Codes.organisation(contact.source()),
          Codes.specialty(contact.specialty()), setting(contact.setting()), first(contact.particulars().first())));
    }
    return rowOfLast;
  }

  private Changes.Row rowOf(Event event) {
    Fact.Booking booking = booking(event);
    return changes.of(profile.slice(event.day(), Codes.organisation(event.source()),
        Codes.specialty(booking.specialty()), setting(booking.setting()), first(booking.particulars().first())));
  }

  private static Fact.Booking booking(Event event) {
    return (Fact.Booking) event.fact();
  }

  private void count(Changes.Row row, Measure measure) {
    row.add(measure, sign);
  }

  private static String setting(Setting setting) {
    return SETTINGS.get(setting.ordinal());
  }

  private static String first(Fact.FirstAttendance first) {
    return switch (first) {
      case FIRST, FIRST_REMOTE -> "first";
      case FOLLOW_UP, FOLLOW_UP_REMOTE -> "follow-up";
      case UNKNOWN, CLOCK_STOP -> Dimension.NOT_KNOWN;
    };
  }
}
