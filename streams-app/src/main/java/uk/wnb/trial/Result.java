package uk.wnb.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import uk.wnb.backtest.Slice;
import uk.wnb.backtest.Told;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;
import uk.wnb.simulate.Course;
import uk.wnb.simulate.Truth;

/**
 * What a policy makes of a simulated area. Counted are alerts of tier REVIEW or URGENT that ask somebody to look.
 *
 * @param weekly alerts a week in the whole area
 * @param weeklyAll the same with those that ask nothing, such as that a concern stands down
 * @param families drifting families whose simulated incident lies in the days that are counted
 * @param found those of them of whom a child had an alert after the drift began and before the incident
 * @param leadMonths of those found, whole months from the first such alert to the incident, in ascending order
 * @param byCourse alerts by what the family was going through on that day
 * @param byChange alerts a week in the whole area by what they tell of a concern
 * @param bySignal alerts a week in the whole area by the signals that they tell of first
 * @param byDeprivation alerts of 1000 children and year, by fifth of deprivation
 * @param byNeed the same, by additional need
 */
public record Result(double weekly, double weeklyAll, int families, int found, List<Integer> leadMonths,
    Map<Course.Kind, Integer> byCourse, SortedMap<String, Double> byChange, SortedMap<String, Double> bySignal,
    SortedMap<String, Double> byDeprivation, SortedMap<String, Double> byNeed) {
  private static final int PER_MILLE = 1000;

  /** The result of {@code alerts} on {@code stage}. */
  public static Result of(List<Told> alerts, Stage stage) {
    List<Told> loud = alerts.stream().filter(told -> told.tier() != Tier.INFO).toList();
    List<Told> asking = loud.stream().filter(Told::asks).toList();
    List<Told> counted = asking.stream().filter(told -> stage.counts(told.day())).toList();
    Map<String, Truth> families = driftingFamilies(stage);
    List<Integer> leads = leads(asking, families, stage);
    SortedMap<String, Double> bySignal = new TreeMap<>();
    Slice.SIGNAL.counts(counted).forEach((signal, count) -> bySignal.put(signal, stage.weekly(count)));
    SortedMap<String, Double> byChange = new TreeMap<>();
    Slice.CHANGE.counts(counted).forEach((change, count) -> byChange.put(change, stage.weekly(count)));
    return new Result(stage.weekly(counted.size()),
        stage.weekly((int) loud.stream().filter(told -> stage.counts(told.day())).count()), families.size(),
        leads.size(), leads, byCourse(counted, stage), byChange, bySignal,
        rates(counted, stage, truth -> "fifth " + (truth.decile() + 1) / 2
        + (truth.decile() <= 2 ? ", most deprived" : "")),
        rates(counted, stage, truth -> truth.additionalNeed() ? "additional need" : "none known"));
  }

  private static Map<String, Truth> driftingFamilies(Stage stage) {
    Map<String, Truth> families = new HashMap<>();
    for (Truth truth : stage.truths().values()) {
      if (truth.isDrifting() && truth.from() >= stage.begins() && stage.counts(truth.to())) {
        families.put(truth.household(), truth);
      }
    }
    return families;
  }

  private static List<Integer> leads(List<Told> asking, Map<String, Truth> families, Stage stage) {
    Map<String, Integer> first = new HashMap<>();
    for (Told told : asking) {
      Truth truth = stage.truths().get(told.nhsNumber());
      if (families.containsKey(truth.household()) && told.day() >= truth.from() && told.day() < truth.to()) {
        first.merge(truth.household(), told.day(), Math::min);
      }
    }
    List<Integer> leads = new ArrayList<>();
    first.forEach((household, day) -> leads.add(Days.monthsBetween(day, families.get(household).to())));
    Collections.sort(leads);
    return leads;
  }

  private static Map<Course.Kind, Integer> byCourse(List<Told> counted, Stage stage) {
    Map<Course.Kind, Integer> counts = new EnumMap<>(Course.Kind.class);
    counted.forEach(told -> counts.merge(course(stage.truths().get(told.nhsNumber()), told.day()), 1, Integer::sum));
    return counts;
  }

  /** A family that has a course only for a time is steady before and after it. */
  private static Course.Kind course(Truth truth, int day) {
    boolean lasting = truth.course() == Course.Kind.BUSY;
    return lasting || day >= truth.from() && day < truth.to() ? truth.course() : Course.Kind.STEADY;
  }

  private static SortedMap<String, Double> rates(List<Told> counted, Stage stage, Function<Truth, String> group) {
    SortedMap<String, Integer> people = new TreeMap<>();
    stage.truths().values().forEach(truth -> people.merge(group.apply(truth), 1, Integer::sum));
    SortedMap<String, Integer> alerts = new TreeMap<>();
    counted.forEach(told -> alerts.merge(group.apply(stage.truths().get(told.nhsNumber())), 1, Integer::sum));
    SortedMap<String, Double> rates = new TreeMap<>();
    people.forEach((name, count) -> rates.put(name, PER_MILLE * alerts.getOrDefault(name, 0)
        / stage.childYears(count / (double) stage.truths().size())));
    return rates;
  }

  /** Of 100 drifting families, how many were found; 0 when there was none. */
  public double foundPercent() {
    return families == 0 ? 0 : 100.0 * found / families;
  }

  /** The median of {@link #leadMonths}, the lower of two in the middle; 0 when none was found. */
  public int medianLeadMonths() {
    return leadMonths.isEmpty() ? 0 : leadMonths.get((leadMonths.size() - 1) / 2);
  }

  /** Of 100 alerts, how many are about families that were not drifting towards an incident. */
  public double notDriftingPercent() {
    int all = byCourse.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : 100.0 * (all - byCourse.getOrDefault(Course.Kind.DRIFTING, 0)) / all;
  }
}
