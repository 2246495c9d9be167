package uk.wnb.faults;

import java.util.List;

/** What happens to an instance, or to the brokers, in the middle of the work. */
class FaultsIT extends QuickTier {
  @Override
  List<Fault> faults() {
    return Suite.INTERRUPTED;
  }
}
