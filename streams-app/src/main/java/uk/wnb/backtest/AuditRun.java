package uk.wnb.backtest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.audit.Asked;
import uk.wnb.audit.Audit;
import uk.wnb.audit.Counts;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Forward;
import uk.wnb.history.Event;

/** The detector in memory with its audit beside it: the counts that the topology's deltas come to. */
public final class AuditRun implements Listener {
  private final MemoryRun run;
  private final Counts counts = new Counts();
  private final Map<String, Child> known = new LinkedHashMap<>();
  private final Map<String, List<Asked>> asked = new LinkedHashMap<>();
  /** What is on its way to another number, and what was asked under the old one. */
  private final Map<String, Event> onTheWay = new LinkedHashMap<>();
  private final Map<String, List<Asked>> givenAway = new LinkedHashMap<>();
  /** What is being taken in; null while only time passes. */
  private Event event;

  /** A run that knows of nobody yet. */
  public AuditRun(Detector detector) {
    run = new MemoryRun(detector, this::count);
  }

  @Override
  public void event(int partition, String nhsNumber, Event heard) {
    event = heard;
    onTheWay.clear();
    run.hear(nhsNumber, heard);
    event = null;
  }

  @Override
  public void tick(int partition, Instant at) {
    run.tick(at);
  }

  private void count(String nhsNumber, Decision decision) {
    if (decision.child() == Child.UNKNOWN) {
      known.remove(nhsNumber);
      asked.remove(nhsNumber);
      return;
    }
    Event moved = onTheWay.remove(nhsNumber);
    if (decision.forward() != null) {
      giveAway(nhsNumber, decision.forward());
    }
    count(nhsNumber, new Audit(known.getOrDefault(nhsNumber, Child.UNKNOWN), decision, moved == null ? event : moved));
    known.put(nhsNumber, decision.child());
  }

  private void giveAway(String nhsNumber, Forward forward) {
    onTheWay.put(forward.to(), forward.event());
    List<Asked> all = Asked.union(asked.getOrDefault(nhsNumber, List.of()), arriving(nhsNumber));
    givenAway.merge(forward.to(), all, Asked::union);
  }

  private List<Asked> arriving(String nhsNumber) {
    List<Asked> all = givenAway.remove(nhsNumber);
    return all == null ? List.of() : all;
  }

  private void count(String nhsNumber, Audit audit) {
    List<Asked> askedBefore = audit.touchesAlerts() ? asked.getOrDefault(nhsNumber, List.of()) : List.of();
    List<Asked> askedAfter =
        audit.touchesAlerts() ? audit.asked(Asked.union(askedBefore, arriving(nhsNumber))) : List.of();
    if (!askedAfter.equals(askedBefore)) {
      asked.put(nhsNumber, askedAfter);
    }
    audit.changes(askedBefore, askedAfter).forEach(counts::add);
  }

  /** The counts so far. */
  public Counts counts() {
    return counts;
  }
}
