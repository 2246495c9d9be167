package uk.wnb.architecture.planted.concern;

import uk.wnb.architecture.planted.signal.KnowsAConcern;

public final class Matter {
  KnowsAConcern comesBack;
}
