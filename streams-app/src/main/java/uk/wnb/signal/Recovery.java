package uk.wnb.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * W14: sustained improvement. Since the last appointment not brought to (codes 3, 7 and 2) the child has been brought
 * to several in a row, and months have passed. To attend once after a gap is not enough. Good news: it opens no
 * concern, and makes no open one louder.
 */
public final class Recovery implements Signal {
  /** Its id in the catalogue. */
  public static final String ID = "W14";

  /** How far back the last one not brought to may lie: as far as any signal looks. */
  private static final int LOOKS_BACK_MONTHS = View.LONGEST_MONTHS;

  private final int brought;
  private final int months;

  Recovery(Settings settings) {
    brought = settings.integer("brought", 1, 50);
    months = settings.integer("months", 1, 18);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Sustained improvement";
  }

  @Override
  public Reading read(View view) {
    if (view.history().notBrought().isEmpty()) {
      return Reading.NOTHING;
    }
    Contact missed = null;
    List<Contact> since = new ArrayList<>();
    Window window = view.lastMonths(LOOKS_BACK_MONTHS);
    List<Contact> contacts = view.history().contacts();
    for (int i = contacts.size() - 1; i >= 0 && missed == null && contacts.get(i).day() > window.after(); i--) {
      Contact contact = contacts.get(i);
      if (window.contains(contact.day()) && contact.isOfferedAppointment()) {
        if (contact.outcome().isNotBrought()) {
          missed = contact;
        } else {
          since.add(contact);
        }
      }
    }
    if (missed == null || since.size() < brought) {
      return Reading.NOTHING;
    }
    Collections.reverse(since);
    int reachedOn = Days.leavesWindow(missed.day(), months);
    return view.day() < reachedOn ? new Reading(null, reachedOn)
        : new Reading(found(missed, since, view.day()), Days.leavesWindow(missed.day(), LOOKS_BACK_MONTHS));
  }

  private static Finding found(Contact missed, List<Contact> since, int day) {
    List<Count> counts = List.of(new Count("brought in a row", since.size(), "appointments"),
        new Count("without one not brought", Days.monthsBetween(missed.day(), day), "months"));
    List<EventId> evidence = since.stream().map(Contact::id).toList();
    return new Finding(ID, Tier.INFO, counts, new Window(missed.day(), day), evidence);
  }

  @Override
  public String statement(Finding finding) {
    return "Things have got better: brought to the last " + finding.count("brought in a row")
        + " appointments, and to every one for " + finding.count("without one not brought") + " months.";
  }

  @Override
  public String clears(Finding finding) {
    return "Ends with the next appointment that the child is not brought to.";
  }

  @Override
  public List<String> questions() {
    return List.of("What has helped, and what would help it to last?");
  }
}
