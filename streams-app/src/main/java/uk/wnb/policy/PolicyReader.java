package uk.wnb.policy;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads policies from YAML, keeping the line of every value so that a problem can be found in the file. */
public final class PolicyReader {
  private static final String VERSION = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  private static final String ORGANISATION = "[A-Z0-9]{3,10}";

  private final List<Problem> problems = new ArrayList<>();
  private String version;

  private PolicyReader() {
  }

  /**
   * The policy that {@code yaml}, a default profile, describes. The settings of the signals are checked when the
   * catalogue binds them.
   *
   * @throws PolicyException when it is not YAML or lacks something
   */
  public static Policy read(String yaml) {
    return profile(yaml).policy();
  }

  /**
   * The profile that {@code yaml} describes: a default one is checked by itself, an organisation's only together with
   * the default whose settings it changes.
   *
   * @throws PolicyException when it is not YAML or lacks something
   */
  public static Profile profile(String yaml) {
    return new PolicyReader().read(compose(yaml), yaml);
  }

  private Profile read(Node document, String yaml) {
    Map<String, Node> top = entries("policy", document);
    version = word(top, "version", VERSION, "must be a word of up to 64 letters, digits, dots, hyphens or underscores");
    String organisation = top.containsKey("organisation")
        ? word(top, "organisation", ORGANISATION, "must be an ODS code: 3 to 10 capital letters and digits")
        : Profile.EVERYBODY;
    LocalDate from = date(top, "effective-from");
    boolean whole = !top.containsKey("organisation");
    Settings concern = block("concern", top, whole);
    Settings care = block("care", top, whole);
    Map<String, Settings> signals = new LinkedHashMap<>();
    if (whole || top.containsKey("signals")) {
      entries("signals", top.get("signals")).forEach((id, node) -> signals.put(id, settings("signals." + id, node)));
    }
    refuseOthers("", top, List.of("version", "organisation", "effective-from", "concern", "care", "signals"));
    Profile profile = new Profile(organisation, version, from, concern, care, signals, yaml);
    if (whole) {
      profile.policy(problems);
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
    return profile;
  }

  private Settings block(String key, Map<String, Node> top, boolean whole) {
    return whole || top.containsKey(key) ? settings(key, top.get(key)) : new Settings(key, 1, Map.of());
  }

  private static Node compose(String yaml) {
    try {
      Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
      if (node != null) {
        return node;
      }
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new PolicyException(List.of(new Problem(mark == null ? 1 : mark.getLine() + 1, "policy", e.getProblem())));
    } catch (YAMLException e) {
      throw new PolicyException(List.of(new Problem(1, "policy", "is not YAML text")));
    }
    throw new PolicyException(List.of(new Problem(1, "policy", "the file is empty")));
  }

  private Map<String, Node> entries(String path, Node node) {
    Map<String, Node> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problems.add(new Problem(line(node), path, node == null ? "is missing" : "must be a block of keys and values"));
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new Problem(line(tuple.getKeyNode()), path, "must have single words as keys"));
      } else if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(new Problem(line(key), path + "." + key.getValue(), "stands here twice"));
      }
    }
    return entries;
  }

  private void refuseOthers(String prefix, Map<String, Node> entries, List<String> allowed) {
    entries.forEach((key, node) -> {
      if (!allowed.contains(key)) {
        problems.add(new Problem(line(node), prefix + key, "is not a setting here"));
      }
    });
  }

  private Settings settings(String path, Node node) {
    Map<String, Value> values = new LinkedHashMap<>();
    entries(path, node).forEach((key, value) -> values.put(key, value(path + "." + key, value)));
    return new Settings(path, line(node), values);
  }

  /** A word alone, or a value with its unit and source. */
  private Value value(String path, Node node) {
    if (node instanceof ScalarNode scalar) {
      return new Value(scalar.getValue(), "", "", version, line(node));
    }
    Map<String, Node> parts = entries(path, node);
    String prefix = path + ".";
    refuseOthers(prefix, parts, List.of("value", "unit", "source"));
    return new Value(scalar(prefix, parts, "value"), scalar(prefix, parts, "unit"), scalar(prefix, parts, "source"),
        version, line(node));
  }

  private String scalar(String prefix, Map<String, Node> entries, String key) {
    if (entries.get(key) instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    Node any = entries.values().stream().findFirst().orElse(null);
    problems.add(new Problem(line(any), prefix + key, "is missing"));
    return "";
  }

  private String word(Map<String, Node> entries, String key, String form, String message) {
    int before = problems.size();
    String text = scalar("", entries, key);
    if (problems.size() == before && !text.matches(form)) {
      problems.add(new Problem(line(entries.get(key)), key, message));
    }
    return text;
  }

  private LocalDate date(Map<String, Node> entries, String key) {
    String text = scalar("", entries, key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      problems.add(new Problem(line(entries.get(key)), key, "must be a date such as 2026-04-01"));
      return LocalDate.EPOCH;
    }
  }

  private static int line(Node node) {
    return node == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
