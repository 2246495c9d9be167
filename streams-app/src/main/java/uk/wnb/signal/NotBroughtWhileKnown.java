package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.policy.Settings;

/**
 * W1: an appointment to which the child was not brought (codes 3 and 7) on a day on which the child was subject to a
 * child protection plan, looked after or in need. One is enough: the people of the plan should hear of it. What decides
 * is how things stood on the day of the appointment; {@link CriticalNotBrought} tells of appointments on other days.
 */
final class NotBroughtWhileKnown implements Signal {
  static final String ID = "W1";

  private final AtLeast rule;

  NotBroughtWhileKnown(Settings settings) {
    rule = AtLeast.of(settings, "not-brought", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Not brought while known to social care";
  }

  @Override
  public Reading read(View view) {
    List<Contact> missed = Contacts.notBrought(view.history(), rule.window(view),
        contact -> contact.outcome().isWasNotBrought()
            && view.history().situation(contact.day()).isKnownToSocialCare());
    return rule.reading(ID, view, missed, List.of(new Count("was not brought", missed.size(), "appointments")));
  }

  @Override
  public String statement(Finding finding) {
    return "While on a child protection plan, looked after or in need, was not brought to "
        + finding.count("was not brought") + " appointments in " + rule.months() + " months.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("Does the social worker know of the appointment, and can somebody help to keep the next one?");
  }
}
