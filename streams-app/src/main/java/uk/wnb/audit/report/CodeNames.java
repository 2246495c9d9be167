package uk.wnb.audit.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.wnb.audit.Dimension;
import uk.wnb.concern.Specialties;

/**
 * What codes stand for: treatment functions, and national and default codes of the NHS Data Dictionary's data elements
 * ETHNIC CATEGORY and PERSON STATED GENDER CODE, in its words. What is on none of the lists, such as an ethnic category
 * with a second character of local use, keeps its code alone.
 */
final class CodeNames {
  private static final Map<String, String> ETHNICITIES = Map.ofEntries(
      Map.entry("A", "White - British"),
      Map.entry("B", "White - Irish"),
      Map.entry("C", "White - Any other White background"),
      Map.entry("D", "Mixed - White and Black Caribbean"),
      Map.entry("E", "Mixed - White and Black African"),
      Map.entry("F", "Mixed - White and Asian"),
      Map.entry("G", "Mixed - Any other mixed background"),
      Map.entry("H", "Asian or Asian British - Indian"),
      Map.entry("J", "Asian or Asian British - Pakistani"),
      Map.entry("K", "Asian or Asian British - Bangladeshi"),
      Map.entry("L", "Asian or Asian British - Any other Asian background"),
      Map.entry("M", "Black or Black British - Caribbean"),
      Map.entry("N", "Black or Black British - African"),
      Map.entry("P", "Black or Black British - Any other Black background"),
      Map.entry("R", "Other Ethnic Groups - Chinese"),
      Map.entry("S", "Other Ethnic Groups - Any other ethnic group"),
      Map.entry("Z", "Not stated"),
      Map.entry("99", "Not known"));

  private static final Map<String, String> SEXES =
      Map.of("1", "Male", "2", "Female", "9", "Indeterminate", "X", "Not known");

  private static final Set<String> NO_GROUPS = Set.of(Dimension.NOT_KNOWN, "Not known", "Not stated");

  private CodeNames() {
  }

  /** {@code code} with its name beside it, where it has one. */
  static String beside(Dimension dimension, String code) {
    return name(dimension, code).map(name -> code + " " + name).orElse(code);
  }

  /** Whether {@code code} tells a group: sources have codes too for what is not known, or not stated. */
  static boolean isGroup(Dimension dimension, String code) {
    return !NO_GROUPS.contains(name(dimension, code).orElse(code));
  }

  private static Optional<String> name(Dimension dimension, String code) {
    return switch (dimension) {
      case SPECIALTY -> Specialties.known(code);
      case ETHNICITY -> Optional.ofNullable(ETHNICITIES.get(code));
      case SEX -> Optional.ofNullable(SEXES.get(code));
      default -> Optional.empty();
    };
  }
}
