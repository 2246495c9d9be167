package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.policy.Settings;

/** W3: several appointments in a year to which the child was not brought (codes 3, 7 and 2), in any service. */
final class RepeatedNotBrought implements Signal {
  static final String ID = "W3";

  private final Graded rule;

  RepeatedNotBrought(Settings settings) {
    rule = Graded.of(settings, "not-brought", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Appointments repeatedly not kept";
  }

  @Override
  public Reading read(View view) {
    Lately lately = rule.usual().lately(view);
    List<Contact> notBrought = lately.notBrought();
    if (!rule.sooner().isReached(notBrought)) {
      return Reading.NOTHING;
    }
    AtLeast applies = rule.of(view, notBrought);
    return !applies.isReached(notBrought) ? Reading.NOTHING
        : rule.reading(ID, view, notBrought, counts(notBrought, lately.offered().size(), applies));
  }

  private static List<Count> counts(List<Contact> notBrought, int offered, AtLeast applies) {
    int wnb = (int) notBrought.stream().filter(contact -> contact.outcome().isWasNotBrought()).count();
    return List.of(
        new Count("not brought", notBrought.size(), "appointments"),
        new Count("was not brought", wnb, "appointments"),
        new Count("cancelled by family", notBrought.size() - wnb, "appointments"),
        new Count("offered", offered, "appointments"),
        new Count("needed", applies.count(), "appointments"));
  }

  @Override
  public String statement(Finding finding) {
    return "Not kept: " + finding.count("not brought") + " of "
        + Plural.of(finding.count("offered"), "appointment") + " in " + rule.usual().months()
        + " months (not brought to " + finding.count("was not brought") + ", " + finding.count("cancelled by family")
        + " cancelled by the family)."
        + rule.note(finding.count("needed"));
  }

  @Override
  public String clears(Finding finding) {
    return rule.usual().clears(finding.count("needed"));
  }
}
