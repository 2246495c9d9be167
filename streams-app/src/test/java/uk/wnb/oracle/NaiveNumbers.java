package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Summary;

/**
 * NHS numbers that have been replaced by another, from what stands in the log under each of them: what has to go on to
 * the other number, and whether it is there in the end; and whether what was erased is not. Numbers that replace each
 * other in a chain or a circle are not for this, nor are erasures of replaced ones.
 */
public final class NaiveNumbers {
  /**
   * What comes to the other number.
   *
   * @param cause what set it on its way
   * @param reports all that was known, or what was told later
   * @param day the day that it was there
   */
  public record Moved(Report cause, List<Report> reports, LocalDate day) {
  }

  /** What stands under one number, by place, with the days of its ticks. */
  private record Log(NavigableMap<Long, Report> reports, NavigableMap<Long, LocalDate> ticks) {
    /** Where it says that the number has been replaced; null when it does not. */
    Long replaced() {
      return reports.entrySet().stream().filter(one -> one.getValue().isReplacement()).map(Map.Entry::getKey)
          .findFirst().orElse(null);
    }

    /** What was told before it was replaced. */
    Collection<Report> own() {
      return reports.headMap(replaced(), false).values();
    }

    /** The day that it was, once what stands at {@code place} was known of the number that has been replaced. */
    LocalDate dayAt(long place) {
      Map.Entry<Long, LocalDate> tick = ticks.floorEntry(place);
      LocalDate recorded = Stream.concat(reports.headMap(replaced(), true).values().stream(),
          Stream.of(reports.get(place))).map(Report::recordedOn).max(LocalDate::compareTo).orElseThrow();
      return tick == null || recorded.isAfter(tick.getValue()) ? recorded : tick.getValue();
    }
  }

  private final Map<String, Log> logs = new TreeMap<>();
  private final Map<String, String> replaced = new TreeMap<>();
  private final Map<String, List<String>> earlier = new TreeMap<>();
  private final Set<String> erased = new TreeSet<>();

  /** Adds a number: its reports by place, and the days of the ticks of its log. */
  public void add(String nhsNumber, NavigableMap<Long, Report> reports, NavigableMap<Long, LocalDate> ticks) {
    Log log = new Log(reports, ticks);
    logs.put(nhsNumber, log);
    if (log.replaced() != null) {
      String by = ((Fact.Context) reports.get(log.replaced()).fact()).value();
      replaced.put(nhsNumber, by);
      earlier.computeIfAbsent(by, number -> new ArrayList<>()).add(nhsNumber);
    }
  }

  /** Adds a number of which something was erased, with the reports that are left. */
  public void addErased(String nhsNumber, NavigableMap<Long, Report> left) {
    logs.put(nhsNumber, new Log(left, new TreeMap<>()));
    erased.add(nhsNumber);
  }

  /** How many have been replaced. */
  public int replacements() {
    return replaced.size();
  }

  /** How many were erased. */
  public int erasures() {
    return erased.size();
  }

  /** Whether {@code number} has been replaced. */
  public boolean isReplaced(String number) {
    return replaced.containsKey(number);
  }

  /**
   * What the event {@code eventId} of {@code number}, which has been replaced by {@code other}, sets on its way when it
   * does so for the {@code time}th time, from 0; null when it must not.
   */
  public Moved moved(String number, String other, String eventId, int time) {
    Log log = logs.get(number);
    if (log == null || !other.equals(replaced.get(number))) {
      return null;
    }
    long place = log.replaced();
    Report replacement = log.reports().get(place);
    if (replacement.id().equals(eventId)) {
      return time > 0 ? null : new Moved(replacement, all(number, other, log), log.dayAt(place));
    }
    return log.reports().tailMap(place, false).entrySet().stream()
        .filter(one -> one.getValue().id().equals(eventId) && goesOn(one.getValue())).skip(time).findFirst()
        .map(one -> new Moved(one.getValue(), List.of(one.getValue()), log.dayAt(one.getKey()))).orElse(null);
  }

  /** Who lives with the other number tells that one, so that only who lives nowhere any more is told of twice. */
  private static boolean goesOn(Report report) {
    return !report.isReplacement() && !isRest(report)
        && !(report.fact() instanceof Fact.Relative relative && !relative.summary().residences().isEmpty());
  }

  /** What is left of another's news that a child should not have heard, by its id. */
  private static boolean isRest(Report report) {
    return report.id().matches("relative-\\d+-r.*");
  }

  /** All that was known under {@code number}, and that nobody of that number lives with {@code other}. */
  private static List<Report> all(String number, String other, Log log) {
    List<Report> all = new ArrayList<>(Known.from(List.copyOf(log.own())).newest());
    all.removeIf(report -> report.fact() instanceof Fact.Relative relative
        && relative.summary().nhsNumber().equals(other));
    boolean hasFamily = all.stream().anyMatch(report -> report.fact() instanceof Fact.Relative
        || report.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.HOUSEHOLD);
    all.removeIf(NaiveNumbers::isRest);
    if (hasFamily) {
      all.add(goodbye(number, log.reports().get(log.replaced()), log.dayAt(log.replaced())));
    }
    return all;
  }

  private static Report goodbye(String number, Report replacement, LocalDate day) {
    Instant midnight = Days.start(day);
    Instant said = replacement.recordedAt().isAfter(midnight) ? replacement.recordedAt() : midnight;
    return new Report("goodbye of " + number, "wnb", number, Days.start(day.minusYears(3)), said, false,
        new Fact.Relative(Summary.ofNothing(number)));
  }

  /** What sources have told of the child of {@code number}, under whatever number; nothing of one that is replaced. */
  public List<Report> told(String number) {
    return isReplaced(number) ? List.of()
        : Stream.concat(Stream.of(number), earlier.getOrDefault(number, List.of()).stream())
            .filter(logs::containsKey).flatMap(one -> logs.get(one).reports().values().stream())
            .filter(report -> !report.isReplacement() && !(report.fact() instanceof Fact.Relative)).toList();
  }

  /**
   * One line for each number under which something else is {@code known} in the end, by event id, than sources have
   * told of the child, of those that have been replaced or have replaced another, and of those that were erased; one
   * too when none was.
   */
  public List<String> astray(Map<String, ? extends Collection<String>> known) {
    List<String> astray = new ArrayList<>();
    if (replaced.isEmpty() || erased.isEmpty()) {
      astray.add("void: no number was replaced, or nobody was erased");
    }
    Stream.of(replaced.keySet(), replaced.values(), erased).flatMap(Collection::stream).distinct().sorted()
        .forEach(number -> addTo(astray, number, known.containsKey(number) ? known.get(number) : List.of()));
    return astray;
  }

  private void addTo(List<String> astray, String number, Collection<String> known) {
    Set<String> told = Known.from(told(number)).newest().stream().map(Report::id)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> found = new TreeSet<>(known);
    if (!told.equals(found)) {
      astray.add("under " + number + " is known " + without(found, told) + " that is not to be, and "
          + without(told, found) + " is missing");
    }
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
