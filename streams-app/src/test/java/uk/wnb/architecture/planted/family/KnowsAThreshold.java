package uk.wnb.architecture.planted.family;

import uk.wnb.architecture.planted.policy.Thresholds;

public final class KnowsAThreshold {
  Thresholds thresholds;
}
