package uk.wnb.service;

import java.util.List;

/**
 * How the process does.
 *
 * @param live whether it does its work or can get to it by itself; when not, starting it again is the remedy
 * @param troubles why it is not at work now, in plain words; empty when it is
 */
public record Health(boolean live, List<String> troubles) {
  public Health {
    troubles = List.copyOf(troubles);
  }

  /** Whether it is at work now, with all that it needs. */
  public boolean ready() {
    return live && troubles.isEmpty();
  }
}
