package uk.wnb.faults;

import java.util.List;

/**
 * In the end children who live together know each other, and what came of each other's care in the last year: what the
 * detector has to say of a family rests on it. Who has left is not taken for one who lives there, and who stays knows
 * neither where that one is now nor of its care, since it may have left to be safe.
 */
final class NobodyAStranger implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.strangers();
  }
}
