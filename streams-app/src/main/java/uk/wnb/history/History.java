package uk.wnb.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private List<Contact> notBrought;
  private List<Visit> visits;
  private List<Circumstance> circumstances;
  private List<SchoolWeek> schoolWeeks;
  private Integer birth;
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

  /**
   * Takes over what was read off the events of {@code before}, from which these differ by none but one of {@code
   * changed}, or by none at all when that is null: reading it again would be most of the work of an event.
   */
  private History readFrom(History before, Kind changed) {
    if (changed == Kind.CONTEXT) {
      return this;
    }
    circumstances = before.circumstances;
    birth = before.birth;
    adultFrom = before.adultFrom;
    contacts = changed == Kind.BOOKING || changed == Kind.ATTENDANCE ? null : before.contacts;
    notBrought = contacts == null ? null : before.notBrought;
    visits = changed == Kind.EMERGENCY ? null : before.visits;
    schoolWeeks = changed == Kind.EDUCATION ? null : before.schoolWeeks;
    residences = before.residences;
    relatives = changed == Kind.FAMILY ? null : before.relatives;
    return this;
  }

  /**
   * This history with {@code event} in it: inserted, in place of an earlier version, or not at all. Once it says that
   * the NHS number has been replaced, nothing else stays in it.
   */
  public Applied apply(Event event) {
    if (event.fact().kind() == Kind.MOVED || successor() != null) {
      return Succession.apply(this, event);
    }
    Applied applied = upsert(event);
    return Succession.isReplacement(event) ? Succession.settled(this, applied) : applied;
  }

  /** The same without regard to what it says of the number. */
  Applied upsert(Event event) {
    int known = indexOf(event.key());
    if (known >= 0) {
      return applyTo(known, event);
    }
    if (older.contains(event.key())) {
      return Applied.unchanged(this, Applied.Verdict.TOO_OLD);
    }
    return new Applied(with(insert(events, event), event), Applied.Verdict.ADDED, event.day());
  }

  private Applied applyTo(int known, Event event) {
    Event standing = events[known];
    if (event.outranks(standing)) {
      History amended = with(insert(without(known), event), event);
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

  private History with(Event[] changed, Event event) {
    return new History(asOf, changed, older).readFrom(this, event.fact().kind());
  }

  /** This history when {@code day} has come: what has grown older than the detail is folded into its year. */
  public History at(int day) {
    int now = Math.max(asOf, day);
    History aged = now == asOf ? this : new History(now, events, older).readFrom(this, null);
    return aged.fold();
  }

  /** The same with nothing folded: for who wants to tell all of it, and has kept all of it. */
  public History whole(int day) {
    return new History(Math.max(asOf, day), events, older);
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

  /** Dated facts that stand, in order of their beginning, but for those that {@link Monitoring} keeps to itself. */
  public List<Circumstance> circumstances() {
    if (circumstances == null) {
      circumstances = readCircumstances();
    }
    return circumstances;
  }

  private List<Circumstance> readCircumstances() {
    List<Circumstance> result = new ArrayList<>();
    for (Event event : events) {
      if (event.fact() instanceof Fact.Context fact && !event.retracted() && !fact.type().isForMonitoring()) {
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
      relatives = readRelatives();
    }
    return relatives;
  }

  private List<Summary> readRelatives() {
    List<Summary> result = new ArrayList<>(0);
    for (Event event : events) {
      if (event.fact() instanceof Fact.Relative relative && !event.retracted()) {
        result.add(relative.summary());
      }
    }
    result.sort(Comparator.comparing(Summary::nhsNumber));
    return result;
  }

  /** The NHS number that has replaced the one under which this is told, as last said; null when none has. */
  public String successor() {
    String successor = null;
    for (Circumstance circumstance : circumstances()) {
      if (circumstance.type() == Fact.ContextType.NHS_NUMBER_REPLACED) {
        successor = circumstance.fact().value();
      }
    }
    return successor;
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

  /** Those of them that are appointments to which the child was not brought (codes 3, 7 and 2). */
  public List<Contact> notBrought() {
    if (notBrought == null) {
      notBrought = contacts().stream()
          .filter(contact -> contact.setting().isAppointment() && contact.outcome().isNotBrought()).toList();
    }
    return notBrought;
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
    return unended(new Window(Integer.MIN_VALUE, day - 1)).size();
  }

  /** Bookings of {@code window} that stand, are not cancelled and have no outcome on record, in order. */
  public List<Event> unended(Window window) {
    List<Event> result = new ArrayList<>();
    for (Event event : events) {
      if (window.contains(event.day()) && !event.retracted() && event.fact() instanceof Fact.Booking booking
          && booking.status() != Fact.BookingStatus.CANCELLED && !isClockStop(booking.particulars())
          && !isOutcomeKnown(event)) {
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
    Map<String, Barrier> latest = new LinkedHashMap<>();
    for (Circumstance circumstance : circumstances()) {
      Barrier known = latest.get(circumstance.fact().value());
      boolean open = known != null && known.isOpenOn(circumstance.day());
      if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_OPEN) {
        open(circumstance, open ? known : null, latest);
      } else if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_RESOLVED && open) {
        latest.put(known.name(), known.resolved(circumstance.day()));
      }
    }
    return List.copyOf(latest.values());
  }

  /** One told of again while it is open goes on; one that was resolved begins anew, behind the others. */
  private static void open(Circumstance circumstance, Barrier standing, Map<String, Barrier> latest) {
    String name = circumstance.fact().value();
    int end = circumstance.fact().endsOn();
    if (standing == null) {
      latest.remove(name);
    }
    latest.put(name, standing == null ? new Barrier(name, circumstance.day(), end)
        : standing.resolved(Math.max(standing.resolvedOn(), end)));
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
