package uk.wnb.concern;

import java.nio.charset.StandardCharsets;
import uk.wnb.history.Digest;

/**
 * Ids that a replay gives again: the first 16 bytes of a SHA-256 digest. NHS numbers can be enumerated, so an id is
 * as confidential as the alert that carries it.
 */
final class AlertIds {
  private static final int BYTES = 16;

  private AlertIds() {
  }

  static String concern(String child, int episode) {
    return digest("concern/" + child + "/" + episode);
  }

  static String alert(String child, int episode, int number) {
    return digest("alert/" + child + "/" + episode + "/" + number);
  }

  /** Of the {@code number}th time that a signal in shadow saw something of the child. */
  static String shadow(String child, int number) {
    return digest("shadow/" + child + "/" + number);
  }

  private static String digest(String text) {
    return Digest.hex(text.getBytes(StandardCharsets.UTF_8), BYTES);
  }
}
