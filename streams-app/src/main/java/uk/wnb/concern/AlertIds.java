package uk.wnb.concern;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
