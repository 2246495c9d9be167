package uk.wnb.concern;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that put on a family what a child has gone without. Nobody is helped by them, and a child cannot fail to
 * attend: somebody has to bring it.
 */
final class BlamingWords {
  private static final Pattern BLAMING = Pattern.compile(String.join("|",
      "fail(ed|s|ure|ing)?\\W+(to\\W+)?(attend|bring|comply|engage)", "did(\\W+not|n[\\W]?t)\\W+attend",
      "non\\W?(complian|attend|engag)", "poor\\W+(attend|complian|engage|parent)", "hard\\W+to\\W+(reach|engage)",
      "disengage[ds]?\\b", "no\\W?shows?\\b", "\\bDNA('?d|s)?\\b", "unco\\W?operative", "neglectful",
      "(bad|careless|chaotic|difficult|lazy|problem|troubled)\\W+(famil|parent|mother|father)", "defaulte[dr]",
      "repeat\\W+offender", "irresponsib", "excuses?\\b"), Pattern.CASE_INSENSITIVE);

  /** The name of the national code list, which is quoted as it stands. */
  private static final Pattern NATIONAL_NAME = Pattern.compile("ATTENDED OR DID NOT ATTEND");

  private BlamingWords() {
  }

  /** Every blaming expression in {@code text}, in order. */
  static List<String> in(String text) {
    return BLAMING.matcher(NATIONAL_NAME.matcher(text).replaceAll("")).results().map(MatchResult::group).toList();
  }
}
