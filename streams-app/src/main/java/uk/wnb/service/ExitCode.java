package uk.wnb.service;

/** What a command's exit tells whoever started it. */
public enum ExitCode {
  /** Done, or stopped as asked. */
  OK(0),
  /** Failed while running; the last log lines say why. Starting again is safe: nothing is lost or doubled. */
  FAILED(1),
  /** The command line is not understood. */
  USAGE(2),
  /** A setting or policy cannot be used. Starting again does not help. */
  CONFIGURATION(3),
  /** Kafka or the registry cannot be reached or refuses, or a topic is missing. */
  UNREACHABLE(4),
  /** Done, but some rows or records were set aside; they are in the dead letters. */
  SET_ASIDE(5),
  /**
   * Rule tests were run, and what came of some is not what they expect; a schema breaks its subject; or an alert
   * computed anew is not the one published.
   */
  DIFFERENT(6),
  /** Told to stop (Ctrl-C) before it was done; the number is the one that shells and the JVM give. */
  STOPPED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process exits with. */
  public int code() {
    return code;
  }
}
