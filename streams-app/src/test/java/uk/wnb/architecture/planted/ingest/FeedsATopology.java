package uk.wnb.architecture.planted.ingest;

import uk.wnb.architecture.planted.topology.AnyTopology;

final class FeedsATopology {
  AnyTopology topology;
}
