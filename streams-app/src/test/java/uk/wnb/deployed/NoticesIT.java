package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered, what the bill of materials says of it, and what the notices say: one list. */
class NoticesIT {
  private static final String NOTICES = DeploymentFiles.text("THIRD-PARTY-NOTICES.md");

  private static List<String> delivered() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
      return files.map(file -> file.getFileName().toString().replaceAll("\\.jar$", ""))
          .filter(name -> !name.startsWith("schemas-")).sorted().toList();
    }
  }

  private static List<String> listed() {
    return NOTICES.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| library")
        && !line.startsWith("| ---"))
        .map(line -> line.split(" \\| ")).map(cells -> cells[0].substring(2).replaceAll(".*:", "") + "-" + cells[1])
        .sorted().toList();
  }

  private static List<JsonNode> components() throws IOException {
    List<JsonNode> components = new ArrayList<>();
    new ObjectMapper().readTree(Files.readString(Path.of("target/bom.json"))).path("components")
        .forEach(components::add);
    return components;
  }

  @Test
  void everyLibraryThatIsDeliveredIsNamedWithItsLicence() throws IOException {
    assertThat(listed()).isEqualTo(delivered());
    assertThat(NOTICES.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| ---")))
        .allMatch(line -> line.matches("\\| \\S.* \\| \\S.* \\| \\S.* \\|"));
  }

  @Test
  void theBillOfMaterialsHasThemAll() throws IOException {
    assumeTrue(Files.exists(Path.of("target/bom.json")), "an offline build makes no bill of materials");
    assertThat(components().stream().map(part -> part.path("name").asText() + "-" + part.path("version").asText())
        .filter(name -> !name.startsWith("schemas-"))).containsExactlyInAnyOrderElementsOf(delivered());
    assertThat(components()).allSatisfy(part -> assertThat(part.path("hashes").isEmpty()).isFalse());
  }

  @Test
  void theLicenceIsThere() {
    assertThat(DeploymentFiles.text("LICENSE")).contains("Apache License", "Version 2.0, January 2004");
  }
}
