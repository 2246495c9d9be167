package uk.wnb.audit;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Window;

/** What one event can have changed, so that only that is counted again and not the whole history. */
final class Touched {
  private Touched() {
  }

  /** The days whose appointments may count otherwise than before; null when none does. */
  static Window appointments(History before, Event event, int open) {
    return switch (event.fact().kind()) {
      case BOOKING, ATTENDANCE -> clip(around(before.sameRecord(event), event.day()), open);
      case CONTEXT -> isCounted(before, event) ? new Window(open - 1, Days.NEVER) : null;
      case MOVED -> new Window(open - 1, Days.NEVER);
      case EMERGENCY, EDUCATION, REVIEW, FAMILY -> null;
    };
  }

  /** Whether an alert or its review may count otherwise than before. */
  static boolean reviews(History before, Event event) {
    return event.fact() instanceof Fact.Review || event.fact() instanceof Fact.Moved || isCounted(before, event);
  }

  /** Whether a slice can depend on the fact, or on what it was before it was corrected. */
  private static boolean isCounted(History before, Event event) {
    return event.fact().kind() == Kind.CONTEXT
        && (isCounted(event) || before.sameRecord(event).stream().anyMatch(Touched::isCounted));
  }

  private static boolean isCounted(Event event) {
    return event.fact() instanceof Fact.Context context && isCounted(context.type());
  }

  /** From what it may be the next appointment of, to where the record stands or stood, in whole months. */
  private static Window around(List<Event> sameRecord, int day) {
    int first = day;
    int last = day;
    for (Event known : sameRecord) {
      first = Math.min(first, known.day());
      last = Math.max(last, known.day());
    }
    return Months.whole(first - Appointments.REBOOKED_DAYS, last);
  }

  private static Window clip(Window window, int open) {
    return new Window(Math.max(window.after(), open - 1), window.to());
  }

  private static boolean isCounted(Fact.ContextType type) {
    return switch (type) {
      case BIRTH, DEATH, CHILD_PROTECTION_PLAN, LOOKED_AFTER, CHILD_IN_NEED, EARLY_HELP, ADDITIONAL_NEED, SEX,
          ETHNICITY, DEPRIVATION, NHS_NUMBER_STATUS, NHS_NUMBER_REPLACED,
          RESPONSIBLE_ORGANISATION -> true;
      default -> false;
    };
  }
}
