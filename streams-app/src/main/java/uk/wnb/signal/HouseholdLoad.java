package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Family;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * X2H: the appointments of a household's children are so many, or so often on the same day, that keeping them is hard,
 * and not all were kept. A prompt to help: to put them together, or to space them out.
 */
final class HouseholdLoad implements HouseholdSignal {
  static final String ID = "X2H";
  private static final int MOST = 50;
  private static final int MOST_DAYS = 90;

  private final Tier tier;
  private final int appointments;
  private final int days;
  private final int clashes;
  private final int months;

  HouseholdLoad(Settings settings) {
    tier = settings.word("tier", Tier.class);
    appointments = settings.integer("appointments", 2, MOST);
    days = settings.integer("days", 7, MOST_DAYS);
    clashes = settings.integer("clashes", 1, MOST);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Appointments of children of the household that are hard to keep together";
  }

  @Override
  public Reading read(View view) {
    Family family = view.family();
    if (family.others().isEmpty()) {
      return Siblings.nothing(family);
    }
    Window lately = new Window(view.day() - days, view.day());
    Window window = view.lastMonths(months);
    List<Contact> load = load(view, family, lately);
    List<Contact> clashing = clashing(view, family, window);
    if (load.isEmpty() && clashing.size() < clashes) {
      return Siblings.nothing(family);
    }
    int all = count(family, lately, What::isAppointment);
    List<Count> counts = List.of(new Count("appointments", all, "appointments of the household in " + days + " days"),
        new Count("clashes", clashing.size(), "appointments not kept on a day on which another child had one"));
    List<Contact> evidence = new ArrayList<>(clashing);
    load.stream().filter(contact -> !clashing.contains(contact)).forEach(evidence::add);
    Finding finding = new Finding(ID, tier, counts, window, evidence.stream().map(Contact::id).toList());
    return Siblings.found(finding, family, Stream.of(clashing.stream().map(Contact::day).toList()), months)
        .noLaterThan(load.isEmpty() ? Days.NEVER : view.day() + 1);
  }

  /** The child's own share of a load that is heavy and not all of which was carried; else none. */
  private List<Contact> load(View view, Family family, Window lately) {
    List<Contact> own = Contacts.offered(view.history(), lately);
    if (own.isEmpty()) {
      return own;
    }
    int theirs = Siblings.countOfOthers(family, lately, What::isAppointment);
    return theirs > 0 && own.size() + theirs >= appointments && count(family, lately, What::isNotBrought) > 0
        ? own : List.of();
  }

  private static int count(Family family, Window window, Predicate<What> what) {
    return Siblings.count(family.own(), window, what) + Siblings.countOfOthers(family, window, what);
  }

  /** The child's appointments that were not kept on a day on which another child had one. */
  private static List<Contact> clashing(View view, Family family, Window window) {
    return Picked.of(Contacts.notBrought(view.history(), window), contact ->
        Siblings.countOfOthers(family, new Window(contact.day() - 1, contact.day()), What::isAppointment) > 0);
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("appointments") + " appointments in " + days
        + " days of children who now live in the household; "
        + finding.count("clashes") + " of this child's not kept in " + months
        + " months on a day on which another of them had one: a load that is hard to keep for any family.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + appointments + " appointments of the household lie in " + days
        + " days and fewer than " + clashes + " such days in " + months + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Could the children be seen together, on other days, or nearer to home?");
  }
}
