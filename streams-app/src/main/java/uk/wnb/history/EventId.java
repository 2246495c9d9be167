package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A source's id of one event, any text of up to 255 characters, held packed: lower-case hexadecimal (which
 * includes our own digests) takes half its length, a UUID 16 bytes, any other text its UTF-8 bytes.
 */
public final class EventId {
  private static final HexFormat HEX = HexFormat.of();
  private static final int[] UUID_DASHES = {8, 13, 18, 23};

  enum Form { TEXT, HEX, UUID }

  private static final Form[] FORMS = Form.values();

  private final Form form;
  private final byte[] packed;

  private EventId(Form form, byte[] packed) {
    this.form = form;
    this.packed = packed;
  }

  /** The id that reads {@code text}, not null. */
  public static EventId of(String text) {
    if (text.length() % 2 == 0 && isHex(text)) {
      return new EventId(Form.HEX, HEX.parseHex(text));
    }
    if (isUuid(text)) {
      return new EventId(Form.UUID, HEX.parseHex(text.replace("-", "")));
    }
    return new EventId(Form.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  static EventId read(ByteReader in) {
    int head = in.varint();
    return new EventId(pick(FORMS, head & 3), in.bytes(head >>> 2));
  }

  void write(ByteWriter out) {
    out.varint(packed.length << 2 | form.ordinal());
    out.bytes(packed);
  }

  /** Shorter ids before longer ones, then by text: {@code e9} comes before {@code e10}. */
  int compareNaturally(EventId other) {
    String mine = toString();
    String theirs = other.toString();
    return mine.length() == theirs.length() ? mine.compareTo(theirs) : Integer.compare(mine.length(), theirs.length());
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHex(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isHex(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  private static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int dash : UUID_DASHES) {
      if (text.charAt(dash) != '-') {
        return false;
      }
    }
    String digits = text.replace("-", "");
    return digits.length() == 32 && isHex(digits);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventId id && form == id.form && Arrays.equals(packed, id.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  /** The id exactly as the source gave it. */
  @Override
  public String toString() {
    return switch (form) {
      case TEXT -> new String(packed, StandardCharsets.UTF_8);
      case HEX -> HEX.formatHex(packed);
      case UUID -> uuid(HEX.formatHex(packed));
    };
  }

  private static String uuid(String hex) {
    return String.join("-", hex.substring(0, 8), hex.substring(8, 12), hex.substring(12, 16), hex.substring(16, 20),
        hex.substring(20));
  }
}
