package uk.wnb.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.wnb.policy.Policy;

/** The text of the policy that comes with the detector, with values changed. */
public record PolicyText(String text) {
  private static final List<String> QUIETED = List.of("W2", "W3", "W6", "W7", "W12", "W13", "E4H", "E6", "X4");

  /**
   * By what the mechanisms are tested: the default as it was before it was tuned, at which two missed appointments are
   * for REVIEW. So what a concern does is tried on many alerts, and how loud the default is may change.
   */
  public static PolicyText standard() {
    PolicyText text = shipped().with("concern", "look-again", "3").with("W1", "not-brought-in-need", "1")
        .with("W4", "review-probability", "50").with("W4", "urgent-probability", "80")
        .with("W4", "fewest-not-brought", "2").with("W5", "brought-at-most-with-burden", "75")
        .with("W5", "not-brought", "6").with("W5", "offered", "12")
        .with("W11D", "share", "50").with("W15", "not-brought", "2").with("X3", "visits", "3");
    for (String signal : QUIETED) {
      text = text.withTier(signal, "REVIEW");
    }
    return text;
  }

  /** The text as it comes. */
  public static PolicyText shipped() {
    try (InputStream text = Policy.class.getResourceAsStream("/policy/default.yaml")) {
      return new PolicyText(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with another value of {@code key} under {@code block}: {@code concern}, or the id of a signal. */
  public PolicyText with(String block, String key, String value) {
    Matcher place = Pattern.compile("(?s)\n *" + block + ":(?=\n).*?\n *" + key + ":\n *value: ([^\n]*)").matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException(block + "." + key + " is not in the policy");
    }
    return new PolicyText(text.substring(0, place.start(1)) + value + text.substring(place.end(1)));
  }

  /** The text in which people are told from {@code day} on. */
  public PolicyText notifyingFrom(String day) {
    return new PolicyText(text.replaceFirst("\nconcern:\n", "\nconcern:\n  notify-from:\n    value: " + day
        + "\n    unit: first day on which people are told\n    source: a test\n"));
  }

  /** The text with {@code signal} off, in shadow or live. */
  public PolicyText inMode(String signal, String mode) {
    Matcher place = Pattern.compile("(?s)\n  " + signal + ":\n *mode: ([^\n]*)").matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException("signal " + signal + " is not in the policy");
    }
    return new PolicyText(text.substring(0, place.start(1)) + mode + text.substring(place.end(1)));
  }

  /** The text with {@code signal} at another tier. */
  public PolicyText withTier(String signal, String tier) {
    Matcher place = Pattern.compile("\n  " + signal
        + ":\n *mode: [^\n]*\n(?: *#[^\n]*\n)* *tier: ([^\n]*)").matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException("signal " + signal + " has no tier in the policy");
    }
    return new PolicyText(text.substring(0, place.start(1)) + tier + text.substring(place.end(1)));
  }

  /** The text with another word for {@code key}, which stands alone on its line. */
  public PolicyText withWord(String key, String word) {
    Matcher place = Pattern.compile("\n *" + key + ": ([^\n]*)").matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException(key + " is not in the policy");
    }
    return new PolicyText(text.substring(0, place.start(1)) + word + text.substring(place.end(1)));
  }
}
