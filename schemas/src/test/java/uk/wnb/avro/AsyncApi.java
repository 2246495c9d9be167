package uk.wnb.avro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Holds an AsyncAPI document against the topics there are and the schema files that exist. */
final class AsyncApi {
  /** A topic as the document has to describe it: its value's record, its actions in order, its cleanup policy. */
  record Topic(String address, String record, List<String> actions, String cleanup) {}

  private static final String FORMAT = "application/vnd.apache.avro;version=1.9.0";

  private final YamlTree tree;
  private final List<String> faults = new ArrayList<>();

  private AsyncApi(YamlTree tree) {
    this.tree = tree;
  }

  /** What is wrong with the document, one line each; files are the record names for which a schema file exists. */
  static List<String> faults(String yaml, Collection<Topic> topics, Set<String> files) {
    var api = new AsyncApi(YamlTree.load(yaml));
    api.expect("asyncapi", api.tree.at(api.tree.root(), "asyncapi"), "3.0.0");
    api.references(files);
    api.strangers(topics.stream().map(Topic::address).toList());
    topics.forEach(api::topic);
    return api.faults;
  }

  private void references(Set<String> files) {
    tree.references().distinct().filter(ref -> !exists(ref, files)).forEach(ref -> faults.add("nothing at " + ref));
  }

  private boolean exists(String ref, Set<String> files) {
    return ref.startsWith("#/")
        ? tree.pointed(ref) != null
        : files.stream().anyMatch(file -> ref.equals(path(file)));
  }

  private void strangers(List<String> addresses) {
    for (Object channel : tree.children(tree.root(), "channels").values()) {
      String address = String.valueOf(tree.at(channel, "address"));
      if (!addresses.contains(address)) {
        faults.add("no such topic: " + address);
      }
    }
  }

  private void topic(Topic topic) {
    List<? extends Map.Entry<?, ?>> channels = tree.children(tree.root(), "channels").entrySet().stream()
        .filter(channel -> topic.address().equals(tree.at(channel.getValue(), "address"))).toList();
    expect(topic.address() + " channels", channels.size(), 1);
    for (Map.Entry<?, ?> channel : channels) {
      channel(topic, channel.getValue());
      expect(topic.address() + " actions", actions("#/channels/" + channel.getKey()), topic.actions());
    }
  }

  private void channel(Topic topic, Object channel) {
    Map<?, ?> messages = tree.children(channel, "messages");
    expect(topic.address() + " messages", messages.size(), 1);
    messages.values().forEach(message -> message(topic, message));
    Map<?, ?> kept = tree.children(channel, "bindings", "kafka", "topicConfiguration");
    expect(topic.address() + " cleanup.policy", kept.get("cleanup.policy"), List.of(topic.cleanup()));
    // Retention counts from a record's own timestamp: a limit would drop a back-fill as it is loaded.
    expect(topic.address() + " retention.ms", kept.get("retention.ms"), -1);
  }

  private void message(Topic topic, Object message) {
    expect(topic.address() + " format", tree.at(message, "payload", "schemaFormat"), FORMAT);
    expect(topic.address() + " schema", tree.at(message, "payload", "schema", "$ref"), path(topic.record()));
    Object key = tree.at(message, "bindings", "kafka", "key", "description");
    expect(topic.address() + " key described", key != null, true);
  }

  private List<String> actions(String channel) {
    var actions = new TreeSet<String>();
    for (Object operation : tree.children(tree.root(), "operations").values()) {
      if (tree.at(operation, "channel") instanceof Map<?, ?> ref && channel.equals(ref.get("$ref"))) {
        actions.add(String.valueOf(tree.at(operation, "action")));
      }
    }
    return List.copyOf(actions);
  }

  private void expect(String what, Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      faults.add(what + ": " + actual + ", not " + expected);
    }
  }

  private static String path(String record) {
    return "./avro/" + record + ".avsc";
  }
}
