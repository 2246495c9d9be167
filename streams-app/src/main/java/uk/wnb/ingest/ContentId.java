package uk.wnb.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The id of a row that has none: the first 8 bytes of the SHA-256 digest of its other columns, so that the same row
 * has the same id wherever it stands, and a row sent twice is taken once.
 */
final class ContentId {
  private static final int BYTES = 8;

  private ContentId() {
  }

  /** 16 lower-case hexadecimal digits over all of {@code columns} but the event id, a zero byte after each. */
  static String of(List<String> columns) {
    MessageDigest digest = sha256();
    for (int i = 0; i < columns.size(); i++) {
      if (i != Column.EVENT_ID.ordinal()) {
        digest.update(columns.get(i).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
