package uk.wnb.oracle;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.concern.Alert;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/**
 * The counts of the audit, counted one by one from all that was ever told of one child: no deltas, no bytes. Counts
 * stand under the values of the eleven dimensions and the measure, joined by {@code |}.
 */
public final class NaiveAudit {
  /** How a record ended, or that it has not. */
  private record Appointment(Report report, LocalDate day, Outcome outcome, String specialty, String setting,
      Fact.Particulars particulars) {
    boolean isOffered() {
      return "5637".indexOf(outcome.nationalCode()) >= 0 || outcome.nationalCode() == '2';
    }

    boolean isWnb() {
      return outcome.nationalCode() == '3' || outcome.nationalCode() == '7';
    }
  }

  private final List<Report> standing;
  private final Predicate<LocalDate> open;
  private final List<Appointment> ended = new ArrayList<>();
  private final List<Appointment> unended = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  private NaiveAudit(List<Report> reports, Predicate<LocalDate> open) {
    Map<Report.Identity, Report> versions = new LinkedHashMap<>();
    for (Report report : reports) {
      versions.merge(report.identity(), report, (old, next) -> next.outranks(old) ? next : old);
    }
    this.standing = versions.values().stream().filter(report -> !report.retracted())
        .sorted(Comparator.comparing(Report::at)).toList();
    this.open = open;
  }

  /** The counts of {@code reports}, of days that are {@code open}, and of {@code alerts}, in order. */
  public static Map<String, Integer> of(List<Report> reports, List<Alert> alerts, Predicate<LocalDate> open) {
    NaiveAudit audit = new NaiveAudit(reports, open);
    audit.findAppointments();
    audit.countAppointments();
    audit.countChildMonths();
    audit.countAlerts(alerts);
    return audit.counts;
  }

  private void findAppointments() {
    for (Report report : standing) {
      if (report.fact() instanceof Fact.Attendance a && a.outcome() != Outcome.BOOKED && isReal(a.particulars())) {
        ended.add(new Appointment(report, report.day(), a.outcome(), a.specialty(), a.setting().name(),
            a.particulars()));
      } else if (report.fact() instanceof Fact.Booking b && isReal(b.particulars()) && !hasOutcome(report)) {
        addBooking(report, b);
      }
    }
    ended.removeIf(appointment -> isOver(appointment.day()));
    unended.removeIf(appointment -> isOver(appointment.day()));
  }

  private void addBooking(Report report, Fact.Booking b) {
    Outcome outcome = b.status() != Fact.BookingStatus.CANCELLED ? Outcome.BOOKED : switch (b.cancelledBy()) {
      case FAMILY -> Outcome.CANCELLED_BY_FAMILY;
      case PROVIDER -> Outcome.CANCELLED_BY_PROVIDER;
      case UNKNOWN -> null;
    };
    if (outcome != null) {
      (outcome == Outcome.BOOKED ? unended : ended).add(
          new Appointment(report, report.day(), outcome, b.specialty(), b.setting().name(), b.particulars()));
    }
  }

  private static boolean isReal(Fact.Particulars particulars) {
    return particulars.first() != Fact.FirstAttendance.CLOCK_STOP;
  }

  private boolean hasOutcome(Report booking) {
    return standing.stream().anyMatch(other -> other.fact() instanceof Fact.Attendance attendance
        && attendance.outcome() != Outcome.BOOKED && other.source().equals(booking.source())
        && other.recordId().equals(booking.recordId()));
  }

  /** Nothing is counted from the day of death, nor from the eighteenth birthday. */
  private boolean isOver(LocalDate day) {
    Optional<LocalDate> death = facts(ContextType.DEATH).map(Report::day).findFirst();
    Optional<LocalDate> birth = facts(ContextType.BIRTH).map(Report::day).findFirst();
    return death.isPresent() && !day.isBefore(death.get())
        || birth.isPresent() && Period.between(birth.get(), day).toTotalMonths() >= 216;
  }

  private Stream<Report> facts(ContextType type) {
    return standing.stream().filter(report -> report.fact() instanceof Fact.Context fact && fact.type() == type);
  }

