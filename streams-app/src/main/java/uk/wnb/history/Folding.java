package uk.wnb.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Moves what occurred on or before a horizon out of the detail into counts by year. Dated context and what is
 * known of brothers and sisters are never folded. A booking goes with its attendance: alone it could not say any more
 * whether that attendance still stands. So does a visit to A&amp;E with the one that sent the child on to it: alone it
 * would count anew.
 */
final class Folding {
  private final History history;
  private final int horizon;

  Folding(History history, int horizon) {
    this.history = history;
    this.horizon = horizon;
  }

  boolean isNeeded() {
    for (Event event : history.raw()) {
      if (event.day() > horizon) {
        return false;
      }
      if (isOld(event)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFolded(Event event) {
    return isOld(event) || event.fact().kind() == Kind.BOOKING && isAttendanceOld(event)
        || event.fact().kind() == Kind.EMERGENCY && isSentOnLongAgo(event);
  }

  private boolean isOld(Event event) {
    return event.day() <= horizon && event.fact().kind() != Kind.CONTEXT && event.fact().kind() != Kind.FAMILY;
  }

  private boolean isAttendanceOld(Event booking) {
    long key = RecordKey.of(Kind.ATTENDANCE, RecordKey.hash(booking.key()));
    return Arrays.stream(history.raw()).anyMatch(event -> event.key() == key && isOld(event));
  }

  private boolean isSentOnLongAgo(Event event) {
    return history.visits().stream().anyMatch(visit -> visit.record() == event.key() && isOld(visit));
  }

  private boolean isOld(Visit visit) {
    return visit.day() <= horizon || visit.isSentOn() && isOld(visit.from());
  }

  Event[] kept() {
    return Arrays.stream(history.raw()).filter(event -> !isFolded(event)).toArray(Event[]::new);
  }

  OlderYears older() {
    List<OlderYears.Row> rows = new ArrayList<>();
    long[] keys = Arrays.stream(history.raw()).filter(this::isFolded).mapToLong(Event::key).toArray();
    for (Event event : history.raw()) {
      if (isFolded(event)) {
        addRows(event, rows);
      }
    }
    return history.older().plus(rows, keys);
  }

  private void addRows(Event event, List<OlderYears.Row> rows) {
    int year = Days.date(event.day()).getYear();
    Contact contact = history.contactOf(event);
    if (contact != null) {
      rows.add(one(year, groupOf(contact.setting()), contact.specialty(), contact.outcome().ordinal(),
          Outcome.values().length));
      if (contact.isOnReferral() && contact.showsFirstAttendance()) {
        rows.add(one(year, OlderYears.Group.REFERRAL, contact.referral(), 0, 1));
      }
    } else if (event.fact() instanceof Fact.Emergency fact && isCounted(event)) {
      rows.add(one(year, OlderYears.Group.EMERGENCY, "", fact.complaint().ordinal(), Fact.Complaint.values().length));
    } else if (!event.retracted() && event.fact() instanceof Fact.Education fact) {
      rows.add(new OlderYears.Row(year, OlderYears.Group.EDUCATION, "", List.of(fact.possible(),
          fact.possible() - fact.missed(), fact.authorised(), fact.unauthorised(), fact.unable())));
    }
  }

  private boolean isCounted(Event emergency) {
    return history.visits().stream()
        .anyMatch(visit -> visit.record() == emergency.key() && visit.isUnplanned() && !visit.isSentOn());
  }

  private static OlderYears.Group groupOf(Setting setting) {
    return switch (setting) {
      case HOME -> OlderYears.Group.HOME_VISIT;
      case SCHOOL -> OlderYears.Group.SCHOOL_VISIT;
      default -> OlderYears.Group.APPOINTMENT;
    };
  }

  private static OlderYears.Row one(int year, OlderYears.Group group, String specialty, int index, int size) {
    List<Integer> counts = new ArrayList<>(Collections.nCopies(size, 0));
    counts.set(index, 1);
    return new OlderYears.Row(year, group, specialty, List.copyOf(counts));
  }
}
