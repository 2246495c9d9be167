package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Stories;

/** Nothing that this program says, in any of its texts, blames a family. */
class WordingLintTest {
  private static final List<Path> ROOTS = List.of(Path.of("src/main"), Path.of("../schemas/src/main"));
  private static final Pattern STRING = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

  @ParameterizedTest
  @ValueSource(strings = {"failed to attend", "Failure to bring", "did not attend", "DNA", "DNA'd", "non-compliant",
      "noncompliance", "poor attender", "hard to reach", "hard-to-reach", "the family disengaged", "a no-show",
      "uncooperative", "chaotic family", "Defaulted", "excuses"})
  void knowsABlamingWordWhenItSeesOne(String text) {
    assertThat(BlamingWords.in("The child " + text + " again.")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"was not brought", "not brought to 3 of 5 appointments", "cancelled by the family",
      "the ATTENDED OR DID NOT ATTEND CODE", "no longer stands", "the broker failed", "no shoes", "by default"})
  void letsPlainWordsPass(String text) {
    assertThat(BlamingWords.in(text)).isEmpty();
  }

  @Test
  void noTextInTheSourcesBlames() throws IOException {
    List<String> found = new ArrayList<>();
    int texts = 0;
    for (Path file : files(".java")) {
      for (String text : STRING.matcher(read(file)).results().map(MatchResult::group).toList()) {
        texts++;
        BlamingWords.in(text).forEach(word -> found.add(file + ": " + word));
      }
    }
    assertThat(found).isEmpty();
    assertThat(texts).as("texts looked at").isGreaterThan(500);
  }

  @Test
  void noPolicySchemaOrOtherResourceBlames() throws IOException {
    List<Path> files = files(".yaml", ".avsc", ".csv", ".xml", ".html", ".md", ".properties", ".txt");
    assertThat(files).extracting(file -> file.getFileName().toString()).contains("default.yaml", "Alert.avsc");
    for (Path file : files) {
      assertThat(BlamingWords.in(read(file))).as("%s", file).isEmpty();
    }
  }

  /** Words are put together at run time as well: every alert of many stories, with all that it says. */
  @Test
  void noAlertBlames() {
    long alerts = LongStream.range(1, 300).mapToObj(Stories::of).flatMap(story -> {
      Scene scene = Scene.of(Given.policy(), Given.NHS_NUMBER);
      return story.reports().stream().flatMap(report -> scene.hears(report).stream());
    }).peek(alert -> assertThat(BlamingWords.in(alert.toString())).isEmpty()).count();
    assertThat(alerts).isGreaterThan(100);
  }

  private static List<Path> files(String... endings) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : ROOTS) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