  private void countAppointments() {
    for (Appointment each : ended) {
      count(each, each.outcome() == Outcome.CANCELLED_BY_PROVIDER ? "cancelled-by-provider" : "offered");
      if (each.isOffered()) {
        count(each, each.isWnb() ? "wnb" : each.outcome().nationalCode() == '2' ? "cancelled-by-family" : "brought");
        countQuality(each);
      }
      if (each.isWnb()) {
        countAfterwards(each);
      }
    }
    unended.forEach(each -> count(each, "without-outcome"));
  }

  private void countAfterwards(Appointment missed) {
    if (missed.outcome().nationalCode() == '7') {
      count(missed, "late-not-seen");
    }
    if (missed.particulars().next() == Fact.NextStep.DISCHARGED) {
      count(missed, "discharged-after-wnb");
    }
    for (int days : new int[] {14, 28}) {
      boolean again = Stream.concat(ended.stream().filter(Appointment::isOffered), unended.stream()).anyMatch(other ->
          other.report().source().equals(missed.report().source()) && other.specialty().equals(missed.specialty())
              && other.day().isAfter(missed.day()) && !other.day().isAfter(missed.day().plusDays(days)));
      if (again) {
        count(missed, "rebooked-" + days);
      }
    }
  }

  private void countQuality(Appointment each) {
    if (each.outcome().nationalCode() != '2'
        && each.report().recordedOn().isAfter(each.day().plusDays(28))) {
      count(each, "outcome-late");
    }
    String status = held(ContextType.NHS_NUMBER_STATUS, each.day());
    if (!status.isEmpty()) {
      count(each, status.equals("01") ? "number-verified" : "number-not-verified");
    }
  }

  /** Each month once, where the first appointment of it was; of those of one day, the one whose slice sorts first. */
  private void countChildMonths() {
    Map<YearMonth, List<Appointment>> months = ended.stream().filter(each -> each.isOffered()
        && !each.setting().equals("HOME") && !each.setting().equals("SCHOOL"))
        .collect(Collectors.groupingBy(each -> YearMonth.from(each.day())));
    months.forEach((month, all) -> {
      LocalDate day = all.stream().map(Appointment::day).min(Comparator.naturalOrder()).orElseThrow();
      Appointment first = all.stream().filter(each -> each.day().equals(day)).min(Comparator
          .comparing((Appointment each) -> each.report().source()).thenComparing(Appointment::specialty)
          .thenComparing(each -> Setting.valueOf(each.setting()))
          .thenComparing(each -> each.particulars().first())).orElseThrow();
      if (open.test(month.atDay(1))) {
        count(first, "child-months");
      }
    });
  }

  private void countAlerts(List<Alert> alerts) {
    List<Alert> asking = alerts.stream().filter(alert -> alert.reviewBy() != Days.NEVER).toList();
    for (int i = 0; i < asking.size(); i++) {
      Alert alert = asking.get(i);
      List<String> answered = asking.subList(i, asking.size()).stream()
          .filter(later -> later.concernId().equals(alert.concernId())).map(Alert::alertId).toList();
      List<Report> reviews = standing.stream().filter(report -> report.fact() instanceof Fact.Review review
          && answered.contains(review.alertId())
          && !report.day().isBefore(LocalDate.ofEpochDay(alert.asOf()))).toList();
      if (!alert.change().name().equals("ESCALATED")) {
        countAlert(alert, reviews);
      }
    }
  }

  private void countAlert(Alert alert, List<Report> reviews) {
    LocalDate raised = LocalDate.ofEpochDay(alert.asOf());
    List<String> measures = new ArrayList<>(List.of("alerts-raised"));
    if (reviews.isEmpty()) {
      measures.add("not-reviewed");
    } else {
      LocalDate looked = reviews.get(0).day();
      boolean isLate = looked.isAfter(LocalDate.ofEpochDay(alert.reviewBy()))
          && !looked.equals(LocalDate.ofEpochDay(alert.asOf()));
      measures.add(isLate ? "reviewed-late" : "reviewed-in-time");
      long days = ChronoUnit.DAYS.between(raised, looked);
      measures.add("review-"
          + (days > 20 ? "over-20" : days > 10 ? "11-20" : days > 5 ? "6-10" : days > 1 ? "2-5" : "0-1")
          + "-days");
      Fact.Review last = (Fact.Review) reviews.get(reviews.size() - 1).fact();
      measures.add("review-" + (last.outcome() == Fact.ReviewOutcome.SNOOZED ? "other"
          : last.outcome().name().toLowerCase().replace('_', '-')));
    }
    String responsible = held(ContextType.RESPONSIBLE_ORGANISATION, raised);
    String provider = !responsible.isEmpty() ? responsible
        : alert.recipients().size() == 1 ? alert.recipients().get(0) : "";
    provider = provider.length() < 3 ? "not-known" : provider;
    String organisation = provider;
    measures.forEach(measure ->
        add(raised, organisation + "|not-applicable|not-applicable|not-applicable", measure));
  }

