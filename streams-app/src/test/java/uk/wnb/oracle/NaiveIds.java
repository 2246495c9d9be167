package uk.wnb.oracle;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The ids of alerts, written a second time: the first half of the SHA-256 of what they are about. */
final class NaiveIds {
  private NaiveIds() {
  }

  /** Of the alert of this number in this episode of the child that stories tell of. */
  static String alert(int episode, int number) {
    return alert(Given.NHS_NUMBER, episode, number);
  }

  /** Of the alert of this number in this episode of a child. */
  static String alert(String nhsNumber, int episode, int number) {
    return digest("alert/" + nhsNumber + "/" + episode + "/" + number);
  }

  /** Of what was seen of a child in shadow for the {@code number}th time. */
  static String shadow(String nhsNumber, int number) {
    return digest("shadow/" + nhsNumber + "/" + number);
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return String.format("%064x", new BigInteger(1, hash)).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
