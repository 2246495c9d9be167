package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * The packaged detector comes out the same wherever and whenever it is built: nothing in it tells when, where or by
 * whom it was made. That two builds give the same bytes is tried by hand before a release; this is quick.
 */
class ReproducibleBuildIT {
  /** As {@code project.build.outputTimestamp} says. */
  private static final LocalDateTime SAID = LocalDateTime.parse("2026-01-01T00:00:00");

  private static JarFile jar() throws IOException {
    return new JarFile(DeploymentFiles.HOME.resolve("streams-app/target").resolve(DeploymentFiles.jar()).toFile());
  }

  @Test
  void everyEntryHasTheTimeThatTheProjectSays() throws IOException {
    try (JarFile jar = jar()) {
      List<ZipEntry> entries = jar.stream().<ZipEntry>map(entry -> entry).toList();
      assertThat(entries).hasSizeGreaterThan(100).allMatch(entry -> entry.getTimeLocal().equals(SAID));
    }
  }

  @Test
  void theManifestSaysNothingOfTheMachine() throws IOException {
    try (JarFile jar = jar()) {
      assertThat(jar.getManifest().getMainAttributes().keySet()).extracting(Object::toString)
          .containsExactlyInAnyOrder("Manifest-Version", "Created-By", "Java-Version", "Build-Jdk-Spec");
    }
  }
}
