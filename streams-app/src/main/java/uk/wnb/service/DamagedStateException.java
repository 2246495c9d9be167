package uk.wnb.service;

/** State on the local disk could not be opened and has been deleted. Starting again builds it anew from Kafka. */
public final class DamagedStateException extends RuntimeException {
  DamagedStateException(String store, Throwable cause) {
    super("the state of the store '" + store + "' on the local disk was damaged and has been deleted. Start again: it "
        + "is built anew from Kafka.", cause);
  }
}
