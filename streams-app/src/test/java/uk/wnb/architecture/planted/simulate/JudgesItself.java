package uk.wnb.architecture.planted.simulate;

import uk.wnb.architecture.planted.concern.Matter;

final class JudgesItself {
  Matter matter;
}
