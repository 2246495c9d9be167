package uk.wnb.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.oracle.PolicyText;

class PolicyReaderTest {
  private static final String SMALL = """
      version: test-1
      effective-from: 2026-04-01
      concern:
        quiet:
          value: 6
          unit: months
          source: a test
        due-info: {value: 20, unit: days, source: a test}
        due-review: {value: 5, unit: days, source: a test}
        due-urgent: {value: 1, unit: days, source: a test}
        due-vulnerable: {value: 2, unit: days, source: a test}
        owner: {value: lead, unit: role, source: a test}
        escalates-from: REVIEW
        level-1: {value: nurse, unit: role, source: a test}
        level-1-due: {value: 3, unit: days, source: a test}
        acknowledged: {value: 10, unit: days, source: a test}
        cool-down: {value: 28, unit: days, source: a test}
        look-again: {value: 3, unit: months, source: a test}
        longest-snooze: {value: 90, unit: days, source: a test}
        stagnant-reviews: {value: 3, unit: reviews, source: a test}
        stagnant-months: {value: 4, unit: months, source: a test}
        shadow: COUNTED
      care:
        high-criticality: {value: 223 263, unit: codes, source: a test}
        alone-from: {value: 16, unit: years, source: a test}
        planned-care: {value: W3, unit: signals, source: a test}
        barrier-tiers: {value: 1, unit: tiers, source: a test}
        barrier-for: {value: 7, unit: months, source: a test}
      signals:
        W3:
          mode: LIVE
          window: {value: 12, unit: months, source: a test}
      """;

  @Test
  void readsValuesWithUnitSourceAndLine() {
    Policy policy = PolicyReader.read(SMALL);
    assertThat(policy.version()).isEqualTo("test-1");
    assertThat(policy.effectiveFrom()).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(policy.concern()).isEqualTo(new ConcernPolicy(6, new DueDays(20, 5, 1, 2),
        new ReviewPolicy(10, 28, 3, 90, 3, 4), new Ladder("lead", List.of(new Ladder.Level("nurse", 3)), Tier.REVIEW),
        new TreeSet<>(List.of("E2", "E3", "E4")), false, 96, ConcernPolicy.ALWAYS));
    assertThat(policy.care().highCriticality()).containsExactly("223", "263");
    assertThat(policy.care().aloneFromYears()).isEqualTo(16);
    assertThat(policy.care().plannedCare()).containsExactly("W3");
    assertThat(policy.care().barrierTiers()).isEqualTo(1);
    assertThat(policy.care().barrierMonths()).isEqualTo(7);
    Settings w3 = policy.signals().get("W3");
    assertThat(w3.path()).isEqualTo("signals.W3");
    assertThat(w3.values().get("window")).isEqualTo(new Value("12", "months", "a test", "test-1", 32));
    assertThat(w3.values().get("mode")).isEqualTo(new Value("LIVE", "", "", "test-1", 31));
  }

  @Test
  void readsTheDefaultPolicy() {
    Policy policy = PolicyReader.read(PolicyText.standard().text());
    assertThat(policy.version()).isEqualTo("default-1");
    assertThat(policy.signals()).containsKeys("W2", "W3", "W4", "E3", "E1", "SC1", "D1");
    assertThat(policy.concern().due()).isEqualTo(new DueDays(20, 5, 1, 2));
    assertThat(policy.concern().ladder().levels()).extracting(Ladder.Level::dueDays).containsExactly(3, 5);
    assertThat(policy.concern().ladder().from()).isEqualTo(Tier.REVIEW);
    assertThat(policy.concern().publishesShadow()).isFalse();
  }

  /** Nobody can judge a threshold whose unit and origin are not written beside it. */
  @Test
  void everyDefaultSaysWhatItCountsAndWhereItComesFrom() {
    PolicyReader.read(PolicyText.standard().text()).signals().values().stream()
        .flatMap(settings -> settings.values().entrySet().stream())
        .filter(entry -> !List.of("mode", "tier").contains(entry.getKey()))
        .forEach(entry -> {
          assertThat(entry.getValue().unit()).as(entry.getKey()).isNotBlank();
          assertThat(entry.getValue().source()).as(entry.getKey())
              .matches("(?s)(published|case review|our proposal).*");
        });
  }

