package uk.wnb.simulate;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Days;

/** Makes families, each with dice of its own. */
final class Families {
  private static final int ADULT_MONTHS = 18 * 12;
  private static final int TENTHS = 10;
  private static final int DAYS_A_YEAR = 365;
  private static final int MOST_DAYS_BETWEEN = 4 * DAYS_A_YEAR;
  private static final int GIRLS_PER_MILLE = 488;

  private final Span days;
  private final int oneChild;
  private final int twoChildren;
  private final double[] shares = new double[TENTHS];
  private final Weighted ethnicities;
  private final Courses courses;
  private final Situations situations;
  private final int notBrought;
  private final int notBroughtSpread;
  private final Gradient notBroughtBy;
  private final int cancelled;
  private final double uneven;
  private final Gradient emergenciesBy;
  private final int schools;
  private final int absence;
  private final int absenceSpread;
  private final int longTerm;
  private final int longTermWeeks;
  private final int busyWeeks;
  private final NhsNumbers numbers = new NhsNumbers();

  Families(Parameters parameters, Span days) {
    this.days = days;
    oneChild = parameters.perMille("families", "one-child");
    twoChildren = parameters.perMille("families", "two-children");
    int mostDeprived = parameters.get("families", "most-deprived-share", 0, 200);
    for (int i = 0; i < TENTHS; i++) {
      shares[i] = mostDeprived + (200.0 - 2 * mostDeprived) * i / (TENTHS - 1);
    }
    ethnicities = new Weighted(parameters.all("ethnicity", 1000));
    courses = new Courses(parameters, days);
    situations = new Situations(parameters, days, shares);
    notBrought = parameters.get("outcomes", "not-brought", 1, 500);
    notBroughtSpread = parameters.get("outcomes", "not-brought-spread", 1, 200);
    notBroughtBy = new Gradient(parameters.get("outcomes", "not-brought-deprivation-ratio", 10, 100), shares);
    cancelled = parameters.get("outcomes", "cancelled-by-family", 1, 500);
    uneven = parameters.get("emergencies", "uneven", 1, 1000) / 10.0;
    emergenciesBy = new Gradient(parameters.get("emergencies", "deprivation-ratio", 10, 100), shares);
    schools = parameters.perMille("school", "families");
    absence = parameters.get("school", "absence", 1, 500);
    absenceSpread = parameters.get("school", "absence-spread", 1, 200);
    longTerm = parameters.perMille("care", "long-term");
    longTermWeeks = parameters.get("care", "long-term-weeks", 1, 52);
    busyWeeks = parameters.get("care", "busy-weeks", 1, 52);
  }

  /** The family that stands at {@code number}; it may have no child in these days. */
  Family make(long number, Dice dice) {
    int decile = decile(dice);
    List<Integer> births = births(dice);
    Course course = courses.draw(dice, childhood(births));
    Span plan = situations.plan(dice, decile, course);
    return new Family("H" + number, decile, ethnicities.pick(dice), course,
        dice.beta(notBrought, notBroughtSpread) * notBroughtBy.of(decile), dice.beta(cancelled, cancelled),
        dice.gamma(uneven) * emergenciesBy.of(decile), dice.beta(absence, absenceSpread), dice.chance(schools), plan,
        situations.inNeed(dice, decile), children(dice, decile, course, births));
  }

  private int decile(Dice dice) {
    double at = dice.fraction() * 100 * TENTHS;
    int decile = 0;
    for (double upTo = shares[0]; upTo <= at && decile < TENTHS - 1; upTo += shares[decile]) {
      decile++;
    }
    return decile + 1;
  }

  /** The days on which its children are born, in order. */
  private List<Integer> births(Dice dice) {
    int count = count(dice);
    int birth = dice.between(Days.minusMonths(days.from(), ADULT_MONTHS), days.to() - 1);
    List<Integer> births = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      births.add(birth);
      birth += dice.between(DAYS_A_YEAR, MOST_DAYS_BETWEEN);
    }
    return births;
  }

  private static Span childhood(List<Integer> births) {
    return new Span(births.get(0), Days.leavesWindow(births.get(births.size() - 1), ADULT_MONTHS));
  }

  private List<Family.Member> children(Dice dice, int decile, Course course, List<Integer> births) {
    List<Family.Member> children = new ArrayList<>();
    for (int birth : births) {
      Span told = new Span(birth, Days.leavesWindow(birth, ADULT_MONTHS)).within(days);
      if (!told.isEmpty()) {
        children.add(child(dice, decile, birth, told, weeks(dice, course, children.isEmpty())));
      }
    }
    return children;
  }

  private int count(Dice dice) {
    int at = dice.between(0, 999);
    if (at < oneChild) {
      return 1;
    }
    return at < oneChild + twoChildren ? 2 : 3;
  }

  private Family.Member child(Dice dice, int decile, int birth, Span told, int weeks) {
    return new Family.Member(numbers.next(), birth, told, dice.chance(GIRLS_PER_MILLE),
        situations.needFrom(dice, decile, birth), situations.lookedAfterFrom(dice, decile), weeks);
  }

  private int weeks(Dice dice, Course course, boolean first) {
    if (course.drifts()) {
      return courses.weeks(first);
    }
    if (course.kind() == Course.Kind.BUSY && first) {
      return busyWeeks;
    }
    return dice.chance(longTerm) ? longTermWeeks : 0;
  }
}
