package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.simulate.Parameters;

class SimulateCommandTest {
  @TempDir
  Path directory;

  private Wnb simulate(Object... more) {
    Stream<Object> all = Stream.concat(Stream.of("simulate", "--years", "2", "--out", directory.resolve("a.csv")),
        Stream.of(more));
    return Wnb.run(all.toArray());
  }

  @Test
  void writesTheEventsTheTruthAndWhatItWasMadeOf() throws IOException {
    Wnb simulate = simulate("--children", "100", "--seed", "3");

    assertThat(simulate.code()).isZero();
    assertThat(simulate.out()).startsWith("Simulated, not real: 112 children in all, ").contains(" rows in ");
    assertThat(Files.list(directory)).extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("a.csv", "a.truth.csv", "a.parameters.yaml");
    assertThat(Files.readString(directory.resolve("a.csv"))).startsWith(Rows.HEADER + "\n");
    assertThat(Files.readAllLines(directory.resolve("a.truth.csv"))).hasSize(113);
    assertThat(Files.readString(directory.resolve("a.parameters.yaml"))).isEqualTo(
        "# Simulated with --children 100 --years 2 --until 2025-12-31 --seed 3\n" + Parameters.defaultText());
  }

  /** Whoever has the parameters of an area can make it again. */
  @Test
  void parametersOfOnesOwnAreUsed() throws IOException {
    Path own = Files.writeString(directory.resolve("own.yaml"), Parameters.defaultText()
        .replace("version: area-3", "version: ours"));
    Path wrong = Files.writeString(directory.resolve("wrong.yaml"), "care:\n");

    assertThat(simulate("--children", "20", "--parameters", own).code()).isZero();
    assertThat(Files.readString(directory.resolve("a.parameters.yaml"))).contains("version: ours");
    assertThat(simulate("--children", "20", "--parameters", wrong)).satisfies(refused -> {
      assertThat(refused.code()).isEqualTo(3);
      assertThat(refused.err()).startsWith("wnb: line ").doesNotContain("\tat ");
    });
  }

  @Test
  void whatCannotBeIsRefusedInOneLine() {
    assertThat(simulate("--children", "0").code()).isEqualTo(2);
    assertThat(simulate("--children", "900000")).satisfies(refused -> {
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err()).contains("909090 invented NHS numbers").doesNotContain("\tat ");
    });
    assertThat(Wnb.run("simulate", "--children", "10", "--out", directory.resolve("none").resolve("a.csv")))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo(3);
          assertThat(refused.err()).startsWith("wnb: cannot write ").hasLineCount(1);
        });
  }
}
