package uk.wnb.faults;

import java.util.List;

/** State that is damaged, moves from one instance to another, or is made anew. */
class StateFaultsIT extends QuickTier {
  @Override
  List<Fault> faults() {
    return Suite.STATE;
  }
}
