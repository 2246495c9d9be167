package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Family;
import uk.wnb.history.Summary.What;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/**
 * W11B: a baby lives in a household with another child for whom appointments are repeatedly not kept. A reason to
 * offer help early, not a judgement: nothing is known of the baby's own care yet.
 */
final class NewBaby implements HouseholdSignal {
  static final String ID = "W11B";
  private static final int OLDEST_MONTHS = 24;

  private final AtLeast other;
  private final int age;

  NewBaby(Settings settings) {
    other = AtLeast.of(settings, "not-brought", 2, "window");
    age = settings.integer("age", 1, OLDEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "A baby in a household that may need support";
  }

  @Override
  public Reading read(View view) {
    int months = view.situation().ageInMonths();
    if (months < 0 || months >= age) {
      return Reading.NOTHING;
    }
    Family family = view.family();
    Window window = other.window(view);
    List<List<Integer>> others = Siblings.others(family, window, What::isNotBrought, other.count());
    if (others.isEmpty()) {
      return Siblings.nothing(family);
    }
    List<Count> counts = List.of(new Count("children", others.size(), "other children of the household"),
        new Count("months", months, "months of age"));
    Circumstance birth = view.history().circumstances().stream()
        .filter(circumstance -> circumstance.type() == Fact.ContextType.BIRTH).findFirst().orElseThrow();
    Finding finding = new Finding(ID, other.tier(), counts, window, List.of(birth.id()));
    return Siblings.found(finding, family, others.stream(), other.months())
        .noLaterThan(Days.leavesWindow(birth.day(), age));
  }

  @Override
  public String statement(Finding finding) {
    int children = finding.count("children");
    return "A baby lives in a household with "
        + (children == 1 ? "another child for whom " : children + " other children for each of whom ") + other.count()
        + " or more appointments were not kept in " + other.months() + " months. The family may welcome support now.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when the baby is " + age + " months old, or when no other child has " + other.count()
        + " appointments not kept in the last " + other.months() + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Would the family like help with the children's appointments while the baby is small?",
        "Do the midwife and the health visitor know what has made appointments hard?");
  }
}
