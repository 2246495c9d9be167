package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import uk.wnb.audit.Asked;
import uk.wnb.audit.Audit;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Forward;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;

/**
 * One story told under several NHS numbers, each report under one of them at random, that are said to replace each
 * other somewhere on the way. Every number has a log of its own, read at a pace of its own, as if each lay in another
 * partition; what goes on to another number is appended to that one's log, now and then twice.
 */
final class SplitStory {
  private static final Detector DETECTOR = new Detector(Given.policy());
  private static final int MOST_ENTRIES = 100_000;

  /** An entry of a log: an event with the alerts that come with it, or a new day. */
  private record Entry(Event event, List<Asked> asked, LocalDate tick) {
  }

  private final SplittableRandom random;
  private final UnaryOperator<Forward> fault;
  private final List<String> numbers;
  private final Map<String, Deque<Entry>> logs = new TreeMap<>();
  private final Map<String, Child> children = new TreeMap<>();
  private final Map<String, Integer> days = new TreeMap<>();
  private final Map<String, List<Asked>> asked = new TreeMap<>();
  private final Map<String, List<Alert>> alerts = new TreeMap<>();
  private final List<Alert> allAlerts = new ArrayList<>();
  private final List<Report> told = new ArrayList<>();
  private final Map<Verdict, Integer> verdicts = new HashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private LocalDate today = LocalDate.EPOCH;
  private int entries;

  /** A story under {@code numbers}; {@code fault} spoils what goes on to another number, or leaves it as it is. */
  SplitStory(long seed, List<String> numbers, UnaryOperator<Forward> fault) {
    this.random = new SplittableRandom(seed * 31 + 7);
    this.numbers = numbers;
    this.fault = fault;
    numbers.forEach(number -> {
      logs.put(number, new ArrayDeque<>());
      children.put(number, Child.UNKNOWN);
      alerts.put(number, new ArrayList<>());
    });
  }

  /** Tells {@code story}; {@code replaced} says which number each is replaced by. */
  SplitStory tell(Story story, Map<String, String> replaced) {
    Map<Integer, String> when = new HashMap<>();
    replaced.keySet().forEach(number -> {
      int step = random.nextInt(story.steps().size());
      while (when.putIfAbsent(step, number) != null) {
        step = (step + 1) % story.steps().size();
      }
    });
    for (int i = 0; i < story.steps().size(); i++) {
      tell(story.steps().get(i));
      if (when.containsKey(i)) {
        replace(when.get(i), replaced.get(when.get(i)));
      }
      numbers.forEach(number -> read(number, random.nextInt(4)));
    }
    drain();
    return this;
  }

  private void tell(Step step) {
    if (step instanceof Step.Tick tick) {
      today = tick.day();
      numbers.forEach(number -> logs.get(number).add(new Entry(null, List.of(), today)));
    } else if (step instanceof Step.Arrival arrival && isOfUse(arrival.report())) {
      told.add(arrival.report());
      append(numbers.get(random.nextInt(numbers.size())), arrival.report().event(), List.of());
    }
  }

  /** Households are another test's, and of an event id used twice the first one stands, which depends on the order. */
  private boolean isOfUse(Report report) {
    return !(report.fact() instanceof Fact.Relative) && told.stream().noneMatch(other ->
        other.identity().equals(report.identity()) && !other.outranks(report) && !report.outranks(other)
            && !other.saysTheSameAs(report));
  }

  private void replace(String number, String by) {
    Instant at = today.atTime(13, 0).atZone(Report.LONDON).toInstant();
    Report report = new Report("replaced", "PDS", "replaced", at, at, false,
        new Fact.Context(Fact.ContextType.NHS_NUMBER_REPLACED, by, Days.NEVER));
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      append(number, report.event(), List.of());
    }
  }

  private void append(String number, Event event, List<Asked> with) {
    logs.get(number).add(new Entry(event, with, null));
  }

  /** Until nothing is on its way any more, each number in turn. */
  private void drain() {
    while (logs.values().stream().anyMatch(log -> !log.isEmpty())) {
      read(numbers.get(random.nextInt(numbers.size())), 1 + random.nextInt(5));
    }
  }

  private void read(String number, int most) {
    Deque<Entry> log = logs.get(number);
    for (int i = 0; i < most && !log.isEmpty(); i++) {
      if (++entries > MOST_ENTRIES) {
        throw new AssertionError("what is moved goes round and round");
      }
      Entry entry = log.poll();
      if (entry.tick() == null) {
        hear(number, entry);
      } else {
        tick(number, Days.of(entry.tick()));
      }
    }
  }

  private void tick(String number, int day) {
    days.put(number, day);
    Child child = children.get(number);
    if (child.dueOn() <= day) {
      keep(number, DETECTOR.tick(number, child, day, Days.start(Days.date(day)).toEpochMilli()), null, List.of());
    }
  }

  private void hear(String number, Entry entry) {
    Event event = entry.event();
    int day = Math.max(days.getOrDefault(number, 0), event.recordedOn());
    Decision decision = DETECTOR.decide(number, children.get(number), event, day);
    verdicts.merge(decision.verdict(), 1, Integer::sum);
    if (decision.forward() != null) {
      List<Asked> all = Asked.union(asked.getOrDefault(number, List.of()), entry.asked());
      for (int times = random.nextInt(8) == 0 ? 2 : 1; times > 0; times--) {
        append(decision.forward().to(), fault.apply(decision.forward()).event(), all);
      }
    }
    keep(number, decision, event, entry.asked());
  }

  private void keep(String number, Decision decision, Event event, List<Asked> arriving) {
    Child before = children.get(number);
    boolean isTakenOver = event != null && event.fact().kind() == Kind.MOVED && decision.forward() == null;
    if (decision.child() == before && !isTakenOver) {
      return;
    }
    Audit audit = new Audit(before, decision, event);
    List<Asked> was = asked.getOrDefault(number, List.of());
    List<Asked> is = audit.touchesAlerts() ? audit.asked(Asked.union(was, arriving)) : was;
    asked.put(number, is);
    audit.changes(was, is).forEach(change -> change.deltas().forEach(delta -> counts.merge(
        String.join("|", change.slice().values()) + "|" + delta.measure().label(), delta.by(), Integer::sum)));
    children.put(number, ChildCodec.decode(ChildCodec.encode(decision.child())));
    alerts.get(number).addAll(decision.alerts());
    allAlerts.addAll(decision.alerts());
  }

  Child child(String number) {
    return children.get(number);
  }

  /** The alerts under {@code number}, in order. */
  List<Alert> alerts(String number) {
    return alerts.get(number);
  }

  /** The alerts under every number, in order. */
  List<Alert> alerts() {
    return allAlerts;
  }

  /** Everything that sources have told, under whatever number. */
  List<Report> told() {
    return told;
  }

  int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  /** What the deltas of the audit come to. */
  Map<String, Integer> counts() {
    return counts;
  }

  LocalDate lastDay() {
    return today;
  }
}
