package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.history.Summary;

/** What all reports together say of a child, put together from nothing each time. */
final class Known {
  /** How one appointment or home visit ended. */
  record Meeting(LocalDate day, LocalDateTime at, Outcome outcome, String specialty, Setting setting, boolean seen,
      Fact.Particulars particulars, Instant recordedAt, String eventId, String source) {
    boolean isAppointment() {
      return setting != Setting.HOME && setting != Setting.SCHOOL;
    }
  }

  /** What one department says of a visit to A&amp;E. */
  record EmergencyVisit(LocalDate day, LocalDateTime at, Fact.Emergency fact, String eventId, String source,
      String record) {
  }

  /** A fact about the child's life; {@code end} is the day on which it no longer held, or null. */
  record Dated(LocalDate day, LocalDate end, Fact.ContextType type, String value, String eventId, String source) {
    boolean holdsOn(LocalDate other) {
      return !other.isBefore(day) && (end == null || other.isBefore(end));
    }
  }

  /** One week at a school or nursery. */
  record Week(LocalDate day, Fact.Education fact, String eventId) {
  }

  /** A report in its place: of one minute in the order of their keys, so that arrival never decides. */
  private record Placed(LocalDateTime at, Event event, Report report) {
    static final Comparator<Placed> ORDER =
        Comparator.comparing(Placed::at).thenComparing((Placed placed) -> placed.event().key());

    static Placed of(Report report) {
      return new Placed(report.at(), report.event(), report);
    }
  }

  private final Map<String, Optional<Object>> answers = new HashMap<>();
  private LocalDate answersOf;
  private final Map<Report.Identity, Report> versions = new LinkedHashMap<>();
  private final List<Report> standing;
  private final Optional<LocalDate> birth;
  private final Optional<LocalDate> adulthood;
  private final Optional<LocalDate> death;
  private final List<Meeting> meetings;
  private final NaiveVisits visits;
  private final List<EmergencyVisit> unplannedVisits;
  private final List<Dated> facts;
  private final List<Week> weeks;
  private LocalDate easedOn;
  private final List<Summary> relatives;

  private Known(List<Report> reports) {
    for (Report report : reports) {
      versions.merge(report.identity(), report, (old, next) -> next.outranks(old) ? next : old);
    }
    standing = versions.values().stream().filter(report -> !report.retracted()).map(Placed::of)
        .sorted(Placed.ORDER).map(Placed::report).toList();
    birth = earliest(Fact.ContextType.BIRTH);
    adulthood = birth.map(Known::eighteenthBirthday);
    death = earliest(Fact.ContextType.DEATH);
    meetings = standing.stream().flatMap(this::meeting).filter(meeting -> isChildOn(meeting.day()))
        .sorted(Comparator.comparing(Meeting::at)).toList();
    visits = NaiveVisits.of(standing.stream().filter(report -> report.fact() instanceof Fact.Emergency)
        .filter(report -> isChildOn(report.day())).sorted(Comparator.comparing(Report::at))
        .map(report -> new EmergencyVisit(report.day(), report.at(), (Fact.Emergency) report.fact(), report.id(),
            report.source(), NaiveLife.record(report))).toList());
    unplannedVisits = visits.unplanned();
    facts = standing.stream().filter(report -> report.fact() instanceof Fact.Context)
        .sorted(Comparator.comparing(Report::at)).map(Known::dated).toList();
    weeks = standing.stream().filter(report -> report.fact() instanceof Fact.Education)
        .filter(report -> isChildOn(report.day())).sorted(Comparator.comparing(Report::at))
        .map(report -> new Week(report.day(), (Fact.Education) report.fact(), report.id())).toList();
    relatives = standing.stream().filter(report -> report.fact() instanceof Fact.Relative)
        .map(report -> ((Fact.Relative) report.fact()).summary()).toList();
  }

  /** Brothers and sisters, present and former. */
  List<Summary> relatives() {
    return relatives;
  }

  /** The day on which the child's last concern eased, or null. */
  LocalDate easedOn() {
    return easedOn;
  }

  /** Keeps the day on which the child's last concern eased. */
  void easedOn(LocalDate day) {
    easedOn = day;
    answersOf = null;
  }

  /** The newest version of each record, those taken back included. */
  List<Report> newest() {
    return List.copyOf(versions.values());
  }

  /** Who is responsible on {@code day}, empty when nobody has said so. */
  String responsible(LocalDate day) {
    return facts.stream().filter(fact -> fact.type() == Fact.ContextType.RESPONSIBLE_ORGANISATION)
        .filter(fact -> fact.holdsOn(day)).reduce((first, last) -> last).map(Dated::value).orElse("");
  }

