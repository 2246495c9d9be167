package uk.wnb.local;

import java.nio.file.Path;
import java.util.Map;

/** A broker and a schema registry together, in this JVM: all that the detector needs around it. */
public final class LocalKafka implements AutoCloseable {

  private final LocalBroker broker;
  private final LocalRegistry registry = new LocalRegistry();

  private LocalKafka(LocalBroker broker) {
    this.broker = broker;
  }

  /** Both, running, leaving nothing behind when closed. */
  public static LocalKafka start() {
    return new LocalKafka(new LocalBroker()).startBoth();
  }

  /** Both, running, with broker properties of one's own as in {@link LocalBroker#LocalBroker(Map)}. */
  public static LocalKafka start(Map<String, String> extra) {
    return new LocalKafka(new LocalBroker(extra)).startBoth();
  }

  /**
   * Both, running, the broker on a directory that is kept. The registry's schemas are not: what a later run registers
   * in the same order has the same ids.
   */
  public static LocalKafka start(Path directory) {
    return new LocalKafka(new LocalBroker(directory, Map.of())).startBoth();
  }

  /** The broker, to stop and start it. */
  public LocalBroker broker() {
    return broker;
  }

  /** The registry, to stop and start it. */
  public LocalRegistry registry() {
    return registry;
  }

  /** The broker's address for clients. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** The registry's address, for {@code schema.registry.url}. */
  public String registryUrl() {
    return registry.url();
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }

  private LocalKafka startBoth() {
    try {
      registry.start();
      broker.start();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }
}
