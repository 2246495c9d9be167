package uk.wnb.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The brothers and sisters with whom a child shares a household on a day, by what is known of them. */
public final class Family {
  private final History history;
  private final int day;
  private final List<Summary> others;
  // Put together when first asked for.
  private Summary own;
  private Integer nextChange;

  Family(History history, int day) {
    this.history = history;
    this.day = day;
    this.others = readOthers();
  }

  private List<Summary> readOthers() {
    List<Summary> here = new ArrayList<>();
    for (Summary relative : history.relatives()) {
      if (livesWithChild(relative)) {
        here.add(relative);
      }
    }
    return List.copyOf(here);
  }

  private boolean livesWithChild(Summary relative) {
    for (Residence mine : history.residences()) {
      for (Residence theirs : relative.residences()) {
        if (mine.household().equals(theirs.household()) && mine.holdsOn(day) && theirs.holdsOn(day)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Those who live with the child, in ascending order of their NHS numbers. */
  public List<Summary> others() {
    return others;
  }

  /** Whether everybody of {@code earlier} lives with the child here too. */
  public boolean includes(Family earlier) {
    List<String> here = others.stream().map(Summary::nhsNumber).toList();
    return earlier.others.stream().map(Summary::nhsNumber).allMatch(here::contains);
  }

  /** Whether one of whom something was told has said, on this day or later, that nothing is told of it any more. */
  public boolean hasSinceLostSomebody() {
    return Arrays.stream(history.raw()).anyMatch(event -> event.recordedOn() >= day
        && event.fact() instanceof Fact.Relative told && told.summary().extent() == Summary.Extent.NOTHING);
  }

  /** What the child itself would tell of itself, without its number. */
  public Summary own() {
    if (own == null) {
      own = history.summary("", day);
    }
    return own;
  }

  /**
   * The first later day on which somebody of them joins or leaves, or on which something that is known in advance of
   * one of them comes to pass; {@link Days#NEVER} if there is none.
   */
  public int nextChange() {
    if (nextChange == null) {
      nextChange = readNextChange();
    }
    return nextChange;
  }

  private int readNextChange() {
    int next = next(history.residences(), Days.NEVER);
    for (Summary relative : history.relatives()) {
      next = next(relative.residences(), next);
      next = next(relative, next);
    }
    return next;
  }

  /** From the end, since hardly anything is known in advance. */
  private int next(Summary relative, int known) {
    int next = known;
    List<Summary.Item> items = relative.items();
    for (int i = items.size() - 1; i >= 0 && items.get(i).day() > day; i--) {
      next = earlier(items.get(i).day(), next);
    }
    return next;
  }

  private int next(List<Residence> residences, int known) {
    int next = known;
    for (Residence residence : residences) {
      next = earlier(residence.to(), earlier(residence.from(), next));
    }
    return next;
  }

  private int earlier(int candidate, int next) {
    return candidate > day && candidate < next ? candidate : next;
  }
}
