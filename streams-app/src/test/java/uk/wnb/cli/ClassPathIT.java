package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build puts on the class path of production, and what only on that of demo and replay. */
class ClassPathIT {
  private static List<String> jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target", folder))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void productionHasClientsAndStreamsButNoBroker() throws IOException {
    assertThat(jars("lib")).anyMatch(jar -> jar.startsWith("kafka-streams-"))
        .anyMatch(jar -> jar.startsWith("kafka-clients-"))
        .noneMatch(jar -> jar.matches("(kafka_2|kafka-(server|metadata|raft|storage|.*coordinator)|scala).*"));
  }

  @Test
  void demoAndReplayHaveTheBroker() throws IOException {
    assertThat(jars("lib-local")).anyMatch(jar -> jar.startsWith("kafka_2.13-"))
        .anyMatch(jar -> jar.startsWith("kafka-metadata-"));
  }

  @Test
  void nothingOfTestsIsOnEither() throws IOException {
    assertThat(Stream.concat(jars("lib").stream(), jars("lib-local").stream()))
        .noneMatch(jar -> jar.matches("(junit|assertj|archunit|awaitility|jmh|kafka-streams-test).*"));
  }
}
