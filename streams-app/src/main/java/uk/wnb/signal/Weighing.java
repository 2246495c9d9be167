package uk.wnb.signal;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import uk.wnb.history.Barrier;
import uk.wnb.history.Days;
import uk.wnb.history.Window;
import uk.wnb.policy.Tier;

/**
 * Weighs what is seen of planned care, in this one place and openly: it may lower the tier of a finding, never raise it
 * or take it away, and adds a sentence that says why. What no barrier explains, such as an injury, is not weighed.
 *
 * <p>While the services' own part is seen (D1), findings on planned care are for information. A barrier on record
 * lowers them while it is open, and after it was resolved until an appointment is missed again, but for no longer than
 * the policy says: then it has become the matter itself. For a child in a vulnerable situation it does not lower them.
 */
final class Weighing {
  private Weighing() {
  }

  /** {@code reading} of a signal that stands in {@code view}, weighed. */
  static Reading of(Reading reading, View view) {
    Finding finding = reading.finding();
    if (finding == null || !view.care().plannedCare().contains(finding.signal())) {
      return reading;
    }
    return byBarriers(byServices(reading, view), view);
  }

  private static Reading byServices(Reading reading, View view) {
    if (view.finding(ServiceCauses.ID) == null) {
      return reading;
    }
    return reading.of(reading.finding().weighed(Tier.INFO,
        "For information while the services' own part comes first (" + ServiceCauses.ID + ")."));
  }

  private static Reading byBarriers(Reading reading, View view) {
    Reading weighed = reading;
    List<Barrier> helped = barriers(view, Weighing::isToBeHelped);
    if (!helped.isEmpty()) {
      int ends = helped.stream().mapToInt(barrier -> ends(barrier, view)).min().getAsInt();
      weighed = lowered(weighed, names(helped), view).noLaterThan(ends);
    }
    for (Barrier barrier : barriers(view, Weighing::isOutlasted)) {
      weighed = noted(weighed, "On record as in the way since " + Days.date(barrier.since()) + ": " + barrier.name()
          + ". That is so long that it lowers the tier no more: who takes it away?");
    }
    for (Barrier barrier : barriers(view, Weighing::isOvercome)) {
      weighed = noted(weighed, "No longer in the way since " + Days.date(barrier.resolvedOn()) + ": " + barrier.name()
          + ". At least one appointment was not kept after that, so it lowers the tier no more.");
    }
    return weighed;
  }

  private static Reading lowered(Reading reading, String names, View view) {
    Finding finding = reading.finding();
    String help = "On record as in the way: " + names + ". What would help comes first";
    if (view.situation().isVulnerable()) {
      return noted(reading, help + "; the tier stays, for a child in a vulnerable situation.");
    }
    Tier tier = finding.tier().quieter(view.care().barrierTiers());
    return reading.of(finding.weighed(tier,
        tier == finding.tier() ? help + "." : help + ": " + tier + " instead of " + finding.tier() + "."));
  }

  private static Reading noted(Reading reading, String why) {
    return reading.of(reading.finding().weighed(reading.finding().tier(), why));
  }

  private static List<Barrier> barriers(View view, BiPredicate<Barrier, View> wanted) {
    return view.history().barriers(view.day()).stream()
        .filter(barrier -> barrier.since() < barrier.resolvedOn() && wanted.test(barrier, view)).toList();
  }

  private static boolean isToBeHelped(Barrier barrier, View view) {
    return view.day() < ends(barrier, view) && (barrier.isOpenOn(view.day()) || !isMissedSince(barrier, view));
  }

  private static boolean isOutlasted(Barrier barrier, View view) {
    return view.day() >= ends(barrier, view) && barrier.isOpenOn(view.day());
  }

  /** Told for as long as a barrier is: after that it is an old story. */
  private static boolean isOvercome(Barrier barrier, View view) {
    return !barrier.isOpenOn(view.day()) && isMissedSince(barrier, view)
        && view.day() < Days.leavesWindow(barrier.resolvedOn(), view.care().barrierMonths());
  }

  /** The first day on which {@code barrier} lowers no tier, however it stands. */
  private static int ends(Barrier barrier, View view) {
    return Days.leavesWindow(barrier.since(), view.care().barrierMonths());
  }

  private static boolean isMissedSince(Barrier barrier, View view) {
    return !Contacts.notBrought(view.history(), new Window(barrier.resolvedOn(), view.day())).isEmpty();
  }

  private static String names(List<Barrier> barriers) {
    return barriers.stream().map(Barrier::name).collect(Collectors.joining(", "));
  }
}
