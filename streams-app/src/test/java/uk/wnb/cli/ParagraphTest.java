package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
  private static final String TEN = "123456789 ";

  @Test
  void shortTextIsOneLine() {
    assertThat(Paragraph.of("To ask: ", "What got in the way?")).isEqualTo("To ask: What got in the way?\n");
  }

  @Test
  void aLineMayHaveAHundredColumnsAndNotOneMore() {
    assertThat(Paragraph.of("", TEN.repeat(9) + "1234567890")).isEqualTo(TEN.repeat(9) + "1234567890\n");
    assertThat(Paragraph.of("", TEN.repeat(9) + "12345678901")).isEqualTo(TEN.repeat(9).strip() + "\n12345678901\n");
  }

  @Test
  void furtherLinesBeginUnderTheTextOfTheFirst() {
    String text = Paragraph.of("  W2  ", TEN.repeat(12).strip());

    assertThat(text.lines()).containsExactly("  W2  " + TEN.repeat(9).strip(), "      " + TEN.repeat(3).strip());
  }

  @Test
  void everyLineFitsAndNoWordIsLost() {
    String words = "a bb ccc dddd eeeee ".repeat(60).strip();
    String text = Paragraph.of("    Evidence: ", words);

    assertThat(text.lines()).hasSizeBetween(14, 16).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(text.strip().replaceAll("\\s+", " ")).isEqualTo("Evidence: " + words);
  }

  @Test
  void aWordLongerThanALineStandsAlone() {
    String endless = "x".repeat(150);

    assertThat(Paragraph.of("  ", "before " + endless + " after").lines())
        .containsExactly("  before", "  " + endless, "  after");
  }
}
