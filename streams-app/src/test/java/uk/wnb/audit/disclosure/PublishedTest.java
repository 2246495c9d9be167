package uk.wnb.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of small numbers, and percentages made of what it leaves. */
class PublishedTest {
  @ParameterizedTest
  @CsvSource({"0,0", "1,*", "7,*", "8,10", "12,10", "13,15", "17,15", "18,20", "4002,4000", "4003,4005"})
  void smallIsWithheldAndTheRestRounded(long count, String text) {
    assertThat(Published.of(count).text()).isEqualTo(text);
  }

  @Test
  void whatIsWithheldHasNoValue() {
    assertThat(Published.of(7).isWithheld()).isTrue();
    assertThatThrownBy(Published.of(7)::value).isInstanceOf(IllegalStateException.class);
    assertThat(Published.of(1)).isEqualTo(Published.of(7)).hasSameHashCodeAs(Published.of(7)).hasToString("*");
  }

  @Test
  void aNegativeCountIsAMistakeAndNotPublished() {
    assertThatThrownBy(() -> Published.of(-1)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not complete");
  }

  @ParameterizedTest
  @CsvSource({"10,40,25", "12,33,29", "1000,3990,25", "1000,4000,25.0", "335,4000,8.4", "0,40,0", "3,40,*", "10,0,''",
      "10,5,*", "1,4000,*", "0,0,''"})
  void percentagesComeFromRoundedNumbers(long part, long whole, String text) {
    Share share = new Share(Published.of(part), Published.of(whole));
    assertThat(share.text()).isEqualTo(text);
    assertThat(share.isKnown()).isEqualTo(!text.isEmpty() && !text.equals("*"));
  }

  @Test
  void aRatioIsOfTheRoundedNumbers() {
    assertThat(new Share(Published.of(12), Published.of(41)).ratio()).isEqualTo(10.0 / 40);
    assertThatThrownBy(new Share(Published.of(1), Published.of(41))::ratio).isInstanceOf(IllegalStateException.class);
  }

  /** Whatever the exact count was, it lies between the two; and both are counts that are published alike. */
  @Test
  void whatACountCanBeIsKnown() {
    for (long exact = 0; exact <= 60; exact++) {
      Published published = Published.of(exact);
      assertThat(exact).isBetween(published.least(), published.most());
      assertThat(Published.of(published.least())).isEqualTo(Published.of(published.most())).isEqualTo(published);
    }
    assertThat(List.of(Published.of(3).least(), Published.of(3).most())).containsExactly(1L, 7L);
    assertThat(List.of(Published.of(11).least(), Published.of(11).most())).containsExactly(8L, 12L);
  }

  @Test
  void noExactRatioIsFartherThanItsRounding() {
    for (int whole = 8; whole <= 60; whole++) {
      for (int part = whole - 8; part >= 8; part--) {
        Share share = new Share(Published.of(part), Published.of(whole));
        assertThat(Math.abs((double) part / whole - share.ratio())).isLessThanOrEqualTo(share.rounding());
      }
      assertThat(new Share(Published.of(0), Published.of(whole)).rounding()).as("0 is exact").isZero();
      assertThat(new Share(Published.of(whole), Published.of(whole)).rounding()).as("no more than all").isZero();
    }
    assertThatThrownBy(new Share(Published.of(1), Published.of(41))::rounding)
        .isInstanceOf(IllegalStateException.class);
  }
}
