package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.policy.Policy;

/** The second implementation, told of one child in the order of the log, for those who compare from outside. */
public final class NaiveRun {
  /** The signals that read what brothers and sisters tell. */
  public static final Set<String> FAMILY_SIGNALS = NaiveFamily.SIGNALS;
  private static final Policy OFF_BY_ONE =
      Given.policy(text -> text.with("W2", "not-brought", "3").with("W3", "not-brought", "4"));

  /** A new life, of which the first episode comes after the one with this number. */
  private final IntFunction<Oracle> unknown;
  private final List<Said> said = new ArrayList<>();
  private Oracle oracle;
  private LocalDate today = LocalDate.EPOCH;
  private boolean isReplaced;
  private int erasures;
  /** Nothing that was recorded up to then is taken in; null when nothing was erased. */
  private Instant erased;

  private NaiveRun(IntFunction<Oracle> unknown) {
    this.unknown = unknown;
    this.oracle = unknown.apply(0);
  }

  /** A run for {@code nhsNumber} that judges by {@code policy}. */
  public static NaiveRun of(String nhsNumber, Policy policy) {
    return new NaiveRun(episode ->
        new Oracle(new NaiveLife(nhsNumber, episode, policy, new NaiveSignals(policy))));
  }

  /** A planted fault: W2 and W3 take one more under the built-in policy. What it says must be found to be wrong. */
  public static NaiveRun offByOne(String nhsNumber) {
    return of(nhsNumber, OFF_BY_ONE);
  }

  /** The id that the alert of this number has in this episode of {@code nhsNumber}; both count from 1. */
  public static String alertId(String nhsNumber, int episode, int number) {
    return NaiveIds.alert(nhsNumber, episode, number);
  }

  /** A report stands in the log. Once one says that the number has been replaced, nothing more is said under it. */
  public void hear(Report report) {
    if (isReplaced || !isOfUse(report, erased, oracle.isKnown())) {
      return;
    }
    isReplaced = report.isReplacement();
    said.addAll(isReplaced ? oracle.replaced(report, dayOf(report)) : oracle.hear(report, dayOf(report)));
  }

  /** What was known under another number, where it was another day perhaps, comes to this one. */
  public void takeOver(NaiveNumbers.Moved moved) {
    LocalDate here = dayOf(moved.cause());
    said.addAll(oracle.takeOver(moved.reports(), moved.cause(), here.isAfter(moved.day()) ? here : moved.day()));
  }

  /** The child is erased: nothing is known any more, and what was recorded up to {@code upTo} never is again. */
  public void erase(Instant upTo) {
    erased = latest(erased, upTo);
    erasures++;
    oracle = unknown.apply(1_000 * erasures);
  }

  private static Instant latest(Instant one, Instant other) {
    return one != null && one.isAfter(other) ? one : other;
  }

  /** What of a child brothers and sisters tell is of use to one of whom something else {@code isKnown}. */
  private static boolean isOfUse(Report report, Instant erased, boolean isKnown) {
    return erased == null || (report.fact() instanceof Fact.Relative ? isKnown : report.recordedAt().isAfter(erased));
  }

  /**
   * What is left of {@code reports}, each by its place, of a child that was erased at the places of {@code erasures} up
   * to the time that each names.
   */
  public static NavigableMap<Long, Report> left(NavigableMap<Long, Report> reports,
      NavigableMap<Long, Instant> erasures) {
    if (erasures.isEmpty()) {
      return reports;
    }
    NavigableMap<Long, Report> left = new TreeMap<>();
    Instant erased = erasures.values().stream().reduce(null, NaiveRun::latest);
    reports.tailMap(erasures.lastKey()).forEach((place, report) -> {
      if (isOfUse(report, erased, !left.isEmpty())) {
        left.put(place, report);
      }
    });
    return left;
  }

  private LocalDate dayOf(Report report) {
    return report.recordedOn().isAfter(today) ? report.recordedOn() : today;
  }

  /** A tick of the London day {@code day} stands in the log. */
  public void tick(int day) {
    pass(day);
    look();
  }

  /** From here on it is the London day {@code day}, and nobody has found time to look at the child for that. */
  public void pass(int day) {
    today = Days.date(day);
  }

  /** Somebody looks at the child because time has passed. */
  public void look() {
    if (!isReplaced) {
      said.addAll(oracle.tick(today));
    }
  }

  /** Everything it has said so far, in order; what nobody is told of is not among it. */
  public List<Said> said() {
    return said.stream().filter(one -> one.change() != Change.SHADOW).toList();
  }
}
