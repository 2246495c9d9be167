package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/** W3: several appointments in a year to which the child was not brought (codes 3, 7 and 2), in any service. */
final class RepeatedNotBrought implements Signal {
  static final String ID = "W3";

  private final AtLeast rule;

  RepeatedNotBrought(Settings settings) {
    rule = AtLeast.of(settings, "not-brought", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Repeatedly not brought";
  }

  @Override
  public Reading read(View view) {
    Window window = rule.window(view.day());
    List<Contact> offered = Contacts.offered(view.history(), window);
    List<Contact> notBrought = offered.stream().filter(contact -> contact.outcome().isNotBrought()).toList();
    if (!rule.isReached(notBrought)) {
      return Reading.NOTHING;
    }
    Finding finding = new Finding(ID, rule.tier(), counts(notBrought, offered.size()), window,
        notBrought.stream().map(Contact::id).toList());
    return new Reading(finding, rule.goesOn(notBrought.stream().map(Contact::day).toList()));
  }

  private static List<Count> counts(List<Contact> notBrought, int offered) {
    int wnb = (int) notBrought.stream().filter(contact -> contact.outcome().isWasNotBrought()).count();
    return List.of(
        new Count("not brought", notBrought.size(), "appointments"),
        new Count("was not brought", wnb, "appointments"),
        new Count("cancelled by family", notBrought.size() - wnb, "appointments"),
        new Count("offered", offered, "appointments"));
  }

  @Override
  public String statement(Finding finding) {
    return "Not brought to " + finding.count("not brought") + " of " + finding.count("offered")
        + " appointments in " + rule.months() + " months (" + finding.count("was not brought") + " was not brought, "
        + finding.count("cancelled by family") + " cancelled by the family).";
  }

  @Override
  public String clears(Finding finding) {
    return rule.clears();
  }
}
