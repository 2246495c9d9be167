package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {
  private static final long SEED = 999;

  /** Of the test range 999, and the one that many published examples use. */
  @ParameterizedTest
  @ValueSource(strings = {"9990000018", "9990000026", "9990000034", "9990000042", "9990000050", "9990000069",
      "9434765919", "9912003888"})
  void aRightCheckDigitIsValid(String number) {
    assertThat(NhsNumber.isValid(number)).isTrue();
  }

  @Test
  void thePrintedFormLosesItsSpaces() {
    assertThat(NhsNumber.unspaced("999 000 0018")).isEqualTo("9990000018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9990000018", "", "999 0000018", "999  000 0018", " 999 000 0018", "999-000-0018",
      "9990 000 018", "999\u00a0000\u00a00018", "999 000 001 8", "abc def ghij"})
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(NhsNumber.unspaced(text)).isEqualTo(text);
  }

  /** The published rule, done the way it is published: weights 10 to 2, 11 less the remainder, 11 becomes 0. */
  @Test
  void agreesWithThePublishedRule() {
    Random random = new Random(SEED);
    int withoutDigit = 0;
    for (int i = 0; i < 2_000; i++) {
      String nine = String.format("%09d", random.nextInt(1_000_000_000));
      int sum = 0;
      for (int at = 0; at < 9; at++) {
        sum += (10 - at) * Character.digit(nine.charAt(at), 10);
      }
      int check = 11 - sum % 11;
      withoutDigit += check == 10 ? 1 : 0;
      for (int digit = 0; digit < 10; digit++) {
        boolean right = check != 10 && digit == check % 11;
        assertThat(NhsNumber.isValid(nine + digit)).as("%s%d, seed %d", nine, digit, SEED).isEqualTo(right);
      }
    }
    assertThat(withoutDigit).isPositive();
  }

  @Test
  void anyOneDigitMistypedIsFound() {
    String right = "9990000018";
    for (int at = 0; at < 10; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(NhsNumber.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
      }
    }
  }

  @Test
  void neighboursSwappedAreFound() {
    String right = "9434765919";
    for (int at = 0; at < 9; at++) {
      String typed = right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
      assertThat(NhsNumber.isValid(typed)).as(typed).isEqualTo(typed.equals(right));
    }
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"0000000000", "1111111111", "999000001", "99900000180", "999 000 0018", " 9990000018",
      "999000001X", "99900000-8", "\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668"})
  void anythingElseIsNone(String text) {
    assertThat(NhsNumber.isValid(text)).isFalse();
  }
}
