package uk.wnb.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The topics as {@code asyncapi.yaml} describes them to other teams. */
final class DescribedTopics {
  /** What both sides say of one topic. */
  record Described(String name, String record, SortedSet<String> actions, String cleanup, String retention) {
  }

  private static final String FILE = "/asyncapi.yaml";

  private final Map<?, ?> root;

  private DescribedTopics(Map<?, ?> root) {
    this.root = root;
  }

  /** The text of the document as it is packaged. */
  static String document() {
    try (InputStream in = DescribedTopics.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topics in {@code yaml}, one for each message of each channel. */
  static List<Described> in(String yaml) {
    DescribedTopics document = new DescribedTopics(new Yaml().load(yaml));
    List<Described> topics = new ArrayList<>();
    document.map(document.root, "channels").forEach((id, channel) ->
        document.map(channel, "messages").values().forEach(message ->
            topics.add(document.topic((String) id, channel, message))));
    return topics;
  }

  private Described topic(String id, Object channel, Object message) {
    Map<?, ?> kept = map(channel, "bindings", "kafka", "topicConfiguration");
    String file = String.valueOf(map(message, "payload", "schema").get("$ref"));
    String cleanup = ((List<?>) kept.get("cleanup.policy")).stream().map(String::valueOf)
        .collect(Collectors.joining(","));
    return new Described((String) map(channel).get("address"), file.replaceAll(".*/|\\.avsc", ""), actions(id), cleanup,
        String.valueOf(kept.get("retention.ms")));
  }

  private SortedSet<String> actions(String channel) {
    SortedSet<String> actions = new TreeSet<>();
    map(root, "operations").values().forEach(operation -> {
      if (((Map<?, ?>) map(operation).get("channel")).get("$ref").equals("#/channels/" + channel)) {
        actions.add((String) map(operation).get("action"));
      }
    });
    return actions;
  }

  /** The map at {@code keys} below {@code node}, references followed on the way and at its end. */
  private Map<?, ?> map(Object node, String... keys) {
    Map<?, ?> here = followed(node);
    for (String key : keys) {
      here = followed(here.get(key));
    }
    return here;
  }

  private Map<?, ?> followed(Object node) {
    Map<?, ?> here = (Map<?, ?>) node;
    boolean isLocal = here.get("$ref") instanceof String ref && ref.startsWith("#/");
    return isLocal ? map(root, ((String) here.get("$ref")).substring(2).split("/")) : here;
  }
}
