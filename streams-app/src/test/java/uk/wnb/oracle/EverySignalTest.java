package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Value;
import uk.wnb.ruletest.Case;
import uk.wnb.ruletest.RuleTestFiles;
import uk.wnb.signal.Catalogue;

/** A signal is complete: class, default with its sources, rule tests, a second implementation, a row in the README. */
class EverySignalTest {
  private static final Policy POLICY = Given.policy();

  static List<String> ids() {
    return Catalogue.ids();
  }

  @Test
  void standsUnderItsIdAndIsLive() {
    assertThat(Catalogue.bind(POLICY).live()).extracting(signal -> signal.id()).isEqualTo(Catalogue.ids());
    assertThat(POLICY.signals()).containsOnlyKeys(Catalogue.ids());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void hasADefaultThatSaysWhatItCountsAndWhereItIsFrom(String id) {
    Map<String, Value> values = POLICY.signals().get(id).values();
    values.forEach((key, value) -> {
      if (!key.equals("mode") && !key.equals("tier")) {
        assertThat(value.unit()).as("unit of %s", key).isNotBlank();
        assertThat(value.source()).as("source of %s", key).matches("(our proposal|published|case review)(?s).*");
      }
    });
    assertThat(values).containsKey("mode");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void hasRuleTestsOfEveryKind(String id) {
    assertThat(RuleTestFiles.ofSignal(id).cases()).extracting(Case::kind).contains(Case.Kind.values());
  }

  @Test
  void isWrittenASecondTime() {
    assertThat(new NaiveSignals(POLICY).written()).containsExactlyInAnyOrderElementsOf(Catalogue.ids());
  }

  @Test
  void isInTheReadme() throws IOException {
    List<String> told = Files.readString(Path.of("../README.md")).lines()
        .dropWhile(line -> !line.startsWith("| id | pattern |")).skip(2).takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split(" \\| ")[0].substring(2)).toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(Catalogue.ids());
  }
}
