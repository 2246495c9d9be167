package uk.wnb.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the events of a child say, each kind of thing read off them when it is first asked for. Reading it again would
 * be most of the work of an event, so the charts before and after an event share what it cannot have changed: whichever
 * of the two is asked first reads it for both.
 */
final class Chart {
  /** Something that is read when first asked for. */
  private static final class Part<T> {
    private T read;
  }

  private final Event[] events;
  private final OlderYears older;
  private final Part<Life> life;
  private final Part<List<Residence>> residences;
  private final Part<List<Contact>> contacts;
  private final Part<List<Contact>> notBrought;
  private final Part<List<Visit>> visits;
  private final Part<List<SchoolWeek>> schoolWeeks;
  private final Part<List<Summary>> relatives;

  Chart(Event[] events, OlderYears older) {
    this.events = events;
    this.older = older;
    life = new Part<>();
    residences = new Part<>();
    contacts = new Part<>();
    notBrought = new Part<>();
    visits = new Part<>();
    schoolWeeks = new Part<>();
    relatives = new Part<>();
  }

  /** Of {@code events}, which differ from those of {@code other} by none but one of {@code kind}. */
  private Chart(Event[] events, Chart other, Kind kind) {
    boolean ofLife = kind == Kind.CONTEXT;
    boolean ofCare = ofLife || kind == Kind.BOOKING || kind == Kind.ATTENDANCE;
    this.events = events;
    older = other.older;
    life = ofLife ? new Part<>() : other.life;
    residences = ofLife ? new Part<>() : other.residences;
    contacts = ofCare ? new Part<>() : other.contacts;
    notBrought = ofCare ? new Part<>() : other.notBrought;
    visits = ofLife || kind == Kind.EMERGENCY ? new Part<>() : other.visits;
    schoolWeeks = ofLife || kind == Kind.EDUCATION ? new Part<>() : other.schoolWeeks;
    relatives = kind == Kind.FAMILY ? new Part<>() : other.relatives;
  }

  /** The chart of {@code changed}, which differ from these events by none but one of {@code kind}. */
  Chart after(Event[] changed, Kind kind) {
    return new Chart(changed, this, kind);
  }

  List<Circumstance> circumstances() {
    return life().circumstances();
  }

  List<Residence> residences() {
    if (residences.read == null) {
      residences.read = Residence.of(circumstances(), rulesEndOn());
    }
    return residences.read;
  }

  List<Summary> relatives() {
    if (relatives.read == null) {
      relatives.read = read(Days.NEVER, event -> event.fact() instanceof Fact.Relative fact ? fact.summary() : null);
      relatives.read.sort(Comparator.comparing(Summary::nhsNumber));
    }
    return relatives.read;
  }

  List<SchoolWeek> schoolWeeks() {
    if (schoolWeeks.read == null) {
      schoolWeeks.read = read(life().adultFrom(),
          event -> event.fact() instanceof Fact.Education fact ? SchoolWeek.of(event, fact) : null);
    }
    return schoolWeeks.read;
  }

  List<Visit> visits() {
    if (visits.read == null) {
      visits.read = Visit.inCourse(read(life().adultFrom(),
          event -> event.fact() instanceof Fact.Emergency fact ? Visit.of(event, fact) : null));
    }
    return visits.read;
  }

  List<Contact> contacts() {
    if (contacts.read == null) {
      contacts.read = read(life().adultFrom(), this::contactOf);
    }
    return contacts.read;
  }

  List<Contact> notBrought() {
    if (notBrought.read == null) {
      List<Contact> missed = new ArrayList<>();
      for (Contact contact : contacts()) {
        if (contact.setting().isAppointment() && contact.outcome().isNotBrought()) {
          missed.add(contact);
        }
      }
      notBrought.read = missed;
    }
    return notBrought.read;
  }

  /** What {@code of} makes of those that stand and occur before the day {@code end}; of null nothing is made. */
  private <T> List<T> read(int end, Function<Event, T> of) {
    List<T> result = new ArrayList<>();
    for (Event event : events) {
      T one = event.retracted() || event.day() >= end ? null : of.apply(event);
      if (one != null) {
        result.add(one);
      }
    }
    return result;
  }

  /** The contact that {@code event} decides; null when it decides none. An attendance decides over its booking. */
  Contact contactOf(Event event) {
    if (event.retracted()) {
      return null;
    }
    if (event.fact() instanceof Fact.Attendance attendance) {
      return attendance.outcome() == Outcome.BOOKED || isClockStop(attendance.particulars()) ? null
          : Contact.of(event, attendance);
    }
    if (event.fact() instanceof Fact.Booking booking && booking.outcome() != Outcome.BOOKED) {
      return isSettled(event, booking) ? null : Contact.of(event, booking);
    }
    return null;
  }

  /** Whether nothing is to be made of {@code event}: nobody was to be seen, or an attendance says what came of it. */
  boolean isSettled(Event event, Fact.Booking booking) {
    return isClockStop(booking.particulars()) || isOutcomeKnown(event);
  }

  /** First attendance code 5 marks an administrative entry: nobody was to be seen. */
  private static boolean isClockStop(Fact.Particulars particulars) {
    return particulars.first() == Fact.FirstAttendance.CLOCK_STOP;
  }

  private boolean isOutcomeKnown(Event booking) {
    long key = RecordKey.of(Kind.ATTENDANCE, RecordKey.hash(booking.key()));
    int index = Events.indexOf(events, key);
    if (index < 0) {
      return older.contains(key);
    }
    return events[index].fact() instanceof Fact.Attendance attendance && !events[index].retracted()
        && attendance.outcome() != Outcome.BOOKED;
  }

  int rulesEndOn() {
    return life().rulesEndOn();
  }

  int birth() {
    return life().birth();
  }

  /** The NHS number that has replaced the child's, null when none has. */
  String successor() {
    return life().successor();
  }

  private Life life() {
    if (life.read == null) {
      life.read = Life.of(read(Days.NEVER, event -> event.fact() instanceof Fact.Context fact
          && !fact.type().isForMonitoring() ? Circumstance.of(event, fact) : null));
    }
    return life.read;
  }
}
