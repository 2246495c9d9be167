package uk.wnb.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something on record as being in the way of care.
 *
 * @param name a word of the barrier vocabulary, such as transport
 * @param since the day on which it was recorded as open
 * @param resolvedOn the first day on which it is on record as out of the way, {@link Days#NEVER} while it is not
 */
public record Barrier(String name, int since, int resolvedOn) {
  /** Whether it is in the way on {@code day}. */
  public boolean isOpenOn(int day) {
    return day >= since && day < resolvedOn;
  }

  Barrier resolved(int day) {
    return new Barrier(name, since, day);
  }

  /** Each that {@code circumstances} tell of by {@code day}, as it was last opened, in the order in which they were. */
  static List<Barrier> of(List<Circumstance> circumstances, int day) {
    Map<String, Barrier> latest = new LinkedHashMap<>();
    for (Circumstance circumstance : circumstances) {
      Barrier known = latest.get(circumstance.fact().value());
      boolean open = known != null && known.isOpenOn(circumstance.day());
      if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_OPEN) {
        open(circumstance, open ? known : null, latest);
      } else if (circumstance.day() <= day && circumstance.type() == Fact.ContextType.BARRIER_RESOLVED && open) {
        latest.put(known.name(), known.resolved(circumstance.day()));
      }
    }
    return List.copyOf(latest.values());
  }

  /** One told of again while it is open goes on; one that was resolved begins anew, behind the others. */
  private static void open(Circumstance circumstance, Barrier standing, Map<String, Barrier> latest) {
    String name = circumstance.fact().value();
    int end = circumstance.fact().endsOn();
    if (standing == null) {
      latest.remove(name);
    }
    latest.put(name, standing == null ? new Barrier(name, circumstance.day(), end)
        : standing.resolved(Math.max(standing.resolvedOn(), end)));
  }
}
