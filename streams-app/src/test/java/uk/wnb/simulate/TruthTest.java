package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.history.Days;

class TruthTest {
  @TempDir
  Path directory;

  private Path file(String... lines) throws IOException {
    return Files.writeString(directory.resolve("truth.csv"), String.join("\n", lines) + "\n");
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Truth drifting = new Truth("9990000018", "H1", Course.Kind.DRIFTING, Days.of(LocalDate.parse("2023-01-02")),
        Days.of(LocalDate.parse("2025-01-02")), 2, true);
    Truth steady = new Truth("9990000026", "H2", Course.Kind.STEADY, Days.NEVER, Days.NEVER, 10, false);

    assertThat(drifting.line()).isEqualTo("9990000018,H1,drifting,2023-01-02,2025-01-02,2,true");
    assertThat(Truth.read(file(Truth.HEADER, drifting.line(), steady.line()))).hasSize(2)
        .containsEntry("9990000018", drifting).containsEntry("9990000026", steady);
    assertThat(drifting.isDrifting()).isTrue();
    assertThat(steady.isDrifting()).isFalse();
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThatThrownBy(() -> Truth.read(file("x"))).hasMessageContaining("line 1 is not the header");
    assertThatThrownBy(() -> Truth.read(file(Truth.HEADER, "9990000018,H1,bored,,,2,true")))
        .hasMessage("line 2 is not the truth about a child");
    assertThatThrownBy(() -> Truth.read(file(Truth.HEADER, "9990000018,H1"))).hasMessageContaining("line 2");
  }
}
