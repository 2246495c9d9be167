package uk.wnb.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What the events of a child say, each kind of thing read off them when it is first asked for: reading it again would
 * be most of the work of an event, so what an event cannot have changed is taken over from before it.
 */
final class Chart {
  /** 18 years; who was born on 29 February comes of age on 1 March where the year has no such day. */
  private static final int ADULT_AT_MONTHS = 18 * 12;

  private final Event[] events;
  private final OlderYears older;
  private List<Contact> contacts;
  private List<Contact> notBrought;
  private List<Visit> visits;
  private List<Circumstance> circumstances;
  private List<SchoolWeek> schoolWeeks;
  private List<Residence> residences;
  private List<Summary> relatives;
  private Integer birth;
  private Integer adultFrom;

  Chart(Event[] events, OlderYears older) {
    this.events = events;
    this.older = older;
  }

  /** The chart of {@code changed}, which differ from these events by none but one of {@code kind}. */
  Chart after(Event[] changed, Kind kind) {
    Chart chart = new Chart(changed, older);
    if (kind == Kind.CONTEXT) {
      return chart;
    }
    chart.circumstances = circumstances;
    chart.birth = birth;
    chart.adultFrom = adultFrom;
    chart.residences = residences;
    chart.contacts = kind == Kind.BOOKING || kind == Kind.ATTENDANCE ? null : contacts;
    chart.notBrought = chart.contacts == null ? null : notBrought;
    chart.visits = kind == Kind.EMERGENCY ? null : visits;
    chart.schoolWeeks = kind == Kind.EDUCATION ? null : schoolWeeks;
    chart.relatives = kind == Kind.FAMILY ? null : relatives;
    return chart;
  }

  List<Circumstance> circumstances() {
    if (circumstances == null) {
      circumstances = read(Days.NEVER, event -> event.fact() instanceof Fact.Context fact
          && !fact.type().isForMonitoring() ? Circumstance.of(event, fact) : null);
    }
    return circumstances;
  }

  List<Residence> residences() {
    if (residences == null) {
      residences = Residence.of(circumstances(), rulesEndOn());
    }
    return residences;
  }

  List<Summary> relatives() {
    if (relatives == null) {
      relatives = read(Days.NEVER, event -> event.fact() instanceof Fact.Relative fact ? fact.summary() : null);
      relatives.sort(Comparator.comparing(Summary::nhsNumber));
    }
    return relatives;
  }

  List<SchoolWeek> schoolWeeks() {
    if (schoolWeeks == null) {
      schoolWeeks = read(adultFrom(),
          event -> event.fact() instanceof Fact.Education fact ? SchoolWeek.of(event, fact) : null);
    }
    return schoolWeeks;
  }

  List<Visit> visits() {
    if (visits == null) {
      visits = read(adultFrom(),
          event -> event.fact() instanceof Fact.Emergency fact ? Visit.of(event, fact) : null);
    }
    return visits;
  }

  List<Contact> contacts() {
    if (contacts == null) {
      contacts = read(adultFrom(), this::contactOf);
    }
    return contacts;
  }

  List<Contact> notBrought() {
    if (notBrought == null) {
      notBrought = contacts().stream()
          .filter(contact -> contact.setting().isAppointment() && contact.outcome().isNotBrought()).toList();
    }
    return notBrought;
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
    return Math.min(firstDay(Fact.ContextType.DEATH), adultFrom());
  }

  int birth() {
    if (birth == null) {
      birth = firstDay(Fact.ContextType.BIRTH);
    }
    return birth;
  }

  private int adultFrom() {
    if (adultFrom == null) {
      adultFrom = birth() == Days.NEVER ? Days.NEVER : Days.leavesWindow(birth(), ADULT_AT_MONTHS);
    }
    return adultFrom;
  }

  private int firstDay(Fact.ContextType type) {
    for (Circumstance circumstance : circumstances()) {
      if (circumstance.type() == type) {
        return circumstance.day();
      }
    }
    return Days.NEVER;
  }
}
