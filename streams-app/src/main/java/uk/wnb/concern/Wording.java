package uk.wnb.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.wnb.history.Applied;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.history.Tally;
import uk.wnb.history.Window;

/** The words of an alert that no single signal can say. They name what was not kept, and blame nobody. */
final class Wording {
  /** Why a concern is closed whose child's NHS number has been replaced; no number stands in words. */
  static final String GOES_ON_ELSEWHERE = "Closed here: this NHS number has been replaced by another one, under which "
      + "the child's record goes on. What is still open is told there anew.";

  private static final int MONTHS = 12;

  private Wording() {
  }

  /**
   * What was not kept in a year, by specialty, the most often missed first; empty when nothing. Whether the care was
   * given later is not said: one that was cancelled and booked again a week later stands there too.
   */
  static String unmetNeed(History history, int day) {
    Map<String, Integer> missed = new LinkedHashMap<>();
    Window window = Window.ofMonths(MONTHS, day);
    for (Contact contact : history.contacts()) {
      if (contact.isOfferedAppointment() && contact.outcome().isNotBrought() && window.contains(contact.day())) {
        missed.merge(contact.specialty(), 1, Integer::sum);
      }
    }
    if (missed.isEmpty()) {
      return "";
    }
    return missed.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> Specialties.name(entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", ", "Appointments not kept in " + MONTHS + " months: ", ". "));
  }

  /** Which signals no longer stand, and what the record that took their evidence away did. */
  static String withdrawn(List<String> signals, AlertWriter.Cause cause) {
    return "Withdrawn: " + String.join(", ", signals) + " no longer " + (signals.size() == 1 ? "stands" : "stand")
        + ", because " + because(cause) + ".";
  }

  private static String because(AlertWriter.Cause cause) {
    return switch (cause.event().fact().kind()) {
      case MOVED -> "records of this child under an earlier NHS number are known now";
      case FAMILY -> "what is known of the child's household, or of the care of those who live there, was corrected";
      default -> "a record of " + Days.date(cause.event().day()) + " " + whatItDid(cause);
    };
  }

  private static String whatItDid(AlertWriter.Cause cause) {
    return cause.event().retracted() ? "was taken back by its source"
        : cause.verdict() == Applied.Verdict.AMENDED ? "was corrected by its source" : "arrived late";
  }

  /** Where the child is now. */
  static String moved(Place place) {
    String responsible = place.organisation().isEmpty() ? "It is not on record who is responsible now."
        : place.organisation() + " is responsible now.";
    return "The child has moved while this concern is open. " + responsible;
  }

  /** What reviews have not changed. */
  static String stagnant(Stagnation stagnation) {
    return "Acted on " + stagnation.actions() + " times since " + Days.date(stagnation.since())
        + ", and the rate is no lower: " + share(stagnation.then()) + " appointments not kept in the " + MONTHS
        + " months before, " + share(stagnation.now()) + " in the last " + MONTHS + ".";
  }

  private static String share(Tally tally) {
    return tally.notBrought() + " of " + tally.offered();
  }

  /** What is not known and could change the picture. */
  static List<String> dataGaps(History history, int day) {
    List<String> gaps = new ArrayList<>();
    int open = history.bookingsWithoutOutcome(day);
    if (open > 0) {
      gaps.add(open + " past booked appointments have no outcome on record");
    }
    int twice = history.older().countedTwice();
    if (twice > 0) {
      gaps.add("Up to " + twice + " records of years before the last five may count twice in lifetime counts: "
          + "they were known under two NHS numbers");
    }
    return List.copyOf(gaps);
  }
}
