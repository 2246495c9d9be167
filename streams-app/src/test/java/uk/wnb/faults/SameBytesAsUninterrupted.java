package uk.wnb.faults;

import java.util.List;

/**
 * Alerts and rates, and what children tell each other, are child by child and byte for byte those of a run over the
 * same log that nothing disturbed.
 */
final class SameBytesAsUninterrupted implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.said().differences(evidence.uninterrupted());
  }
}
