package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.PolicyText;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.PolicyReader;
import uk.wnb.policy.Problem;

class CatalogueTest {
  @Test
  void bindsTheDefaultPolicyInItsOwnOrder() {
    assertThat(Catalogue.bind(Given.policy()).live()).extracting(Signal::id).isEqualTo(Catalogue.ids())
        .startsWith("D1", "W1", "W2", "W3", "W4", "W5").endsWith("W14", "W15");
  }

  @Test
  void leavesOutWhatIsOffOrNotInThePolicy() {
    PolicyText text = PolicyText.standard();
    Policy policy = PolicyReader.read(text.text().replaceFirst("(?s)W2:\n    mode: LIVE", "W2:\n    mode: OFF")
        .replaceFirst("(?s)\n  E1:.*?(?=\n  E2:)", "\n"));
    assertThat(Catalogue.bind(policy).live()).extracting(Signal::id).contains("W3", "W4", "E2")
        .doesNotContain("W2", "E1").hasSize(Catalogue.ids().size() - 2);
  }

  @ParameterizedTest
  @CsvSource({"W2, not-brought, 1", "W2, window, 25", "W3, not-brought, 0", "W3, window, 0", "W4, limit, 100",
      "W4, review-probability, 0", "W4, urgent-probability, x", "W4, prior-not-brought, 0", "W4, prior-brought, -1",
      "W4, fewest-appointments, 51", "W4, fewest-not-brought, 2.5", "E3, visits, 1", "E1, window-short, 30",
      "E1, visits, 1000000000000"})
  void namesLineAndKeyOfAValueOutOfRange(String signal, String key, String value) {
    PolicyText text = PolicyText.standard().with(signal, key, value);
    List<Problem> problems = problems(text.text());
    assertThat(problems).extracting(Problem::key).containsExactly("signals." + signal + "." + key);
    assertThat(text.text().split("\n")[problems.get(0).line() - 1]).endsWith("value: " + value);
    assertThat(problems.get(0).message()).startsWith("must be a ");
  }

  @Test
  void namesEveryProblemAtOnce() {
    String text = PolicyText.standard().with("W2", "not-brought", "0").with("E3", "window", "0").text()
        .replace("W3:\n    mode: LIVE", "W3:\n    mode: LOUD").replace("  E1:", "  E9:")
        .replace("    fewest-not-brought:", "    fewest-missed:");
    assertThat(problems(text)).extracting(Problem::key).containsExactlyInAnyOrder("signals.E9",
        "signals.W2.not-brought", "signals.W3.mode", "signals.W4.fewest-not-brought", "signals.W4.fewest-missed",
        "signals.E3.window");
  }

  @Test
  void asksForAUnitAndASourceBesideEveryNumber() {
    String text = PolicyText.standard().text()
        .replaceFirst("(?s)(E3:.*?window:\n      value: 24\n)      unit: months\n", "$1");
    assertThat(text).isNotEqualTo(PolicyText.standard().text());
    assertThat(catchThrowableOfType(PolicyException.class, () -> Catalogue.bind(PolicyReader.read(text))).problems())
        .isNotEmpty();
  }

  /** A policy may be checked, and bound by every thread, without one of them finding what another one left. */
  @Test
  void findsTheSameProblemsTwice() {
    Policy policy = Given.policy(text -> text.with("W2", "not-brought", "0"));
    PolicyException first = catchThrowableOfType(PolicyException.class, () -> Catalogue.bind(policy));
    PolicyException second = catchThrowableOfType(PolicyException.class, () -> Catalogue.bind(policy));
    assertThat(second.problems()).isEqualTo(first.problems());
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(PolicyException.class, () -> Catalogue.bind(PolicyReader.read(text))).problems();
  }
}
