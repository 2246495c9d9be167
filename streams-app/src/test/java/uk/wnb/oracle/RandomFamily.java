package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import uk.wnb.history.Days;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.Extent;

/** Draws what is told of brothers and sisters: some in step with the child's own life, some of another household. */
final class RandomFamily {
  private static final List<String> HOUSEHOLDS = List.of("H1", "H1", "H1", "H2");

  private final SplittableRandom random;
  private final RandomTimes times;
  private final int first;
  private final int days;

  /** Of a life to which {@code times} belong and that is told from {@code first} on for {@code days} days. */
  RandomFamily(SplittableRandom random, RandomTimes times, LocalDate first, int days) {
    this.random = random;
    this.times = times;
    this.first = (int) first.toEpochDay();
    this.days = days;
  }

  /** A household, most often the one that the others live in. */
  String household() {
    return HOUSEHOLDS.get(random.nextInt(HOUSEHOLDS.size()));
  }

  /** A brother or sister. */
  Summary next() {
    List<Residence> residences = new ArrayList<>();
    for (int stays = random.nextInt(8) == 0 ? random.nextInt(3) : 1; stays > 0; stays--) {
      int from = random.nextInt(3) > 0 ? first - 500 : someDay();
      residences.add(new Residence(household(), from, random.nextInt(3) > 0 ? Days.NEVER : from + random.nextInt(900)));
    }
    int birth = random.nextInt(5) == 0 ? Days.NEVER : first - random.nextInt(4000);
    Summary all = new Summary("99900" + (10_000 + random.nextInt(90_000)), random.nextInt(10) == 0, birth, residences,
        items(), random.nextInt(8) == 0 ? Extent.UNKNOWN : Extent.ALL);
    return random.nextInt(8) == 0 ? less(all) : all;
  }

  /** Who tells nothing of its care, or nothing at all any more. */
  private Summary less(Summary all) {
    return random.nextInt(3) == 0 ? Summary.ofNothing(all.nhsNumber()) : all.livingOnlyIn(HOUSEHOLDS);
  }

  private List<Summary.Item> items() {
    List<Summary.Item> items = new ArrayList<>();
    int broughtPercent = random.nextInt(100);
    int emergencyPercent = random.nextInt(3) == 0 ? 80 : 25;
    int gap = random.nextInt(3) == 0 ? 3 : 1 + random.nextInt(40);
    int day = someDay();
    for (int left = random.nextInt(14); left > 0; left--) {
      items.add(new Summary.Item(day, what(broughtPercent, emergencyPercent)));
      day = random.nextInt(3) > 0 ? day + random.nextInt(gap) : someDay();
    }
    items.sort(Comparator.comparingInt(Summary.Item::day).thenComparing(Summary.Item::what));
    return items;
  }

  private Summary.What what(int broughtPercent, int emergencyPercent) {
    if (random.nextInt(100) < emergencyPercent) {
      return random.nextInt(2) == 0 ? Summary.What.OTHER_EMERGENCY
          : random.nextBoolean() ? Summary.What.INGESTION : Summary.What.HEAD_INJURY;
    }
    return random.nextInt(100) < broughtPercent ? Summary.What.BROUGHT
        : random.nextInt(4) == 0 ? Summary.What.CANCELLED_BY_FAMILY : Summary.What.WAS_NOT_BROUGHT;
  }

  /** Of all days most are such as mean something to the child too. */
  private int someDay() {
    return random.nextInt(4) > 0 ? (int) times.anchor().toEpochDay() : first + random.nextInt(-200, days);
  }
}
