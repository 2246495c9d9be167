package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Situation;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W12: no professional is on record as having seen the child in person for longer than the age allows, although
 * somebody was to; or the child is on no school's roll and nobody has seen it since. What counts as seeing is said at
 * {@link InPerson}.
 *
 * <p>Of most healthy children nothing is on record for years, and that means nothing. Somebody was to see the child
 * when it is on a protection plan or looked after; or when a pattern of appointments not kept stands; or when, since
 * it was last seen, it was not brought to so many appointments (of a child in need or with an additional need to
 * fewer). The days are counted from when the child was last seen, and not from before somebody was to see it or
 * before it was born. Where nothing at all is on record of a child's contacts, nobody tells us of them: then only the
 * roll of the school says anything.
 */
final class Unseen implements Signal {
  static final String ID = "W12";
  private static final int MOST_DAYS = 730;
  private static final int MOST = 50;
  private static final int ONE_YEAR = 12;
  private static final int FIVE_YEARS = 60;
  private static final Set<ContextType> STATUTORY = Set.of(ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER);

  private final Tier tier;
  private final int daysUnderOne;
  private final int daysUnderFive;
  private final int daysFromFive;
  private final int offRollDays;
  private final int fewest;
  private final int fewestInNeed;
  private final int months;

  Unseen(Settings settings) {
    tier = settings.word("tier", Tier.class);
    daysUnderOne = settings.integer("days-under-1", 1, MOST_DAYS);
    daysUnderFive = settings.integer("days-under-5", 1, MOST_DAYS);
    daysFromFive = settings.integer("days-from-5", 1, MOST_DAYS);
    offRollDays = settings.integer("off-roll", 1, MOST_DAYS);
    fewest = settings.integer("not-brought", 1, MOST);
    fewestInNeed = settings.integer("not-brought-in-need", 1, MOST);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Not seen in person";
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Reading read(View view) {
    List<Contact> missed = view.lately(months).notBrought();
    boolean isPattern = Pattern.isSeen(view);
    int statutory = statutorySince(view);
    int birthday = firstAfter(view.day(), birthday(view, ONE_YEAR), birthday(view, FIVE_YEARS));
    if (missed.isEmpty() && !isPattern && statutory == Days.NEVER
        && view.situation().offRollSince() == Days.NEVER) {
      // Nobody was to see the child, as with most of them: then it makes no difference who has.
      return new Reading(null, birthday);
    }
    int lastSeen = InPerson.lastSeen(view.history(), view.day());
    int expected = expectedSince(view, missed, lastSeen, isPattern, statutory);
    int unseenOn = expected == Days.NEVER ? Days.NEVER
        : Math.max(Math.max(expected, born(view)), lastSeen) + days(view.situation()) + 1;
    int offRollOn = offRollOn(view.situation(), lastSeen);
    boolean unseen = unseenOn <= view.day() || offRollOn <= view.day();
    return new Reading(unseen ? found(view, missed, lastSeen, offRollOn) : null,
        firstAfter(view.day(), unseenOn, offRollOn, birthday,
            missed.isEmpty() ? Days.NEVER : Days.leavesWindow(missed.get(0).day(), months)));
  }

  /** The day from which somebody was to see the child, {@link Days#NEVER} when nobody was. */
  private int expectedSince(View view, List<Contact> missed, int lastSeen, boolean isPattern, int statutory) {
    if (!InPerson.isToldOf(view.history(), view.day())) {
      return Days.NEVER;
    }
    int missedSince = missedSince(missed, lastSeen);
    Situation situation = view.situation();
    boolean inNeed = situation.isInNeed() || situation.hasAdditionalNeed();
    if (isPattern || missedSince >= (inNeed ? fewestInNeed : fewest)) {
      return Math.min(statutory, missed.isEmpty() ? lastSeen : missed.get(0).day());
    }
    return statutory;
  }

  /** Since when the child has been on a plan or looked after, {@link Days#NEVER} when it is not. */
  private static int statutorySince(View view) {
    int since = Days.NEVER;
    for (Circumstance one : view.history().circumstances()) {
      if (STATUTORY.contains(one.type()) && one.holdsOn(view.day())) {
        since = Math.min(since, one.day());
      }
    }
    return since;
  }

  private static int missedSince(List<Contact> missed, int day) {
    int since = 0;
    for (Contact contact : missed) {
      since += contact.day() > day ? 1 : 0;
    }
    return since;
  }

  /** A plan may be older than the child. */
  private static int born(View view) {
    return view.situation().ageInMonths() < 0 ? InPerson.NEVER : view.history().birth();
  }

  /** How many days without being seen the age allows; of a child of unknown age as many as of the oldest. */
  private int days(Situation situation) {
    int age = situation.ageInMonths();
    if (age < 0 || age >= FIVE_YEARS) {
      return daysFromFive;
    }
    return age < ONE_YEAR ? daysUnderOne : daysUnderFive;
  }

  /** The first day after too many school days on no roll, {@link Days#NEVER} when seen since or on one. */
  private int offRollOn(Situation situation, int lastSeen) {
    int since = situation.offRollSince();
    return since == Days.NEVER || lastSeen > since ? Days.NEVER : Days.plusWorkingDays(since, offRollDays) + 1;
  }

  /** {@link Days#NEVER} when it has been, or nobody knows when it is. */
  private static int birthday(View view, int months) {
    boolean hasBeen = view.situation().ageInMonths() >= months;
    return hasBeen || view.history().birth() == Days.NEVER ? Days.NEVER
        : Days.leavesWindow(view.history().birth(), months);
  }

  private static int firstAfter(int day, int... days) {
    int first = Days.NEVER;
    for (int one : days) {
      first = one > day ? Math.min(first, one) : first;
    }
    return first;
  }

  private Finding found(View view, List<Contact> missed, int lastSeen, int offRollOn) {
    boolean seenLately = lastSeen > view.day() - MOST_DAYS;
    List<Count> counts = List.of(
        new Count("days since last seen", seenLately ? view.day() - lastSeen : MOST_DAYS,
            seenLately ? "days" : "days or more, or never on record"),
        new Count("off roll", offRollOn <= view.day() ? 1 : 0, "times on no school's roll for too long"),
        new Count("not brought", missed.size(), "appointments"));
    Stream<EventId> reasons = view.history().circumstances().stream()
        .filter(one -> one.holdsOn(view.day()) && isReason(one.type(), offRollOn)).map(Circumstance::id);
    List<EventId> evidence = new ArrayList<>(reasons.toList());
    missed.forEach(contact -> evidence.add(contact.id()));
    return new Finding(ID, tier, counts, view.lastMonths(months), evidence);
  }

  private static boolean isReason(ContextType type, int offRollOn) {
    return STATUTORY.contains(type) || type == ContextType.SCHOOL_OFF_ROLL && offRollOn != Days.NEVER;
  }

  @Override
  public String statement(Finding finding) {
    int days = finding.count("days since last seen");
    return (days < MOST_DAYS ? "Nobody is on record as having seen the child in person for " + Plural.of(days, "day")
        + ", since " + Days.date(finding.window().to() - days)
        : "Nobody is on record as having seen the child in person for two years or ever")
        + (finding.count("off roll") > 0 ? ", and the child is on no school's roll" : "")
        + ". Appointments, home visits, A&E and sessions at school or nursery count; calls and video do not.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when a professional has seen the child in person.";
  }

  @Override
  public List<String> questions() {
    return List.of(
        "Who last saw the child, who can see the child soon, and is there a record that has not reached us?");
  }
}
