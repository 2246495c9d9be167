package uk.wnb.policy;

/**
 * One thing wrong in a policy file.
 *
 * @param line the line it stands on, counted from 1
 * @param key the path of keys to it, such as {@code signals.W3.window}
 * @param message what is wrong and what would be right
 */
public record Problem(int line, String key, String message) {
  @Override
  public String toString() {
    return "line " + line + ", " + key + ": " + message;
  }
}
