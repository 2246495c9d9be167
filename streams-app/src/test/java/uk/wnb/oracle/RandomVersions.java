package uk.wnb.oracle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import uk.wnb.history.Fact;

/** Draws the versions of one record: corrections, a change of time, retractions, ties in when they were recorded. */
final class RandomVersions {
  private final SplittableRandom random;
  private final RandomTimes times;
  private final RandomFacts facts;
  private int ids;

  RandomVersions(SplittableRandom random, RandomTimes times, RandomFacts facts) {
    this.random = random;
    this.times = times;
    this.facts = facts;
  }

  /** One to five versions of a record that begins as {@code fact} at {@code at}, in the order they were recorded. */
  List<Report> of(String source, String recordId, Instant at, Fact fact) {
    return of(source, recordId, at, firstRecorded(at), fact);
  }

  /** The same, first recorded at {@code recordedAt}. */
  List<Report> of(String source, String recordId, Instant at, Instant recordedAt, Fact fact) {
    List<Report> versions = new ArrayList<>();
    versions.add(new Report(id(), source, recordId, at, recordedAt, random.nextInt(40) == 0, fact));
    while (versions.size() < 5 && random.nextInt(10) < 3) {
      versions.add(next(versions));
    }
    return versions;
  }

  private Report next(List<Report> versions) {
    Report last = versions.get(versions.size() - 1);
    Report model = random.nextInt(4) == 0 ? versions.get(0) : last;
    Instant at = random.nextInt(4) == 0 ? times.near(model.occursAt()) : model.occursAt();
    Fact fact = random.nextInt(4) == 0 || isLife(model.fact()) ? model.fact() : facts.next(model.fact().kind());
    boolean sameId = random.nextInt(15) == 0;
    return new Report(sameId ? last.id() : id(), last.source(), last.recordId(), at,
        sameId && random.nextBoolean() ? last.recordedAt() : later(last.recordedAt()), random.nextInt(6) == 0, fact);
  }

  private static boolean isLife(Fact fact) {
    return fact instanceof Fact.Context context
        && (context.type() == Fact.ContextType.BIRTH || context.type() == Fact.ContextType.DEATH);
  }

  private Instant firstRecorded(Instant at) {
    long minutes = switch (random.nextInt(6)) {
      case 0 -> random.nextInt(400 * 1440);
      case 1 -> random.nextInt(40 * 1440);
      case 2 -> -random.nextInt(60 * 1440);
      default -> random.nextInt(2 * 1440);
    };
    return at.plus(minutes, ChronoUnit.MINUTES).plusMillis(random.nextInt(2));
  }

  private Instant later(Instant recordedAt) {
    return switch (random.nextInt(5)) {
      case 0 -> recordedAt;
      case 1 -> recordedAt.plusMillis(1);
      case 2 -> recordedAt.plus(random.nextInt(150), ChronoUnit.DAYS);
      default -> recordedAt.plus(random.nextInt(20 * 1440), ChronoUnit.MINUTES);
    };
  }

  private String id() {
    ids++;
    return switch (random.nextInt(6)) {
      case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
      case 1 -> String.valueOf(100 + ids);
      case 2 -> "0" + ids;
      case 3 -> "RJE-2024-" + ids + "-" + (char) ('A' + random.nextInt(26));
      case 4 -> "\u00e9v\u00e9nement " + ids;
      default -> "e" + ids;
    };
  }
}
