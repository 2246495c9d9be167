package uk.wnb.history;

import java.util.ArrayList;
import java.util.List;

/** The brothers and sisters with whom a child shares a household on a day, by what is known of them. */
public final class Family {
  private final History history;
  private final int day;
  private final List<Summary> others;

  Family(History history, int day) {
    this.history = history;
    this.day = day;
    this.others = history.relatives().stream().filter(this::livesWithChild).toList();
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

  /**
   * The first later day on which somebody of them joins or leaves, or on which something that is known in advance of
   * one of them comes to pass; {@link Days#NEVER} if there is none.
   */
  public int nextChange() {
    List<Integer> days = new ArrayList<>();
    history.residences().forEach(residence -> days.addAll(List.of(residence.from(), residence.to())));
    for (Summary relative : history.relatives()) {
      relative.residences().forEach(residence -> days.addAll(List.of(residence.from(), residence.to())));
      relative.items().forEach(item -> days.add(item.day()));
    }
    return days.stream().filter(other -> other > day).min(Integer::compare).orElse(Days.NEVER);
  }
}
