package uk.wnb.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** The column {@code detail}: pairs of key=value, split by semicolons. Keys that nobody asks for are passed over. */
final class Detail {
  private final Map<String, String> values;

  private Detail(Map<String, String> values) {
    this.values = values;
  }

  /** @throws RejectedException when a part is no pair, or a key stands there twice */
  static Detail parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String part : text.split(";")) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? "" : part.substring(0, equals).strip();
        if (key.isEmpty() || values.put(key, part.substring(equals + 1).strip()) != null) {
          throw new RejectedException(Reason.BAD_ROW, "detail is not key=value;key=value with each key once");
        }
      }
    }
    return new Detail(values);
  }

  /** The value of {@code key}, null when there is none or it is empty. */
  String get(String key) {
    String value = values.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  /** True or false, null when {@code key} has no value. */
  Boolean flag(String key) {
    String value = get(key);
    if (value == null) {
      return null;
    }
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RejectedException(Reason.UNKNOWN_CODE, name(key), "Write true or false.");
    };
  }

  /** A whole number, {@code otherwise} when {@code key} has no value. */
  int count(String key, int otherwise) {
    return get(key) == null ? otherwise : count(key);
  }

  /** A whole number that must be there. */
  int count(String key) {
    try {
      return Integer.parseInt(get(key));
    } catch (NumberFormatException e) {
      throw new RejectedException(Reason.BAD_ROW, name(key) + " is not a whole number");
    }
  }

  /** A constant by its word, {@code otherwise} when {@code key} has no value. */
  <E extends Enum<E>> E word(String key, Words<E> words, E otherwise) {
    return words.read(get(key), name(key), otherwise);
  }

  /** A date, null when {@code key} has no value. */
  LocalDate date(String key) {
    return Times.date(get(key), name(key));
  }

  /** A time, null when {@code key} has no value. */
  Instant time(String key) {
    return get(key) == null ? null : Times.read(get(key), name(key));
  }

  private static String name(String key) {
    return "detail " + key;
  }
}
