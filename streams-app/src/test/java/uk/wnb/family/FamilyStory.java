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
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.Context;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/**
 * Children who move between households, whose care is told, corrected and taken back, while every child's log and every
 * household's topic is read at a pace of its own, as if each lay in another partition.
 */
final class FamilyStory {
  static final List<String> CHILDREN = List.of("9990000018", "9990000026", "9990000034", "9990000042");
  private static final List<String> HOUSEHOLDS = List.of("H1", "H2");
  private static final LocalDate FIRST = LocalDate.parse("2023-01-02");
  private static final int STEPS = 80;
  private static final int MOST_ENTRIES = 10_000;

  private final SplittableRandom random;
  private final int pace;
  private final Predicate<Event> unsaid;
  private final Map<String, Deque<Event>> logs = new TreeMap<>();
  private final Map<String, Deque<Announcement>> told = new TreeMap<>();
  private final Map<String, History> histories = new TreeMap<>();
  private final Map<String, Long> stamps = new TreeMap<>();
  private final Map<String, Household> households = new TreeMap<>();
  private final Map<String, List<Report>> reports = new TreeMap<>();
  private int day;
  private int entries;

  /**
   * A story.
   *
   * @param pace how often, of a hundred times, somebody reads on when something has happened
   * @param unsaid events of which a child says nothing to others, which is a fault
   */
  FamilyStory(long seed, int pace, Predicate<Event> unsaid) {
    this.random = new SplittableRandom(seed);
    this.pace = pace;
    this.unsaid = unsaid;
    CHILDREN.forEach(child -> {
      logs.put(child, new ArrayDeque<>());
      histories.put(child, History.EMPTY);
      stamps.put(child, 0L);
      reports.put(child, new ArrayList<>());
    });
    HOUSEHOLDS.forEach(household -> {
      told.put(household, new ArrayDeque<>());
      households.put(household, Household.empty(household));
    });
  }

  /** Tells it to its end, until nothing is on its way any more. */
  FamilyStory tell() {
    for (int step = 0; step < STEPS; step++) {
      String child = CHILDREN.get(random.nextInt(CHILDREN.size()));
      Report report = report(child, FIRST.plusDays(step * 5L).toString());
      reports.get(child).add(report);
      logs.get(child).add(report.event());
      CHILDREN.forEach(reader -> readLog(reader, isTurn() ? random.nextInt(3) : 0));
      HOUSEHOLDS.forEach(reader -> readHousehold(reader, isTurn() ? random.nextInt(2) : 0));
    }
    while (logs.values().stream().anyMatch(log -> !log.isEmpty())
        || told.values().stream().anyMatch(topic -> !topic.isEmpty())) {
      readLog(CHILDREN.get(random.nextInt(CHILDREN.size())), 1);
      readHousehold(HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size())), 1);
    }
    return this;
  }

  private boolean isTurn() {
    return random.nextInt(100) < pace;
  }

  private Report report(String child, String today) {
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

  /** A stay that has ended, or another record told once more. */
  private static Report ended(Report report, String today) {
    Report again = report.id("corrected " + today).recorded(today);
    return again.event().fact() instanceof Context context
        && context.type() == ContextType.HOUSEHOLD
        ? again.saying(new Context(context.type(), context.value(), Given.day(today))) : again;
  }

  private void readLog(String child, int most) {
    Deque<Event> log = logs.get(child);
    for (int i = 0; i < most && !log.isEmpty(); i++) {
      hear(child, log.poll());
    }
  }

  private void hear(String child, Event event) {
    if (++entries > MOST_ENTRIES) {
      throw new AssertionError("news go round and round");
    }
    day = Math.max(day, event.recordedOn());
    History before = histories.get(child);
    Applied applied = before.apply(event);
    if (applied.verdict() == Applied.Verdict.CONFLICT) {
      throw new AssertionError("the same id for two things: " + event.id());
    }
    if (!applied.verdict().isChange()) {
      return;
    }
    History after = applied.history().at(day);
    histories.put(child, after);
    List<Announcement> all = Announcement.of(child, stamps.get(child), event, before, after);
    stamps.put(child, Announcement.lastStamp(stamps.get(child), all));
    for (Announcement said : all) {
      if (!unsaid.test(event)) {
        said.deliveries().forEach(delivery -> logs.get(delivery.to()).add(delivery.event()));
        said.households().forEach(household -> told.get(household).add(said));
      }
    }
  }

  private void readHousehold(String household, int most) {
    Deque<Announcement> topic = told.get(household);
    for (int i = 0; i < most && !topic.isEmpty(); i++) {
      Announcement said = topic.poll();
      Household.Heard heard = households.get(household).hear(said.stamp(), said.summary());
      households.put(household, heard.household());
      heard.deliveries().forEach(delivery -> logs.get(delivery.to()).add(delivery.event()));
    }
  }

  /** What {@code child} has to say of itself at the end. */
  Summary truth(String child) {
    return histories.get(child).summary(child, day);
  }

  /** Those whom {@code child} takes to live with it from the end on, as it knows them. */
  List<Summary> known(String child) {
    List<Summary> all = new ArrayList<>(histories.get(child).relatives());
    all.removeIf(relative -> !together(truth(child), relative));
    return all;
  }

  /** Those who do live with {@code child}, as they are. */
  List<Summary> living(String child) {
    return CHILDREN.stream().filter(other -> !other.equals(child)).map(this::truth)
        .filter(other -> together(truth(child), other)).toList();
  }

  /** Whether they are in one household on the day on which both stories end, or from some later day on. */
  private boolean together(Summary one, Summary other) {
    return one.residences().stream().anyMatch(mine -> mine.to() > day && other.residences().stream()
        .anyMatch(theirs -> theirs.to() > day && theirs.household().equals(mine.household())
            && mine.from() < theirs.to() && theirs.from() < mine.to()));
  }

  /** Every child's log as it stands, for a message. */
  @Override
  public String toString() {
    return "until " + Days.date(day) + ": " + histories;
  }
}
