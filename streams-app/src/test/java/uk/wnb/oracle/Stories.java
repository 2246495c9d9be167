package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/** Makes up what is told of a child from a seed: the same seed, the same story. */
public final class Stories {
  private static final Kind[] KINDS = {Kind.ATTENDANCE, Kind.ATTENDANCE, Kind.ATTENDANCE, Kind.ATTENDANCE,
      Kind.ATTENDANCE, Kind.ATTENDANCE, Kind.BOOKING, Kind.BOOKING, Kind.EMERGENCY, Kind.EMERGENCY, Kind.EMERGENCY,
      Kind.EDUCATION, Kind.CONTEXT, Kind.REVIEW};
  private static final List<String> SOURCES = List.of("RJE", "RRE", "M83001");

  private final long seed;
  private final SplittableRandom random;
  private final LocalDate start;
  private final int days;
  private final RandomTimes times;
  private final RandomFamily family;
  private final RandomFacts facts;
  private final RandomVersions versions;
  private final List<Report> reports = new ArrayList<>();
  private boolean isBaby;

  private Stories(long seed, SplittableRandom random, LocalDate start, int before, int days) {
    this.seed = seed;
    this.random = random;
    this.start = start;
    this.days = days;
    times = new RandomTimes(random, start.minusDays(before), before + days + 60);
    family = new RandomFamily(random, times, start, days);
    facts = new RandomFacts(random, family);
    versions = new RandomVersions(random, times, facts);
  }

