package uk.wnb.cli;

/** Text for people, broken at spaces into lines of at most {@value #COLUMNS} columns. */
final class Paragraph {
  static final int COLUMNS = 100;

  private Paragraph() {
  }

  /**
   * {@code text} behind {@code label}, the further lines as far in as the first one's text, each line ended. A word
   * that is longer than a line stands on one of its own.
   */
  static String of(String label, String text) {
    StringBuilder lines = new StringBuilder(label);
    int column = label.length();
    String gap = "";
    for (String word : text.split(" ")) {
      if (!gap.isEmpty() && column + gap.length() + word.length() > COLUMNS) {
        gap = "\n" + " ".repeat(label.length());
        column = label.length() - gap.length();
      }
      lines.append(gap).append(word);
      column += gap.length() + word.length();
      gap = " ";
    }
    return lines.append('\n').toString();
  }
}
