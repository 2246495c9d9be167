package uk.wnb.concern;

import java.util.List;
import uk.wnb.signal.View;

/**
 * Whom an alert speaks of. A child is brought; a young person who may keep appointments alone is present or is not, and
 * is the first to be asked. Signals speak of a child; here their words are turned where they have to be.
 */
enum Voice {
  /** Somebody has to bring the child. */
  CHILD,
  /** May attend alone. */
  YOUNG_PERSON;

  private static final List<String> OF_A_CHILD = List.of("What got in the way?",
      "What does the child go without if this is not given, and how soon does that matter?",
      "Who else knows the family, and what do they see?");
  private static final List<String> OF_A_YOUNG_PERSON = List.of("What got in the way, in the young person's own words?",
      "Would they like somebody to come with them, and who may be told of these appointments?",
      "What do they go without if this is not given, and how soon does that matter?",
      "Who else knows them, and what do they see?");

  static Voice of(View view) {
    return view.situation().mayAttendAlone(view.care().aloneFromYears()) ? YOUNG_PERSON : CHILD;
  }

  /** What stands before a headline that asks somebody to look. */
  String opening() {
    return this == CHILD ? "" : "The young person may attend alone: contact them first. ";
  }

  /** Asked of every open concern; the first is the question that the reviewers of published cases missed. */
  List<String> questions() {
    return this == CHILD ? OF_A_CHILD : OF_A_YOUNG_PERSON;
  }

  /** {@code text} that speaks of a child, turned. */
  String say(String text) {
    if (this == CHILD) {
      return text;
    }
    return text.replace("rought to", "resent at").replace("Bresent", "Present").replace("bresent", "present")
        .replace("was not brought", "not present").replace("brought", "present");
  }
}
