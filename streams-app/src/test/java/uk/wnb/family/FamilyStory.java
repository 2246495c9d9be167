package uk.wnb.family;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.backtest.MemoryRun.Relatives;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.Context;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/**
 * Children who move between households, whose care is told, corrected and taken back, who get another NHS number or are
 * erased, while every child's log and every household's topic is read at a pace of its own, as if each lay in another
 * partition.
 */
final class FamilyStory {
  private static final List<String> CHILDREN = List.of("9990000018", "9990000026", "9990000034", "9990000042");
  /** Whoever of them gets another number gets the one in the same place, under which it may be known already. */
  private static final List<String> NEW_NUMBERS = List.of("9990000050", "9990000069", "9990000077", "9990000085");
  private static final List<String> NUMBERS = Stream.concat(CHILDREN.stream(), NEW_NUMBERS.stream()).toList();
  private static final List<String> HOUSEHOLDS = List.of("H1", "H2");
  private static final LocalDate FIRST = LocalDate.parse("2023-01-02");
  private static final int STEPS = 80;
  private static final int MOST_ENTRIES = 10_000;

  /** What happens to children besides; ORDERLY is nothing at all: one home at a time, and no record errs. */
  enum Upheaval { ORDERLY, NONE, NEW_NUMBERS, ERASURES, BOTH }

  private final SplittableRandom random;
  private final boolean isOneClock;
  private final int pace;
  private final Upheaval upheaval;
  private final List<String> numbers;
  private final Predicate<Event> unsaid;
  private final MemoryRun run =
      new MemoryRun(Relatives.TOLD_BY_THE_LOG, new Detector(Given.policy()), (child, decision) -> say(decision));
  private final Map<String, Deque<Runnable>> logs = new TreeMap<>();
  private final Map<String, Deque<Announcement>> told = new TreeMap<>();
  private final Map<String, Household> households = new TreeMap<>();
  private final Map<String, List<Report>> reports = new TreeMap<>();
  private Event heard;
  private int day;
  private int entries;

  /**
   * A story.
   *
   * @param pace how often, of a hundred times, somebody reads on when something has happened
   * @param unsaid events of which a child says nothing to others, which is a fault
   */
  FamilyStory(long seed, int pace, Upheaval upheaval, Predicate<Event> unsaid) {
    this.random = new SplittableRandom(seed);
    this.isOneClock = seed % 2 == 0;
    this.pace = pace;
    this.upheaval = upheaval;
    this.numbers = isQuiet() ? CHILDREN : NUMBERS;
    this.unsaid = unsaid;
    numbers.forEach(number -> logs.put(number, new ArrayDeque<>()));
    numbers.forEach(child -> reports.put(child, new ArrayList<>()));
    HOUSEHOLDS.forEach(household -> {
      told.put(household, new ArrayDeque<>());
      households.put(household, Household.empty(household));
    });
  }

