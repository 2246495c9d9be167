package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The safety documents are true as far as a test can tell: what they point to exists. */
class HazardLogTest {
  private static final List<String> HAZARDS = DeploymentFiles.text("docs/HAZARDS.md").lines().toList();

  /** Each cause: its cells, without the ones outside the table. */
  static List<List<String>> causes() {
    return HAZARDS.stream().filter(line -> line.startsWith("| ") && !line.startsWith("| cause ")
        && !line.startsWith("| ---")).map(line -> List.of(line.substring(2,
        line.length() - 2).split(" \\| "))).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HAZARDS.md", "DATA-PROTECTION.md", "INTENDED-USE.md", "FAULTS.md"})
  void everyTestThatIsNamedExists(String document) {
    assertThat(TestNames.all()).containsAll(TestNames.in(DeploymentFiles.text("docs/" + document)));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void everyCauseHasAControlATestThatShowsItAndWhatRemains(List<String> cells) {
    assertThat(cells).hasSize(4).noneMatch(String::isBlank);
    assertThat(TestNames.in(cells.get(2))).isNotEmpty();
    assertThat(cells.get(3)).matches("(very low|low|medium)\\b.*");
  }

  @Test
  void hazardsAreNumberedAndEachSaysItsHarm() {
    List<String> titles = HAZARDS.stream().filter(line -> line.startsWith("## ")).toList();
    assertThat(titles).hasSizeGreaterThanOrEqualTo(7);
    assertThat(IntStream.range(0, titles.size())).allMatch(i -> titles.get(i).startsWith("## H" + (i + 1) + ". "));
    assertThat(HAZARDS.stream().filter(line -> line.startsWith("Harm: "))).hasSameSizeAs(titles);
  }

  @Test
  void aTestThatDoesNotExistWouldBeFound() {
    assertThat(TestNames.in("shown by `NoSuchTest` and `FaultsIT`, not by `wnb`")).containsExactly("NoSuchTest",
        "FaultsIT");
    assertThat(TestNames.all()).contains("FaultsIT", "EvolutionTest").doesNotContain("NoSuchTest");
  }
}
