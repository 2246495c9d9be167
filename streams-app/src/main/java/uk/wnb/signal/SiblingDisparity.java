package uk.wnb.signal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.history.Contact;
import uk.wnb.history.Family;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W11D: the child is brought far less often than its brothers and sisters. Two published reviews tell of one child
 * that was treated otherwise than the rest; a long illness or more distant clinics may be all there is to it.
 */
final class SiblingDisparity implements HouseholdSignal {
  static final String ID = "W11D";
  private static final int MOST = 50;
  private static final int PERCENT = 100;

  private final Tier tier;
  private final int fewest;
  private final int share;
  private final int months;

  SiblingDisparity(Settings settings) {
    tier = settings.word("tier", Tier.class);
    fewest = settings.integer("fewest-appointments", 2, MOST);
    share = settings.integer("share", 1, PERCENT - 1);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Brought less often than other children of the household";
  }

  @Override
  public Reading read(View view) {
    Window window = view.lastMonths(months);
    List<Contact> own = view.lately(months).offered();
    if (own.size() < fewest) {
      return Reading.NOTHING;
    }
    Family family = view.family();
    List<Summary> compared = Picked.of(family.others(),
        other -> Siblings.count(other, window, What::isAppointment) >= fewest);
    if (compared.isEmpty()) {
      return Siblings.nothing(family);
    }
    Finding finding = compare(window, own, compared);
    Stream<List<Integer>> counted = Stream.concat(Stream.of(own.stream().map(Contact::day).toList()),
        compared.stream().map(other -> Siblings.days(other, window, What::isAppointment)));
    return Siblings.found(finding, family, counted, months);
  }

  /** What there is to see, or null; whole numbers only, and nothing when the others are never brought either. */
  private Finding compare(Window window, List<Contact> own, List<Summary> compared) {
    int brought = (int) own.stream().filter(contact -> contact.outcome().isBrought()).count();
    int theirs = total(compared, window, what -> what == What.BROUGHT);
    int offered = total(compared, window, What::isAppointment);
    if (theirs == 0 || brought * PERCENT * offered > share * theirs * own.size()) {
      return null;
    }
    List<Count> counts = List.of(new Count("brought", brought, "appointments"),
        new Count("offered", own.size(), "appointments"), new Count("others brought", theirs, "appointments"),
        new Count("others offered", offered, "appointments"));
    return new Finding(ID, tier, counts, window, own.stream().map(Contact::id).toList());
  }

  private static int total(List<Summary> children, Window window, Predicate<What> what) {
    return children.stream().mapToInt(child -> Siblings.count(child, window, what)).sum();
  }

  @Override
  public String statement(Finding finding) {
    return "Brought to " + finding.count("brought") + " of " + finding.count("offered") + " appointments in " + months
        + " months; other children who now live in the household to " + finding.count("others brought") + " of "
        + finding.count("others offered") + ".";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when this child is brought to more than " + share + " percent of the share that the others are.";
  }

  @Override
  public List<String> questions() {
    return List.of("What is different for this child: its needs, the places it has to be brought to, who brings it?",
        "What is this child's own day like?");
  }
}
