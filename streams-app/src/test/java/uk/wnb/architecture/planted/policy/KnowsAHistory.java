package uk.wnb.architecture.planted.policy;

import uk.wnb.architecture.planted.history.Sound;

final class KnowsAHistory {
  Sound history;
}
