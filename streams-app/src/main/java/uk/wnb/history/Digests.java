package uk.wnb.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that a replay gives again: the first 16 bytes of a SHA-256 digest, in lower-case hexadecimal. */
public final class Digests {
  private static final int BYTES = 16;

  private Digests() {
  }

  /** The digest of {@code text}, 32 characters. */
  public static String of(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
