package uk.wnb.architecture.planted.signal;

import uk.wnb.architecture.planted.concern.Matter;

public final class KnowsAConcern {
  Matter matter;
}
