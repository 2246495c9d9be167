package uk.wnb.chronology;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact;

/** Weeks at school or early years put together by month and setting: week by week they would hide all else. */
final class SchoolMonths {
  private record Month(YearMonth month, String source, Fact.Provision provision) {
  }

  private final String child;
  private final Map<Month, List<Event>> months = new LinkedHashMap<>();

  SchoolMonths(String child) {
    this.child = child;
  }

  /** Adds a week; it belongs to the month in which it begins. */
  void add(Event week) {
    Fact.Education fact = (Fact.Education) week.fact();
    Month month = new Month(YearMonth.from(Days.date(week.day())), week.source(), fact.provision());
    months.computeIfAbsent(month, any -> new ArrayList<>()).add(week);
  }

  /** A line for each month, where its first week stands. */
  List<Entry> entries() {
    return months.entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue())).toList();
  }

  private Entry entry(Month month, List<Event> weeks) {
    int present = 0;
    int possible = 0;
    int authorised = 0;
    int unauthorised = 0;
    int recordedOn = weeks.get(0).recordedOn();
    List<EventId> evidence = new ArrayList<>();
    for (Event week : weeks) {
      Fact.Education fact = (Fact.Education) week.fact();
      present += fact.present();
      possible += fact.possible();
      authorised += fact.authorised();
      unauthorised += fact.unauthorised();
      recordedOn = Math.max(recordedOn, week.recordedOn());
      evidence.add(week.id());
    }
    String kind = month.provision() == Fact.Provision.EARLY_YEARS ? "early years" : "school";
    String what = (weeks.size() == 1 ? "1 week: " : weeks.size() + " weeks: ")
        + Words.sessions(present, possible, authorised, unauthorised);
    return new Entry(weeks.get(0).at(), child, kind, what, month.source(), recordedOn, List.copyOf(evidence));
  }
}
