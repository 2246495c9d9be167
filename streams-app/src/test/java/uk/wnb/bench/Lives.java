package uk.wnb.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.wnb.concern.Child;
import uk.wnb.concern.ChildCodec;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.family.Households;
import uk.wnb.family.LogEntry;
import uk.wnb.history.Event;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.policy.PolicyReader;
import uk.wnb.service.Configuration;

/** What an {@link EventStream} makes of children, by the default policy, households included: in the log's order. */
public final class Lives {
  /**
   * An event, and what it made of a child.
   *
   * @param nhsNumber whose it is
   * @param event what was told
   * @param after the child as it is after that
   */
  public record Step(String nhsNumber, Event event, Child after) {
  }

  private final Detector detector = new Detector(PolicyReader.read(Configuration.defaultPolicy()));
  private final EventReader reader = new EventReader(OutcomeCodes.NATIONAL);
  private final Households households = new Households();
  private final Map<String, byte[]> stored = new TreeMap<>();
  private final List<Step> steps = new ArrayList<>();

  private Lives() {
  }

  /** The first {@code count} steps of {@code children} children of whom all that is told fits into two years. */
  public static List<Step> of(int children, int count) {
    Lives lives = new Lives();
    EventStream stream = new EventStream(new Children(children), 1, Math.max(1, count / 730));
    while (lives.steps.size() < count) {
      Said said = stream.next();
      lives.tell(said.nhsNumber(), lives.reader.read(said.nhsNumber(), said.record(), said.recordedAt()));
    }
    return List.copyOf(lives.steps.subList(0, count));
  }

  private void tell(String nhsNumber, Event event) {
    Deque<LogEntry> waiting = new ArrayDeque<>(decide(nhsNumber, event));
    while (!waiting.isEmpty()) {
      LogEntry next = waiting.poll();
      waiting.addAll(decide(next.to(), next.event()));
    }
  }

  /** Decides on what is stored, as the processor does: no two steps share what was read for them. */
  private List<LogEntry> decide(String nhsNumber, Event event) {
    Child before = ChildCodec.decode(stored.get(nhsNumber));
    Decision decision = detector.decide(nhsNumber, before, event, event.recordedOn());
    if (decision.child() != before) {
      steps.add(new Step(nhsNumber, event, decision.child()));
      stored.put(nhsNumber, ChildCodec.encode(decision.child()));
    }
    return households.entries(decision.forward(), decision.announcements());
  }
}
