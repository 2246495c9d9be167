package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Profiles;

class PolicyFilesTest {
  @TempDir
  Path directory;

  private Path file(String name, String yaml) throws IOException {
    return Files.writeString(directory.resolve(name), yaml);
  }

  @Test
  void everyYamlFileOfADirectoryIsAProfile() throws IOException {
    file("b.yaml", Profiles.everybody("default-2", "2026-07-01", 4));
    file("a.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 2));
    file("notes.txt", "no policy");
    PolicyBook book = PolicyFiles.read(directory);

    assertThat(book.profiles()).extracting(Profile::version).containsExactly("rxx-1", "default-2");
  }

  @Test
  void withoutADefaultTheBuiltInOneIsIt() throws IOException {
    PolicyBook book = PolicyFiles.read(file("rxx.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 2)));

    assertThat(book.policy("RXX", LocalDate.of(2026, 1, 1)).version()).isEqualTo("default-1+rxx-1");
    assertThat(book.policy("RYY", LocalDate.of(2026, 1, 1)).version()).isEqualTo("default-1");
  }

  @Test
  void theSettingTakesADirectory() throws IOException {
    file("rxx.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 2));
    Configuration configuration = Configuration.of(Map.of(Setting.POLICY_FILE.key(), directory.toString()));

    assertThat(configuration.policies().hasOrganisations()).isTrue();
    assertThat(Configuration.of(Map.of()).policies().hasOrganisations()).isFalse();
    assertThat(Configuration.of(Map.of()).policy().version()).isEqualTo("default-1");
  }

  @Test
  void whatIsWrongIsNamedByFileLineAndKey() throws IOException {
    Path bad = file("bad.yaml", Profiles.of("rxx", "rxx-1", "soon", 2));
    Path worse = file("worse.yaml", "\tno yaml");

    assertThatThrownBy(() -> PolicyFiles.read(directory)).isInstanceOf(PolicyException.class)
        .hasMessageContaining(bad + ", line 2, organisation: must be an ODS code")
        .hasMessageContaining(bad + ", line 3, effective-from: must be a date")
        .hasMessageContaining(worse + ", line 1, policy: ");
  }

  @Test
  void whatCannotBeUsedTogetherIsNamedByItsFile() throws IOException {
    file("default.yaml", Profiles.everybody("default-1", "2026-01-01", 3));
    Path own = file("own.yaml", Profiles.of("RXX", "rxx-1", "2026-01-01", 0));

    assertThatThrownBy(() -> PolicyFiles.read(directory)).isInstanceOf(PolicyException.class)
        .hasMessageStartingWith(own + ", line 6, signals.W3.not-brought: must be a whole number");
  }

  @Test
  void aDirectoryWithoutAPolicyIsRefused() {
    assertThatThrownBy(() -> PolicyFiles.read(directory)).isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no .yaml file");
  }
}
