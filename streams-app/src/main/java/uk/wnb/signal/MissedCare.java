package uk.wnb.signal;

import uk.wnb.history.Contact;
import uk.wnb.history.OlderYears;
import uk.wnb.history.Outcome;
import uk.wnb.history.SchoolWeek;
import uk.wnb.history.Setting;
import uk.wnb.history.Visit;
import uk.wnb.history.Window;

/** What a child has gone without over some time, and unplanned care beside it: a count for each {@link Item}. */
final class MissedCare {
  /** What is counted, in the order in which it is told. */
  enum Item {
    /** Codes 3 and 7 with a service where one appointment not given may do harm. */
    CRITICAL("was not brought, high criticality", "weight-critical", "appointments"),
    /** Codes 3 and 7 with any other service. */
    OTHER("was not brought, other services", "weight-other", "appointments"),
    /** Code 2. */
    CANCELLED("cancelled by family", "weight-cancelled", "appointments"),
    /** Home visits with code 3 or 7. */
    NO_ACCESS("home visits without access", "weight-no-access", "home visits"),
    /** Unplanned visits to A&amp;E. */
    EMERGENCY("unplanned A&E visits", "weight-emergency", "A&E visits"),
    /** Sessions that were possible and not attended. */
    SESSIONS("sessions missed", "weight-session", "half-day sessions");

    private final String title;
    private final String weightKey;
    private final String unit;

    Item(String title, String weightKey, String unit) {
      this.title = title;
      this.weightKey = weightKey;
      this.unit = unit;
    }

    /** What it is called among the counts of a finding. */
    String title() {
      return title;
    }

    /** The setting of the policy that weighs it. */
    String weightKey() {
      return weightKey;
    }

    /** What one of it is. */
    String unit() {
      return unit;
    }
  }

  private final View view;
  private final int[] counts = new int[Item.values().length];
  private int brought;

  private MissedCare(View view) {
    this.view = view;
  }

  /** What is known in detail of {@code window}. */
  static MissedCare in(View view, Window window) {
    MissedCare result = new MissedCare(view);
    for (Contact contact : view.history().contacts()) {
      if (window.contains(contact.day())) {
        result.add(contact);
      }
    }
    for (Visit visit : EmergencyVisits.unplanned(view.history(), window)) {
      result.add(Item.EMERGENCY, 1);
    }
    for (SchoolWeek week : view.history().schoolWeeks()) {
      if (window.contains(week.day())) {
        result.add(Item.SESSIONS, week.fact().missed());
      }
    }
    return result;
  }

  /** What is known of the whole life up to the day of {@code view}, older years by their counts. */
  static MissedCare ever(View view) {
    MissedCare result = in(view, Window.upTo(view.day()));
    view.history().older().rows().forEach(result::add);
    return result;
  }

  private void add(Contact contact) {
    if (contact.setting() == Setting.HOME) {
      addHomeVisits(contact.outcome(), 1);
    } else if (contact.setting().isAppointment()) {
      addAppointments(contact.specialty(), contact.outcome(), 1);
    }
  }

  private void add(OlderYears.Row row) {
    switch (row.group()) {
      case APPOINTMENT -> forEachOutcome(row, (outcome, count) -> addAppointments(row.specialty(), outcome, count));
      case HOME_VISIT -> forEachOutcome(row, this::addHomeVisits);
      case EMERGENCY -> row.counts().forEach(count -> add(Item.EMERGENCY, count));
      case EDUCATION -> add(Item.SESSIONS, row.counts().get(0) - row.counts().get(1));
      case SCHOOL_VISIT, REFERRAL -> { }
    }
  }

  private interface OutcomeCount {
    void accept(Outcome outcome, int count);
  }

  private static void forEachOutcome(OlderYears.Row row, OutcomeCount counts) {
    for (Outcome outcome : Outcome.values()) {
      counts.accept(outcome, row.counts().get(outcome.ordinal()));
    }
  }

  private void addAppointments(String specialty, Outcome outcome, int count) {
    if (outcome.isBrought()) {
      brought += count;
    } else if (outcome == Outcome.CANCELLED_BY_FAMILY) {
      add(Item.CANCELLED, count);
    } else if (outcome.isWasNotBrought()) {
      add(view.isCritical(specialty) ? Item.CRITICAL : Item.OTHER, count);
    }
  }

  private void addHomeVisits(Outcome outcome, int count) {
    if (outcome.isWasNotBrought()) {
      add(Item.NO_ACCESS, count);
    }
  }

  private void add(Item item, int count) {
    counts[item.ordinal()] += count;
  }

  /** How many there are of {@code item}. */
  int count(Item item) {
    return counts[item.ordinal()];
  }

  /** Appointments to which the child was brought. */
  int brought() {
    return brought;
  }

  /** Appointments to which the child was not brought or that the family cancelled. */
  int notBrought() {
    return count(Item.CRITICAL) + count(Item.OTHER) + count(Item.CANCELLED);
  }

  /** Appointments offered to the family. */
  int offered() {
    return brought + notBrought();
  }

  /** Appointments and visits among what is counted; sessions are too many to be events of the same kind. */
  int events() {
    return notBrought() + count(Item.NO_ACCESS) + count(Item.EMERGENCY);
  }
}
