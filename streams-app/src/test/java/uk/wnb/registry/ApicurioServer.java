package uk.wnb.registry;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real registry server in a process of its own: Apicurio, by the part of its API that is Confluent's. */
public final class ApicurioServer implements AutoCloseable {

  /** The system property with the directory into which the server was unpacked, set by {@code mvn -Pregistry}. */
  public static final String HOME = "apicurio.home";

  private static final Duration SOON = Duration.ofSeconds(120);

  private final Process process;
  private final String url;

  private ApicurioServer(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** One that answers, on a free port, with nothing in it. */
  public static ApicurioServer start() {
    int port = freePort();
    Path home = Path.of(System.getProperty(HOME));
    try {
      Process process = new ProcessBuilder(Stream.concat(java(), Stream.of(
          "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + freePort(),
          "-Dapicurio.datasource.url=jdbc:h2:mem:r" + port, "-jar", jar(home).toString())).toList())
          .redirectErrorStream(true).redirectOutput(home.resolveSibling("apicurio-" + port + ".log").toFile()).start();
      ApicurioServer server = new ApicurioServer(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> java() {
    return Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  }

  private static Path jar(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith("-runner.jar")).toList();
      return jars.get(0);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnswer() {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest subjects = HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
    await().atMost(SOON).ignoreExceptionsInstanceOf(IOException.class)
        .failFast("the registry has ended; see its log", () -> !process.isAlive())
        .until(() -> http.send(subjects, BodyHandlers.ofString()).statusCode() == 200);
  }

  /** Where it speaks as Confluent's. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
