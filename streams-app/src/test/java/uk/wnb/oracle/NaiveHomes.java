package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;

/**
 * Who lives with whom in the end, and what came of each one's care in the last year, from what sources say alone; who
 * of them does not know it of another; and who takes another for one that it lives with although it has left, or whom
 * another has left behind and who knows of its care, or of a home that was never its own. Who has left first keeps what
 * it knew, and who is back where both have lived may ask the other whether it is there too.
 */
public final class NaiveHomes {
  private record Child(List<Known.Dated> stays, List<Summary.Item> care, List<Summary> relatives, boolean gone) {
    Summary told(String other) {
      return relatives.stream().filter(one -> one.nhsNumber().equals(other)).findFirst().orElse(null);
    }
  }

  /** Until when each of two children lived in one home; never over is {@link LocalDate#MAX}. */
  private record Shared(LocalDate mine, LocalDate others) {
    LocalDate until() {
      return mine.isBefore(others) ? mine : others;
    }

    boolean isLeftByTheOther() {
      return others.isBefore(mine);
    }
  }

  private final Map<String, Child> children = new TreeMap<>();
  private LocalDate today = LocalDate.MIN;
  private long meetings;
  private long partings;

  /**
   * Adds a child.
   *
   * @param reports all that stands in its log
   * @param relatives what it knows of others
   */
  public void add(String nhsNumber, Collection<Report> reports, List<Summary> relatives) {
    Known known = Known.from(List.copyOf(reports));
    List<Known.Dated> stays =
        known.facts().stream().filter(fact -> fact.type() == Fact.ContextType.HOUSEHOLD).toList();
    children.put(nhsNumber, new Child(stays, care(known), relatives, false));
    reports.stream().map(Report::recordedOn).filter(today::isBefore).forEach(day -> today = day);
  }

  /**
   * Adds that nobody lives any more where {@code reports} tell that {@code nhsNumber} does, unless it is told of
   * otherwise: it has been replaced, or erased.
   */
  public void addGone(String nhsNumber, Collection<Report> reports) {
    Child now = children.getOrDefault(nhsNumber, new Child(List.of(), List.of(), List.of(), true));
    Stream<Known.Dated> gone = Known.from(List.copyOf(reports)).facts().stream()
        .filter(fact -> fact.type() == Fact.ContextType.HOUSEHOLD)
        .map(fact -> new Known.Dated(fact.day(), fact.day(), fact.type(), fact.value(), fact.eventId(), fact.source()));
    children.put(nhsNumber,
        new Child(Stream.concat(now.stays().stream(), gone).toList(), now.care(), now.relatives(), true));
  }

  /** One line for each child who is mistaken about another; one too when nobody lives with anybody. */
  public List<String> strangers() {
    List<String> strangers = new ArrayList<>();
    meetings = 0;
    partings = 0;
    everBefore().forEach((household, members) -> members.forEach(child -> members.forEach(other -> {
      if (!child.equals(other) && lives(child, household)) {
        addTo(strangers, child, other, household);
      }
    })));
    if (meetings == 0) {
      strangers.add("void: nobody lives with anybody");
    }
    return strangers;
  }

  /** How often somebody lives where another has left, once it has been asked who the strangers are. */
  public long partings() {
    return partings;
  }

  /** By household all who live there, or have lived there. */
  private Map<String, Set<String>> everBefore() {
    Map<String, Set<String>> households = new TreeMap<>();
    children.forEach((nhsNumber, child) -> child.stays().forEach(stay ->
        households.computeIfAbsent(stay.value(), id -> new TreeSet<>()).add(nhsNumber)));
    return households;
  }

  private boolean lives(String child, String household) {
    return children.get(child).stays().stream()
        .anyMatch(stay -> stay.value().equals(household) && (stay.end() == null || stay.end().isAfter(today)));
  }

  private boolean hasLivedIn(String child, String household) {
    return children.get(child).stays().stream().anyMatch(stay -> stay.value().equals(household));
  }

