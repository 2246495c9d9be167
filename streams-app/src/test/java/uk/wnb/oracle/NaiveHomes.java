package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;

/**
 * Who lives with whom in the end, and what came of each one's care in the last year, from what sources say alone; and
 * who of them does not know it of another.
 */
public final class NaiveHomes {
  private record Child(List<Summary.Item> care, List<Summary> relatives) {
  }

  private final Map<String, Child> children = new TreeMap<>();
  private final Map<String, Set<String>> households = new TreeMap<>();
  private LocalDate today = LocalDate.MIN;

  /**
   * Adds a child.
   *
   * @param reports all that stands in its log
   * @param relatives what it knows of others
   */
  public void add(String nhsNumber, Collection<Report> reports, List<Summary> relatives) {
    Known known = Known.from(List.copyOf(reports));
    children.put(nhsNumber, new Child(care(known), relatives));
    homes(known).forEach(home -> households.computeIfAbsent(home, id -> new TreeSet<>()).add(nhsNumber));
    reports.stream().map(Report::recordedOn).filter(today::isBefore).forEach(day -> today = day);
  }

  private static List<String> homes(Known known) {
    return known.facts().stream().filter(fact -> fact.type() == Fact.ContextType.HOUSEHOLD && fact.end() == null)
        .map(Known.Dated::value).distinct().toList();
  }

  /** One line for each child who lives with another and does not know it; one too when nobody lives with anybody. */
  public List<String> strangers() {
    List<String> strangers = new ArrayList<>();
    long meetings = 0;
    for (Map.Entry<String, Set<String>> household : households.entrySet()) {
      for (String child : household.getValue()) {
        for (String other : household.getValue()) {
          if (!child.equals(other)) {
            meetings++;
            addTo(strangers, child, other, household.getKey());
          }
        }
      }
    }
    if (meetings == 0) {
      strangers.add("void: nobody lives with anybody");
    }
    return strangers;
  }

  private void addTo(List<String> strangers, String child, String other, String household) {
    Summary told = children.get(child).relatives().stream()
        .filter(relative -> relative.nhsNumber().equals(other)).findFirst().orElse(null);
    if (told == null || told.residences().stream().noneMatch(stay -> stay.household().equals(household))) {
      strangers.add(child + " does not know that " + other + " lives in " + household + " too");
    } else if (!lately(told.items()).equals(lately(children.get(other).care()))) {
      strangers.add(child + " does not know what came of the care of " + other + ": " + lately(told.items())
          + " in place of " + lately(children.get(other).care()));
    }
  }

  private List<String> lately(List<Summary.Item> items) {
    return items.stream().filter(item -> LocalDate.ofEpochDay(item.day()).isAfter(today.minusYears(1)))
        .map(item -> LocalDate.ofEpochDay(item.day()) + " " + item.what()).sorted().toList();
  }

  private static List<Summary.Item> care(Known known) {
    List<Summary.Item> items = new ArrayList<>();
    known.meetings().stream().filter(Known.Meeting::isAppointment).filter(meeting -> meeting.outcome().isOffered())
        .forEach(meeting -> items.add(new Summary.Item((int) meeting.day().toEpochDay(), what(meeting))));
    known.visits().stream().filter(visit -> !visit.fact().planned()).forEach(visit ->
        items.add(new Summary.Item((int) visit.day().toEpochDay(), what(visit.fact().complaint()))));
    return items;
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
