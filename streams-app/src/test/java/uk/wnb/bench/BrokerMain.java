package uk.wnb.bench;

import java.io.IOException;
import java.util.Map;
import uk.wnb.local.LocalKafka;

/**
 * The broker and registry as a process: says their two addresses, then serves. The log cleaner is off, so that what
 * stands in a changelog is what was written to it.
 */
final class BrokerMain {
  private BrokerMain() {
  }

  public static void main(String[] arguments) throws IOException {
    try (LocalKafka kafka = LocalKafka.start(Map.of("log.cleaner.enable", "false"))) {
      System.out.println(kafka.bootstrapServers());
      System.out.println(kafka.registryUrl());
      JavaProcess.awaitEndOfInput();
    }
  }
}
