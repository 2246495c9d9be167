package uk.wnb.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import uk.wnb.cli.Main;

/** The detector as {@code wnb run} runs it, with all that is asked of it over HTTP. */
final class Service implements AutoCloseable {
  private static final String TOKEN = "only-for-a-measurement-00";
  private static final int LOOK_MS = 50;
  private static final int OK = 200;

  private final JavaProcess process;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(JavaProcess process, String address) {
    this.process = process;
    this.address = address;
  }

  /** One that has only begun to start, with its state and what it needs to know under {@code directory}. */
  static Service start(Plan plan, Cluster cluster, Path directory) throws IOException {
    String address = "127.0.0.1:" + freePort();
    Properties properties = new Properties();
    properties.putAll(plan.settings());
    properties.putAll(cluster.addresses());
    properties.putAll(Map.of("wnb.state.dir", directory.resolve("state").toString(),
        "wnb.http.port", address.split(":")[1], "wnb.http.advertised", address,
        "wnb.http.token.file", Files.writeString(directory.resolve("token"), TOKEN).toString()));
    Path file = directory.resolve("service.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    return new Service(JavaProcess.start(Main.class, Run.options(plan), "run", "--config", file.toString()), address);
  }

  JavaProcess process() {
    return process;
  }

  /** Waits until it says that it is ready. */
  void awaitReady() throws InterruptedException {
    HttpRequest ready = HttpRequest.newBuilder(URI.create("http://" + address + "/health/ready")).build();
    while (!isReady(ready)) {
      process.requireAlive();
      LockSupport.parkNanos(LOOK_MS * 1_000_000L);
    }
  }

  private boolean isReady(HttpRequest ready) throws InterruptedException {
    try {
      return http.send(ready, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What it answers about {@code nhsNumber}. */
  String child(String nhsNumber) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(HttpRequest.newBuilder(URI.create("http://" + address + "/children"))
        .header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.ofString(nhsNumber)).build(),
        BodyHandlers.ofString());
    return response.body();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asks it to stop, as an orchestrator does, and waits for that. */
  @Override
  public void close() {
    process.terminate();
  }
}
