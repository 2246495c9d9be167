package uk.wnb.signal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.policy.CarePolicy;

/** The signals that a policy has on, with its thresholds, in the order of the catalogue. Immutable. */
public final class Signals {
  private final CarePolicy care;
  private final Signal[] on;
  private final List<Signal> live;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final int[] livePositions;
  private final int[] shadowPositions;
  private final int[] householdPositions;

  /** Signals of which those in {@code on} are evaluated and those in {@code live} enter concerns. */
  Signals(CarePolicy care, List<Signal> on, List<Signal> live) {
    this.care = care;
    this.on = on.toArray(Signal[]::new);
    this.live = List.copyOf(live);
    on.forEach(signal -> indexes.put(signal.id(), indexes.size()));
    livePositions = positions(live);
    shadowPositions = positions(inShadow());
    householdPositions = positions(on.stream().filter(HouseholdSignal.class::isInstance).toList());
  }

  /** Those whose findings enter concerns and alerts. */
  public List<Signal> live() {
    return live;
  }

  /** Those in shadow: evaluated and readable by others, never in a concern or an alert. */
  public List<Signal> inShadow() {
    return Arrays.stream(on).filter(signal -> live.stream().noneMatch(other -> other.id().equals(signal.id())))
        .toList();
  }

  /** What all of them say of {@code history} as of {@code day}, of a child who has had no concern. */
  public View view(History history, int day) {
    return view(history, day, Days.NEVER);
  }

  /** The same of a child whose last concern eased on {@code easedOn}, or {@link Days#NEVER}. */
  public View view(History history, int day, int easedOn) {
    return new View(this, history, day, easedOn, on.length);
  }

  /** Whether what the signal called {@code id} sees goes on while nothing happens. */
  public boolean lasts(String id) {
    return on[index(id)].lasts();
  }

  private int[] positions(List<Signal> signals) {
    return signals.stream().mapToInt(signal -> index(signal.id())).toArray();
  }

  /** Where those stand that are live: all of them are read for every event, so nobody looks them up by id. */
  int[] livePositions() {
    return livePositions;
  }

  /** The same of those in shadow. */
  int[] shadowPositions() {
    return shadowPositions;
  }

  /** The same of those that read what brothers and sisters tell, live or in shadow. */
  int[] householdPositions() {
    return householdPositions;
  }

  CarePolicy care() {
    return care;
  }

  int size() {
    return on.length;
  }

  Signal get(int index) {
    return on[index];
  }

  /** Where the signal called {@code id} stands, -1 when it is off. */
  int index(String id) {
    return indexes.getOrDefault(id, -1);
  }
}
