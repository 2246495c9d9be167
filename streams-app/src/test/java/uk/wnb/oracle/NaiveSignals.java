package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.Known.EmergencyVisit;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.policy.CarePolicy;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Catalogue;

/**
 * The signals, each read off the whole of what is known, day by day. Those that are not written here stand in classes
 * of their own, which this one lists.
 */
class NaiveSignals {
  /** What one signal sees. */
  record Found(Tier tier, List<String> evidence) {
  }

  /** One signal, written from its description. */
  interface Rule {
    /** What it sees on {@code day}, or null; {@code all} tells what other signals see. */
    Found read(LocalDate day, Known known, NaiveSignals all);
  }

  /** Those that make a pattern of appointments not kept. */
  static final List<String> PATTERN = List.of("W2", "W3", "W4", "W5");

  private final Thresholds limits;
  private final NaiveWeighing weighing;
  private final CarePolicy care;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<String> live;
  private final List<String> inShadow;

  NaiveSignals(Policy policy) {
    limits = Thresholds.of(policy);
    care = policy.care();
    weighing = new NaiveWeighing(care, this);
    rules.put("W2", (day, known, all) -> consecutive(day, known));
    rules.put("W3", (day, known, all) -> repeated(day, known));
    rules.put("W4", (day, known, all) -> rate(day, known));
    rules.put("E1", (day, known, all) -> frequent(day, known));
    rules.put("E3", (day, known, all) -> ingestion(day, known));
    NaivePlannedCare.addTo(rules);
    NaiveLifetime.addTo(rules);
    NaiveGaps.addTo(rules);
    NaiveEmergency.addTo(rules);
    NaiveSchool.addTo(rules);
    NaiveServices.addTo(rules);
    NaiveFamily.addTo(rules);
    rules.put("W14", NaiveEasing::recovery);
    rules.put("W15", NaiveEasing::relapse);
    rules.keySet().removeIf(signal -> limits.isOff(signal));
    List<String> on = Catalogue.ids().stream().filter(signal -> !limits.isOff(signal)).toList();
    live = on.stream().filter(signal -> !limits.isInShadow(signal)).toList();
    inShadow = on.stream().filter(limits::isInShadow).toList();
  }

  /** The numbers of the policy. */
  Thresholds limits() {
    return limits;
  }

  /** What is seen on {@code day}, by id of the signal, in the order of the catalogue. */
  Map<String, Found> on(LocalDate day, Known known) {
    return of(live, day, known);
  }

  /** The same of those in shadow. */
  Map<String, Found> inShadow(LocalDate day, Known known) {
    return of(inShadow, day, known);
  }

