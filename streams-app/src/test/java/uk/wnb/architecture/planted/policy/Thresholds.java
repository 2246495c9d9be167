package uk.wnb.architecture.planted.policy;

public final class Thresholds {
}
