package uk.wnb.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;
import uk.wnb.registry.RegistryConfig;
import uk.wnb.service.Configuration;

/** How to reach a cluster: the options that every command on one shares. */
final class ClusterOptions {
  private static final String PATIENCE_MS = "15000";
  private static final String KAFKA_TIMEOUT = CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG;

  @Option(names = "--config", paramLabel = "FILE",
      description = "Properties file; the environment (WNB_...) goes before it. See the README for the settings.")
  private Path file;

  /** Whether the command line names a file. */
  boolean isGiven() {
    return file != null;
  }

  Configuration configuration() {
    return Configuration.load(file, System.getenv());
  }

  /** For a command that somebody waits for: what does not answer is given up soon, unless the settings say when. */
  Configuration impatient() {
    Configuration configuration = configuration();
    Map<String, String> patience = new TreeMap<>();
    if (!configuration.client().containsKey(KAFKA_TIMEOUT)) {
      patience.put("kafka." + KAFKA_TIMEOUT, PATIENCE_MS);
    }
    if (!configuration.registry().containsKey(RegistryConfig.RETRY_TIMEOUT)) {
      patience.put(RegistryConfig.RETRY_TIMEOUT, PATIENCE_MS);
    }
    return configuration.with(patience);
  }
}
