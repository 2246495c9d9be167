package uk.wnb.faults;

import java.util.List;

/** No NHS number stands in what the instances logged, whatever was done to them. */
final class NobodyNamed implements Guarantee {
  @Override
  public List<String> violations(Evidence evidence) {
    return evidence.named().stream().map(child -> "the log names " + child).toList();
  }
}
