package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/** W15: appointments not kept again (codes 3, 7 and 2) soon after a concern had eased. */
public final class Relapse implements Signal {
  /** Its id in the catalogue. */
  public static final String ID = "W15";

  private final Tier tier;
  private final int notBrought;
  private final int months;

  Relapse(Settings settings) {
    tier = settings.word("tier", Tier.class);
    notBrought = settings.integer("not-brought", 1, 50);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Appointments not kept again after a concern had eased";
  }

  @Override
  public Reading read(View view) {
    if (view.easedOn() == Days.NEVER) {
      return Reading.NOTHING;
    }
    int over = Days.leavesWindow(view.easedOn(), months);
    if (view.day() >= over) {
      return Reading.NOTHING;
    }
    Window window = new Window(view.easedOn(), view.day());
    List<Contact> missed = Contacts.notBrought(view.history(), window);
    if (missed.size() < notBrought) {
      return Reading.NOTHING;
    }
    Finding finding = new Finding(ID, tier, List.of(new Count("not brought since", missed.size(), "appointments")),
        window, missed.stream().map(Contact::id).toList());
    return new Reading(finding, over);
  }

  @Override
  public String statement(Finding finding) {
    return "The last concern had eased by " + Days.date(finding.window().after()) + "; not kept since: "
        + Plural.of(finding.count("not brought since"), "appointment") + ".";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes " + months + " months after the last concern had eased.";
  }

  @Override
  public List<String> questions() {
    return List.of("What, if anything, had helped before, and what has changed since?");
  }
}
