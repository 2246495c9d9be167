package uk.wnb.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A time during which a child lives in a household. A child of parents who live apart may live in two at a time.
 *
 * @param household opaque id
 * @param from the first day
 * @param to the first day on which it no longer does, or {@link Days#NEVER}
 */
public record Residence(String household, int from, int to) {
  private static final Comparator<Residence> ORDER =
      Comparator.comparing(Residence::household).thenComparingInt(Residence::from).thenComparingInt(Residence::to);

  public Residence {
    Objects.requireNonNull(household, "household");
  }

  /** Whether the child lives there on {@code day}. */
  public boolean holdsOn(int day) {
    return day >= from && day < to;
  }

  /** Those of {@code stays} that are in {@code household}. */
  public static List<Residence> in(String household, List<Residence> stays) {
    return stays.stream().filter(stay -> stay.household.equals(household)).toList();
  }

  /** Households of {@code stays} that go on after {@code day}, or begin on a later one; each once, in order. */
  public static List<String> beyond(int day, List<Residence> stays) {
    List<String> households = new ArrayList<>();
    for (Residence stay : stays) {
      if (stay.to > day && !households.contains(stay.household)) {
        households.add(stay.household);
      }
    }
    return households;
  }

  /** Whether {@code some} and {@code others} are ever in one household at the same time after {@code day}. */
  public static boolean meetBeyond(int day, List<Residence> some, List<Residence> others) {
    for (Residence one : some) {
      for (Residence other : others) {
        int end = Math.min(one.to, other.to);
        if (end > day && Math.max(one.from, other.from) < end && one.household.equals(other.household)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Where {@code circumstances} say that the child lives, by household and day. What is told twice is one stay; none
   * goes on after {@code end}.
   */
  static List<Residence> of(List<Circumstance> circumstances, int end) {
    List<Residence> told = new ArrayList<>();
    for (Circumstance one : circumstances) {
      int to = Math.min(one.fact().endsOn(), end);
      if (one.type() == Fact.ContextType.HOUSEHOLD && one.day() < to) {
        told.add(new Residence(one.fact().value(), one.day(), to));
      }
    }
    told.sort(ORDER);
    return joined(told);
  }

  private static List<Residence> joined(List<Residence> sorted) {
    List<Residence> result = new ArrayList<>();
    for (Residence next : sorted) {
      Residence last = result.isEmpty() ? null : result.get(result.size() - 1);
      if (last != null && last.household.equals(next.household) && next.from <= last.to) {
        result.set(result.size() - 1, new Residence(last.household, last.from, Math.max(last.to, next.to)));
      } else {
        result.add(next);
      }
    }
    return List.copyOf(result);
  }
}