  /** The story of {@code seed}: a month to three years of a child's life, and what is known of the time before. */
  public static Story of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Stories stories = new Stories(seed, random, someDay(random), random.nextInt(500),
        30 + random.nextInt(100 + random.nextInt(1000)));
    stories.addRecords(3 + random.nextInt(4 + random.nextInt(30)));
    stories.addFamily();
    stories.addLife();
    stories.addEpisodes();
    stories.addArc();
    stories.addReviews(random.nextInt(3) == 0 ? 0 : random.nextInt(12));
    return stories.tell();
  }

  /** The life of {@code seed}, from birth to some time after the eighteenth birthday. */
  public static Story life(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate birth = someDay(random).minusYears(8);
    Stories stories = new Stories(seed, random, birth, 0, 18 * 366 + random.nextInt(200));
    stories.addRecords(40 + random.nextInt(80));
    Instant born = birth.atTime(4, 0).atZone(Report.LONDON).toInstant();
    stories.addReviews(random.nextInt(20));
    stories.reports.add(new Report("born", "RJE", "birth", born, born, false, fact(Fact.ContextType.BIRTH)));
    return stories.tell();
  }

  private static LocalDate someDay(SplittableRandom random) {
    return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
  }

  private Story tell() {
    return new Story(seed, new RandomDelivery(random, start, days).steps(reports));
  }

  private void addRecords(int count) {
    for (int i = 0; i < count; i++) {
      addRecord("rec" + i, KINDS[random.nextInt(KINDS.length)]);
    }
  }

  private void addEpisodes() {
    RandomEpisodes episodes = new RandomEpisodes(random, times, facts);
    episodes.next().forEach(told -> reports.addAll(versions.of(source(), told.recordId(), told.at(), told.fact())));
  }

  private void addRecord(String recordId, Kind kind) {
    Instant at = times.next();
    String source = source();
    reports.addAll(versions.of(source, recordId, at, facts.next(kind)));
    if (kind == Kind.BOOKING && random.nextInt(3) > 0) {
      addOutcome(source, recordId, at);
    }
  }

  /** How a booking ended, at its time or another; now and then another organisation uses the same id by chance. */
  private void addOutcome(String source, String recordId, Instant at) {
    boolean own = random.nextInt(8) > 0;
    Instant ended = own && random.nextBoolean() ? at : times.near(at);
    reports.addAll(versions.of(own ? source : "R" + source, recordId, ended, facts.next(Kind.ATTENDANCE)));
  }

  /** Now and then things get worse, then better for months, and then perhaps worse again. */
  private void addArc() {
    if (random.nextInt(4) > 0) {
      return;
    }
    LocalDate day = start.plusDays(random.nextInt(Math.max(1, days / 2)));
    day = addRun(day, 2 + random.nextInt(4), 30, Outcome.NOT_BROUGHT);
    day = addRun(day, 2 + random.nextInt(5), 120, Outcome.BROUGHT);
    addRun(day, random.nextInt(4), 120, Outcome.NOT_BROUGHT);
  }

  /** {@code count} appointments that ended so, at most {@code gap} days apart; gives the day of the last. */
  private LocalDate addRun(LocalDate from, int count, int gap, Outcome outcome) {
    LocalDate day = from;
    for (int i = 0; i < count; i++) {
      day = day.plusDays(1 + random.nextInt(gap));
      Instant at = times.on(day);
      reports.addAll(versions.of(source(), outcome + day.toString() + i, at, at.plusSeconds(60),
          new Fact.Attendance(outcome, "420", Setting.CLINIC, outcome == Outcome.BROUGHT)));
    }
    return day;
  }

  private void addReviews(int count) {
    for (int i = 0; i < count; i++) {
      Instant at = times.next();
      int until = Days.of(at) + random.nextInt(-2, 120);
      reports.addAll(versions.of(source(), "review" + i, at, at.plusSeconds(random.nextInt(100_000)),
          facts.review(until)));
    }
  }

  private String source() {
    return SOURCES.get(random.nextInt(SOURCES.size()));
  }

  private void addLife() {
    if (!isBaby && random.nextInt(3) > 0) {
      addFact("birth", birthday(), Fact.ContextType.BIRTH);
    }
    if (random.nextInt(20) == 0) {
      addFact("birth of another source", birthday(), Fact.ContextType.BIRTH);
    }
    if (random.nextInt(20) == 0) {
      addFact("death", times.next(), Fact.ContextType.DEATH);
    }
  }

  /** One in three children is known to live with others, and to move now and then; some of them are babies. */
  private void addFamily() {
    if (random.nextInt(3) > 0) {
      return;
    }
    isBaby = random.nextInt(4) == 0;
    if (isBaby) {
      addFact("birth", times.next(), Fact.ContextType.BIRTH);
    }
    for (int moves = 1 + random.nextInt(2); moves > 0; moves--) {
      Instant since = random.nextBoolean() ? times.next() : start.minusDays(400).atTime(9,
          moves).atZone(Report.LONDON).toInstant();
      int end = random.nextInt(3) > 0 ? Days.NEVER : (int) start.toEpochDay() + random.nextInt(days);
      reports.addAll(versions.of(source(), "home " + moves, since,
          new Fact.Context(Fact.ContextType.HOUSEHOLD, family.household(), end)));
    }
    for (int others = 1 + random.nextInt(3); others > 0; others--) {
      reports.addAll(versions.of("wnb", "relative " + others, times.next(), new Fact.Relative(family.next())));
    }
  }

  private void addFact(String recordId, Instant at, Fact.ContextType type) {
    Instant recordedAt = start.plusDays(random.nextInt(-30, days)).atTime(12, 0).atZone(Report.LONDON).toInstant();
    reports.addAll(versions.of(source(), recordId, at, recordedAt, fact(type)));
  }

  private static Fact fact(Fact.ContextType type) {
    return new Fact.Context(type, "", Days.NEVER);
  }

  /**
   * One in four is a baby; of the others one in three comes of age while the story is told, some born on a leap day.
   */
  private Instant birthday() {
    LocalDate eighteenth = random.nextInt(3) == 0 ? start.plusDays(random.nextInt(days))
        : start.plusDays(days + random.nextInt(6000));
    if (random.nextInt(4) == 0) {
      return start.plusDays(random.nextInt(-700, days)).atTime(3, 30).atZone(Report.LONDON).toInstant();
    }
    LocalDate birth = random.nextInt(8) == 0 ? LocalDate.of(eighteenth.getYear() / 4 * 4 - 20, 2, 29)
        : eighteenth.minusYears(18);
    return birth.atTime(random.nextInt(24), random.nextInt(60)).atZone(Report.LONDON).toInstant()
        .truncatedTo(ChronoUnit.MINUTES);
  }
}
