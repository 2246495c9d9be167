package uk.wnb.architecture.planted.history;

import uk.wnb.architecture.planted.policy.Thresholds;

final class KnowsThePolicy {
  Thresholds thresholds;
}
