package uk.wnb.family;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;

/** Who lives with a child after the day of its history, by what is known to the child; now or from some day on. */
final class Together {
  private Together() {
  }

  /** NHS numbers of its brothers and sisters, in order. */
  static List<String> with(History child) {
    return with(child, child.asOf());
  }

  /** Those of whom it was not known in {@code before}. */
  static List<String> newly(History before, History after) {
    List<String> all = with(after);
    all.removeAll(with(before, after.asOf()));
    return all;
  }

  private static List<String> with(History child, int day) {
    List<String> all = new ArrayList<>();
    for (Summary relative : child.relatives()) {
      if (Residence.meetBeyond(day, child.residences(), relative.residences())) {
        all.add(relative.nhsNumber());
      }
    }
    return all;
  }

  /** When what is known of {@code relative} was told, milliseconds since 1970 UTC; long ago when nothing is. */
  static long heardOfAt(String relative, History child) {
    long latest = Long.MIN_VALUE;
    for (Event event : child.events()) {
      if (event.fact() instanceof Fact.Relative told && told.summary().nhsNumber().equals(relative)) {
        latest = Math.max(latest, event.recordedAt());
      }
    }
    return latest;
  }

  /** Everyone of whom anything is known, in order. */
  static List<String> ever(History child) {
    return child.relatives().stream().map(Summary::nhsNumber).toList();
  }

  /** Households in which the child lives on, and those of which something else is known now than before; in order. */
  static List<String> concerned(History before, History after) {
    SortedSet<String> all = new TreeSet<>();
    List.of(before, after).forEach(known -> known.residences().forEach(stay -> all.add(stay.household())));
    List<String> homes = homes(after);
    all.removeIf(household -> !homes.contains(household)
        && Residence.in(household, before.residences()).equals(Residence.in(household, after.residences())));
    return List.copyOf(all);
  }

  /** Households in which the child lives on, in order. */
  static List<String> homes(History child) {
    return Residence.beyond(child.asOf(), child.residences());
  }

  /** The same of {@code relative} after {@code day}. */
  static List<String> homes(Summary relative, int day) {
    return Residence.beyond(day, relative.residences());
  }

  /** Those of the child's in which one of {@code relatives} lives on too. */
  static List<String> shared(List<String> relatives, History child) {
    List<String> theirs = child.relatives().stream().filter(relative -> relatives.contains(relative.nhsNumber()))
        .flatMap(relative -> homes(relative, child.asOf()).stream()).toList();
    return homes(child).stream().filter(theirs::contains).toList();
  }
}
