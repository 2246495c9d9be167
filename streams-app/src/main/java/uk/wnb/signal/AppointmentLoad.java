package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * X2: so many appointments in a few weeks that keeping them all is hard for any family, and not all of them kept. A
 * prompt to help: to put appointments together or to go to the child.
 */
final class AppointmentLoad implements Signal {
  static final String ID = "X2";
  private static final int MOST = 50;
  private static final int MOST_DAYS = 90;

  private final Tier tier;
  private final int appointments;
  private final int days;
  private final int notBrought;

  AppointmentLoad(Settings settings) {
    tier = settings.word("tier", Tier.class);
    appointments = settings.integer("appointments", 2, MOST);
    days = settings.integer("days", 7, MOST_DAYS);
    notBrought = settings.integer("not-brought", 0, MOST);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Many appointments in a short time";
  }

  @Override
  public Reading read(View view) {
    Window window = new Window(view.day() - days, view.day());
    List<Contact> missed = Contacts.notBrought(view.history(), window);
    if (missed.size() < notBrought) {
      return Reading.NOTHING;
    }
    List<Contact> offered = Contacts.offered(view.history(), window);
    if (offered.size() < appointments) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("appointments", offered.size(), "appointments"),
        new Count("not brought", missed.size(), "appointments"),
        new Count("services", (int) offered.stream().map(Contact::specialty).distinct().count(), "specialties"));
    Finding finding = new Finding(ID, tier, counts, window, offered.stream().map(Contact::id).toList());
    return new Reading(finding, Math.min(goesOn(offered, appointments), goesOn(missed, notBrought)));
  }

  /** The first day on which too few of {@code contacts} lie within the days, if {@code fewest} are needed. */
  private int goesOn(List<Contact> contacts, int fewest) {
    return fewest == 0 ? Days.NEVER : contacts.get(contacts.size() - fewest).day() + days;
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("appointments") + " appointments in " + days + " days with " + finding.count("services")
        + " specialties: a load that is hard to keep for any family.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + appointments + " appointments lie in " + days + " days.";
  }

  @Override
  public List<String> questions() {
    return List.of("Could appointments be put together, held nearer to home, or cut down?");
  }
}