  /** Whether {@code other} is gone, or has left the last home that they shared while {@code child} stayed. */
  private boolean isLeftBehind(String child, String other) {
    List<Shared> homes = shared(children.get(child), children.get(other));
    if (homes.isEmpty()) {
      return children.get(other).gone();
    }
    LocalDate parted = homes.stream().map(Shared::until).max(Comparator.naturalOrder()).orElseThrow();
    return homes.stream().filter(home -> home.until().equals(parted)).allMatch(Shared::isLeftByTheOther);
  }

  private static List<Shared> shared(Child child, Child other) {
    List<Shared> homes = new ArrayList<>();
    for (Known.Dated mine : child.stays()) {
      for (Known.Dated others : other.stays()) {
        if (mine.value().equals(others.value()) && mine.day().isBefore(end(others))
            && others.day().isBefore(end(mine))) {
          homes.add(new Shared(end(mine), end(others)));
        }
      }
    }
    return homes;
  }

  private static LocalDate end(Known.Dated stay) {
    return stay.end() == null ? LocalDate.MAX : stay.end();
  }

  private void addTo(List<String> strangers, String child, String other, String household) {
    Summary told = children.get(child).told(other);
    boolean isTakenToLiveThere = told != null && told.residences().stream()
        .anyMatch(stay -> stay.household().equals(household) && goesOn(stay));
    if (lives(other, household)) {
      meetings++;
      if (!isTakenToLiveThere) {
        strangers.add(child + " does not know that " + other + " lives in " + household + " too");
      } else if (!lately(told.items()).equals(lately(children.get(other).care()))) {
        strangers.add(child + " does not know what came of the care of " + other + ": " + lately(told.items())
            + " in place of " + lately(children.get(other).care()));
      }
      return;
    }
    partings++;
    if (isTakenToLiveThere) {
      strangers.add(child + " does not know that " + other + " has left " + household);
    } else if (told != null && isLeftBehind(child, other) && (!told.items().isEmpty()
        || told.residences().stream().anyMatch(stay -> goesOn(stay) && !hasLivedIn(child, stay.household())))) {
      strangers.add(child + " knows where " + other + ", who has left " + household + ", lives, or of its care");
    }
  }

  private boolean goesOn(Residence stay) {
    return stay.to() == Days.NEVER || LocalDate.ofEpochDay(stay.to()).isAfter(today);
  }

  private List<String> lately(List<Summary.Item> items) {
    return items.stream().filter(item -> LocalDate.ofEpochDay(item.day()).isAfter(today.minusYears(1)))
        .map(item -> LocalDate.ofEpochDay(item.day()) + " " + item.what()).sorted().toList();
  }

  private static List<Summary.Item> care(Known known) {
    List<Summary.Item> items = new ArrayList<>();
    known.meetings().stream().filter(Known.Meeting::isAppointment).filter(meeting -> meeting.outcome().isOffered())
        .forEach(meeting -> items.add(new Summary.Item((int) meeting.day().toEpochDay(), what(meeting))));
    for (What what : List.of(What.INGESTION, What.HEAD_INJURY, What.OTHER_EMERGENCY)) {
      addVisits(known, what, items);
    }
    return items;
  }

  /** Each injury once; a visit for one that was told of before is told of as one for something else. */
  private static void addVisits(Known known, What what, List<Summary.Item> items) {
    List<Known.EmergencyVisit> anew = what == What.OTHER_EMERGENCY ? List.of()
        : known.occasions(visit -> what(visit.fact().complaint()) == what);
    anew.forEach(visit -> items.add(new Summary.Item((int) visit.day().toEpochDay(), what)));
    known.unplannedVisits().stream().filter(visit -> what(visit.fact().complaint()) == what)
        .filter(visit -> !anew.contains(visit))
        .forEach(visit -> items.add(new Summary.Item((int) visit.day().toEpochDay(), What.OTHER_EMERGENCY)));
  }

  private static What what(Known.Meeting meeting) {
    return NaiveSignals.isBrought(meeting) ? What.BROUGHT
        : meeting.outcome() == Outcome.CANCELLED_BY_FAMILY ? What.CANCELLED_BY_FAMILY : What.WAS_NOT_BROUGHT;
  }

  private static What what(Fact.Complaint complaint) {
    return complaint == Fact.Complaint.INGESTION ? What.INGESTION
        : complaint == Fact.Complaint.HEAD_INJURY ? What.HEAD_INJURY : What.OTHER_EMERGENCY;
  }
}
