package uk.wnb.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The values of one block of a policy. Whoever asks for a value says which are allowed; what is missing, out of
 * range or never asked for is collected as a {@link Problem}, so that a check can name them all at once.
 */
public final class Settings {
  private static final int LONGEST_DAY = "2026-04-01".length();

  private final String path;
  private final int line;
  private final Map<String, Value> values;
  private final TreeSet<String> unread;
  private final List<Problem> problems = new ArrayList<>();

  /** The values under {@code path}, a block that begins on {@code line}. */
  public Settings(String path, int line, Map<String, Value> values) {
    this.path = path;
    this.line = line;
    this.values = Collections.unmodifiableMap(values);
    this.unread = new TreeSet<>(values.keySet());
  }

  /** The same values, none of them asked for yet: asking leaves traces, so whoever asks does it on a copy. */
  public Settings afresh() {
    return new Settings(path, line, values);
  }

  /** The values of {@code base}, with these in their places, and those that it does not have behind them. */
  Settings over(Settings base) {
    Map<String, Value> merged = new LinkedHashMap<>(base.values);
    merged.putAll(values);
    return new Settings(path, line, merged);
  }

  /** The same values but for {@code key}. */
  Settings without(String key) {
    Map<String, Value> rest = new LinkedHashMap<>(values);
    rest.remove(key);
    return new Settings(path, line, rest);
  }

  /** The same values with {@code text} for {@code key}, in its unit. */
  Settings with(String key, String text) {
    Value old = values.getOrDefault(key, new Value("", "", "", "", line));
    Map<String, Value> changed = new LinkedHashMap<>(values);
    changed.put(key, new Value(text, old.unit(), old.source(), old.profile(), old.line()));
    return new Settings(path, line, changed);
  }

  /** A whole number from {@code min} to {@code max}; {@code min} when there is a problem with it. */
  public int integer(String key, int min, int max) {
    Value value = value(key, true);
    if (value == null) {
      return min;
    }
    try {
      int number = Integer.parseInt(value.text());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Named below together with what is out of range: the remedy is the same.
    }
    return problem(value.line(), key, "must be a whole number from " + min + " to " + max, min);
  }

  /** A decimal number above 0, at most {@code max}; {@code max} when there is a problem with it. */
  public double decimal(String key, double max) {
    Value value = value(key, true);
    if (value == null) {
      return max;
    }
    try {
      double number = Double.parseDouble(value.text());
      if (number > 0 && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Named below together with what is out of range: the remedy is the same.
    }
    return problem(value.line(), key, "must be a number above 0, at most " + max, max);
  }

  /** A day of a year of four digits, such as 2026-04-01, in days since 1970; 0 when there is a problem with it. */
  public int day(String key) {
    Value value = value(key, true);
    if (value == null) {
      return 0;
    }
    try {
      if (value.text().length() == LONGEST_DAY) {
        return (int) LocalDate.parse(value.text()).toEpochDay();
      }
    } catch (DateTimeException noDay) {
      // Named below together with what is no day at all: the remedy is the same.
    }
    return problem(value.line(), key, "must be a date such as 2026-04-01", 0);
  }

  /** Whether {@code key} stands here. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** Words, at least one; empty when there is a problem with them. */
  public String text(String key) {
    Value value = value(key, true);
    if (value != null && value.text().isBlank()) {
      problem(value.line(), key, "must not be empty", null);
    }
    return value == null ? "" : value.text();
  }

  /** Codes of letters and digits with spaces between them, at least one; none when there is a problem with them. */
  public SortedSet<String> codes(String key) {
    Value value = value(key, true);
    SortedSet<String> codes = new TreeSet<>();
    if (value != null) {
      codes.addAll(Arrays.asList(value.text().split(" +")));
    }
    boolean usable = value == null || codes.stream().allMatch(code -> code.matches("[A-Za-z0-9]+"));
    return Collections.unmodifiableSortedSet(usable ? codes
        : problem(value.line(), key, "must be codes of letters and digits with spaces between them", new TreeSet<>()));
  }

  /** One of the constants of {@code type}, upper case in the file; the first when there is a problem with it. */
  public <E extends Enum<E>> E word(String key, Class<E> type) {
    E[] words = type.getEnumConstants();
    Value value = value(key, false);
    if (value == null) {
      return words[0];
    }
    return Arrays.stream(words).filter(word -> word.name().equals(value.text())).findFirst()
        .orElseGet(() -> problem(value.line(), key, "must be one of " + Arrays.toString(words), words[0]));
  }

  /** Where this block begins, for a problem with the whole of it. */
  public int line() {
    return line;
  }

  /** The path of keys to this block. */
  public String path() {
    return path;
  }

  /** What was wrong with what was asked for, and what nobody asked for. */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    for (String key : unread) {
      all.add(new Problem(values.get(key).line(), path + "." + key, "is not a setting here"));
    }
    return all;
  }

  /** The values as they stand in the file, in its order. */
  public Map<String, Value> values() {
    return values;
  }

  private Value value(String key, boolean sourced) {
    unread.remove(key);
    Value value = values.get(key);
    if (value == null) {
      return problem(line, key, "is missing", null);
    }
    if (sourced && (value.unit().isBlank() || value.source().isBlank())) {
      problem(value.line(), key, "needs a unit and a source beside its value", null);
    }
    return value;
  }

  private <T> T problem(int where, String key, String message, T instead) {
    problems.add(new Problem(where, path + "." + key, message));
    return instead;
  }
}
