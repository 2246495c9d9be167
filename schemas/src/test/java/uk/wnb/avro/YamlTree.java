package uk.wnb.avro;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** A YAML document, walked with its local references ({@code $ref: '#/…'}) followed. */
record YamlTree(Map<String, Object> root) {

  /** Refuses a key that stands twice, of which YAML readers silently keep the last. */
  static YamlTree load(String yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new YamlTree(new Yaml(options).load(yaml));
  }

  /** What stands at the keys below a node, itself not followed; null when nothing does. */
  Object at(Object node, String... keys) {
    Object here = node;
    for (String key : keys) {
      here = followed(here) instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return here;
  }

  /** The entries of the map at the keys below a node; none when there is no map. */
  Map<?, ?> children(Object node, String... keys) {
    return followed(at(node, keys)) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** What a local reference points at; null when nothing is there. */
  Object pointed(String ref) {
    return at(root, ref.substring("#/".length()).split("/"));
  }

  /** Every reference in the document, local or to a file. */
  Stream<String> references() {
    return references(root);
  }

  private Object followed(Object node) {
    boolean local = node instanceof Map<?, ?> map && map.get("$ref") instanceof String ref && ref.startsWith("#/");
    return local ? pointed((String) ((Map<?, ?>) node).get("$ref")) : node;
  }

  private static Stream<String> references(Object node) {
    if (node instanceof Map<?, ?> map) {
      Stream<String> own = Stream.of(map).filter(m -> m.get("$ref") != null).map(m -> String.valueOf(m.get("$ref")));
      return Stream.concat(own, map.values().stream().flatMap(YamlTree::references));
    }
    return node instanceof List<?> list ? list.stream().flatMap(YamlTree::references) : Stream.empty();
  }
}
