package uk.wnb.deployed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The files with which the detector is deployed, as data. */
public final class DeploymentFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** Of this project: tests run in the folder of their module. */
  public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /** The alarms, as Prometheus reads them. */
  public static final String ALARMS = "docker/prometheus/wnb.rules.yml";

  /** Where detectors that tests start in processes of their own leave their logs. */
  public static final String DETECTOR_LOGS = "streams-app/target/detector-logs";

  private DeploymentFiles() {
  }

  /** The text of a file of the project. */
  static String text(String path) {
    try {
      return Files.readString(HOME.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the packaged detector, in {@code streams-app/target}. */
  public static String jar() {
    try (Stream<Path> files = Files.list(HOME.resolve("streams-app/target"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("streams-app-.*\\.jar"))
          .findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A YAML file of the project. */
  static JsonNode yaml(String path) {
    return JSON.valueToTree(new Yaml().load(text(path)));
  }

  /** An alarm of Prometheus: its name, and the query whose answer raises it. */
  public record Alarm(String name, String query) {
  }

  /** The alarms for Prometheus. */
  public static List<Alarm> alarms() {
    JsonNode rules = yaml(ALARMS).path("groups").path(0).path("rules");
    return StreamSupport.stream(rules.spliterator(), false)
        .map(rule -> new Alarm(rule.path("alert").asText(), rule.path("expr").asText())).toList();
  }

  /** Everything that Prometheus is asked: by the dashboard, and for the alarms. */
  public static List<String> allQueries() {
    return Stream.concat(queries().stream(), alarms().stream().map(Alarm::query)).toList();
  }

  /** What the dashboard asks Prometheus. */
  public static List<String> queries() {
    try {
      JsonNode panels = JSON.readTree(text("docker/grafana/dashboards/wnb.json")).path("panels");
      return StreamSupport.stream(panels.spliterator(), false).flatMap(panel ->
          StreamSupport.stream(panel.path("targets").spliterator(), false).map(target -> target.path("expr").asText()))
          .toList();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
