package uk.wnb.signal;

import java.util.List;

/**
 * One pattern of the catalogue: a rule that reads a history and may give a finding. It keeps no state, and what it
 * says depends on nothing but the view: the history, the day, and the signals before it in the catalogue.
 */
public interface Signal {
  /** Its id in the catalogue, such as {@code W3}. */
  String id();

  /** What it looks for, in a few words. */
  String title();

  /** What it says of {@code view}; what occurs after its day is not looked at. */
  Reading read(View view);

  /** What it saw, in plain words with the numbers of {@code finding}; blames nobody. */
  String statement(Finding finding);

  /** Whether what it sees goes on while nothing happens: that nobody has seen the child, or that a child waits. */
  default boolean lasts() {
    return false;
  }

  /** What would have to happen for the finding to go. */
  String clears(Finding finding);

  /** What a person who looks might ask, apart from what is always asked. */
  default List<String> questions() {
    return List.of();
  }
}
