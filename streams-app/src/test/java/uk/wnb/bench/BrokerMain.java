package uk.wnb.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import uk.wnb.local.LocalKafka;

/**
 * The broker and registry as a process: says their two addresses, then serves. The log cleaner is off, so that what
 * stands in a changelog is what was written to it; but not where a directory is named, which is kept and compacted.
 */
final class BrokerMain {
  private BrokerMain() {
  }

  public static void main(String[] arguments) throws IOException {
    try (LocalKafka kafka = start(arguments)) {
      System.out.println(kafka.bootstrapServers());
      System.out.println(kafka.registryUrl());
      JavaProcess.awaitEndOfInput();
    }
  }

  private static LocalKafka start(String[] arguments) {
    return arguments.length == 0 ? LocalKafka.start(Map.of("log.cleaner.enable", "false"))
        : LocalKafka.start(Path.of(arguments[0]));
  }
}
