package uk.wnb.signal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.policy.Settings;

/**
 * W13: a referral on which the child was not brought (codes 3 and 7) several times and has never been seen. A first
 * attendance is the first that took place, however many were made before it, and a record that speaks of a follow-up
 * says that there has been one.
 */
final class NeverSeenOnReferral implements Signal {
  static final String ID = "W13";

  private final AtLeast rule;

  NeverSeenOnReferral(Settings settings) {
    rule = AtLeast.of(settings, "not-brought", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Never seen on a referral";
  }

  @Override
  public Reading read(View view) {
    if (!rule.isReached(rule.lately(view).notBrought())) {
      return Reading.NOTHING;
    }
    List<Contact> all = new ArrayList<>();
    int changesOn = Days.NEVER;
    int referrals = 0;
    for (List<Contact> missed : missedByReferral(view).values()) {
      if (rule.isReached(missed) && !view.history().isSeenOnReferral(missed.get(0), view.day())) {
        referrals++;
        all.addAll(missed);
        changesOn = Math.min(changesOn, rule.goesOn(missed.stream().map(Contact::day).toList()));
      }
    }
    if (referrals == 0) {
      return Reading.NOTHING;
    }
    all.sort(Comparator.comparingInt(Contact::at));
    return rule.reading(ID, view, all, List.of(new Count("referrals", referrals, "referrals"),
        new Count("was not brought", all.size(), "appointments"))).noLaterThan(changesOn);
  }

  private Map<String, List<Contact>> missedByReferral(View view) {
    Map<String, List<Contact>> missed = new LinkedHashMap<>();
    for (Contact contact : Picked.of(rule.lately(view).notBrought(),
        contact -> contact.outcome().isWasNotBrought() && contact.isOnReferral())) {
      missed.computeIfAbsent(contact.referral(), referral -> new ArrayList<>()).add(contact);
    }
    return missed;
  }

  @Override
  public String statement(Finding finding) {
    return "Never seen on " + Plural.of(finding.count("referrals"), "referral") + ": was not brought to "
        + Plural.of(finding.count("was not brought"), "appointment") + " in " + rule.months()
        + " months, and none is on record as attended.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when the child is seen on the referral, or when fewer than " + rule.count()
        + " of these lie in the last " + rule.months() + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Does whoever referred the child know that the child has not been seen?",
        "Has anybody looked at the need that was referred?");
  }
}
