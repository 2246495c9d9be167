package uk.wnb.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The beginning of a SHA-256 digest, for ids that a replay gives again. */
public final class Digest {
  private Digest() {
  }

  /** The first {@code bytes} bytes, at most 32, of the digest of {@code content}, in lower-case hexadecimal. */
  public static String hex(byte[] content, int bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
