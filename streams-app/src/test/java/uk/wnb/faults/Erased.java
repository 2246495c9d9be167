package uk.wnb.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import uk.wnb.avro.ChildContext;
import uk.wnb.topology.Records;

/**
 * Children of a load who are erased, now and then a second time. Sources know nothing of it: they go on to repeat and
 * to correct what they told before, and to tell what is new. Of every second one it is told anew where it lives.
 */
final class Erased {
  private static final int ONE_IN = 8;
  private static final int PLACE = 5;
  /** Up to the end of a day all that is recorded on it is erased. */
  private static final Duration END_OF_DAY = Duration.ofHours(14);

  private final SplittableRandom random;
  private final List<String> children;
  private int erased;

  Erased(SplittableRandom random, List<String> children) {
    this.random = random;
    this.children = children.stream().filter(child -> Homes.place(child) % ONE_IN == PLACE).toList();
  }

  /** The next one. */
  String next() {
    erased++;
    return children.get(random.nextInt(children.size()));
  }

  /** Up to when it is erased on {@code day}. */
  static Instant upTo(LocalDate day) {
    return Records.at(day).plus(END_OF_DAY);
  }

  /** Where {@code child} lives, recorded after it was erased on {@code day}; nothing of every second one. */
  List<ChildContext> anew(String child, LocalDate day) {
    return erased % 2 == 0 ? List.of() : List.of(Homes.home(child, "anew" + erased, day)
        .setRecordedAt(upTo(day).plusSeconds(60)).build());
  }
}
