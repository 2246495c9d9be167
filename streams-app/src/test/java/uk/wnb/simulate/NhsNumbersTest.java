package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.wnb.intake.NhsNumber;

class NhsNumbersTest {
  /** All of them, each held against the check of the intake, which sums the other way round. */
  @Test
  void everyOneIsValidAndOfTheRangeThatIsNeverIssued() {
    NhsNumbers numbers = new NhsNumbers();
    String before = "";
    for (int i = 0; i < NhsNumbers.MOST; i++) {
      String number = numbers.next();
      if (!number.startsWith("999") || !NhsNumber.isValid(number) || number.compareTo(before) <= 0) {
        throw new AssertionError("number " + i);
      }
      before = number;
    }
    assertThatThrownBy(numbers::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("909090");
  }

  @Test
  void theFirstOnesAreThoseUsedEverywhere() {
    NhsNumbers numbers = new NhsNumbers();

    assertThat(numbers.next()).isEqualTo("9990000018");
    assertThat(numbers.next()).isEqualTo("9990000026");
  }
}
