package uk.wnb.service;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;
import uk.wnb.deployed.DeploymentFiles;

/** A broker, a registry and the detector's own image, each in a container, on a network of their own. */
final class Containers implements AutoCloseable {
  static final String PROMETHEUS =
      Optional.ofNullable(System.getenv("PROMETHEUS_IMAGE")).orElse("prom/prometheus:v3.5.0");
  private static final String KAFKA = "apache/kafka:4.3.1";
  private static final String REGISTRY = "apicurio/apicurio-registry:3.3.3";
  private static final String JRE = "eclipse-temurin:25-jre";
  private static final String API = "/apis/ccompat/v7";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long MEGABYTES = 1 << 20;

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka = new KafkaContainer(KAFKA).withNetwork(network).withListener("broker:19092")
      .withEnv(Map.of("KAFKA_LOG_CLEANER_ENABLE", "false",
          "KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS", "1000"))
      .withStartupTimeout(PATIENCE);
  private final GenericContainer<?> registry = new GenericContainer<>(REGISTRY).withNetwork(network)
      .withNetworkAliases("registry").withExposedPorts(8080)
      .waitingFor(Wait.forHttp(API + "/subjects").forPort(8080).withStartupTimeout(PATIENCE));
  private final ImageFromDockerfile image = image();

  /** Whether Docker answers and every image is there or can be had. */
  static boolean possible() {
    return DockerClientFactory.instance().isDockerAvailable()
        && Stream.of(KAFKA, REGISTRY, JRE).allMatch(Containers::isThere);
  }

  /** Whether an image is there, or can be had within two minutes. */
  static boolean isThere(String name) {
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(name).exec();
      return true;
    } catch (NotFoundException absent) {
      return pulled(name);
    }
  }

  private static boolean pulled(String name) {
    try {
      return DockerClientFactory.lazyClient().pullImageCmd(name).start().awaitCompletion(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (RuntimeException refused) {
      return false;
    }
  }

  /** From what the build has just packaged, by the Dockerfile that everybody uses. */
  private static ImageFromDockerfile image() {
    Path home = DeploymentFiles.HOME;
    ImageFromDockerfile image = new ImageFromDockerfile()
        .withFileFromPath("Dockerfile", home.resolve("docker/Dockerfile"))
        .withFileFromPath("docker/health", home.resolve("docker/health"))
        .withFileFromPath("streams-app/target/lib", home.resolve("streams-app/target/lib"));
    String jar = "streams-app/target/" + DeploymentFiles.jar();
    return image.withFileFromPath(jar, home.resolve(jar));
  }

  /** Starts broker and registry. */
  Containers start() {
    Startables.deepStart(kafka, registry).join();
    return this;
  }

  /** Where the broker is for a test. */
  String bootstrapServers() {
    return kafka.getBootstrapServers().replace("PLAINTEXT://", "");
  }

  /** Where the registry is for a test. */
  String registryUrl() {
    return "http://" + registry.getHost() + ":" + registry.getMappedPort(8080) + API;
  }

  /** An instance of the detector, with as few rights as the compose file gives it; ready once it is started. */
  GenericContainer<?> detector(String name, Map<String, String> settings) {
    Map<String, String> inside = new TreeMap<>(settings);
    inside.put("wnb.bootstrap.servers", "broker:19092");
    inside.put("schema.registry.url", "http://registry:8080" + API);
    inside.put("kafka.consumer.session.timeout.ms", "10000");
    Map<String, String> environment = new TreeMap<>();
    inside.forEach((key, value) -> environment.put(Setting.environmentVariable(key), value));
    return new GenericContainer<>(image).withNetwork(network).withNetworkAliases(name).withEnv(environment)
        .withExposedPorts(8080).withTmpFs(Map.of("/tmp", "rw,exec,size=128m"))
        .withCreateContainerCmdModifier(command -> command.getHostConfig().withReadonlyRootfs(true)
            .withCapDrop(Capability.ALL).withSecurityOpts(List.of("no-new-privileges:true"))
            .withMemory(1536 * MEGABYTES))
        .waitingFor(Wait.forHealthcheck().withStartupTimeout(PATIENCE));
  }

  /** Prometheus as the compose file sets it up: it scrapes wnb-1 and wnb-2. */
  GenericContainer<?> prometheus() {
    return new GenericContainer<>(PROMETHEUS).withNetwork(network).withExposedPorts(9090)
        .withCopyFileToContainer(MountableFile.forHostPath(
            DeploymentFiles.HOME.resolve("docker/prometheus/prometheus.yml"), 0644), "/etc/prometheus/prometheus.yml")
        .withCopyFileToContainer(MountableFile.forHostPath(DeploymentFiles.HOME.resolve(DeploymentFiles.ALARMS), 0644),
            "/etc/prometheus/wnb.rules.yml")
        .withCommand("--config.file=/etc/prometheus/prometheus.yml", "--storage.tsdb.path=/prometheus")
        .waitingFor(Wait.forHttp("/-/ready").forPort(9090).withStartupTimeout(PATIENCE));
  }

  @Override
  public void close() {
    registry.close();
    kafka.close();
    network.close();
  }
}
