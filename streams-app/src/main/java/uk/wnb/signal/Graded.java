package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.policy.Settings;

/**
 * At least so many of something, and of less where less has to happen to look: for a child in a vulnerable situation,
 * and when one of what is counted was with a service where one appointment not given may do harm.
 *
 * @param usual for most children
 * @param sooner for those; where a policy says more than for the others, the same
 */
record Graded(AtLeast usual, AtLeast sooner) {
  /**
   * Read from {@code tier}, {@code windowKey}, {@code countKey}, and the lower count under its key with -vulnerable.
   */
  static Graded of(Settings settings, String countKey, int fewest, String windowKey) {
    AtLeast usual = AtLeast.of(settings, countKey, fewest, windowKey);
    int lower = settings.integer(countKey + "-vulnerable", fewest, AtLeast.MOST);
    return new Graded(usual, new AtLeast(usual.tier(), Math.min(lower, usual.count()), usual.months()));
  }

  /** What applies to the child. */
  AtLeast of(View view) {
    return view.situation().isVulnerable() ? sooner : usual;
  }

  /** What applies to {@code contacts} of the child. */
  AtLeast of(View view, List<Contact> contacts) {
    for (Contact contact : contacts) {
      if (view.isCritical(contact)) {
        return sooner;
      }
    }
    return of(view);
  }

  /** What is said of {@code contacts}, in order of occurrence: {@code counts}, for as long as there is enough of it. */
  Reading reading(String id, View view, List<Contact> contacts, List<Count> counts) {
    Reading reading = of(view, contacts).reading(id, view, contacts, counts);
    return reading.finding() == null ? reading : reading.noLaterThan(usualAgainOn(view, contacts));
  }

  /** The first day on which no service of high criticality is among those that still lie in the window. */
  private int usualAgainOn(View view, List<Contact> contacts) {
    return contacts.stream().filter(view::isCritical).mapToInt(Contact::day)
        .reduce((earlier, later) -> later).stream().map(day -> Days.leavesWindow(day, usual.months()))
        .findFirst().orElse(Days.NEVER);
  }

  /** Added to a statement where {@code needed} is less than usual. */
  String note(int needed) {
    return needed == usual.count() ? "" : " " + needed + " are enough for a child in a vulnerable situation, and with "
        + "a service where one appointment not given may do harm.";
  }
}
