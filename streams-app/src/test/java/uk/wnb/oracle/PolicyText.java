package uk.wnb.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.wnb.policy.Policy;

/** The text of the policy that comes with the detector, with values changed. */
public record PolicyText(String text) {
  /** The text as it comes. */
  public static PolicyText standard() {
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

  /** The text with {@code signal} off, in shadow or live. */
  public PolicyText inMode(String signal, String mode) {
    Matcher place = Pattern.compile("(?s)\n  " + signal + ":\n *mode: ([^\n]*)").matcher(text);
    if (!place.find()) {
      throw new IllegalArgumentException("signal " + signal + " is not in the policy");
    }
    return new PolicyText(text.substring(0, place.start(1)) + mode + text.substring(place.end(1)));
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
