package uk.wnb.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Problem;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Value;

/**
 * What an area is made of: whole numbers in blocks, each with its unit and its source. Whoever needs one asks for it
 * with its range; what is missing, out of range or asked for by nobody is told with its line, as in a policy.
 */
public final class Parameters {
  private static final String DEFAULT = "/simulation/parameters.yaml";
  private static final int PER_MILLE = 1000;

  private final Map<String, Settings> blocks = new LinkedHashMap<>();

  private Parameters() {
  }

  /** The text of the parameters that come with the program. */
  public static String defaultText() {
    try (InputStream yaml = Parameters.class.getResourceAsStream(DEFAULT)) {
      return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in parameters cannot be read", e);
    }
  }

  /**
   * The parameters that {@code yaml} describes.
   *
   * @throws PolicyException when it does not have the form; values are checked when they are asked for
   */
  public static Parameters read(String yaml) {
    Parameters parameters = new Parameters();
    for (NodeTuple block : mapping(compose(yaml), "parameters")) {
      String name = text(block.getKeyNode());
      if (block.getValueNode() instanceof MappingNode) {
        parameters.blocks.put(name, settings(name, block.getValueNode()));
      }
    }
    return parameters;
  }

  private static Settings settings(String name, Node node) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping(node, name)) {
      String key = text(tuple.getKeyNode());
      Map<String, String> parts = new TreeMap<>();
      for (NodeTuple part : mapping(tuple.getValueNode(), name + "." + key)) {
        parts.put(text(part.getKeyNode()), text(part.getValueNode()));
      }
      values.put(key, new Value(parts.getOrDefault("value", ""), parts.getOrDefault("unit", ""),
          parts.getOrDefault("source", ""), "", line(tuple.getKeyNode())));
    }
    return new Settings(name, line(node), values);
  }

  private static Node compose(String yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      throw problem(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, "parameters", e.getProblem());
    }
  }

  private static List<NodeTuple> mapping(Node node, String path) {
    if (node instanceof MappingNode block) {
      return block.getValue();
    }
    throw problem(node == null ? 1 : line(node), path, "must be a block of keys and values");
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static PolicyException problem(int line, String key, String message) {
    return new PolicyException(List.of(new Problem(line, key, message)));
  }

  /** The number called {@code key} in {@code block}, from {@code min} to {@code max}. */
  int get(String block, String key, int min, int max) {
    return block(block).integer(key, min, max);
  }

  /** The same, as one of a thousand. */
  int perMille(String block, String key) {
    return get(block, key, 0, PER_MILLE);
  }

  /** Every number of {@code block}, in ascending order of its key. */
  SortedMap<String, Integer> all(String block, int max) {
    SortedMap<String, Integer> all = new TreeMap<>();
    block(block).values().keySet().forEach(key -> all.put(key, get(block, key, 0, max)));
    return all;
  }

  private Settings block(String name) {
    return blocks.computeIfAbsent(name, absent -> new Settings(absent, 1, Map.of()));
  }

  /**
   * Makes sure that all that was asked for could be used, and that all there is was asked for.
   *
   * @throws PolicyException with every problem
   */
  void check() {
    List<Problem> problems = new ArrayList<>();
    blocks.values().forEach(block -> problems.addAll(block.problems()));
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
  }
}
