package uk.wnb.ingest;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** The constants of an enum by their words in the file: {@code LEFT_BEFORE_TREATMENT} reads left-before-treatment. */
final class Words<E extends Enum<E>> {
  /** What a newer writer might mean; nobody is told to write it. */
  private static final String UNKNOWN = "unknown";

  private final Map<String, E> constants;

  private Words(Map<String, E> constants) {
    this.constants = constants;
  }

  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    Map<String, E> constants = new LinkedHashMap<>();
    Stream.of(type.getEnumConstants()).forEach(constant -> constants.put(word(constant), constant));
    return new Words<>(constants);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that {@code text} means, in capitals or not.
   *
   * @throws RejectedException naming {@code column} when it means none
   */
  E read(String text, String column) {
    E constant = constants.get(text.toLowerCase(Locale.ROOT));
    if (constant == null) {
      throw new RejectedException(Reason.UNKNOWN_CODE, column, remedy());
    }
    return constant;
  }

  private String remedy() {
    return constants.keySet().stream().filter(word -> !word.equals(UNKNOWN))
        .collect(Collectors.joining(", ", "Write one of these: ", "."));
  }

  /** As {@link #read(String, String)}; {@code otherwise} when {@code text} is null or empty. */
  E read(String text, String column, E otherwise) {
    return text == null || text.isEmpty() ? otherwise : read(text, column);
  }
}
