package uk.wnb.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.wnb.policy.PolicyBook;

/** Which organisations' profiles judge nobody in a replay, and why: whoever gave them would not see it otherwise. */
final class IdleProfiles {
  private IdleProfiles() {
  }

  /**
   * A sentence for each organisation in {@code book} whose profiles judge nobody.
   *
   * @param responsible organisations that some row says are responsible for a child
   * @param last the last day of the replay
   */
  static List<String> of(PolicyBook book, Set<String> responsible, LocalDate last) {
    List<String> idle = new ArrayList<>();
    for (String organisation : book.organisations()) {
      LocalDate begins = book.begins(organisation);
      String who = "the profile of " + organisation + " judges nobody here: ";
      if (!responsible.contains(organisation)) {
        idle.add(who + "no row says that " + organisation + " is responsible for a child (context, "
            + "responsible-organisation)");
      } else if (begins.isAfter(last)) {
        idle.add(who + "it begins on " + begins + ", and the last day is " + last);
      }
    }
    return idle;
  }
}
