package uk.wnb.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * All that is known of one child, in order of occurrence: the last {@value #DETAIL_MONTHS} months event by event,
 * earlier years as {@link OlderYears}. Immutable; the same for any order in which the same events arrive.
 */
public final class History {
  /** Months kept event by event: the longest window (24) and room for late corrections. Our choice. */
  public static final int DETAIL_MONTHS = 60;

  /** Nothing known. */
  public static final History EMPTY = new History(0, new Event[0], OlderYears.NONE);

  /** 18 years; who was born on 29 February comes of age on 1 March where the year has no such day. */
  private static final int ADULT_AT_MONTHS = 18 * 12;

  private final int asOf;
  private final Event[] events;
  private final OlderYears older;
  // Read off the events when first asked for.
  private List<Contact> contacts;
  private List<Visit> visits;
  private List<Circumstance> circumstances;
  private List<SchoolWeek> schoolWeeks;
  private List<Residence> residences;
  private List<Summary> relatives;
  private Integer adultFrom;

  History(int asOf, Event[] events, OlderYears older) {
    this.asOf = asOf;
    this.events = events;
    this.older = older;
  }

  /** The latest day that this history knows to have come. */
  public int asOf() {
    return asOf;
  }

  /** Events in detail, retractions included, in order of occurrence. */
  public List<Event> events() {
    return List.of(events);
  }

  /** The years before those in detail. */
  public OlderYears older() {
    return older;
  }

  /** This history with {@code event} in it: inserted, in place of an earlier version, or not at all. */
  public Applied apply(Event event) {
    int known = indexOf(event.key());
    if (known >= 0) {
      return applyTo(known, event);
    }
    if (older.contains(event.key())) {
      return Applied.unchanged(this, Applied.Verdict.TOO_OLD);
    }
    return new Applied(with(insert(events, event)), Applied.Verdict.ADDED, event.day());
  }

  private Applied applyTo(int known, Event event) {
    Event standing = events[known];
    if (event.outranks(standing)) {
      History amended = with(insert(without(known), event));
      return new Applied(amended, Applied.Verdict.AMENDED, Math.min(standing.day(), event.day()));
    }
    if (standing.equals(event)) {
      return Applied.unchanged(this, Applied.Verdict.DUPLICATE);
    }
    return Applied.unchanged(this, standing.outranks(event) ? Applied.Verdict.SUPERSEDED : Applied.Verdict.CONFLICT);
  }

  private int indexOf(long key) {
    for (int i = events.length - 1; i >= 0; i--) {
      if (events[i].key() == key) {
        return i;
      }
    }
    return -1;
  }

  private static Event[] insert(Event[] events, Event event) {
    int at = events.length;
    while (at > 0 && event.isBefore(events[at - 1])) {
      at--;
    }
    Event[] result = new Event[events.length + 1];
    System.arraycopy(events, 0, result, 0, at);
    result[at] = event;
    System.arraycopy(events, at, result, at + 1, events.length - at);
    return result;
  }

  private Event[] without(int index) {
    Event[] result = new Event[events.length - 1];
    System.arraycopy(events, 0, result, 0, index);
    System.arraycopy(events, index + 1, result, index, result.length - index);
    return result;
  }

  private History with(Event[] changed) {
    return new History(asOf, changed, older);
  }

  /** This history when {@code day} has come: what has grown older than the detail is folded into its year. */
  public History at(int day) {
    int now = Math.max(asOf, day);
    History aged = now == asOf ? this : new History(now, events, older);
    return aged.fold();
  }

  private History fold() {
    int horizon = Days.minusMonths(asOf, DETAIL_MONTHS);
    Folding folding = new Folding(this, horizon);
    return folding.isNeeded() ? new History(asOf, folding.kept(), folding.older()) : this;
  }

  /** What is known of the child's life as of {@code day}. */
  public Situation situation(int day) {
    return new Situation(this, day);
  }

  /** Dated facts that stand, in order of their beginning. */
  public List<Circumstance> circumstances() {
    if (circumstances == null) {
      circumstances = readCircumstances();
    }
    return circumstances;
  }

  private List<Circumstance> readCircumstances() {
    List<Circumstance> result = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Context fact && !event.retracted()) {
        result.add(Circumstance.of(event, fact));
      }
    }
    return result;
  }

  /** Where the child lives and has lived, by household and day; nowhere any more once no rule applies. */
  public List<Residence> residences() {
    if (residences == null) {
      residences = Residence.of(circumstances(), rulesEndOn());
    }
    return residences;
  }

  /** Brothers and sisters, present and former, as last told of, in ascending order of their NHS numbers. */
  public List<Summary> relatives() {
    if (relatives == null) {
      relatives = Arrays.stream(events)
          .filter(event -> event.fact().kind() == Kind.FAMILY && !event.retracted())
          .map(event -> ((Fact.Relative) event.fact()).summary())
          .sorted(Comparator.comparing(Summary::nhsNumber)).toList();
    }
    return relatives;
  }

  /** The NHS number that has replaced the one under which this is told; null when it has not been replaced. */
  public String successor() {
    String successor = null;
    for (Circumstance circumstance : circumstances()) {
      if (circumstance.type() == Fact.ContextType.NHS_NUMBER_REPLACED) {
        successor = circumstance.fact().value();
      }
    }
    return successor;
  }

  /** What stays under a number that has been replaced: that it has been. */
  public History stub() {
    return new History(asOf, Arrays.stream(events).filter(History::isReplacement).toArray(Event[]::new), OlderYears.NONE);
  }

  /** All but what stays under a number that has been replaced. */
  public History withoutSuccessor() {
    return with(Arrays.stream(events).filter(event -> !isReplacement(event)).toArray(Event[]::new));
  }

  private static boolean isReplacement(Event event) {
    return event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.NHS_NUMBER_REPLACED;
  }

  /**
   * This history with all of {@code other} in it, which was told of the same child under another number; what is known
   * from both counts once. Older years that are in this one already are left out.
   *
   * @param nhsNumber of this child, who is no relative of itself
   */
  public History union(History other, String nhsNumber) {
    History union = new History(Math.max(asOf, other.asOf), events, older.union(other.older));
    for (Event event : other.events) {
      boolean isSelf = event.fact() instanceof Fact.Relative fact && fact.summary().nhsNumber().equals(nhsNumber);
      union = isSelf ? union : union.apply(event).history();
    }
    return union;
  }

  /** When the latest of its events was recorded, milliseconds since 1970 UTC; 0 for none. */
  public long lastRecordedAt() {
    return Arrays.stream(events).mapToLong(Event::recordedAt).max().orElse(0);
  }

  /** The day of the first event in detail, {@link Days#NEVER} for none. */
  public int firstDay() {
    return events.length == 0 ? Days.NEVER : events[0].day();
  }

  /** The brothers and sisters with whom the child shares a household on {@code day}. */
  public Family family(int day) {
    return new Family(this, day);
  }

  /** What brothers and sisters are told of this child, called {@code nhsNumber}, as of {@code day}. */
  public Summary summary(String nhsNumber, int day) {
    return Summary.of(nhsNumber, this, day);
  }

  /** The first day after {@code day} on which a dated fact begins or ends, or {@link Days#NEVER}. */
  public int nextCircumstanceAfter(int day) {
    int next = Days.NEVER;
    for (Circumstance circumstance : circumstances()) {
      if (circumstance.day() > day) {
        next = Math.min(next, circumstance.day());
      }
      if (circumstance.fact().endsOn() > day) {
        next = Math.min(next, circumstance.fact().endsOn());
      }
    }
    return next;
  }

  /** Weeks at school or early years, in order; none after the 18th birthday. */
  public List<SchoolWeek> schoolWeeks() {
    if (schoolWeeks == null) {
      schoolWeeks = readSchoolWeeks();
    }
    return schoolWeeks;
  }

  private List<SchoolWeek> readSchoolWeeks() {
    List<SchoolWeek> result = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Education fact && !event.retracted() && event.day() < adultFrom()) {
        result.add(SchoolWeek.of(event, fact));
      }
    }
    return result;
  }

  /** Appointments and visits that have ended, in order of occurrence; none after the 18th birthday. */
  public List<Contact> contacts() {
    if (contacts == null) {
      contacts = readContacts();
    }
    return contacts;
  }

  private List<Contact> readContacts() {
    List<Contact> result = new ArrayList<>(events.length);
    for (Event event : events) {
      if (event.day() >= adultFrom()) {
        break;
      }
      Contact contact = contactOf(event);
      if (contact != null) {
        result.add(contact);
      }
    }
    return result;
  }

  /** Whether the rates of this history are those of {@code other} on every day. */
  public boolean hasSameAppointments(History other) {
    Iterator<Contact> theirs = other.contacts().iterator();
    for (Contact mine : contacts()) {
      if (mine.setting().isAppointment()) {
        Contact counterpart = nextAppointment(theirs);
        if (counterpart == null || !mine.countsLike(counterpart)) {
          return false;
        }
      }
    }
    return nextAppointment(theirs) == null && older.hasSameAppointments(other.older);
  }

  private static Contact nextAppointment(Iterator<Contact> contacts) {
    while (contacts.hasNext()) {
      Contact contact = contacts.next();
      if (contact.setting().isAppointment()) {
        return contact;
      }
    }
    return null;
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
    if (event.fact() instanceof Fact.Booking booking && booking.outcome() != Outcome.BOOKED
        && !isClockStop(booking.particulars())) {
      return isOutcomeKnown(event) ? null : Contact.of(event, booking);
    }
    return null;
  }

  /** First attendance code 5 marks an administrative entry: nobody was to be seen. */
  private static boolean isClockStop(Fact.Particulars particulars) {
    return particulars.first() == Fact.FirstAttendance.CLOCK_STOP;
  }

  private boolean isOutcomeKnown(Event booking) {
    long key = RecordKey.of(Kind.ATTENDANCE, RecordKey.hash(booking.key()));
    int index = indexOf(key);
    if (index < 0) {
      return older.contains(key);
    }
    return events[index].fact() instanceof Fact.Attendance attendance && !events[index].retracted()
        && attendance.outcome() != Outcome.BOOKED;
  }

  /** Visits to A&amp;E in order of occurrence, planned returns included; none after the 18th birthday. */
  public List<Visit> visits() {
    if (visits == null) {
      visits = readVisits();
    }
    return visits;
  }

  private List<Visit> readVisits() {
    List<Visit> result = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Emergency fact && !event.retracted() && event.day() < adultFrom()) {
        result.add(Visit.of(event, fact));
      }
    }
    return result;
  }

  /** How many bookings of days before {@code day} have neither a cancellation nor an outcome. */
  public int bookingsWithoutOutcome(int day) {
    int count = 0;
    for (Event event : events) {
      if (!event.retracted() && event.day() < day && event.fact() instanceof Fact.Booking booking
          && booking.status() != Fact.BookingStatus.CANCELLED && !isClockStop(booking.particulars())
          && !isOutcomeKnown(event)) {
        count++;
      }
    }
    return count;
  }

  /** Barriers recorded as open and not as resolved by {@code day}, in the order in which they were opened. */
  public List<String> openBarriers(int day) {
    List<String> open = new ArrayList<>();
    for (Circumstance circumstance : circumstances()) {
      String barrier = circumstance.fact().value();
      if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_OPEN
          && !open.contains(barrier)) {
        open.add(barrier);
      } else if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_RESOLVED) {
        open.remove(barrier);
      }
    }
    return open;
  }

  /** The household that the child last belonged to by {@code day}, or null. */
  public String household(int day) {
    String household = null;
    for (Circumstance circumstance : circumstances()) {
      if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.HOUSEHOLD) {
        household = circumstance.fact().value();
      }
    }
    return household;
  }

  /** The first day after {@code day} on which a contact already known of occurs, or {@link Days#NEVER}. */
  public int nextContactAfter(int day) {
    return firstAfter(day, contacts());
  }

  /** The same for visits to A&amp;E: a source whose clock is wrong may record one ahead of its time. */
  public int nextVisitAfter(int day) {
    return firstAfter(day, visits());
  }

  /** The same for weeks at school. */
  public int nextSchoolWeekAfter(int day) {
    return firstAfter(day, schoolWeeks());
  }

  private static int firstAfter(int day, List<? extends Occurrence> inOrder) {
    for (Occurrence occurrence : inOrder) {
      if (occurrence.day() > day) {
        return occurrence.day();
      }
    }
    return Days.NEVER;
  }

  /** The first day on which no rule applies any more: the child has died or is 18; {@link Days#NEVER} if unknown. */
  public int rulesEndOn() {
    return Math.min(firstDay(Fact.ContextType.DEATH), adultFrom());
  }

  /** The day of birth, {@link Days#NEVER} if unknown. */
  public int birth() {
    return firstDay(Fact.ContextType.BIRTH);
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

  Event[] raw() {
    return events;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History history && asOf == history.asOf && Arrays.equals(events, history.events)
        && older.equals(history.older);
  }

  @Override
  public int hashCode() {
    return Objects.hash(asOf, Arrays.hashCode(events), older);
  }
}
