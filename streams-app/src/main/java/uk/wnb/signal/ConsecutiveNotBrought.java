package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.policy.Settings;

/**
 * W2: appointments one after another to which the child was not brought (codes 3, 7 and 2), in any service. Attending
 * once afterwards does not undo it: the run counts while it lies in the window. Appointments that the provider
 * cancelled neither count nor interrupt.
 */
final class ConsecutiveNotBrought implements Signal {
  static final String ID = "W2";

  private final Graded rule;

  ConsecutiveNotBrought(Settings settings) {
    rule = Graded.of(settings, "not-brought", 2, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Consecutive appointments not kept";
  }

  @Override
  public Reading read(View view) {
    if (!rule.sooner().isReached(rule.sooner().lately(view).notBrought())) {
      return Reading.NOTHING;
    }
    List<Contact> run = latestRun(view);
    return rule.reading(ID, view, run, List.of(new Count("in a row", run.size(), "appointments"),
        new Count("needed", rule.of(view, run).count(), "appointments")));
  }

  /** The latest run that is long enough; empty when none is. */
  private List<Contact> latestRun(View view) {
    List<Contact> latest = List.of();
    List<Contact> current = new ArrayList<>();
    for (Contact contact : rule.usual().lately(view).offered()) {
      if (contact.outcome().isNotBrought()) {
        current.add(contact);
      } else {
        current = new ArrayList<>();
      }
      if (rule.of(view, current).isReached(current)) {
        latest = current;
      }
    }
    return latest;
  }

  @Override
  public String statement(Finding finding) {
    return "Was not brought to, or had cancelled by the family, " + finding.count("in a row")
        + " appointments in a row, in any service." + rule.note(finding.count("needed"));
  }

  @Override
  public String clears(Finding finding) {
    return rule.usual().clears(finding.count("needed"));
  }
}
