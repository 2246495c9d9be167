package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Outcome;
import uk.wnb.policy.Settings;

/**
 * W8: brought, but too late to be seen (code 7), more than once. The family came: a prompt to help with the way there
 * and to give such a child a new appointment at once.
 */
final class ArrivedTooLate implements Signal {
  static final String ID = "W8";

  private final AtLeast rule;

  ArrivedTooLate(Settings settings) {
    rule = AtLeast.of(settings, "arrived-not-seen", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Came, but too late to be seen";
  }

  @Override
  public Reading read(View view) {
    List<Contact> late = Picked.of(rule.lately(view).notBrought(),
        contact -> contact.outcome() == Outcome.ARRIVED_NOT_SEEN);
    return late.isEmpty() ? Reading.NOTHING
        : rule.reading(ID, view, late, List.of(new Count("arrived, not seen", late.size(), "appointments")));
  }

  @Override
  public String statement(Finding finding) {
    return "The family came to " + Plural.of(finding.count("arrived, not seen"), "appointment") + " in " + rule.months()
        + " months and the child could not be seen because it had grown too late: help with getting there may be"
        + " all that is needed.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("What would make it easier to be there in time: transport, another hour, a place nearer to home?");
  }
}
