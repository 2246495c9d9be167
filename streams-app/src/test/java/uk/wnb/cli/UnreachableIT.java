package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that need a cluster, where there is none. */
class UnreachableIT {
  private static final String QUICK = "kafka.default.api.timeout.ms=1500\nkafka.request.timeout.ms=1000\n";

  @TempDir
  Path directory;

  private int port;

  /** A port on which nothing listens: it was free a moment ago. */
  @BeforeEach
  void freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  private Path config(String more) throws IOException {
    return Files.writeString(directory.resolve("wnb.properties"), "wnb.bootstrap.servers=127.0.0.1:" + port + "\n"
        + "schema.registry.url=http://127.0.0.1:" + port + "\nwnb.state.dir=" + directory.resolve("state")
        + "\nwnb.http.port=0\n" + more);
  }

  static Stream<List<String>> commands() {
    return Stream.of(List.of("alerts"), List.of("alerts", "--once", "--json"), List.of("rates", Rows.ANNA),
        List.of("dead-letters"), List.of("topics", "create"), List.of("topics", "describe"), List.of("run"),
        List.of("ingest", "FILE"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aBrokerThatDoesNotAnswerIsOneLineThatSaysWhatToDo(List<String> words) throws IOException {
    Path file = Rows.file(directory, "a.csv", Rows.attendance(Rows.ANNA, "r1", "2020-01-01", "5"));
    Object[] args = Stream.concat(words.stream().map(word -> word.equals("FILE") ? file : word),
        Stream.of("--config", config(QUICK))).toArray();
    Wnb wnb = Wnb.run(args);

    assertThat(wnb.code()).isEqualTo(4);
    assertThat(wnb.out()).isEmpty();
    assertThat(wnb.err()).hasLineCount(1).contains("Check wnb.bootstrap.servers").doesNotContain("\tat ");
  }

  /** By itself a client would wait for a minute at least, however fast the machine. */
  @Test
  @Timeout(50)
  void nobodyWaitsAsLongAsKafkaDoes() throws IOException {
    assertThat(Wnb.run("alerts", "--config", config("")).code()).isEqualTo(4);
  }

  @Test
  void aNameThatNobodyKnowsIsAMatterOfConfiguration() throws IOException {
    Wnb wnb = Wnb.run("topics", "describe", "--config",
        Files.writeString(directory.resolve("bad.properties"), "wnb.bootstrap.servers=no-such-host.invalid:9092\n"));

    assertThat(wnb.code()).isEqualTo(3);
    assertThat(wnb.err()).hasLineCount(1).contains("bootstrap.servers");
  }

  @Test
  void aSettingThatDoesNotExistIsNamed() throws IOException {
    Wnb wnb = Wnb.run("topics", "describe", "--config",
        Files.writeString(directory.resolve("bad.properties"), "wnb.bootstrap.server=x\n"));

    assertThat(wnb.code()).isEqualTo(3);
    assertThat(wnb.err().strip()).isEqualTo("wnb: there is no setting wnb.bootstrap.server "
        + "(in the environment WNB_BOOTSTRAP_SERVER); the README lists them");
  }
}
