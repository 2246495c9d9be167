package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.concern.Child;
import uk.wnb.topology.Records;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/** Two instances share the children; whichever is asked answers for every one, also when the other has gone. */
class ChildQueriesIT {
  private static final String TOKEN = "only-in-this-test-000000";
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Instant AT = Records.at("2024-01-08");
  private static final List<String> CHILDREN = SyntheticChildren.first(40);

  @TempDir
  private static Path directory;
  private static TestCluster cluster;

  private final HttpClient http = HttpClient.newHttpClient();

  /** An instance with its own HTTP port. */
  private record Instance(Runner runner, OpsServer ops, int port) implements AutoCloseable {
    static Instance start(String name) throws IOException {
      int port = freePort();
      Configuration configuration = cluster.configuration(directory.resolve(name)).with(Map.of(
          "wnb.http.port", String.valueOf(port), "wnb.http.advertised", "127.0.0.1:" + port,
          "wnb.http.token.file", Files.writeString(directory.resolve("token"), TOKEN + "\n").toString()));
      Runner runner = new Runner(configuration, new SimpleMeterRegistry());
      runner.start();
      OpsServer ops = OpsServer.start(configuration, runner::health, () -> "", runner.queries(ChildQueriesIT::view));
      await().atMost(SOON).until(runner::isRunning);
      return new Instance(runner, ops, port);
    }

    @Override
    public void close() {
      ops.close();
      runner.close();
    }
  }

  @BeforeAll
  static void start() {
    cluster = TestCluster.withTopics();
    CHILDREN.forEach(child -> cluster.send(List.of(cluster.sent(Topics.ATTENDANCES,
        Records.attendance(child, "a", AT, "3").build()))));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void anyInstanceAnswersForEveryChild() throws Exception {
    try (Instance first = Instance.start("first")) {
      cluster.awaitIdle(first.runner());
      try (Instance second = Instance.start("second")) {
        await().atMost(SOON).until(() -> first.runner().isRunning() && second.runner().isRunning());
        await().atMost(SOON).untilAsserted(() -> assertThat(holders(first, second)).hasSize(2));
        for (String child : CHILDREN) {
          assertThat(ask(first, child).body()).isEqualTo(ask(second, child).body()).contains("\"contacts\":1");
        }
        assertThat(ask(first, SyntheticChildren.first(41).get(40)).statusCode()).isEqualTo(404);
      }
      await().atMost(SOON).untilAsserted(() -> {
        for (String child : CHILDREN) {
          assertThat(ask(first, child).statusCode()).isIn(200, 503);
        }
        assertThat(ask(first, CHILDREN.get(0)).statusCode()).isEqualTo(200);
      });
    }
  }

  /** Who answers for itself when it is told that another instance asks. */
  private Set<Integer> holders(Instance... instances) throws Exception {
    Set<Integer> holders = new TreeSet<>();
    for (Instance instance : instances) {
      for (String child : CHILDREN) {
        if (http.send(question(instance, child).header(ChildQueries.FORWARDED, "1").build(), BodyHandlers.ofString())
            .statusCode() == 200) {
          holders.add(instance.port());
        }
      }
    }
    return holders;
  }

  @Test
  void nobodyIsToldWithoutTheSecret() throws Exception {
    try (Instance only = Instance.start("third")) {
      HttpRequest.Builder question = HttpRequest.newBuilder(question(only, CHILDREN.get(0)).build(),
          (name, value) -> !name.equalsIgnoreCase("Authorization"));
      assertThat(send(question.build()).statusCode()).isEqualTo(401);
      assertThat(send(question.header("Authorization", "Bearer " + TOKEN + "x").build()).statusCode()).isEqualTo(401);
      assertThat(send(question(only, "9990000019").build()).statusCode()).isEqualTo(400);
      assertThat(send(question(only, CHILDREN.get(0)).GET().build()).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void aSecretThatIsShortOrHalfASettingIsRefused() throws IOException {
    Path shortToken = Files.writeString(directory.resolve("short"), "secret");
    Configuration weak = cluster.configuration(directory).with(Map.of("wnb.http.token.file", shortToken.toString()));
    assertThatThrownBy(weak::httpToken).isInstanceOf(ConfigurationException.class).message()
        .contains("at least 22 characters").doesNotContain("secret");
    Configuration missing = weak.with(Map.of("wnb.http.token.file", directory.resolve("none").toString()));
    assertThatThrownBy(missing::httpToken).isInstanceOf(ConfigurationException.class);
  }

  private HttpResponse<String> ask(Instance instance, String child) throws Exception {
    return send(question(instance, child).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  private static HttpRequest.Builder question(Instance instance, String child) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + "/children"))
        .header("Authorization", "Bearer " + TOKEN).POST(BodyPublishers.ofString(child));
  }

  private static ObjectNode view(String nhsNumber, Child child) {
    return JsonNodeFactory.instance.objectNode().put("nhsNumber", nhsNumber)
        .put("contacts", child.history().contacts().size());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
