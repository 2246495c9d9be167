package uk.wnb.service;

/** Something that the detector needs cannot be reached, or is not there. The message says what to do next. */
public final class UnreachableException extends RuntimeException {
  public UnreachableException(String message) {
    super(message);
  }

  public UnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