  private void count(Appointment each, String measure) {
    String first = switch (each.particulars().first().ordinal()) {
      case 1, 3 -> "first";
      case 2, 4 -> "follow-up";
      default -> "not-known";
    };
    String setting = each.setting().equals("UNKNOWN") ? "not-known" : each.setting().toLowerCase();
    add(each.day(), each.report().source() + "|" + known(each.specialty()) + "|" + setting + "|" + first, measure);
  }

  private void add(LocalDate day, String appointment, String measure) {
    if (open.test(day)) {
      counts.merge(String.join("|", YearMonth.from(day).toString(), appointment, child(day), measure), 1, Integer::sum);
    }
  }

  private String child(LocalDate day) {
    return Stream.of(ageBand(day), need(day), care(day), decile(told(ContextType.DEPRIVATION, day)),
        told(ContextType.ETHNICITY, day), told(ContextType.SEX, day)).collect(Collectors.joining("|"));
  }

  private static String decile(String said) {
    return List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10").contains(said) ? said : "not-known";
  }

  private String ageBand(LocalDate day) {
    Optional<LocalDate> birth = facts(ContextType.BIRTH).map(Report::day).findFirst();
    if (birth.isEmpty() || birth.get().isAfter(day)) {
      return "not-known";
    }
    int years = Period.between(birth.get(), day).getYears();
    return years == 0 ? "0" : years < 5 ? "1-4" : years < 11 ? "5-10" : years < 16 ? "11-15" : years < 18 ? "16-17"
        : "not-known";
  }

  private String need(LocalDate day) {
    return holds(ContextType.ADDITIONAL_NEED, day) ? "yes"
        : facts(ContextType.ADDITIONAL_NEED).findAny().isPresent() ? "no" : "not-known";
  }

  private String care(LocalDate day) {
    List<ContextType> types = List.of(ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER,
        ContextType.CHILD_IN_NEED, ContextType.EARLY_HELP);
    return types.stream().filter(type -> holds(type, day)).findFirst()
        .map(type -> type.name().toLowerCase().replace('_', '-'))
        .orElse(types.stream().anyMatch(type -> facts(type).findAny().isPresent()) ? "none" : "not-known");
  }

  private boolean holds(ContextType type, LocalDate day) {
    return facts(type).anyMatch(report -> isHeld(report, day));
  }

  private static boolean isHeld(Report report, LocalDate day) {
    int ends = ((Fact.Context) report.fact()).endsOn();
    return !report.day().isAfter(day) && day.toEpochDay() < ends;
  }

  private String held(ContextType type, LocalDate day) {
    return facts(type).filter(report -> isHeld(report, day)).reduce((one, later) -> later)
        .map(report -> ((Fact.Context) report.fact()).value()).orElse("");
  }

  /** Said last by then, or else said first. */
  private String told(ContextType type, LocalDate day) {
    List<Report> all = facts(type).toList();
    Optional<Report> last = all.stream().filter(report -> !report.day().isAfter(day)
        && !((Fact.Context) report.fact()).value().isEmpty()).reduce((one, later) -> later);
    return known(last.or(() -> all.stream().filter(report -> !((Fact.Context) report.fact()).value().isEmpty())
        .findFirst()).map(report -> ((Fact.Context) report.fact()).value()).orElse(""));
  }

  private static String known(String value) {
    return value.isEmpty() ? "not-known" : value;
  }

  /** Where two sets of counts differ, one line each. */
  public static List<String> differences(Map<String, Integer> expected, Map<String, Integer> actual) {
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    return keys.stream().filter(key -> !expected.getOrDefault(key, 0).equals(actual.getOrDefault(key, 0)))
        .map(key -> key + ": " + actual.getOrDefault(key, 0) + ", not " + expected.getOrDefault(key, 0)).toList();
  }
}