  @ParameterizedTest
  @CsvSource({
      "version: test-1, version: [a], version, 1, is missing",
      "effective-from: 2026-04-01, effective-from: soon, effective-from, 2, must be a date",
      "effective-from: 2026-04-01, effective-from: 2026-02-30, effective-from, 2, must be a date",
      "value: 6, value: 0, concern.quiet, 5, must be a whole number from 1 to 60",
      "value: 6, value: 61, concern.quiet, 5, must be a whole number from 1 to 60",
      "value: 6, value: six, concern.quiet, 5, must be a whole number from 1 to 60",
      "unit: months, unit: '', concern.quiet, 5, needs a unit and a source",
      "unit: months, unitt: months, concern.quiet.unit, 5, is missing",
      "unit: months, unitt: months, concern.quiet.unitt, 6, is not a setting here",
      "value: 6, value: [6], concern.quiet.value, 5, is missing",
      "due-info:, due-inof:, concern.due-info, 4, is missing",
      "due-info:, due-inof:, concern.due-inof, 8, is not a setting here",
      "value: 223 263, value: 223/263, care.high-criticality, 24, 'must be codes of letters and digits with spaces'",
      "alone-from:, alone-until:, care.alone-from, 24, is missing",
      "concern:, concerns:, concern, 1, is missing",
      "concern:, concerns:, concerns, 4, is not a setting here",
      "mode: LIVE, '[mode]: LIVE', signals.W3, 31, must have single words as keys",
      "mode: LIVE, mode: mode: LIVE, policy, 31, mapping values are not allowed here",
      "mode: LIVE, - LIVE, policy, 32, expected"})
  void namesLineKeyAndRemedy(String right, String wrong, String key, int line, String message) {
    List<Problem> problems = problems(SMALL.replace(right, wrong));
    assertThat(problems).anySatisfy(problem -> {
      assertThat(problem.key()).isEqualTo(key);
      assertThat(problem.line()).isEqualTo(line);
      assertThat(problem.message()).contains(message);
      assertThat(problem).hasToString("line " + line + ", " + key + ": " + problem.message());
    });
  }

  @Test
  void anOrganisationSaysOnlyWhatDiffers() {
    Profile profile = PolicyReader.profile(Profiles.of("RXX", "rxx-1", "2026-04-01", 5));

    assertThat(profile.organisation()).isEqualTo("RXX");
    assertThat(profile.isDefault()).isFalse();
    assertThat(profile.concern().values()).isEmpty();
    assertThat(profile.signals().get("W3").values()).containsOnlyKeys("not-brought");
    assertThat(profile.text()).isEqualTo(Profiles.of("RXX", "rxx-1", "2026-04-01", 5));
  }

  @ParameterizedTest
  @CsvSource({
      "RXX, rxx, organisation, must be an ODS code",
      "RXX, RX, organisation, must be an ODS code",
      "rxx-1, rxx+1, version, must be a word",
      "rxx-1, '', version, must be a word",
      "signals:, signal:, signal, is not a setting here",
      "signals:, 'care: all', policy, mapping values are not allowed"})
  void whatIsWrongInAnOrganisationsProfileIsNamed(String right, String wrong, String key, String message) {
    List<Problem> problems = problems(Profiles.of("RXX", "rxx-1", "2026-04-01", 5)
        .replaceFirst(right, wrong));
    assertThat(problems).anySatisfy(problem -> {
      assertThat(problem.key()).isEqualTo(key);
      assertThat(problem.message()).contains(message);
    });
  }

  /** Bytes that are no text reach the log as easily as any others. */
  @Test
  void whatIsNoTextIsNamed() {
    assertThat(problems("version: a\u0000b")).extracting(Problem::message).containsExactly("is not YAML text");
    assertThat(problems("version: a\n---\nversion: b")).isNotEmpty();
  }

  @Test
  void aBlockMustBeABlock() {
    assertThat(problems("just words")).extracting(Problem::key).contains("policy");
    assertThat(problems(SMALL.replaceFirst("(?s)signals:.*", "signals: all"))).extracting(Problem::key)
        .containsExactly("signals");
    assertThat(problems(SMALL.replaceFirst("(?s)    mode.*", "    - LIVE\n"))).extracting(Problem::key)
        .containsExactly("signals.W3");
  }

  @Test
  void aKeyMayNotStandTwice() {
    List<Problem> problems = problems(SMALL + "version: test-2\n");
    assertThat(problems).extracting(Problem::toString).containsExactly("line 33, policy.version: stands here twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing but a comment\n"})
  void anEmptyFileIsNamed(String text) {
    assertThat(problems(text)).extracting(Problem::message).containsExactly("the file is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"version: 'open", "a: b: c", "\tversion: 1", "version: *nobody", "? [a]\n: b", "[1]: x",
      "a: !!java.net.URL [http://localhost]", "- a\n- b", "a: &x [*x]"})
  void whateverIsInItTheAnswerIsAListOfProblems(String text) {
    assertThat(problems(text)).isNotEmpty().allSatisfy(problem -> assertThat(problem.line()).isPositive());
  }

  @Test
  void severalProblemsAreNamedAtOnce() {
    List<Problem> problems = problems(SMALL.replace("value: 6", "value: 0").replace("value: 20", "value: x")
        .replace("2026-04-01", "x"));
    assertThat(problems).extracting(Problem::key)
        .containsExactlyInAnyOrder("effective-from", "concern.quiet", "concern.due-info");
  }

  @Test
  void theExceptionSaysItAll() {
    PolicyException refusal = catchThrowableOfType(PolicyException.class,
        () -> PolicyReader.read(SMALL.replace("value: 6", "value: 0").replace("value: 20", "value: x")));
    assertThat(refusal.getMessage().split("; ")).hasSize(refusal.problems().size());
    assertThat(refusal).hasMessageContaining("line 5, concern.quiet");
  }

  private static List<Problem> problems(String text) {
    PolicyException refusal = catchThrowableOfType(PolicyException.class, () -> PolicyReader.read(text));
    assertThat(refusal).as(() -> Arrays.toString(text.split("\n"))).isNotNull();
    return refusal.problems();
  }
}
