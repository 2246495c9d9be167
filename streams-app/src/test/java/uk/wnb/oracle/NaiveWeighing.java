package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.oracle.Known.Dated;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.policy.CarePolicy;
import uk.wnb.policy.Tier;

/** How loud a finding on planned care is, once the services' own part and what is in the way have been thought of. */
final class NaiveWeighing {
  private final CarePolicy care;
  private final NaiveSignals all;

  NaiveWeighing(CarePolicy care, NaiveSignals all) {
    this.care = care;
    this.all = all;
  }

  Found weigh(String signal, Found found, LocalDate day, Known known) {
    if (!care.plannedCare().contains(signal)) {
      return found;
    }
    Tier tier = all.read("D1", day, known) == null ? found.tier() : Tier.INFO;
    boolean spared = NaiveSignals.isVulnerable(day, known);
    return new Found(spared || !isSomethingInTheWay(day, known) ? tier : lower(tier), found.evidence());
  }

  private Tier lower(Tier tier) {
    int place = List.of(Tier.values()).indexOf(tier) - care.barrierTiers();
    return place < 0 ? Tier.INFO : Tier.values()[place];
  }

  private boolean isSomethingInTheWay(LocalDate day, Known known) {
    List<String> names = known.facts().stream().filter(fact -> fact.type() == ContextType.BARRIER_OPEN)
        .map(Dated::value).distinct().toList();
    return names.stream().anyMatch(name -> isInTheWay(name, day, known));
  }

  private boolean isInTheWay(String name, LocalDate day, Known known) {
    List<LocalDate[]> spells = spells(name, day, known);
    if (spells.isEmpty()) {
      return false;
    }
    LocalDate[] last = spells.get(spells.size() - 1);
    boolean wasReal = last[0].isBefore(last[1]);
    boolean fresh = last[0].isAfter(day.minusMonths(care.barrierMonths()));
    boolean missedSince = known.meetings().stream().filter(Known.Meeting::isAppointment).filter(all::isNotBrought)
        .anyMatch(meeting -> NaiveSignals.isWithin(meeting.day(), last[1], day));
    return wasReal && fresh && (day.isBefore(last[1]) || !missedSince);
  }

  /** From when to when, as known on {@code day}; what is opened while open only makes it last longer. */
  private static List<LocalDate[]> spells(String name, LocalDate day, Known known) {
    List<LocalDate[]> spells = new ArrayList<>();
    for (Dated fact : known.facts()) {
      boolean isAboutIt = fact.value().equals(name) && !fact.day().isAfter(day)
          && Set.of(ContextType.BARRIER_OPEN, ContextType.BARRIER_RESOLVED).contains(fact.type());
      if (!isAboutIt) {
        continue;
      }
      LocalDate[] last = spells.isEmpty() ? new LocalDate[] {LocalDate.MIN, LocalDate.MIN}
          : spells.get(spells.size() - 1);
      boolean open = fact.day().isBefore(last[1]);
      LocalDate end = fact.end() == null ? LocalDate.MAX : fact.end();
      if (fact.type() == ContextType.BARRIER_RESOLVED) {
        last[1] = open ? fact.day() : last[1];
      } else if (open) {
        last[1] = end.isAfter(last[1]) ? end : last[1];
      } else {
        spells.add(new LocalDate[] {fact.day(), end});
      }
    }
    return spells;
  }
}
