package uk.wnb.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The properties of a one-node cluster that starts, settles and stops fast in little memory, on loopback only. */
final class BrokerSettings {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String HOST = "127.0.0.1";

  private BrokerSettings() {
  }

  static String address(int port) {
    return HOST + ":" + port;
  }

  /** What {@code extra} says goes before what is set here, except for directory, roles and addresses. */
  static Map<String, String> of(Path directory, BrokerPorts ports, Map<String, String> extra) {
    Map<String, String> settings = new HashMap<>();
    settings.putAll(oneReplica());
    settings.putAll(quickGroups());
    settings.putAll(smallFootprint());
    settings.putAll(kept());
    settings.putAll(extra);
    settings.putAll(node(directory, ports));
    return settings;
  }

  private static Map<String, String> node(Path directory, BrokerPorts ports) {
    String listener = "PLAINTEXT://" + address(ports.broker());
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", Integer.toString(NODE_ID),
        "log.dirs", directory.toString(),
        "controller.quorum.voters", NODE_ID + "@" + address(ports.controller()),
        "controller.listener.names", CONTROLLER_LISTENER,
        "listeners", listener + "," + CONTROLLER_LISTENER + "://" + address(ports.controller()),
        "advertised.listeners", listener);
  }

  private static Map<String, String> oneReplica() {
    return Map.of(
        "offsets.topic.replication.factor", "1",
        "offsets.topic.num.partitions", "3",
        "transaction.state.log.replication.factor", "1",
        "transaction.state.log.min.isr", "1",
        "transaction.state.log.num.partitions", "3",
        "share.coordinator.state.topic.replication.factor", "1",
        "share.coordinator.state.topic.min.isr", "1",
        "share.coordinator.state.topic.num.partitions", "1");
  }

  /** Groups settle at once; a consumer that has gone is missed after 6 seconds instead of 45. */
  private static Map<String, String> quickGroups() {
    return Map.of(
        "group.initial.rebalance.delay.ms", "0",
        "group.min.session.timeout.ms", "1000",
        "group.streams.initial.rebalance.delay.ms", "0",
        "group.streams.min.session.timeout.ms", "5000",
        "group.streams.session.timeout.ms", "6000",
        "group.streams.min.heartbeat.interval.ms", "200",
        "group.streams.heartbeat.interval.ms", "500");
  }

  /**
   * The cleaner's buffer alone is 128 MiB by default. A restart can have to wait out the broker's session; much
   * shorter than this, a busy machine loses it.
   */
  private static Map<String, String> smallFootprint() {
    return Map.of(
        "num.network.threads", "1",
        "num.io.threads", "2",
        "num.recovery.threads.per.data.dir", "1",
        "background.threads", "2",
        "log.cleaner.dedupe.buffer.size", "2097152",
        "broker.heartbeat.interval.ms", "250",
        "broker.session.timeout.ms", "5000");
  }

  /** Nothing ages: record timestamps of last year would otherwise be deleted within minutes. */
  private static Map<String, String> kept() {
    return Map.of(
        "log.retention.ms", "-1",
        "auto.create.topics.enable", "false");
  }
}
