package uk.wnb.architecture.planted.local;

public final class Broker {
}
