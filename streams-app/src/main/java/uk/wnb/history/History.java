package uk.wnb.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of one child, in order of occurrence: the last {@value #DETAIL_MONTHS} months event by event,
 * earlier years as {@link OlderYears}. Immutable; the same for any order in which the same events arrive.
 */
public final class History {
  /**
   * Events kept in detail, several times what a child with many appointments has in five years. Our choice: what goes on
   * without end, such as a test patient that a system uses to see whether it is alive, must not grow until it is too
   * large for a record and stops the stream.
   */
  static final int MOST_EVENTS = 5_000;
  /** Months kept event by event: the longest window (24) and room for late corrections. Our choice. */
  public static final int DETAIL_MONTHS = 60;

  /** No {@value #DETAIL_MONTHS} months have fewer days, and some around a year 1900 or 2100 no more. */
  private static final int LEAST_DETAIL_DAYS = DETAIL_MONTHS / 12 * 365;

  /** Nothing known. */
  public static final History EMPTY = new History(0, new Event[0], OlderYears.NONE);

  private final int asOf;
  private final Event[] events;
  private final OlderYears older;
  private final Chart chart;
  History(int asOf, Event[] events, OlderYears older) {
    this(asOf, events, older, new Chart(events, older));
  }

  private History(int asOf, Event[] events, OlderYears older, Chart chart) {
    this.asOf = asOf;
    this.events = events;
    this.older = older;
    this.chart = chart;
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

  /**
   * This history with {@code event} in it: inserted, in place of an earlier version, or not at all. Once it says that
   * the NHS number has been replaced, nothing else stays in it.
   */
  public Applied apply(Event event) {
    if (event.fact().kind() == Kind.MOVED || successor() != null) {
      return Succession.apply(this, event);
    }
    Applied applied = isTooMuch(event) ? Applied.unchanged(this, Applied.Verdict.TOO_MUCH) : upsert(event);
    return Succession.isReplacement(event) ? Succession.settled(this, applied) : applied;
  }

  /** What is known can be corrected however much there is, and what the household tells, or of the number, is little. */
  private boolean isTooMuch(Event event) {
    return events.length >= MOST_EVENTS && event.fact().kind() != Kind.FAMILY && !Succession.isReplacement(event)
        && Events.indexOf(events, event.key()) < 0 && !older.contains(event.key());
  }

  /** The same without regard to what it says of the number, and to how much is known. */
  Applied upsert(Event event) {
    int known = Events.indexOf(events, event.key());
    if (known >= 0) {
      return applyTo(known, event);
    }
    if (older.contains(event.key())) {
      return Applied.unchanged(this, Applied.Verdict.TOO_OLD);
    }
    return new Applied(with(Events.insert(events, event), event), Applied.Verdict.ADDED, event.day());
  }

  private Applied applyTo(int known, Event event) {
    Event standing = events[known];
    if (event.outranks(standing)) {
      History amended = with(Events.insert(Events.without(events, known), event), event);
      return new Applied(amended, Applied.Verdict.AMENDED, Math.min(standing.day(), event.day()));
    }
    if (standing.equals(event)) {
      return Applied.unchanged(this, Applied.Verdict.DUPLICATE);
    }
    return Applied.unchanged(this, standing.outranks(event) ? Applied.Verdict.SUPERSEDED : Applied.Verdict.CONFLICT);
  }

  private History with(Event[] changed, Event event) {
    return new History(asOf, changed, older, chart.after(changed, event.fact().kind()));
  }

  /** This history when {@code day} has come: what has grown older than the detail is folded into its year. */
  public History at(int day) {
    int now = Math.max(asOf, day);
    History aged = now == asOf ? this : new History(now, events, older, chart);
    return aged.fold();
  }

  /** The same with nothing folded: for who wants to tell all of it, and has kept all of it. */
  public History whole(int day) {
    return new History(Math.max(asOf, day), events, older);
  }

  private History fold() {
    // Most often nothing is nearly as old, and to see that takes no calendar.
    if (!new Folding(this, asOf - LEAST_DETAIL_DAYS).isNeeded()) {
      return this;
    }
    Folding folding = new Folding(this, Days.minusMonths(asOf, DETAIL_MONTHS));
    return folding.isNeeded() ? new History(asOf, folding.kept(), folding.older()) : this;
  }

  /** What is known of the child's life as of {@code day}. */
  public Situation situation(int day) {
    return new Situation(this, day);
  }

  /** Dated facts that stand, in order of their beginning, but for those that {@link Monitoring} keeps to itself. */
  public List<Circumstance> circumstances() {
    return chart.circumstances();
  }

  /** Where the child lives and has lived, by household and day; nowhere any more once no rule applies. */
  public List<Residence> residences() {
    return chart.residences();
  }

  /** Brothers and sisters, present and former, as last told of, in ascending order of their NHS numbers. */
  public List<Summary> relatives() {
    return chart.relatives();
  }

  /** The NHS number that has replaced the one under which this is told, as last said; null when none has. */
  public String successor() {
    return chart.successor();
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return events.length == 0 && older == OlderYears.NONE;
  }

  /** What of this was recorded after {@code millis}; of the older years nobody knows when, and none of them stays. */
  public History recordedAfter(long millis) {
    return new History(asOf, Arrays.stream(events).filter(event -> event.recordedAt() > millis).toArray(Event[]::new),
        OlderYears.NONE);
  }

  /** This without what is known of the relative {@code nhsNumber}. */
  public History withoutRelative(String nhsNumber) {
    return new History(asOf, Arrays.stream(events).filter(event -> !(event.fact() instanceof Fact.Relative relative)
        || !relative.summary().nhsNumber().equals(nhsNumber)).toArray(Event[]::new), older);
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
    return chart.schoolWeeks();
  }

  /** Appointments and visits that have ended, in order of occurrence; none after the 18th birthday. */
  public List<Contact> contacts() {
    return chart.contacts();
  }

  /** Those of them that are appointments to which the child was not brought (codes 3, 7 and 2). */
  public List<Contact> notBrought() {
    return chart.notBrought();
  }

  /** Whether the child had been seen by {@code day} on the referral of {@code contact}, older years included. */
  public boolean isSeenOnReferral(Contact contact, int day) {
    for (Contact other : contacts()) {
      if (other.day() <= day && other.isOnReferral() && other.showsFirstAttendance()
          && other.referral().equals(contact.referral())) {
        return true;
      }
    }
    return older.isSeenOn(contact.referral());
  }

  /** Whether the rates of this history are those of {@code other} on every day. */
  public boolean hasSameAppointments(History other) {
    if (contacts() == other.contacts() && older == other.older) {
      return true;
    }
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

  /** Visits to A&amp;E in order of occurrence, planned returns included; none after the 18th birthday. */
  public List<Visit> visits() {
    return chart.visits();
  }

  /** How many bookings of days before {@code day} have neither a cancellation nor an outcome. */
  public int bookingsWithoutOutcome(int day) {
    return unended(new Window(Integer.MIN_VALUE, day - 1)).size();
  }

  /** Bookings of {@code window} that stand, are not cancelled and have no outcome on record, in order. */
  public List<Event> unended(Window window) {
    List<Event> result = new ArrayList<>();
    for (Event event : events) {
      if (window.contains(event.day()) && !event.retracted() && event.fact() instanceof Fact.Booking booking
          && booking.status() != Fact.BookingStatus.CANCELLED && !chart.isSettled(event, booking)) {
        result.add(event);
      }
    }
    return result;
  }

  /** What is known of the record that {@code event} is of, retracted or not: booking and attendance share theirs. */
  public List<Event> sameRecord(Event event) {
    long hash = RecordKey.hash(event.key());
    List<Event> same = new ArrayList<>(2);
    for (Event known : events) {
      if (RecordKey.hash(known.key()) == hash) {
        same.add(known);
      }
    }
    return same;
  }

  /** The keys of the records of which {@code ids} are the latest events: a correction has an id of its own. */
  public Set<Long> records(List<EventId> ids) {
    Set<Long> records = new TreeSet<>();
    for (Event known : events) {
      if (ids.contains(known.id())) {
        records.add(known.key());
      }
    }
    return records;
  }

  /** The visits to A&amp;E that go on from one of {@code records}, by their keys, or from which one of these does. */
  public List<Visit> inCourseWith(Set<Long> records) {
    List<Visit> visits = visits();
    return visits.stream().filter(visit -> visit.goesOnFrom(earlier -> records.contains(earlier.record()))
        || visits.stream().anyMatch(later -> records.contains(later.record())
            && later.goesOnFrom(earlier -> earlier.record() == visit.record()))).toList();
  }

  /** What leads did with alerts, in order; what was taken back is not among them. */
  public List<Event> reviews() {
    return Arrays.stream(events).filter(event -> event.fact().kind() == Kind.REVIEW && !event.retracted()).toList();
  }

  /** Barriers recorded as open and not as resolved by {@code day}, in the order in which they were opened. */
  public List<String> openBarriers(int day) {
    return barriers(day).stream().filter(barrier -> barrier.isOpenOn(day)).map(Barrier::name).toList();
  }

  /** Each barrier that is known of by {@code day}, as it was last opened, in the order in which they were. */
  public List<Barrier> barriers(int day) {
    return Barrier.of(circumstances(), day);
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

  /** From the end, since hardly anything is known in advance. */
  private static int firstAfter(int day, List<? extends Occurrence> inOrder) {
    int first = Days.NEVER;
    for (int i = inOrder.size() - 1; i >= 0 && inOrder.get(i).day() > day; i--) {
      first = inOrder.get(i).day();
    }
    return first;
  }

  /** The first day on which no rule applies any more: the child has died or is 18; {@link Days#NEVER} if unknown. */
  public int rulesEndOn() {
    return chart.rulesEndOn();
  }

  /** The last day on which anything that is known in detail was recorded; long ago when nothing is. */
  public int lastRecordedOn() {
    int last = Integer.MIN_VALUE;
    for (Event event : events) {
      last = Math.max(last, event.recordedOn());
    }
    return last;
  }

  /** The day of birth, {@link Days#NEVER} if unknown. */
  public int birth() {
    return chart.birth();
  }

  /** The contact that {@code event}, one of these, decides; null when it decides none. */
  Contact contactOf(Event event) {
    return chart.contactOf(event);
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
