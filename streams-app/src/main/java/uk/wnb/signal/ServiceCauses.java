package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.Outcome;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;

/**
 * D1: the services themselves may be why: they cancelled several appointments, or the family is on record as not having
 * known of one, and that is a good part of all care not given. Tells the provider; while it is seen, findings on
 * planned care are held back. Two cancellations by a provider do not hold back a long row of appointments not brought
 * to.
 */
final class ServiceCauses implements Signal {
  static final String ID = "D1";
  /** Words of the barrier vocabulary that speak of an appointment the family did not come to know of. */
  private static final List<String> UNAWARE = List.of("unaware-of-appt", "moved");
  private static final String PROVIDER_ERROR = "provider-error";

  private final AtLeast cancelled;
  private final AtLeast notReached;
  private final int sharePercent;

  ServiceCauses(Settings settings) {
    cancelled = AtLeast.of(settings, "cancelled-by-provider", 1, "window");
    notReached = AtLeast.of(settings, "not-reached", 1, "window");
    sharePercent = settings.integer("share", 1, 100);
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
    List<Contact> notGiven = notGiven(view);
    if (notGiven.isEmpty()) {
      return Reading.NOTHING;
    }
    int byProvider = Picked.count(notGiven, ServiceCauses::isByProvider);
    int unaware = Picked.count(notGiven, ServiceCauses::isNotReached);
    if (byProvider < cancelled.count() && unaware < notReached.count()) {
      return Reading.NOTHING;
    }
    // As appointments grow old one by one, the share may rise as well as fall.
    int changesOn = Days.leavesWindow(notGiven.get(0).day(), cancelled.months());
    if (100 * (byProvider + unaware) < sharePercent * notGiven.size()) {
      return new Reading(null, changesOn);
    }
    List<Count> counts = List.of(new Count("cancelled by provider", byProvider, "appointments"),
        new Count("family not reached", unaware, "appointments"),
        new Count("not given", notGiven.size(), "appointments"));
    List<EventId> evidence = notGiven.stream().filter(contact -> isByProvider(contact) || isNotReached(contact))
        .map(Contact::id).toList();
    return new Reading(new Finding(ID, cancelled.tier(), counts, cancelled.window(view), evidence), changesOn);
  }

  /** Appointments that did not take place, whatever the reason. */
  private List<Contact> notGiven(View view) {
    Window window = cancelled.window(view);
    List<Contact> notGiven = new ArrayList<>();
    for (Contact contact : view.history().contacts()) {
      if (window.contains(contact.day()) && contact.setting().isAppointment()
          && (isByProvider(contact) || contact.outcome().isNotBrought())) {
        notGiven.add(contact);
      }
    }
    return notGiven;
  }

  private static boolean isByProvider(Contact contact) {
    return contact.outcome() == Outcome.CANCELLED_BY_PROVIDER;
  }

  /** Who cancels an appointment knows of it: because of a move, say. */
  private static boolean isNotReached(Contact contact) {
    String reason = contact.particulars().reason();
    return contact.outcome().isWasNotBrought() && UNAWARE.contains(reason)
        || contact.outcome().isNotBrought() && reason.equals(PROVIDER_ERROR);
  }

  @Override
  public String statement(Finding finding) {
    return "Of " + finding.count("not given") + " appointments that did not take place in " + cancelled.months()
        + " months, the provider cancelled " + finding.count("cancelled by provider") + ", and of "
        + finding.count("family not reached") + " the family is on record as not having known: the services' own part "
        + "comes first.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when, over the last " + cancelled.months() + " months, there are fewer than " + cancelled.count()
        + " provider cancellations and fewer than " + notReached.count()
        + " appointments of which the family did not know, or when they are less than " + sharePercent
        + " percent of the appointments that did not take place.";
  }

  @Override
  public List<String> questions() {
    return List.of("Are address, telephone, language and format of letters right, and has somebody spoken to the "
        + "family?",
        "When will the appointments that the provider cancelled be given?");
  }
}
