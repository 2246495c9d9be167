package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.junit.jupiter.Testcontainers;
import uk.wnb.avro.AlertChange;
import uk.wnb.deployed.DeploymentFiles;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;

/**
 * The detector as deployed: its own image, two instances, with the broker and the registry that others publish. Keeps
 * the same contract as on a broker in this JVM.
 */
@Testcontainers(disabledWithoutDocker = true)
@EnabledIf(value = "uk.wnb.service.Containers#possible",
    disabledReason = "Docker does not answer, or an image cannot be had")
class ContainersIT extends DetectorContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** In the window of twelve months whether or not the test that lets time pass has run. */
  private static final Instant LATER = Records.at("2025-07-20");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Containers containers;
  private static TestCluster cluster;
  private static final List<GenericContainer<?>> INSTANCES = new ArrayList<>();

  @BeforeAll
  static void start() {
    containers = new Containers().start();
    cluster = TestCluster.at(containers.bootstrapServers(), containers.registryUrl());
    INSTANCES.add(instance("wnb-1"));
    INSTANCES.add(instance("wnb-2"));
  }

  @AfterAll
  static void stop() {
    INSTANCES.forEach(GenericContainer::close);
    cluster.close();
    containers.close();
  }

  private static GenericContainer<?> instance(String name) {
    GenericContainer<?> instance = containers.detector(name, cluster.settings());
    instance.start();
    return instance;
  }

  @Override
  TestCluster cluster() {
    return cluster;
  }

  @Override
  boolean isAtWork() {
    return INSTANCES.stream().allMatch(instance -> get(instance, 8080, "/health/ready").statusCode() == 200);
  }

  @Override
  long counted(String name) {
    String counter = name.replace('.', '_') + "_total{";
    return INSTANCES.stream().flatMap(instance -> get(instance, 8080, "/metrics").body().lines())
        .filter(line -> line.startsWith(counter))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
  }

  @Test
  void anInstanceThatIsKilledLosesAndDoublesNothing() {
    List<String> children = CHILDREN.subList(300, 400);
    cluster.send(each(children.subList(0, 50)));
    GenericContainer<?> victim = INSTANCES.remove(0);
    DockerClientFactory.lazyClient().killContainerCmd(victim.getContainerId()).exec();
    victim.close();
    cluster.send(each(children.subList(50, 80)));
    cluster.awaitIdle();
    INSTANCES.add(instance("wnb-1"));
    cluster.send(each(children.subList(80, 100)));
    cluster.awaitIdle();
    assertThat(told(children, AlertChange.RAISED)).containsExactlyInAnyOrderElementsOf(children);
  }

  private List<Sent> each(List<String> children) {
    List<Sent> sent = new ArrayList<>();
    for (String child : children) {
      sent.add(attendance(child, "k1-" + child, LATER, "3"));
      sent.add(attendance(child, "k2-" + child, LATER.plus(Duration.ofDays(12)), "3"));
    }
    return sent;
  }

  @Test
  void itRunsAsNobodySpecialAndHasNoBroker() throws IOException, InterruptedException {
    GenericContainer<?> instance = INSTANCES.get(0);
    assertThat(instance.execInContainer("id", "-u").getStdout().strip()).isEqualTo("10001");
    assertThat(instance.execInContainer("touch", "/opt/wnb/lib/x").getExitCode()).isNotZero();
    assertThat(instance.execInContainer("ls", "/opt/wnb/lib").getStdout()).contains("kafka-streams-", "rocksdbjni-")
        .doesNotContain("kafka_2", "kafka-server", "scala");
  }

  @Test
  void nobodyIsNamedInALogOrAMeter() {
    cluster.send(each(CHILDREN.subList(410, 420)));
    cluster.awaitIdle();
    assertThat(INSTANCES).allSatisfy(instance -> {
      assertThat(instance.getLogs()).contains("RUNNING").doesNotContainPattern("\\b999\\d{7}\\b");
      assertThat(get(instance, 8080, "/metrics").body()).contains("wnb_received_total")
          .doesNotContainPattern("\"999\\d{7}\"");
    });
  }

  /** Where no Grafana can be had, what it would ask is asked all the same. */
  @Test
  void everyQueryOfTheDashboardIsAnsweredFromWhatPrometheusScraped() {
    assumeTrue(Containers.isThere(Containers.PROMETHEUS), "the image of Prometheus cannot be had");
    cluster.send(each(CHILDREN.subList(400, 401)));
    try (GenericContainer<?> prometheus = containers.prometheus()) {
      prometheus.start();
      assertThat(DeploymentFiles.queries()).allSatisfy(query ->
          await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(answered(prometheus, query)).isTrue()));
      await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(healthOfAlarms(prometheus))
          .hasSameSizeAs(DeploymentFiles.alarms()).containsOnly("ok"));
    }
  }

  /** Of each alarm, once Prometheus has worked it out: {@code ok}, or else. */
  private static List<String> healthOfAlarms(GenericContainer<?> prometheus) throws IOException {
    List<String> health = new ArrayList<>();
    JSON.readTree(get(prometheus, 9090, "/api/v1/rules").body()).path("data").path("groups").path(0).path("rules")
        .forEach(rule -> health.add(rule.path("health").asText()));
    return health;
  }

  /** Something, unless the query itself leaves out what is 0. */
  private static boolean answered(GenericContainer<?> prometheus, String query) throws IOException {
    String path = "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    JsonNode answer = JSON.readTree(get(prometheus, 9090, path).body());
    return answer.path("status").asText().equals("success")
        && (query.endsWith("> 0") || !answer.path("data").path("result").isEmpty());
  }

  private static HttpResponse<String> get(GenericContainer<?> container, int port, String path) {
    URI uri = URI.create("http://" + container.getHost() + ":" + container.getMappedPort(port) + path);
    try {
      return HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