  /** Tells it to its end, until nothing is on its way any more. */
  FamilyStory tell() {
    for (int step = 0; step < STEPS; step++) {
      LocalDate today = FIRST.plusDays(step * 5L);
      String child = numbers.get(random.nextInt(numbers.size()));
      if (!isUpheaval(child, today)) {
        Report report = report(child, today.toString());
        reports.get(child).add(report);
        add(child, report.event());
      }
      numbers.forEach(reader -> readLog(reader, isTurn() ? random.nextInt(3) : 0));
      HOUSEHOLDS.forEach(reader -> readHousehold(reader, isTurn() ? random.nextInt(2) : 0));
    }
    while (logs.values().stream().anyMatch(log -> !log.isEmpty())
        || told.values().stream().anyMatch(topic -> !topic.isEmpty())) {
      readLog(numbers.get(random.nextInt(numbers.size())), 1);
      readHousehold(HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size())), 1);
    }
    return this;
  }

  private boolean isQuiet() {
    return upheaval == Upheaval.ORDERLY || upheaval == Upheaval.NONE;
  }

  private boolean isTurn() {
    return random.nextInt(100) < pace;
  }

  private boolean isUpheaval(String child, LocalDate today) {
    if (isQuiet() || random.nextInt(20) > 0) {
      return false;
    }
    boolean isErasure = upheaval == Upheaval.ERASURES || upheaval == Upheaval.BOTH && random.nextBoolean();
    if (isErasure) {
      long upTo = Days.start(today.plusDays(1)).toEpochMilli() - 1;
      logs.get(child).add(() -> erase(child, upTo));
    } else if (!CHILDREN.contains(child)) {
      return false;
    } else {
      String other = NEW_NUMBERS.get(CHILDREN.indexOf(child));
      add(child, Given.context(today.toString(), ContextType.NHS_NUMBER_REPLACED, other).event());
    }
    return true;
  }

  private Report report(String child, String today) {
    if (upheaval == Upheaval.ORDERLY) {
      return orderly(child, today);
    }
    String household = HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size()));
    List<Report> before = reports.get(child);
    return switch (random.nextInt(10)) {
      case 0, 1 -> Given.context(today, ContextType.HOUSEHOLD, household);
      case 2 -> Given.context(today, ContextType.HOUSEHOLD, household, Given.day(today) + random.nextInt(120));
      case 3 -> Given.context(today, ContextType.SENSITIVE, "");
      case 4 -> Given.visit(today, Complaint.INGESTION);
      case 5 -> before.isEmpty() ? Given.brought(today)
          : before.get(random.nextInt(before.size())).id("taken back " + today).recorded(today).takenBack();
      case 6, 7 -> before.isEmpty() ? Given.brought(today) : ended(before.get(random.nextInt(before.size())), today);
      case 8 -> Given.brought(today);
      default -> Given.wasNotBrought(today);
    };
  }

  private Report orderly(String child, String today) {
    if (random.nextBoolean()) {
      return random.nextBoolean() ? Given.brought(today) : Given.wasNotBrought(today);
    }
    List<Report> stays = stays(child);
    Report last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
    boolean isHomeless = last == null || ((Context) last.event().fact()).endsOn() != Days.NEVER;
    return isHomeless ? Given.context(today, ContextType.HOUSEHOLD, HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size())))
        : ended(last, today);
  }

  private List<Report> stays(String child) {
    return reports.get(child).stream().filter(report -> report.event().fact() instanceof Context).toList();
  }

  /** A stay that has ended, or another record told once more. */
  private static Report ended(Report report, String today) {
    Report again = report.id("corrected " + today).recorded(today);
    return again.event().fact() instanceof Context context
        && context.type() == ContextType.HOUSEHOLD
        ? again.saying(new Context(context.type(), context.value(), Given.day(today))) : again;
  }

  private void add(String child, Event event) {
    logs.get(child).add(() -> hear(child, event));
  }

  private void readLog(String child, int most) {
    Deque<Runnable> log = logs.get(child);
    for (int i = 0; i < most && !log.isEmpty(); i++) {
      if (++entries > MOST_ENTRIES) {
        throw new AssertionError("news go round and round");
      }
      log.poll().run();
    }
  }

  private void hear(String child, Event event) {
    pass(event.recordedOn());
    heard = event;
    if (run.hear(child, event) == Applied.Verdict.CONFLICT) {
      throw new AssertionError("the same id for two things: " + event.id());
    }
  }

  /** Time is one for all of them, or each knows only what its own log tells of it. */
  private void pass(int until) {
    day = Math.max(day, until);
    if (isOneClock) {
      run.advance(Days.start(Days.date(day)));
    }
  }

  private void erase(String child, long upTo) {
    Child before = run.child(child);
    String successor = before.history().successor();
    run.forget(child, upTo);
    if (successor != null) {
      logs.get(successor).add(() -> erase(successor, upTo));
    } else {
      Announcement.goodbye(child, before.spoken(), upTo, before.history()).forEach(this::say);
    }
  }

  private void say(Decision decision) {
    if (!unsaid.test(heard)) {
      decision.announcements().forEach(this::say);
    }
    if (decision.forward() != null) {
      add(decision.forward().to(), decision.forward().event());
    }
  }

  private void say(Announcement said) {
    said.deliveries().forEach(delivery -> add(delivery.to(), delivery.event()));
    said.households().forEach(household -> told.get(household).add(said));
  }

  private void readHousehold(String household, int most) {
    Deque<Announcement> topic = told.get(household);
    for (int i = 0; i < most && !topic.isEmpty(); i++) {
      Announcement said = topic.poll();
      Household.Heard heard = households.get(household).hear(said.stamp(), said.summary());
      households.put(household, heard.household());
      heard.deliveries().forEach(delivery -> add(delivery.to(), delivery.event()));
    }
  }

  /** All that are in use. */
  List<String> numbers() {
    return numbers;
  }

  private History history(String child) {
    return run.child(child).history();
  }

  /** What {@code child} has to say of itself at the end. */
  Summary truth(String child) {
    return history(child).summary(child, day);
  }

  /** Those whom {@code child} takes to live with it from the end on, as it knows them. */
  List<Summary> known(String child) {
    List<Summary> all = new ArrayList<>(history(child).relatives());
    all.removeIf(relative -> !together(truth(child), relative));
    return all;
  }

  /** Those who do live with {@code child}, as they are. */
  List<Summary> living(String child) {
    return numbers.stream().filter(other -> !other.equals(child)).map(this::truth)
        .filter(other -> together(truth(child), other)).toList();
  }

  /** Whether they are in one household on the day on which both stories end, or from some later day on. */
  private boolean together(Summary one, Summary other) {
    return one.residences().stream().anyMatch(mine -> mine.to() > day && other.residences().stream()
        .anyMatch(theirs -> theirs.to() > day && theirs.household().equals(mine.household())
            && mine.from() < theirs.to() && theirs.from() < mine.to()));
  }

  /**
   * Those of whose care {@code child} knows what came of it since it has left them; of those who have left it, and of
   * those with whom it has never lived, what came of it at all.
   */
  List<String> strangers(String child) {
    return history(child).relatives().stream().filter(relative -> {
      int until = mayKnowUntil(truth(child), truth(relative.nhsNumber()));
      return relative.items().stream().anyMatch(item -> item.day() > until);
    }).map(Summary::nhsNumber).toList();
  }

  /** The day on which {@code one} was the first to leave a home that they shared; the last such day. */
  private static int mayKnowUntil(Summary one, Summary other) {
    int left = Integer.MIN_VALUE;
    for (Residence mine : one.residences()) {
      for (Residence theirs : other.residences()) {
        if (mine.household().equals(theirs.household()) && Math.max(mine.from(), theirs.from()) < mine.to()
            && mine.to() <= theirs.to()) {
          left = Math.max(left, mine.to());
        }
      }
    }
    return left;
  }

  /** Every child's log as it stands, for a message. */
  @Override
  public String toString() {
    return "until " + Days.date(day) + ": " + numbers.stream().map(run::child).toList();
  }
}
