package uk.wnb.signal;

import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Outcome;
import uk.wnb.policy.Settings;

/**
 * W7: several appointments cancelled by the family, or fewer of them shortly before they were to begin. Where the
 * record came only after that, nobody knows when the family called, and the cancellation does not count as a short one.
 */
final class FamilyCancellations implements Signal {
  static final String ID = "W7";
  private static final int LONGEST_HOURS = 240;

  private final AtLeast all;
  private final AtLeast shortly;
  private final int hours;

  FamilyCancellations(Settings settings) {
    all = AtLeast.of(settings, "cancelled", 2, "window");
    shortly = AtLeast.of(settings, "cancelled-shortly", 1, "window");
    hours = settings.integer("hours", 1, LONGEST_HOURS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Several cancellations by the family";
  }

  @Override
  public Reading read(View view) {
    List<Contact> cancelled = Picked.of(all.lately(view).notBrought(),
        contact -> contact.outcome() == Outcome.CANCELLED_BY_FAMILY);
    if (cancelled.size() < Math.min(all.count(), shortly.count())) {
      return Reading.NOTHING;
    }
    List<Contact> late = Picked.of(cancelled, contact -> contact.isRecordedInTheLast(hours));
    List<Count> counts = List.of(new Count("cancelled by family", cancelled.size(), "appointments"),
        new Count("shortly before", late.size(), "appointments"));
    Reading often = all.reading(ID, view, cancelled, counts);
    Reading soon = shortly.reading(ID, view, late, counts);
    return often.finding() == null ? soon : new Reading(often.finding(), lastOf(often, soon));
  }

  /** When both rules are met the finding goes on until neither is. */
  private static int lastOf(Reading often, Reading soon) {
    return soon.recheckOn() == Days.NEVER ? often.recheckOn() : Math.max(often.recheckOn(), soon.recheckOn());
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("cancelled by family") + " appointments were cancelled by the family in " + all.months()
        + " months, " + finding.count("shortly before") + " of them in the " + hours
        + " hours before they were to begin.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + all.count() + " of these, and fewer than " + shortly.count()
        + " shortly before, lie in the last " + all.months() + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Were new appointments given, and would another time, place or form suit the family better?");
  }
}
