package uk.wnb.policy;

import uk.wnb.oracle.PolicyText;

/** Profiles for tests: the built-in one under other names and days, and what one organisation wants otherwise. */
public final class Profiles {
  private Profiles() {
  }

  /** The built-in default as {@code version}, from {@code day} on, with {@code notBrought} for W3's threshold. */
  public static String everybody(String version, String day, int notBrought) {
    return PolicyText.shipped().with("W3", "not-brought", String.valueOf(notBrought)).text()
        .replace("version: default-1", "version: " + version)
        .replaceFirst("effective-from: \\S+", "effective-from: " + day);
  }

  /** {@code organisation} wants W3 at another threshold, and nothing else. */
  public static String of(String organisation, String version, String day, int notBrought) {
    return """
        version: %s
        organisation: %s
        effective-from: %s
        signals:
          W3:
            not-brought: {value: %d, unit: appointments, source: a test}
        """.formatted(version, organisation, day, notBrought);
  }

  /** The same, read. */
  public static Profile read(String yaml) {
    return PolicyReader.profile(yaml);
  }

  /** W3's threshold under {@code policy}. */
  public static String threshold(Policy policy) {
    return policy.signals().get("W3").values().get("not-brought").text();
  }
}
