package uk.wnb.concern;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What signals in shadow see of a child, kept so that each sight is told once.
 *
 * @param told how often something was told so far
 * @param seen by catalogue id
 */
public record Shadows(int told, SortedSet<String> seen) {
  /** Nothing so far. */
  static final Shadows NONE = new Shadows(0, Collections.emptySortedSet());

  public Shadows {
    seen = Collections.unmodifiableSortedSet(new TreeSet<>(seen));
  }

  Shadows unseen() {
    return new Shadows(told, Collections.emptySortedSet());
  }
}
