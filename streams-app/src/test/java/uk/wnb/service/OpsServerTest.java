package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OpsServerTest {
  private final AtomicBoolean live = new AtomicBoolean(true);
  private final AtomicBoolean ready = new AtomicBoolean();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void tellsLiveFromReady() throws Exception {
    int port = freePort();
    try (OpsServer ops = start(port)) {
      assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
      assertThat(get(port, "/health/ready").statusCode()).isEqualTo(503);
      ready.set(true);
      assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
      live.set(false);
      assertThat(get(port, "/health/live").statusCode()).isEqualTo(503);
      assertThat(ops).isNotNull();
    }
  }

  @Test
  void givesMetricsAsTheyAreAskedFor() throws Exception {
    int port = freePort();
    try (OpsServer ops = start(port)) {
      assertThat(get(port, "/metrics").body()).isEqualTo("wnb_received_total 3\n");
      assertThat(get(port, "/elsewhere").statusCode()).isEqualTo(404);
      assertThat(ops).isNotNull();
    }
  }

  @Test
  void refusesToChangeAnything() throws Exception {
    int port = freePort();
    try (OpsServer ops = start(port)) {
      HttpRequest post = request(port, "/metrics").POST(HttpRequest.BodyPublishers.noBody()).build();
      assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(405);
      assertThat(ops).isNotNull();
    }
  }

  @Test
  void isNotThereWhenNotWanted() {
    assertThat(start(0)).isNull();
  }

  @Test
  void saysWhichSettingsNameAnAddressInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start(taken.getLocalPort()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("wnb.http.port");
    }
  }

  /** What is wrong stands in the answer, since that is where a person looks first. */
  @Test
  void saysWhatIsWrong() throws Exception {
    int port = freePort();
    try (OpsServer ops = start(port)) {
      assertThat(get(port, "/health/ready").body()).isEqualTo("not ok\nstill starting\n");
      ready.set(true);
      assertThat(get(port, "/health/ready").body()).isEqualTo("ok\n");
      assertThat(get(port, "/children").statusCode()).as("nobody may ask").isEqualTo(404);
      assertThat(ops).isNotNull();
    }
  }

  private OpsServer start(int port) {
    Configuration configuration = Configuration.of(Map.of("wnb.http.port", String.valueOf(port)));
    return OpsServer.start(configuration,
        () -> new Health(live.get(), ready.get() ? List.of() : List.of("still starting")),
        () -> "wnb_received_total 3\n", Optional.empty());
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return client.send(request(port, path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