  private Map<String, Found> of(List<String> signals, LocalDate day, Known known) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (String signal : signals) {
      Found one = read(signal, day, known);
      if (one != null) {
        found.put(signal, weighing.weigh(signal, one, day, known));
      }
    }
    return found;
  }

  /** What {@code signal} sees on {@code day}, or null. */
  Found read(String signal, LocalDate day, Known known) {
    Rule rule = rules.get(signal);
    return rule == null ? null : known.once(day, signal, () -> rule.read(day, known, this));
  }

  /** Whether appointments are not kept in a pattern. */
  boolean isPatternSeen(LocalDate day, Known known) {
    return PATTERN.stream().anyMatch(signal -> read(signal, day, known) != null);
  }

  /** The ids of all signals that are written down a second time. */
  Set<String> written() {
    return rules.keySet();
  }

  /** The last day before a window of {@code months} that ends on {@code day}. */
  LocalDate windowAfter(LocalDate day, int months) {
    return day.minusMonths(months);
  }

  /** Codes 3, 7 and 2. */
  boolean isNotBrought(Meeting meeting) {
    return isWasNotBrought(meeting) || meeting.outcome() == Outcome.CANCELLED_BY_FAMILY;
  }

  /** How many it takes: fewer of a vulnerable child, and when one of them was with a service that matters most. */
  private int needed(String signal, LocalDate day, Known known, List<Meeting> missed) {
    boolean fewer = isVulnerable(day, known)
        || missed.stream().anyMatch(meeting -> care.highCriticality().contains(meeting.specialty()));
    return fewer ? lower(signal, "not-brought") : limits.whole(signal, "not-brought");
  }

  private int lower(String signal, String key) {
    return Math.min(limits.whole(signal, key), limits.whole(signal, key + "-vulnerable"));
  }

  /** Whether social care knows the child, or the child has an additional need. */
  static boolean isVulnerable(LocalDate day, Known known) {
    return known.once(day, "vulnerable", () -> known.holds(day, Fact.ContextType.CHILD_PROTECTION_PLAN,
        Fact.ContextType.LOOKED_AFTER, Fact.ContextType.CHILD_IN_NEED, Fact.ContextType.ADDITIONAL_NEED));
  }

  private Found consecutive(LocalDate day, Known known) {
    List<Meeting> latest = null;
    List<Meeting> run = new ArrayList<>();
    for (Meeting meeting : meetings(known, day, limits.whole("W2", "window"), this::isOffered)) {
      if (!isNotBrought(meeting)) {
        run = new ArrayList<>();
        continue;
      }
      run.add(meeting);
      if (run.size() >= needed("W2", day, known, run)) {
        latest = run;
      }
    }
    return latest == null ? null : new Found(limits.tier("W2"), ids(latest));
  }

  private Found repeated(LocalDate day, Known known) {
    List<Meeting> missed = meetings(known, day, limits.whole("W3", "window"), this::isNotBrought);
    return missed.size() < needed("W3", day, known, missed) ? null : new Found(limits.tier("W3"), ids(missed));
  }

  private Found rate(LocalDate day, Known known) {
    List<Meeting> missed = meetings(known, day, limits.whole("W4", "window"), NaiveSignals::isWasNotBrought);
    int brought = meetings(known, day, limits.whole("W4", "window"), NaiveSignals::isBrought).size();
    if (missed.size() < limits.whole("W4", "fewest-not-brought")
        || missed.size() + brought < limits.whole("W4", "fewest-appointments")) {
      return null;
    }
    double priorNotBrought = Double.parseDouble(limits.text("W4", "prior-not-brought"));
    double priorBrought = Double.parseDouble(limits.text("W4", "prior-brought"));
    double percent = 100 * NaiveBeta.above(limits.whole("W4", "limit") / 100.0, priorNotBrought + missed.size(),
        priorBrought + brought);
    if (percent >= limits.whole("W4", "urgent-probability")) {
      return new Found(Tier.URGENT, ids(missed));
    }
    return percent >= limits.whole("W4", "review-probability") ? new Found(Tier.REVIEW, ids(missed)) : null;
  }

  private Found ingestion(LocalDate day, Known known) {
    List<String> visits = visits(known, day, limits.whole("E3", "window"),
        visit -> visit.fact().complaint() == Fact.Complaint.INGESTION);
    return visits.size() < limits.whole("E3", "visits") ? null : new Found(limits.tier("E3"), visits);
  }

  private Found frequent(LocalDate day, Known known) {
    List<String> visits = visits(known, day, limits.whole("E1", "window"));
    List<String> lately = visits(known, day, limits.whole("E1", "window-short"));
    boolean fewer = isVulnerable(day, known);
    return visits.size() >= (fewer ? lower("E1", "visits") : limits.whole("E1", "visits"))
        || lately.size() >= (fewer ? lower("E1", "visits-short") : limits.whole("E1", "visits-short"))
        ? new Found(limits.tier("E1"), visits) : null;
  }

  List<Meeting> meetings(Known known, LocalDate day, int months, Predicate<Meeting> wanted) {
    LocalDate after = windowAfter(day, months);
    List<Meeting> meetings = new ArrayList<>();
    for (Meeting meeting : known.meetings()) {
      if (isWithin(meeting.day(), after, day) && meeting.isAppointment() && wanted.test(meeting)) {
        meetings.add(meeting);
      }
    }
    return meetings;
  }

  /** Unplanned visits, each once. */
  List<String> visits(Known known, LocalDate day, int months) {
    return within(known.unplannedVisits(), day, months);
  }

  /** Visits with something new of a kind. */
  List<String> visits(Known known, LocalDate day, int months, Predicate<EmergencyVisit> kind) {
    return within(known.occasions(kind), day, months);
  }

  List<String> within(List<EmergencyVisit> visits, LocalDate day, int months) {
    LocalDate after = windowAfter(day, months);
    List<String> ids = new ArrayList<>();
    for (EmergencyVisit visit : visits) {
      if (isWithin(visit.day(), after, day)) {
        ids.add(visit.eventId());
      }
    }
    return ids;
  }

  static boolean isWithin(LocalDate day, LocalDate after, LocalDate upTo) {
    return day.isAfter(after) && !day.isAfter(upTo);
  }

  static List<String> ids(List<Meeting> meetings) {
    return meetings.stream().map(Meeting::eventId).toList();
  }

  static boolean isBrought(Meeting meeting) {
    return meeting.outcome() == Outcome.BROUGHT || meeting.outcome() == Outcome.BROUGHT_LATE;
  }

  static boolean isWasNotBrought(Meeting meeting) {
    return meeting.outcome() == Outcome.NOT_BROUGHT || meeting.outcome() == Outcome.ARRIVED_NOT_SEEN;
  }

  boolean isOffered(Meeting meeting) {
    return isBrought(meeting) || isNotBrought(meeting);
  }
}
