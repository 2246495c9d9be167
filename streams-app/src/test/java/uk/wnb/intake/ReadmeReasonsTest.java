package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever finds a reason in the dead letters finds it in the README too, with the same remedy. */
class ReadmeReasonsTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void listsEveryReasonWithItsRemedyAndNoOther() throws IOException {
    assertThat(listed(Files.readAllLines(README))).isEqualTo(described());
  }

  @Test
  void missesNeitherALineTooFewNorOneTooMany() {
    List<String> lines = described();
    assertThat(listed(lines.subList(1, lines.size()))).isNotEqualTo(described());
    assertThat(listed(List.of("| `no-such-reason` | Do nothing. |"))).isNotEqualTo(described());
  }

  private static List<String> described() {
    return Arrays.stream(Reason.values())
        .map(reason -> "| `" + reason.code() + "` | " + reason.remedy() + " |").toList();
  }

  /** The rows of the table that begins with the reasons' head, or all lines where there is no such table. */
  private static List<String> listed(List<String> lines) {
    int head = lines.indexOf("| reason | what to do |");
    return lines.subList(head < 0 ? 0 : head + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("| `")).toList();
  }
}
