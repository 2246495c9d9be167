package uk.wnb.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.wnb.history.Outcome;

/**
 * Reads the outcome that a source sends: the national ATTENDED OR DID NOT ATTEND CODE, or a local code that the site
 * has mapped to one. Many patient administration systems have a local "was not brought".
 */
public final class OutcomeCodes {
  /** The national codes alone. */
  public static final OutcomeCodes NATIONAL = new OutcomeCodes(Map.of());

  private final Map<String, Outcome> local;

  private OutcomeCodes(Map<String, Outcome> local) {
    this.local = local;
  }

  /**
   * The national codes and {@code mapping}, such as {@code WNB=3,DNAC=3}; empty for none.
   *
   * @throws IllegalArgumentException when an entry is not of the form LOCAL=NATIONAL
   */
  public static OutcomeCodes withLocal(String mapping) {
    Map<String, Outcome> local = new TreeMap<>();
    for (String entry : mapping.isBlank() ? new String[0] : mapping.split(",")) {
      String[] parts = entry.trim().split("=", -1);
      Optional<Outcome> outcome = parts.length == 2 ? Outcome.ofNationalCode(parts[1].trim()) : Optional.empty();
      if (outcome.isEmpty() || parts[0].isBlank()) {
        throw new IllegalArgumentException("outcome codes must read LOCAL=NATIONAL,… with a national code of 0, 2, 3, "
            + "4, 5, 6 or 7; this one does not: " + entry.trim());
      }
      local.put(parts[0].trim(), outcome.get());
    }
    return new OutcomeCodes(local);
  }

  /** The outcome that {@code code} means here, empty when it is in neither list. */
  public Optional<Outcome> outcome(String code) {
    return Outcome.ofNationalCode(code).or(() -> Optional.ofNullable(local.get(code)));
  }
}
