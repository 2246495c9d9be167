package uk.wnb.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.wnb.history.Digest;

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
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      if (i != Column.EVENT_ID.ordinal()) {
        content.append(columns.get(i)).append('\0');
      }
    }
    return Digest.hex(content.toString().getBytes(StandardCharsets.UTF_8), BYTES);
  }
}
