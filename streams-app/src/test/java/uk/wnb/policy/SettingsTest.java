package uk.wnb.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"2", "7", "50"})
  void givesAWholeNumberInItsRange(String text) {
    Settings settings = settings("count", text);
    assertThat(settings.integer("count", 2, 50)).isEqualTo(Integer.parseInt(text));
    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "51", "-3", "2.0", "two", "", " 2", "99999999999"})
  void namesAWholeNumberOutOfItsRange(String text) {
    Settings settings = settings("count", text);
    assertThat(settings.integer("count", 2, 50)).isEqualTo(2);
    assertThat(settings.problems()).extracting(Problem::toString)
        .containsExactly("line 7, signals.W9.count: must be a whole number from 2 to 50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "9.1", "100"})
  void givesADecimal(String text) {
    assertThat(settings("prior", text).decimal("prior", 100)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.1", "100.1", "NaN", "Infinity", "x"})
  void namesADecimalOutOfItsRange(String text) {
    Settings settings = settings("prior", text);
    assertThat(settings.decimal("prior", 100)).isEqualTo(100);
    assertThat(settings.problems()).extracting(Problem::message)
        .containsExactly("must be a number above 0, at most 100.0");
  }

  @Test
  void givesADay() {
    assertThat(settings("from", "2026-04-01").day("from")).isEqualTo((int) LocalDate.of(2026, 4, 1).toEpochDay());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "1 April 2026", "2026-4-1", "+999999999-12-31", ""})
  void namesADayThatIsNone(String text) {
    Settings settings = settings("from", text);
    assertThat(settings.day("from")).isZero();
    assertThat(settings.problems()).extracting(Problem::toString)
        .containsExactly("line 7, signals.W9.from: must be a date such as 2026-04-01");
  }

  @Test
  void givesAWord() {
    assertThat(settings("tier", "URGENT").word("tier", Tier.class)).isEqualTo(Tier.URGENT);
  }

  @Test
  void namesAWordThatIsNone() {
    Settings settings = settings("tier", "urgent");
    assertThat(settings.word("tier", Tier.class)).isEqualTo(Tier.INFO);
    assertThat(settings.problems()).extracting(Problem::message)
        .containsExactly("must be one of [INFO, REVIEW, URGENT]");
  }

  @Test
  void namesWhatIsMissingAtTheBlock() {
    Settings settings = settings("count", "3");
    settings.integer("count", 2, 50);
    assertThat(settings.integer("window", 1, 24)).isEqualTo(1);
    assertThat(settings.decimal("limit", 5)).isEqualTo(5);
    assertThat(settings.problems()).extracting(Problem::toString).containsExactly(
        "line 4, signals.W9.window: is missing", "line 4, signals.W9.limit: is missing");
  }

  @Test
  void namesWhatNobodyAskedFor() {
    assertThat(settings("count", "3").problems()).extracting(Problem::toString)
        .containsExactly("line 7, signals.W9.count: is not a setting here");
  }

  @Test
  void namesANumberWithoutUnitOrSource() {
    Settings settings = new Settings("signals.W9", 4, Map.of("count", new Value("3", "", "", "test-1", 7)));
    settings.integer("count", 2, 50);
    assertThat(settings.problems()).extracting(Problem::message)
        .containsExactly("needs a unit and a source beside its value");
  }

  @Test
  void aFreshCopyHasForgottenWhatWasAsked() {
    Settings settings = settings("count", "x");
    settings.integer("count", 2, 50);
    Settings fresh = settings.afresh();
    assertThat(fresh.problems()).extracting(Problem::message).containsExactly("is not a setting here");
    assertThat(fresh.values()).isEqualTo(settings.values());
    assertThat(fresh.line()).isEqualTo(4);
    assertThat(fresh.path()).isEqualTo("signals.W9");
  }

  private static Settings settings(String key, String text) {
    return new Settings("signals.W9", 4, Map.of(key, new Value(text, "appointments", "a test", "test-1", 7)));
  }
}
