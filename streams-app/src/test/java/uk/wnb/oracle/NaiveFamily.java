package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.Extent;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Known.Dated;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.oracle.NaiveSignals.Rule;

/** The signals on households, counted out child by child on the day that is asked for. */
final class NaiveFamily {
  static final Set<String> SIGNALS = Set.of("W11", "W11D", "W11B", "E1H", "E3H", "E4H", "X2H");
  private static final Set<What> MISSED = EnumSet.of(What.WAS_NOT_BROUGHT, What.CANCELLED_BY_FAMILY);
  private static final Set<What> OFFERED = EnumSet.of(What.BROUGHT, What.WAS_NOT_BROUGHT, What.CANCELLED_BY_FAMILY);

  private NaiveFamily() {
  }

  static void addTo(Map<String, Rule> rules) {
    rules.put("W11", NaiveFamily::pattern);
    rules.put("W11D", NaiveFamily::disparity);
    rules.put("W11B", NaiveFamily::baby);
    rules.put("E1H", (day, known, all) -> visits("E1H", day, known, all,
        all.visits(known, day, all.limits().whole("E1H", "window")),
        EnumSet.of(What.INGESTION, What.HEAD_INJURY, What.OTHER_EMERGENCY)));
    rules.put("E3H", (day, known, all) -> visits("E3H", day, known, all,
        anew("E3H", day, known, all, Fact.Complaint.INGESTION), EnumSet.of(What.INGESTION)));
    rules.put("E4H", (day, known, all) -> visits("E4H", day, known, all,
        anew("E4H", day, known, all, Fact.Complaint.HEAD_INJURY), EnumSet.of(What.HEAD_INJURY)));
    rules.put("X2H", NaiveFamily::load);
  }

  private static Found pattern(LocalDate day, Known known, NaiveSignals all) {
    int months = all.limits().whole("W11", "window");
    int enough = all.limits().whole("W11", "not-brought");
    List<Meeting> own = all.meetings(known, day, months, all::isNotBrought);
    long children = living(day, known).stream()
        .filter(other -> count(other, all.windowAfter(day, months), day, MISSED) >= enough).count();
    return own.size() < enough || 1 + children < all.limits().whole("W11", "children") ? null
        : new Found(all.limits().tier("W11"), NaiveSignals.ids(own));
  }

  private static Found disparity(LocalDate day, Known known, NaiveSignals all) {
    LocalDate after = all.windowAfter(day, all.limits().whole("W11D", "window"));
    int fewest = all.limits().whole("W11D", "fewest-appointments");
    List<Meeting> own = all.meetings(known, day, all.limits().whole("W11D", "window"), all::isOffered);
    double brought = own.stream().filter(NaiveSignals::isBrought).count();
    double theirs = 0;
    double offered = 0;
    for (Summary other : living(day, known)) {
      if (count(other, after, day, OFFERED) >= fewest) {
        theirs += count(other, after, day, EnumSet.of(What.BROUGHT));
        offered += count(other, after, day, OFFERED);
      }
    }
    if (own.size() < fewest || theirs == 0) {
      return null;
    }
    double ratio = brought / own.size() / (theirs / offered);
    return ratio > all.limits().whole("W11D", "share") / 100.0 + 1e-9 ? null
        : new Found(all.limits().tier("W11D"), NaiveSignals.ids(own));
  }

  private static Found baby(LocalDate day, Known known, NaiveSignals all) {
    LocalDate birth = known.birth().orElse(null);
    boolean isBaby = birth != null && !birth.isAfter(day)
        && day.isBefore(monthsAfter(birth, all.limits().whole("W11B", "age")));
    LocalDate after = all.windowAfter(day, all.limits().whole("W11B", "window"));
    boolean isHard = living(day, known).stream()
        .anyMatch(other -> count(other, after, day, MISSED) >= all.limits().whole("W11B", "not-brought"));
    return !isBaby || !isHard ? null : new Found(all.limits().tier("W11B"), List.of(known.facts().stream()
        .filter(fact -> fact.type() == Fact.ContextType.BIRTH).findFirst().orElseThrow().eventId()));
  }

  /** A day that the month does not have is the first of the next. */
  private static LocalDate monthsAfter(LocalDate birth, int months) {
    LocalDate day = birth.plusMonths(months);
    return day.getDayOfMonth() == birth.getDayOfMonth() ? day : day.plusDays(1);
  }

