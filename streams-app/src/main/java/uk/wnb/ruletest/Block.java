package uk.wnb.ruletest;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import uk.wnb.policy.Problem;

/** A block of keys and values in a YAML file that knows its lines, and collects what is wrong with it. */
final class Block {
  private final String path;
  private final int line;
  private final List<Problem> problems;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final TreeSet<String> unread = new TreeSet<>();

  private Block(String path, Node node, List<Problem> problems) {
    this.path = path;
    this.line = line(node);
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else if (problems.isEmpty()) {
      problem(line, "", "must be a block of keys and values");
    }
  }

  /** The whole of {@code yaml}; what is wrong is added to {@code problems}, now and when it is asked. */
  static Block of(String yaml, List<Problem> problems) {
    Node node = null;
    try {
      node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(new Problem(line, "file", e.getProblem()));
    }
    return new Block("", node, problems);
  }

  private void add(NodeTuple tuple) {
    String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (entries.put(key, tuple.getValueNode()) != null) {
      problem(line(tuple.getKeyNode()), key, "stands here twice");
    }
    unread.add(key);
  }

  /** The line on which it begins, from 1. */
  int line() {
    return line;
  }

  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The text of {@code key}, which must be there. */
  String text(String key) {
    if (!has(key)) {
      problem(line, key, "is missing");
    }
    return text(key, "");
  }

  String text(String key, String otherwise) {
    return has(key) ? scalar(key, value(key)) : otherwise;
  }

  /** The list of texts under {@code key}; empty when there is none. */
  List<String> texts(String key) {
    return items(key).stream().map(item -> scalar(key, item)).toList();
  }

  /** The list of blocks under {@code key}; empty when there is none. */
  List<Block> blocks(String key) {
    List<Block> blocks = new ArrayList<>();
    items(key).forEach(item -> blocks.add(new Block(path + key + "[" + (blocks.size() + 1) + "].", item, problems)));
    return blocks;
  }

  /** The block under {@code key}, null when there is none. */
  Block block(String key) {
    return has(key) ? new Block(path + key + ".", value(key), problems) : null;
  }

  /** The date of {@code key}, null when there is none. */
  LocalDate date(String key) {
    try {
      return has(key) ? LocalDate.parse(text(key)) : null;
    } catch (DateTimeException e) {
      problem(key, "must be a date such as 2022-11-17");
      return null;
    }
  }

  /** A whole number from 1 up; {@code otherwise} when there is none. */
  int count(String key, int otherwise) {
    try {
      return has(key) ? Integer.parseUnsignedInt(text(key)) : otherwise;
    } catch (NumberFormatException e) {
      problem(key, "must be a whole number");
      return otherwise;
    }
  }

  /** The constant that {@code key} names, in capitals or not; null when there is none. */
  <E extends Enum<E>> E word(String key, Class<E> type) {
    if (!has(key)) {
      return null;
    }
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    problem(key, "must be one of " + Arrays.toString(type.getEnumConstants()));
    return null;
  }

  /** Names every key that nobody asked for. */
  void refuseOthers() {
    unread.forEach(key -> problem(key, "is not known here"));
  }

  /** Names {@code key} as wrong. */
  void problem(String key, String message) {
    problem(has(key) ? line(entries.get(key)) : line, key, message);
  }

  private void problem(int where, String key, String message) {
    String name = path + key;
    problems.add(new Problem(where, name.isEmpty() ? "file" : name.replaceFirst("\\.$", ""), message));
  }

  private Node value(String key) {
    unread.remove(key);
    return entries.get(key);
  }

  private List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (value(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, "must be a list");
    return List.of();
  }

  private String scalar(String key, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(line(node), key, "must be a single value");
    return "";
  }

  private static int line(Node node) {
    return node == null ? 1 : node.getStartMark().getLine() + 1;
  }
}
