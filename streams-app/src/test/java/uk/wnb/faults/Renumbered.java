package uk.wnb.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.FactType;
import uk.wnb.topology.Records;

/**
 * Children of a load whose NHS number is replaced, one after the other. Half of them get a number that another child
 * bears already, who has never lived with them, so that two histories become one; half a number that nobody has heard
 * of. Sources go on to tell of all of them under the old number. Numbers are replaced once, and in no chain.
 */
final class Renumbered {
  /** Later than whatever else is recorded on a day, and still on that day in London. */
  private static final Duration RECORDED = Duration.ofHours(13);
  private static final int ONE_IN = 8;
  private static final int OLD = 3;
  /** Lives two doors further, where no child of that load is told to live as well. */
  private static final int KNOWN = 7;

  private final List<String> old;
  private final List<String> known;
  private final List<String> unheardOf;
  private int replaced;

  Renumbered(List<String> children, List<String> unheardOf) {
    old = in(children, OLD);
    known = in(children, KNOWN);
    this.unheardOf = unheardOf;
  }

  private static List<String> in(List<String> children, int place) {
    return children.stream().filter(child -> Homes.place(child) % ONE_IN == place).toList();
  }

  /** The next one on {@code day}; nobody when there is none left. */
  List<ChildContext> next(LocalDate day) {
    List<String> others = replaced % 2 == 0 ? known : unheardOf;
    int next = replaced / 2;
    if (replaced == old.size() || next >= others.size()) {
      return List.of();
    }
    String child = old.get(replaced++);
    return List.of(Records.context(child, "replaced" + replaced, Records.at(day))
        .setFact(FactType.NHS_NUMBER_REPLACED).setValue(others.get(next))
        .setRecordedAt(Records.at(day).plus(RECORDED)).build());
  }
}
