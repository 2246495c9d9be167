package uk.wnb.faults;

import java.util.List;

/**
 * Once it is left alone the detector comes to rest: all that stands in its topics is read and committed, no
 * transaction is open, the instance is at work, and no further letter is set aside; nor did anybody who was due wait
 * for longer than {@link Looks} allows.
 */
final class Liveness implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.unrest();
  }
}
