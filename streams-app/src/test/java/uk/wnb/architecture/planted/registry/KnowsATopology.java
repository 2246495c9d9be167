package uk.wnb.architecture.planted.registry;

import uk.wnb.architecture.planted.topology.AnyTopology;

final class KnowsATopology {
  AnyTopology topology;
}
