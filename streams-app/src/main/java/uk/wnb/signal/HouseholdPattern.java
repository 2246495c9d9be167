package uk.wnb.signal;

import java.util.List;
import java.util.stream.Stream;
import uk.wnb.history.Contact;
import uk.wnb.history.Family;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/**
 * W11: of the child and of others of its household each, appointments are repeatedly not kept. What is hard for one
 * child may be hard for one child; what is hard for several is hard for the family.
 */
final class HouseholdPattern implements HouseholdSignal {
  static final String ID = "W11";
  private static final int MOST = 10;

  private final AtLeast each;
  private final int children;

  HouseholdPattern(Settings settings) {
    each = AtLeast.of(settings, "not-brought", 2, "window");
    children = settings.integer("children", 2, MOST);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Appointments of several children of the household not kept";
  }

  @Override
  public Reading read(View view) {
    Window window = each.window(view);
    List<Contact> own = each.lately(view).notBrought();
    if (!each.isReached(own)) {
      return Reading.NOTHING;
    }
    Family family = view.family();
    List<List<Integer>> others = Siblings.others(family, window, What::isNotBrought, each.count());
    if (1 + others.size() < children) {
      return Siblings.nothing(family);
    }
    List<Count> counts = List.of(new Count("children", 1 + others.size(), "children of the household"),
        new Count("not brought", own.size(), "appointments of this child"),
        new Count("others not brought", others.stream().mapToInt(List::size).sum(), "appointments of the others"));
    Finding finding = new Finding(ID, each.tier(), counts, window, own.stream().map(Contact::id).toList());
    return Siblings.found(finding, family,
        Stream.concat(others.stream(), Stream.of(own.stream().map(Contact::day).toList())), each.months());
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("children") + " children who now live together: of each, " + each.count()
        + " or more appointments not kept in " + each.months() + " months, " + finding.count("not brought")
        + " of this child and " + finding.count("others not brought") + " of the others.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + children + " children have " + each.count() + " of these in the last "
        + each.months() + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("What would help this family as a whole, and who could bring its appointments together?",
        "Do those who look after each of the children know of the others?");
  }
}
