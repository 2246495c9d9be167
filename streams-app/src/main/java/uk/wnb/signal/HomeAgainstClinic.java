package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Setting;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W10: the child is seen at home visits and not brought to clinics. Either the way to the clinic is what is hard, or
 * visits at home hide that treatment is not received; both are worth asking about. Remote contacts are left out: nobody
 * has to bring a child to them.
 */
final class HomeAgainstClinic implements Signal {
  static final String ID = "W10";
  private static final int MOST = 50;

  private final Tier tier;
  private final int fewestHome;
  private final int homePercent;
  private final int fewestClinic;
  private final int clinicPercent;
  private final int months;

  HomeAgainstClinic(Settings settings) {
    tier = settings.word("tier", Tier.class);
    fewestHome = settings.integer("fewest-home", 1, MOST);
    homePercent = settings.integer("home-at-least", 1, 100);
    fewestClinic = settings.integer("fewest-clinic", 1, MOST);
    clinicPercent = settings.integer("clinic-at-most", 1, 100);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Seen at home, not brought to clinics";
  }

  @Override
  public Reading read(View view) {
    if (view.history().contacts().size() < fewestHome + fewestClinic) {
      return Reading.NOTHING;
    }
    Window window = view.lastMonths(months);
    List<Contact> home = new ArrayList<>();
    List<Contact> clinic = new ArrayList<>();
    for (Contact contact : view.history().contacts()) {
      if (window.contains(contact.day()) && contact.outcome().isOffered()) {
        if (contact.setting() == Setting.HOME) {
          home.add(contact);
        } else if (contact.setting().isAppointment() && contact.setting() != Setting.REMOTE) {
          clinic.add(contact);
        }
      }
    }
    if (home.size() < fewestHome || clinic.size() < fewestClinic) {
      return Reading.NOTHING;
    }
    int firstDay = Math.min(home.get(0).day(), clinic.get(0).day());
    return new Reading(found(home, clinic, window), Days.leavesWindow(firstDay, months));
  }

  private Finding found(List<Contact> home, List<Contact> clinic, Window window) {
    List<Contact> missed = clinic.stream().filter(contact -> contact.outcome().isNotBrought()).toList();
    List<Contact> seen = home.stream().filter(Contact::seen).toList();
    int brought = clinic.size() - missed.size();
    if (100 * seen.size() < homePercent * home.size() || 100 * brought > clinicPercent * clinic.size()) {
      return null;
    }
    List<Count> counts = List.of(new Count("seen at home", seen.size(), "home visits"),
        new Count("home visits", home.size(), "home visits"),
        new Count("brought to clinic", brought, "appointments"),
        new Count("clinic appointments", clinic.size(), "appointments"));
    List<Contact> evidence = new ArrayList<>(missed);
    evidence.addAll(seen);
    return new Finding(ID, tier, counts, window, evidence.stream().map(Contact::id).toList());
  }

  @Override
  public String statement(Finding finding) {
    return "Brought to " + finding.count("brought to clinic") + " of " + finding.count("clinic appointments")
        + " clinic appointments; seen at " + finding.count("seen at home") + " of " + finding.count("home visits")
        + " home visits, in " + months + " months.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when more than " + clinicPercent + " percent of the clinic appointments of the last " + months
        + " months are attended.";
  }

  @Override
  public List<String> questions() {
    return List.of("Is the way to the clinic what is hard, and could the care be given at home?",
        "Do those who visit at home know what the child is missing at the clinics?");
  }
}
