package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Value;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Plural;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;

/** A profile, or what comes of several, for people and for machines. */
final class PolicyView {
  private static final int INDENT = 25;

  private PolicyView() {
  }

  /** Every setting of {@code profile} with unit and source; {@code policy} is what holds by it. */
  static String text(String name, Profile profile, Policy policy) {
    Signals signals = Catalogue.bind(policy);
    StringBuilder text = new StringBuilder();
    text.append(Paragraph.of("", name + ": version " + profile.version()
        + (profile.isDefault() ? "" : " of " + profile.organisation()) + ", effective from " + profile.effectiveFrom()
        + ", " + Plural.of(signals.live().size(), "signal") + " live, " + signals.inShadow().size() + " in shadow"));
    boolean several = !profile.version().equals(Profile.last(profile.version()));
    text.append(block("concern", "How a concern is kept", profile.concern(), several));
    text.append(block("care", "How care is weighed", profile.care(), several));
    profile.signals().forEach((id, settings) -> text.append(block(id, title(id, signals), settings, several)));
    return text.toString();
  }

  private static String block(String id, String title, Settings settings, boolean several) {
    if (settings.values().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n" + id + "  " + title + "\n");
    settings.values().forEach((key, value) -> text.append(lines(key, value, several)));
    return text.toString();
  }

  private static String lines(String key, Value value, boolean several) {
    String head = Paragraph.of(String.format("    %-20s ", key), (value.text() + " " + value.unit()).strip());
    String source = value.source().isEmpty() ? "" : Paragraph.of(" ".repeat(INDENT), value.source());
    return head + source + (several ? " ".repeat(INDENT) + "set by " + value.profile() + "\n" : "");
  }

  private static String title(String id, Signals signals) {
    return Stream.of(signals.live(), signals.inShadow()).flatMap(List::stream)
        .filter(signal -> signal.id().equals(id)).map(Signal::title).findFirst().orElse("off");
  }

  /** One JSON object with its keys in a fixed order; on {@code day} the profile may not have begun yet. */
  static ObjectNode json(Profile profile, Policy policy, LocalDate day) {
    Signals signals = Catalogue.bind(policy);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "policy");
    node.put("version", profile.version());
    node.put("organisation", profile.isDefault() ? null : profile.organisation());
    node.put("effectiveFrom", profile.effectiveFrom().toString());
    node.put("asOf", day.toString()).put("begun", !profile.effectiveFrom().isAfter(day));
    node.set("concern", json(profile.concern()));
    node.set("care", json(profile.care()));
    ObjectNode each = node.putObject("signals");
    profile.signals().forEach((id, settings) -> {
      ObjectNode signal = each.putObject(id);
      signal.put("title", title(id, signals));
      signal.setAll(json(settings));
    });
    return node;
  }

  private static ObjectNode json(Settings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    settings.values().forEach((key, value) -> node.set(key, json(value)));
    return node;
  }

  /** A setting with its unit, its source, and who sets it. */
  static ObjectNode json(Value value) {
    return JsonNodeFactory.instance.objectNode().put("value", value.text()).put("unit", value.unit())
        .put("source", value.source()).put("setBy", value.profile());
  }
}
