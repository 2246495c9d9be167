package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W4: a high WNB rate that is not an accident of small numbers. The child's rate (codes 3 and 7 of 3, 5, 6 and 7) is
 * drawn towards what most children have (a beta prior), and the signal asks how probable it is that the child's own
 * rate lies above a limit. The probabilities are turned once, when the policy is read, into "of n appointments it
 * takes x not brought", so that what is compared with a history are whole numbers that a person can look up.
 */
final class ShrunkenRate implements Signal {
  static final String ID = "W4";

  /** More appointments than this in a window are compared as if the rate had been seen on this many. */
  private static final int MOST = 200;

  private final int months;
  private final int fewestAppointments;
  private final int fewestNotBrought;
  private final int limitPercent;
  private final int reviewPercent;
  private final int urgentPercent;
  private final int[] review = new int[MOST + 1];
  private final int[] urgent = new int[MOST + 1];

  ShrunkenRate(Settings settings) {
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
    fewestAppointments = settings.integer("fewest-appointments", 1, 50);
    fewestNotBrought = settings.integer("fewest-not-brought", 1, 50);
    limitPercent = settings.integer("limit", 1, 99);
    double notBrought = settings.decimal("prior-not-brought", 100);
    double brought = settings.decimal("prior-brought", 100);
    reviewPercent = settings.integer("review-probability", 1, 99);
    urgentPercent = settings.integer("urgent-probability", 1, 99);
    fill(review, reviewPercent, notBrought, brought);
    fill(urgent, urgentPercent, notBrought, brought);
  }

  /** The fewest not brought, of each number of appointments, that make the probability at least {@code percent}. */
  private void fill(int[] fewest, int percent, double priorNotBrought, double priorBrought) {
    int x = 0;
    for (int n = 0; n <= MOST; n++) {
      while (x <= n
          && 100 * BetaTail.above(limitPercent / 100.0, priorNotBrought + x, priorBrought + n - x) < percent) {
        x++;
      }
      fewest[n] = Math.max(x, fewestNotBrought);
    }
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "High rate of appointments not brought to";
  }

  @Override
  public Reading read(View view) {
    if (view.lately(months).notBrought().size() < fewestNotBrought) {
      return Reading.NOTHING;
    }
    Window window = view.lastMonths(months);
    int firstDay = Days.NEVER;
    int appointments = 0;
    List<Contact> missed = new ArrayList<>();
    for (Contact contact : view.history().contacts()) {
      boolean wnb = contact.outcome().isWasNotBrought();
      if (contact.setting().isAppointment() && window.contains(contact.day())
          && (wnb || contact.outcome().isBrought())) {
        firstDay = Math.min(firstDay, contact.day());
        appointments++;
        if (wnb) {
          missed.add(contact);
        }
      }
    }
    if (missed.size() < fewestNotBrought || appointments < fewestAppointments) {
      return Reading.NOTHING;
    }
    int recheckOn = Days.leavesWindow(firstDay, months);
    Tier tier = tier(missed.size(), appointments);
    return new Reading(tier == null ? null : found(missed, appointments, tier, window), recheckOn);
  }

  /** The tier that the numbers reach, or null. */
  private Tier tier(int missed, int appointments) {
    int n = Math.min(appointments, MOST);
    int x = missed * n / appointments;
    if (x >= urgent[n]) {
      return Tier.URGENT;
    }
    return x >= review[n] ? Tier.REVIEW : null;
  }

  private Finding found(List<Contact> missed, int appointments, Tier tier, Window window) {
    int n = Math.min(appointments, MOST);
    List<Count> counts = List.of(
        new Count("was not brought", missed.size(), "appointments"),
        new Count("attended or not brought", appointments, "appointments"),
        new Count("needed for REVIEW", review[n], "appointments"),
        new Count("needed for URGENT", urgent[n], "appointments"));
    return new Finding(ID, tier, counts, window, missed.stream().map(Contact::id).toList());
  }

  @Override
  public String statement(Finding finding) {
    int missed = finding.count("was not brought");
    int appointments = finding.count("attended or not brought");
    boolean isUrgent = finding.tier() == Tier.URGENT;
    return "Brought to " + (appointments - missed) + " of " + appointments + " appointments in " + months
        + " months (cancelled ones left out). The rule starts from a rate usual among children; with "
        + finding.count(isUrgent ? "needed for URGENT" : "needed for REVIEW") + " or more of "
        + Math.min(appointments, MOST)
        + " not brought to, it puts the probability that this child's own rate lies above " + limitPercent
        + " percent at " + (isUrgent ? urgentPercent : reviewPercent) + " percent or more.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when, over the last " + months + " months, more appointments have been attended.";
  }
}
