package uk.wnb.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;

/** Rules that an event must keep whatever it tells of. Each throws {@link RejectedException} with its reason. */
final class Checks {
  /** Longest id or value, in characters. */
  static final int LONGEST_TEXT = 255;
  /** Sessions of half a day in seven days. */
  private static final int MOST_SESSIONS = 14;

  /** Earlier than any child of today was born; older times are mistakes. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  /** Later times are mistakes too, of the sender's clock; days are counted in numbers that end. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  /** Clocks differ, and feeds that know only days put midnight for noon. */
  private static final Duration TOLERANCE = Duration.ofDays(1);
  /** Bookings and cancellations reach ahead, but not further than this. */
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(3 * 366);

  /** ODS codes, school and council codes: letters, digits and a little punctuation. */
  private static final int LONGEST_SOURCE = 20;
  private static final int LONGEST_SPECIALTY = 10;

  private Checks() {
  }

  static void key(String key, String nhsNumber) {
    if (key == null || key.isEmpty()) {
      throw new RejectedException(Reason.MISSING_KEY, "the record has no key");
    }
    if (!NhsNumber.isValid(nhsNumber)) {
      throw new RejectedException(Reason.BAD_NHS_NUMBER, "nhsNumber");
    }
    if (!key.equals(nhsNumber)) {
      throw new RejectedException(Reason.WRONG_KEY, "the key is not the record's nhsNumber");
    }
  }

  static void id(String text, String field) {
    if (text.isBlank()) {
      throw new RejectedException(Reason.MISSING_ID, field);
    }
    text(text, field);
  }

  /** {@code text} as it is kept: not null, short, printable. */
  static String text(String text, String field) {
    if (text == null) {
      return "";
    }
    if (text.length() > LONGEST_TEXT || !isPrintable(text)) {
      throw new RejectedException(Reason.BAD_TEXT, field);
    }
    return text;
  }

  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (isUnprintable(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Control characters, line breaks, marks that hide what is written or turn its direction, halves of characters. */
  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE -> true;
      default -> false;
    };
  }

  static void source(String source) {
    if (source.isBlank()) {
      throw new RejectedException(Reason.MISSING_ID, "source");
    }
    if (source.length() > LONGEST_SOURCE || !isMade(source, true)) {
      throw new RejectedException(Reason.UNKNOWN_CODE, "source",
          "Send the organisation's ODS code: at most 20 letters, digits, dots, hyphens and underscores.");
    }
  }

  /** Facts that tie one child's history to another: a missing or wrong id would tie it to a stranger's. */
  static void link(Fact.ContextType type, String value, String nhsNumber) {
    if (type == Fact.ContextType.HOUSEHOLD && value.isBlank()) {
      throw new RejectedException(Reason.MISSING_ID, "value");
    }
    if (type == Fact.ContextType.NHS_NUMBER_REPLACED && !NhsNumber.isValid(value)) {
      throw new RejectedException(Reason.BAD_NHS_NUMBER, "value");
    }
    if (type == Fact.ContextType.NHS_NUMBER_REPLACED && value.equals(nhsNumber)) {
      throw new RejectedException(Reason.REPLACED_BY_ITSELF, "value");
    }
  }

  /** What is put off needs a later day on which it comes back, and a reason. */
  static void snooze(int day, int until, String reason) {
    if (until == Days.NEVER || until <= day) {
      throw new RejectedException(Reason.IMPOSSIBLE_DATE, "until", "Give the later day on which the snooze ends.");
    }
    if (reason.isBlank()) {
      throw new RejectedException(Reason.MISSING_ID, "reason", "Say in a few words why it is put off.");
    }
  }

  /** Letters and digits of ASCII, and {@code . _ -} where those are allowed too. */
  private static boolean isMade(String code, boolean punctuated) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      if (!plain && !(punctuated && (c == '.' || c == '_' || c == '-'))) {
        return false;
      }
    }
    return true;
  }

  static String specialty(String code) {
    if (code == null) {
      return "";
    }
    if (code.length() > LONGEST_SPECIALTY || !isMade(code, false)) {
      throw new RejectedException(Reason.UNKNOWN_CODE, "specialty",
          "Send the treatment function code, such as 420: at most 10 letters and digits.");
    }
    return code;
  }

  static void recorded(Instant recordedAt, Instant sentAt) {
    boolean thinkable = !recordedAt.isBefore(EARLIEST) && recordedAt.isBefore(LATEST);
    if (!thinkable || recordedAt.isAfter(sentAt.plus(TOLERANCE))) {
      throw new RejectedException(Reason.IMPOSSIBLE_DATE, "recordedAt");
    }
  }

  /** What has happened cannot have been recorded before it happened. */
  static void happened(Instant occursAt, Instant recordedAt) {
    occurs(occursAt, recordedAt, TOLERANCE);
  }

  /** What is planned may lie ahead. */
  static void planned(Instant occursAt, Instant recordedAt) {
    occurs(occursAt, recordedAt, FURTHEST_AHEAD);
  }

  private static void occurs(Instant occursAt, Instant recordedAt, Duration ahead) {
    if (occursAt.isBefore(EARLIEST) || occursAt.isAfter(recordedAt.plus(ahead))) {
      throw new RejectedException(Reason.IMPOSSIBLE_DATE, "occursAt");
    }
  }

  /** Sessions of one week: each kind 0 to 14, present and absent together no more than possible. */
  static void sessions(int possible, int present, int authorised, int unauthorised, int unable) {
    boolean inRange = IntStream.of(possible, present, authorised, unauthorised, unable)
        .allMatch(count -> count >= 0 && count <= MOST_SESSIONS);
    if (!inRange || present + authorised + unauthorised > possible) {
      throw new RejectedException(Reason.IMPOSSIBLE_COUNT, "sessions");
    }
  }
}
