package uk.wnb.policy;

/**
 * One thing wrong in a policy.
 *
 * @param document the file or version it stands in, empty when there is only one
 * @param line the line it stands on, counted from 1
 * @param key the path of keys to it, such as {@code signals.W3.window}
 * @param message what is wrong and what would be right
 */
public record Problem(String document, int line, String key, String message) {
  /** A problem in the only document there is. */
  public Problem(int line, String key, String message) {
    this("", line, key, message);
  }

  /** The same problem, found in {@code name}; a problem that says already where it is stays as it is. */
  public Problem in(String name) {
    return document.isEmpty() ? new Problem(name, line, key, message) : this;
  }

  @Override
  public String toString() {
    return (document.isEmpty() ? "" : document + ", ") + "line " + line + ", " + key + ": " + message;
  }
}
