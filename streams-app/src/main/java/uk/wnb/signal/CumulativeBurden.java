package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.History;
import uk.wnb.history.Setting;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W5: what the child has gone without in the whole of life, older years included, beside the last 12 months and the 12
 * before. Seen when at least so many of so many offered appointments were not kept and no more than so many percent
 * were, or when the burden, a sum of named counts with the weights of the policy, is high for each year of life. A
 * burden never counts by itself: a child with very many appointments who is brought to most of them has missed many as
 * well.
 *
 * <p>A good spell does not wipe it out. It rests when nothing at all was missed for as long as the policy says.
 */
final class CumulativeBurden implements Signal {
  static final String ID = "W5";
  private static final int MOST = 500;
  private static final int MOST_POINTS = 10_000;
  private static final int LONGEST_MONTHS = 24;
  private static final int YEAR = 12;

  private final Tier tier;
  private final int fewestNotBrought;
  private final int fewestOffered;
  private final int broughtPercent;
  private final int burdenPerYear;
  private final int broughtPercentWithBurden;
  private final int restMonths;
  private final int directionEvents;
  private final int directionPercent;
  private final Weights weights;

  CumulativeBurden(Settings settings) {
    tier = settings.word("tier", Tier.class);
    fewestNotBrought = settings.integer("not-brought", 1, MOST);
    fewestOffered = settings.integer("offered", 1, MOST);
    broughtPercent = settings.integer("brought-at-most", 0, 100);
    burdenPerYear = settings.integer("burden-per-year", 1, MOST_POINTS);
    broughtPercentWithBurden = settings.integer("brought-at-most-with-burden", 0, 100);
    restMonths = settings.integer("rests-after", 1, LONGEST_MONTHS);
    directionEvents = settings.integer("direction-events", 1, MOST);
    directionPercent = settings.integer("direction-percent", 1, 100);
    weights = new Weights(settings);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Appointments not kept in all that is on record";
  }

  @Override
  public Reading read(View view) {
    if (cannotBeEnough(view.history())) {
      return Reading.NOTHING;
    }
    List<Contact> missed = missedInDetail(view);
    if (missed.isEmpty()) {
      return Reading.NOTHING;
    }
    MissedCare ever = MissedCare.ever(view);
    if (ever.notBrought() < fewestNotBrought) {
      return Reading.NOTHING;
    }
    int restsOn = Days.leavesWindow(missed.get(missed.size() - 1).day(), restMonths);
    if (restsOn <= view.day()) {
      return Reading.NOTHING;
    }
    boolean plain = ever.offered() >= fewestOffered && isBroughtAtMost(broughtPercent, ever);
    int easesOn = plain ? Days.NEVER : easesOn(view, ever);
    return easesOn <= view.day() ? Reading.NOTHING
        : new Reading(found(view, ever, missed), Math.min(restsOn, easesOn));
  }

  /** Whether too little is known, whatever the day. Of most children, and much sooner read than the whole of life. */
  private boolean cannotBeEnough(History history) {
    return history.older().rows().isEmpty() && history.notBrought().size() < fewestNotBrought;
  }

  /** Appointments not brought to and home visits without access that are known one by one. */
  private static List<Contact> missedInDetail(View view) {
    List<Contact> missed = new ArrayList<>();
    for (Contact contact : view.history().contacts()) {
      boolean appointment = contact.setting().isAppointment() && contact.outcome().isNotBrought();
      boolean noAccess = contact.setting() == Setting.HOME && contact.outcome().isWasNotBrought();
      if (contact.day() <= view.day() && (appointment || noAccess)) {
        missed.add(contact);
      }
    }
    return missed;
  }

  private static boolean isBroughtAtMost(int percent, MissedCare ever) {
    return 100 * ever.brought() <= percent * ever.offered();
  }

  /** The first day on which the child is too old for the burden to be high for the age; today when it is not high. */
  private int easesOn(View view, MissedCare ever) {
    int age = view.situation().ageInMonths();
    int highUpToAge = YEAR * weights.burden(ever) / burdenPerYear;
    if (age < 0 || Math.max(age, YEAR) > highUpToAge || !isBroughtAtMost(broughtPercentWithBurden, ever)) {
      return view.day();
    }
    return Days.leavesWindow(view.history().birth(), highUpToAge + 1);
  }

  private Finding found(View view, MissedCare ever, List<Contact> missed) {
    Window year = view.lastMonths(YEAR);
    Window before = new Window(Days.minusMonths(view.day(), 2 * YEAR), year.after());
    MissedCare inYear = MissedCare.in(view, year);
    MissedCare inYearBefore = MissedCare.in(view, before);
    int age = view.situation().ageInMonths();
    int burden = weights.burden(ever);
    List<Count> counts = new ArrayList<>(weights.lines(ever));
    counts.add(new Count("brought", ever.brought(), "appointments"));
    counts.add(new Count("offered", ever.offered(), "appointments"));
    counts.add(new Count("burden", burden, "points"));
    if (age >= 0) {
      counts.add(new Count("age", age, "months"));
      counts.add(new Count("burden a year of life", YEAR * burden / Math.max(age, YEAR), "points"));
    }
    counts.add(new Count("burden in 12 months", weights.burden(inYear), "points"));
    counts.add(new Count("burden in the 12 before", weights.burden(inYearBefore), "points"));
    counts.add(new Count("events in 24 months", inYear.events() + inYearBefore.events(), "appointments and visits"));
    List<EventId> evidence = missed.stream().map(Contact::id).toList();
    return new Finding(ID, tier, counts, new Window(lifeBegan(view, missed) - 1, view.day()), evidence);
  }

  /** The birth, or, when that is not known, the first time that is known in detail. */
  private static int lifeBegan(View view, List<Contact> missed) {
    return view.history().birth() == Days.NEVER ? missed.get(0).day() : view.history().birth();
  }

  private Direction direction(Finding finding) {
    return finding.count("events in 24 months") < directionEvents ? Direction.UNSAID
        : Direction.of(finding.count("burden in the 12 before"), finding.count("burden in 12 months"),
        directionPercent);
  }

  @Override
  public String statement(Finding finding) {
    return "In all that is on record brought to " + finding.count("brought") + " of " + finding.count("offered")
        + " appointments. Burden of missed care " + finding.count("burden") + " points (" + weights.told(finding)
        + ")" + ofAge(finding) + "; " + finding.count("burden in 12 months") + " in the last 12 months after "
        + finding.count("burden in the 12 before") + " in the 12 before: " + direction(finding).words() + ".";
  }

  private static String ofAge(Finding finding) {
    if (finding.counts().stream().noneMatch(count -> count.name().equals("age"))) {
      return ", age not on record";
    }
    return ", " + finding.count("burden a year of life") + " for each of " + finding.count("age") / YEAR + " years "
        + finding.count("age") % YEAR + " months of life";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when the child has been brought to most appointments again, counted over all that is on record, "
        + "or when " + restMonths + " months have passed in which nothing was missed.";
  }

  @Override
  public List<String> questions() {
    return List.of("What has all of this meant for the child over the years, rather than each time?");
  }
}
