package uk.wnb.architecture.planted.history;

public final class Monitoring {
}
