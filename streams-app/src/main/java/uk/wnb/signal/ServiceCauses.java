package uk.wnb.signal;

import java.util.List;
import java.util.stream.Stream;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Outcome;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * D1: the services themselves may be why: they cancelled several appointments, or the family is on record as not having
 * known of one. Tells the provider; while it is seen, findings on planned care are held back (see {@link Hold}).
 */
final class ServiceCauses implements Signal {
  static final String ID = "D1";
  private static final List<String> REASONS = List.of("unaware-of-appt", "moved", "provider-error");

  private final Tier tier;
  private final AtLeast cancelled;
  private final AtLeast notReached;

  ServiceCauses(Settings settings) {
    tier = settings.word("tier", Tier.class);
    cancelled = AtLeast.of(settings, "cancelled-by-provider", 1, "window");
    notReached = AtLeast.of(settings, "not-reached", 1, "window");
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "The services' own part";
  }

  @Override
  public Reading read(View view) {
    Window window = cancelled.window(view.day());
    List<Contact> byProvider = appointments(view, window).filter(
        contact -> contact.outcome() == Outcome.CANCELLED_BY_PROVIDER).toList();
    List<Contact> unaware = appointments(view, window).filter(ServiceCauses::isNotReached).toList();
    if (!cancelled.isReached(byProvider) && !notReached.isReached(unaware)) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("cancelled by provider", byProvider.size(), "appointments"),
        new Count("family not reached", unaware.size(), "appointments"));
    List<Contact> both = appointments(view, window).filter(
        contact -> contact.outcome() == Outcome.CANCELLED_BY_PROVIDER || isNotReached(contact)).toList();
    Finding finding = new Finding(ID, tier, counts, window, both.stream().map(Contact::id).toList());
    return new Reading(finding, Math.max(goesOn(cancelled, byProvider), goesOn(notReached, unaware)));
  }

  private static Stream<Contact> appointments(View view, Window window) {
    return view.history().contacts().stream()
        .filter(contact -> contact.setting().isAppointment() && window.contains(contact.day()));
  }

  private static boolean isNotReached(Contact contact) {
    return contact.outcome().isNotBrought() && REASONS.contains(contact.particulars().reason());
  }

  /** When {@code rule} will no longer be met by {@code contacts}; the first day when it is not met now. */
  private static int goesOn(AtLeast rule, List<Contact> contacts) {
    return rule.isReached(contacts) ? rule.goesOn(contacts.stream().map(Contact::day).toList()) : 0;
  }

  @Override
  public String statement(Finding finding) {
    return finding.count("cancelled by provider") + " appointments were cancelled by the provider and of "
        + finding.count("family not reached") + " the family is on record as not having known, in "
        + cancelled.months() + " months: the services' own part comes first.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when fewer than " + cancelled.count() + " provider cancellations and fewer than "
        + notReached.count() + " appointments of which the family did not know lie in the last " + cancelled.months()
        + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Are address, telephone, language and format of letters right, and has somebody spoken to the family?",
        "When will the appointments that the provider cancelled be given?");
  }
}