  /** Day and place of the last move by {@code day}, empty when there is none. */
  String move(LocalDate day) {
    return facts.stream().filter(fact -> fact.type() == Fact.ContextType.MOVE && !fact.day().isAfter(day))
        .reduce((first, last) -> last).map(fact -> fact.day() + " " + fact.value()).orElse("");
  }

  static Known from(List<Report> reports) {
    return new Known(reports);
  }

  /** What {@code ask} answers for {@code day}, asked only the first time: joint signals ask each other a lot. */
  @SuppressWarnings("unchecked")
  <T> T once(LocalDate day, String question, Supplier<T> ask) {
    if (!day.equals(answersOf)) {
      answers.clear();
      answersOf = day;
    }
    Optional<Object> known = answers.get(question);
    if (known == null) {
      known = Optional.ofNullable(ask.get());
      answers.put(question, known);
    }
    return (T) known.orElse(null);
  }

  Optional<Report> version(Report.Identity identity) {
    return Optional.ofNullable(versions.get(identity));
  }

  List<Meeting> meetings() {
    return meetings;
  }

  List<EmergencyVisit> visits() {
    return visits.all();
  }

  /** Visits with something new of a kind. */
  List<EmergencyVisit> occasions(Predicate<EmergencyVisit> kind) {
    return visits.anew(kind);
  }

  /** {@code record}, and those of visits to A&amp;E that go on from it or that it goes on from. */
  Set<String> inOneCourse(String record) {
    return visits.inOneCourse(record);
  }

  /** Those that nobody had asked for, each once. */
  List<EmergencyVisit> unplannedVisits() {
    return unplannedVisits;
  }

  List<Dated> facts() {
    return facts;
  }

  List<Week> weeks() {
    return weeks;
  }

  /** Whether a fact of one of {@code types} holds on {@code day}. */
  boolean holds(LocalDate day, Fact.ContextType... types) {
    Set<Fact.ContextType> wanted = Set.of(types);
    return facts.stream().anyMatch(fact -> wanted.contains(fact.type()) && fact.holdsOn(day));
  }

  /** The day of birth. */
  Optional<LocalDate> birth() {
    return birth;
  }

  private static Dated dated(Report report) {
    Fact.Context context = (Fact.Context) report.fact();
    LocalDate end = context.endsOn() == Days.NEVER ? null : LocalDate.ofEpochDay(context.endsOn());
    return new Dated(report.day(), end, context.type(), context.value(), report.id(), report.source());
  }

  /** Whether the child has died or is 18 on {@code day}. */
  boolean isOverOn(LocalDate day) {
    return !isChildOn(day) || death.isPresent() && !death.get().isAfter(day);
  }

  private boolean isChildOn(LocalDate day) {
    return adulthood.isEmpty() || day.isBefore(adulthood.get());
  }

  private Optional<LocalDate> earliest(Fact.ContextType type) {
    return standing.stream().filter(report -> report.fact() instanceof Fact.Context context && context.type() == type)
        .map(Report::day).min(Comparator.naturalOrder());
  }

  /** A child born on 29 February comes of age on 1 March where that year has no such day. */
  private static LocalDate eighteenthBirthday(LocalDate birth) {
    LocalDate day = birth.plusYears(18);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }

  private Stream<Meeting> meeting(Report report) {
    if (report.fact() instanceof Fact.Attendance attendance && attendance.outcome() != Outcome.BOOKED
        && attendance.particulars().first() != Fact.FirstAttendance.CLOCK_STOP) {
      return Stream.of(new Meeting(report.day(), report.at(), attendance.outcome(), attendance.specialty(),
          attendance.setting(), attendance.seen(), attendance.particulars(), report.recordedAt(),
          report.id(), report.source()));
    }
    if (report.fact() instanceof Fact.Booking booking && booking.status() == Fact.BookingStatus.CANCELLED
        && booking.cancelledBy() != Fact.CancelledBy.UNKNOWN && !hasOutcome(report)
        && booking.particulars().first() != Fact.FirstAttendance.CLOCK_STOP) {
      Outcome outcome = booking.cancelledBy() == Fact.CancelledBy.FAMILY ? Outcome.CANCELLED_BY_FAMILY
          : Outcome.CANCELLED_BY_PROVIDER;
      return Stream.of(new Meeting(report.day(), report.at(), outcome, booking.specialty(), booking.setting(), false,
          booking.particulars(), report.recordedAt(), report.id(), report.source()));
    }
    return Stream.empty();
  }

  private boolean hasOutcome(Report booking) {
    return version(new Report.Identity(Kind.ATTENDANCE, booking.source(), booking.recordId()))
        .filter(report -> !report.retracted())
        .filter(report -> ((Fact.Attendance) report.fact()).outcome() != Outcome.BOOKED).isPresent();
  }
}
