package uk.wnb.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * Three brokers and a controller, in this JVM: each record on all three, and taken when two of them have it. Brokers
 * can be stopped and started one by one and keep their data and their ports.
 */
public final class ThreeBrokers implements AutoCloseable {
  private static final int BROKERS = 3;
  private static final int CONTROLLER = 100;
  private static final String CLUSTER_ID = "wnb-three-brokers-AAAA";

  private final Path directory;
  private final BrokerPorts controllerPorts = BrokerPorts.free();
  private final Map<Integer, Integer> ports = new TreeMap<>();
  private final Map<Integer, KafkaRaftServer> running = new TreeMap<>();

  /** All at work. */
  public ThreeBrokers() {
    ExitGuard.install();
    try {
      directory = Files.createTempDirectory("wnb-three-brokers");
    } catch (IOException e) {
      throw new KafkaException(e);
    }
    for (int id = 1; id <= BROKERS; id++) {
      ports.put(id, BrokerPorts.free().broker());
    }
    format(CONTROLLER);
    ports.keySet().forEach(this::format);
    CompletableFuture<?> controller = CompletableFuture.runAsync(() -> startNode(CONTROLLER));
    start(ports.keySet());
    controller.join();
  }

  /** The ids of all brokers. */
  public List<Integer> ids() {
    return List.copyOf(ports.keySet());
  }

  /** Where clients find them. */
  public String bootstrapServers() {
    return ports.values().stream().map(BrokerSettings::address).collect(Collectors.joining(","));
  }

  /** Stops brokers, side by side, and waits until they have. */
  public void stop(Iterable<Integer> brokers) {
    each(brokers, this::stopNode);
  }

  /** Starts brokers again, side by side, and waits until they serve. */
  public void start(Iterable<Integer> brokers) {
    each(brokers, this::startNode);
  }

  private static void each(Iterable<Integer> brokers, IntConsumer what) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    brokers.forEach(id -> all.add(CompletableFuture.runAsync(() -> what.accept(id))));
    all.forEach(CompletableFuture::join);
  }

  private void startNode(int id) {
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(id), false), Time.SYSTEM);
    server.startup();
    synchronized (running) {
      running.put(id, server);
    }
  }

  private void stopNode(int id) {
    KafkaRaftServer server;
    synchronized (running) {
      server = running.remove(id);
    }
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private void format(int id) {
    try {
      new Formatter().setPrintStream(new PrintStream(OutputStream.nullOutputStream())).setNodeId(id)
          .setClusterId(CLUSTER_ID).setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .setMetadataLogDirectory(data(id)).addDirectory(data(id)).run();
    } catch (Exception e) {
      throw new KafkaException("cannot format " + data(id), e);
    }
  }

  private String data(int id) {
    return directory.resolve("node-" + id).toString();
  }

  private Map<String, String> settings(int id) {
    Map<String, String> settings =
        new HashMap<>(BrokerSettings.of(Path.of(data(id)), controllerPorts, copiedThreeTimes()));
    String controller = "CONTROLLER://" + BrokerSettings.address(controllerPorts.controller());
    settings.put("node.id", Integer.toString(id));
    settings.put("controller.quorum.voters",
        CONTROLLER + "@" + BrokerSettings.address(controllerPorts.controller()));
    settings.put("process.roles", id == CONTROLLER ? "controller" : "broker");
    if (id == CONTROLLER) {
      settings.put("listeners", controller);
      settings.remove("advertised.listeners");
    } else {
      settings.put("listeners", "PLAINTEXT://" + BrokerSettings.address(ports.get(id)));
      settings.put("advertised.listeners", settings.get("listeners"));
    }
    return settings;
  }

  private static Map<String, String> copiedThreeTimes() {
    Map<String, String> settings = new HashMap<>();
    for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(topic + ".replication.factor", "3");
    }
    settings.put("transaction.state.log.min.isr", "2");
    settings.put("share.coordinator.state.topic.min.isr", "2");
    settings.put("default.replication.factor", "3");
    settings.put("min.insync.replicas", "2");
    settings.put("log.cleaner.enable", "false");
    settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    settings.put("controlled.shutdown.max.retries", "1");
    return settings;
  }

  /** The brokers other than {@code one}. */
  public List<Integer> allBut(int one) {
    return IntStream.rangeClosed(1, BROKERS).filter(id -> id != one).boxed().toList();
  }

  @Override
  public void close() {
    stop(ids());
    stopNode(CONTROLLER);
    try {
      Utils.delete(directory.toFile());
    } catch (IOException e) {
      throw new KafkaException(e);
    }
  }
}
