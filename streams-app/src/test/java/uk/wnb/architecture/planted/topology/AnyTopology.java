package uk.wnb.architecture.planted.topology;

public final class AnyTopology {
}
