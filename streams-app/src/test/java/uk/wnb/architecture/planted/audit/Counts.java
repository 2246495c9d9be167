package uk.wnb.architecture.planted.audit;

public final class Counts {
}