  private static List<String> anew(String signal, LocalDate day, Known known, NaiveSignals all,
      Fact.Complaint complaint) {
    return all.visits(known, day, all.limits().whole(signal, "window"),
        visit -> visit.fact().complaint() == complaint);
  }

  private static Found visits(String signal, LocalDate day, Known known, NaiveSignals all, List<String> mine,
      Set<What> theirs) {
    int months = all.limits().whole(signal, "window");
    int others = 0;
    for (Summary other : living(day, known)) {
      others += count(other, all.windowAfter(day, months), day, theirs);
    }
    return mine.isEmpty() || others == 0 || mine.size() + others < all.limits().whole(signal, "visits") ? null
        : new Found(all.limits().tier(signal), mine);
  }

  private static Found load(LocalDate day, Known known, NaiveSignals all) {
    LocalDate monthAgo = day.minusDays(all.limits().whole("X2H", "days"));
    List<Summary> living = living(day, known);
    List<Meeting> lately = within(known, monthAgo, day, all);
    int theirs = living.stream().mapToInt(other -> count(other, monthAgo, day, OFFERED)).sum();
    long missed = lately.stream().filter(all::isNotBrought).count()
        + living.stream().mapToInt(other -> count(other, monthAgo, day, MISSED)).sum();
    boolean heavy = theirs > 0 && missed > 0 && lately.size() + theirs >= all.limits().whole("X2H", "appointments");
    List<String> clashes = new ArrayList<>();
    for (Meeting meeting : all.meetings(known, day, all.limits().whole("X2H", "window"), all::isNotBrought)) {
      if (living.stream().anyMatch(other -> count(other, meeting.day().minusDays(1), meeting.day(), OFFERED) > 0)) {
        clashes.add(meeting.eventId());
      }
    }
    boolean clash = clashes.size() >= all.limits().whole("X2H", "clashes");
    List<String> evidence = new ArrayList<>(clashes);
    if (heavy && !lately.isEmpty()) {
      NaiveSignals.ids(lately).stream().filter(id -> !evidence.contains(id)).forEach(evidence::add);
      return new Found(all.limits().tier("X2H"), evidence);
    }
    return clash ? new Found(all.limits().tier("X2H"), evidence) : null;
  }

  private static List<Meeting> within(Known known, LocalDate after, LocalDate day, NaiveSignals all) {
    return known.meetings().stream().filter(Meeting::isAppointment).filter(all::isOffered)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), after, day)).toList();
  }

  /** Those who live in a household on {@code day} in which the child lives on that day as well. */
  private static List<Summary> living(LocalDate day, Known known) {
    return known.relatives().isEmpty() ? List.of() : known.once(day, "living together", () -> together(day, known));
  }

  /**
   * Whether who says {@code news} tells nothing at all, or only where it lives and lived with the child on {@code day}.
   */
  static boolean isSilent(Summary news, LocalDate day, Known known) {
    return news.extent() == Extent.NOTHING
        || news.extent() != Extent.ALL && news.items().isEmpty() && together(day, known).contains(news);
  }

  /**
   * Whether one of those who lived with the child on {@code since} no longer does {@code today}, and so tells nothing;
   * or has since said that it tells nothing.
   */
  static boolean hasSomebodyLeft(LocalDate since, LocalDate today, Known known) {
    return known.newest().stream().anyMatch(report -> report.fact() instanceof Fact.Relative told
        && told.summary().extent() == Extent.NOTHING && !report.recordedOn().isBefore(since))
        || together(since, known).stream().anyMatch(other -> together(today, known).stream()
        .noneMatch(here -> here.nhsNumber().equals(other.nhsNumber())));
  }

  private static List<Summary> together(LocalDate day, Known known) {
    List<String> home = known.facts().stream().filter(fact -> fact.type() == Fact.ContextType.HOUSEHOLD)
        .filter(fact -> fact.holdsOn(day)).map(Dated::value).toList();
    return known.relatives().stream().filter(other -> other.residences().stream()
        .anyMatch(stay -> home.contains(stay.household()) && holds(stay, day))).toList();
  }

  private static boolean holds(Residence stay, LocalDate day) {
    return !LocalDate.ofEpochDay(stay.from()).isAfter(day)
        && (stay.to() == Days.NEVER || day.isBefore(LocalDate.ofEpochDay(stay.to())));
  }

  private static int count(Summary child, LocalDate after, LocalDate day, Set<What> wanted) {
    return (int) child.items().stream().filter(item -> wanted.contains(item.what()))
        .filter(item -> NaiveSignals.isWithin(LocalDate.ofEpochDay(item.day()), after, day)).count();
  }
}
