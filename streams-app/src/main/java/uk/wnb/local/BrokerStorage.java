package uk.wnb.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the broker keeps its logs: a given directory, which stays, or a temporary one, which does not. */
final class BrokerStorage implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerStorage.class);
  /** One for all, so that a directory opens again in a later run. */
  private static final String CLUSTER_ID = "wnb-local-cluster-AAAA";

  private final Path directory;
  private final boolean temporary;

  private BrokerStorage(Path directory, boolean temporary) {
    this.directory = directory;
    this.temporary = temporary;
  }

  static BrokerStorage at(Path directory) {
    return new BrokerStorage(directory.toAbsolutePath(), false);
  }

  static BrokerStorage temporary() {
    try {
      return new BrokerStorage(Files.createTempDirectory("wnb-broker-"), true);
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary directory for the local broker", e);
    }
  }

  Path directory() {
    return directory;
  }

  /** Makes the directory a Kafka node's, unless it is one already. */
  void format() {
    Formatter formatter = new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setNodeId(BrokerSettings.NODE_ID)
        .setClusterId(CLUSTER_ID)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setIgnoreFormatted(true);
    try {
      Files.createDirectories(directory);
      formatter.run();
    } catch (Exception e) {
      throw new KafkaException("The local broker cannot use the directory " + directory, e);
    }
  }

  /** Deletes a temporary directory. */
  @Override
  public void close() {
    if (temporary) {
      try {
        Utils.delete(directory.toFile());
      } catch (IOException e) {
        LOG.warn("Could not delete {}", directory, e);
      }
    }
  }
}
