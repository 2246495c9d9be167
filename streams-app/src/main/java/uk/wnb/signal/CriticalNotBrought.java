package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.EventId;
import uk.wnb.policy.Settings;

/**
 * W6: an appointment to which the child was not brought (codes 3 and 7) with a service where one that is not given may
 * do harm. W1 asks who the child is, W6 which service it was: what {@link NotBroughtWhileKnown} tells of is not told
 * here again.
 */
final class CriticalNotBrought implements Signal {
  static final String ID = "W6";

  private final AtLeast rule;

  CriticalNotBrought(Settings settings) {
    rule = AtLeast.of(settings, "not-brought", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Not brought to a service where one appointment matters";
  }

  @Override
  public Reading read(View view) {
    Finding known = view.finding(NotBroughtWhileKnown.ID);
    List<EventId> told = known == null ? List.of() : known.evidence();
    List<Contact> missed = Picked.of(rule.lately(view).notBrought(), contact ->
        contact.outcome().isWasNotBrought() && view.isCritical(contact) && !told.contains(contact.id()));
    return missed.isEmpty() ? Reading.NOTHING
        : rule.reading(ID, view, missed, List.of(new Count("was not brought", missed.size(), "appointments")));
  }

  @Override
  public String statement(Finding finding) {
    return "Was not brought to " + Plural.of(finding.count("was not brought"), "appointment") + " in " + rule.months()
        + " months with a service where one appointment not given may do harm.";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }

  @Override
  public List<String> questions() {
    return List.of("Has the service weighed the risk, and does the child have medicines and a new appointment?");
  }
}
