package uk.wnb.chronology;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import uk.wnb.history.Contact;
import uk.wnb.history.Event;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Window;

/** Puts histories in words, line by line; what a history does not hold by its day is not in it. */
public final class Chronology {
  /** For monitoring and for routing, not for a meeting about a child. */
  private static final Set<ContextType> LEFT_OUT = EnumSet.of(ContextType.SEX, ContextType.ETHNICITY,
      ContextType.DEPRIVATION, ContextType.NHS_NUMBER_STATUS);

  private Chronology() {
  }

  /** The lines of several children, by NHS number, in order of time, then of child. */
  public static List<Entry> of(SortedMap<String, History> histories) {
    List<Entry> entries = new ArrayList<>();
    histories.forEach((child, history) -> entries.addAll(of(child, history)));
    entries.sort(Entry.ORDER);
    return List.copyOf(entries);
  }

  /** The lines of one child in order of time: each record once, in the version that stands. */
  public static List<Entry> of(String child, History history) {
    List<Entry> entries = new ArrayList<>();
    Set<Place> appointments = appointments(history);
    SchoolMonths school = new SchoolMonths(child);
    for (Event event : history.events()) {
      if (event.retracted() || event.day() >= history.rulesEndOn() && event.fact().kind() != Kind.CONTEXT) {
        continue;
      }
      if (event.fact() instanceof Fact.Education) {
        school.add(event);
      } else if (isTold(event, appointments)) {
        entries.add(entry(child, event));
      }
    }
    entries.addAll(school.entries());
    entries.sort(Entry.ORDER);
    return List.copyOf(entries);
  }

  /** What {@code event} of {@code child} says. */
  public static Entry entry(String child, Event event) {
    return new Entry(event.at(), child, Words.kind(event.fact()), Words.what(event), event.source(),
        event.recordedOn(), List.of(event.id()));
  }

  /** Where an event stands; an id alone is not enough, since two sources may use the same. */
  private record Place(EventId id, String source, int at) {
  }

  /**
   * The events that decide how an appointment or visit ended, and the bookings of which nobody has said so: of a
   * booking and its attendance it is one only.
   */
  private static Set<Place> appointments(History history) {
    Set<Place> places = new LinkedHashSet<>();
    for (Contact contact : history.contacts()) {
      places.add(new Place(contact.id(), contact.source(), contact.at()));
    }
    for (Event event : history.unended(Window.upTo(Integer.MAX_VALUE))) {
      places.add(new Place(event.id(), event.source(), event.at()));
    }
    return places;
  }

  private static boolean isTold(Event event, Set<Place> appointments) {
    return switch (event.fact().kind()) {
      case EMERGENCY, REVIEW -> true;
      case CONTEXT -> !LEFT_OUT.contains(((Fact.Context) event.fact()).type());
      case BOOKING, ATTENDANCE -> appointments.contains(new Place(event.id(), event.source(), event.at()));
      default -> false;
    };
  }
}
