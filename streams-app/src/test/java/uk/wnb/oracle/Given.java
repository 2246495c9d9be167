package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyReader;

/**
 * Plain starting points for tests. Days are {@code 2024-03-01}, minutes {@code 2024-03-01T10:30}, both of London; a
 * bare day means ten in the morning. A report is recorded the moment it occurs, under an id made from its day.
 */
public final class Given {
  /** A synthetic NHS number. */
  public static final String NHS_NUMBER = "9990000018";
  /** Another one. */
  public static final String OTHER_NHS_NUMBER = "9990000026";
  /** ODS code of an organisation. */
  public static final String TRUST = "RJE";

  private Given() {
  }

  /** An appointment or visit that ended so, at a clinic of paediatrics. */
  public static Report contact(String when, Outcome outcome) {
    return contact(when, outcome, Setting.CLINIC);
  }

  /** An appointment or visit that ended so. */
  public static Report contact(String when, Outcome outcome, Setting setting) {
    return report("c", when, new Fact.Attendance(outcome, "420", setting, outcome.isBrought()));
  }

  /** Code 5. */
  public static Report brought(String when) {
    return contact(when, Outcome.BROUGHT);
  }

  /** Code 3. */
  public static Report wasNotBrought(String when) {
    return contact(when, Outcome.NOT_BROUGHT);
  }

  /** Code 2. */
  public static Report cancelledByFamily(String when) {
    return contact(when, Outcome.CANCELLED_BY_FAMILY);
  }

  /** A booking in a state; of the same record as the {@link #contact} of that time. */
  public static Report booking(String when, Fact.BookingStatus status, Fact.CancelledBy by) {
    return report("c", when, new Fact.Booking(status, by, "420", Setting.CLINIC)).id("b" + when);
  }

  /** An unplanned visit to A&amp;E. */
  public static Report visit(String when, Complaint complaint) {
    return visit(when, complaint, false);
  }

  /** A visit to A&amp;E. */
  public static Report visit(String when, Complaint complaint, boolean planned) {
    return visit(when, complaint, planned ? Fact.Category.PLANNED_FOLLOW_UP : Fact.Category.UNKNOWN, "RJE01", false);
  }

  /** A visit to A&amp;E at {@code site}. */
  public static Report visit(String when, Complaint complaint, Fact.Category category, String site,
      boolean transferred) {
    return report("v", when, new Fact.Emergency(Fact.Discharge.COMPLETED, complaint, category, site,
        Fact.Mobility.UNKNOWN, transferred));
  }

  /** A week at school. */
  public static Report schoolWeek(String when, int possible, int present) {
    return report("s", when,
        new Fact.Education(Fact.Provision.SCHOOL, possible, present, 0, possible - present, 0));
  }

  /** What a lead did with an alert. */
  public static Report review(String when, String alertId, Fact.ReviewOutcome outcome) {
    return report("r", when, new Fact.Review(alertId, outcome, "safeguarding team"));
  }

  /** A snooze of an alert to a day. */
  public static Report snooze(String when, String alertId, String until) {
    return report("r", when, new Fact.Review(alertId, Fact.ReviewOutcome.SNOOZED, "safeguarding team", day(until),
        "the family is away"));
  }

  /** A dated fact that holds from then on. */
  public static Report context(String when, ContextType type, String value) {
    return context(when, type, value, Days.NEVER);
  }

  /** A dated fact that no longer holds on {@code endsOn}. */
  public static Report context(String when, ContextType type, String value, int endsOn) {
    return report(type + "-", when, new Fact.Context(type, value, endsOn));
  }

  /** A birth. */
  public static Report born(String when) {
    return context(when, ContextType.BIRTH, "");
  }

  /** A death. */
  public static Report died(String when) {
    return context(when, ContextType.DEATH, "");
  }

  /** The number of a day. */
  public static int day(String day) {
    return Days.of(LocalDate.parse(day));
  }

  /** The moment of a London day or minute. */
  public static Instant instant(String dayOrMinute) {
    LocalDateTime local = dayOrMinute.contains("T") ? LocalDateTime.parse(dayOrMinute)
        : LocalDate.parse(dayOrMinute).atTime(10, 0);
    return local.atZone(Report.LONDON).toInstant();
  }

  /** The policy that comes with the detector, as it comes. */
  public static Policy shipped() {
    return PolicyReader.read(PolicyText.shipped().text());
  }

  /** The policy by which mechanisms are tested: {@link PolicyText#standard}. */
  public static Policy policy() {
    return policy(text -> text);
  }

  /** The same with some of its values changed. */
  public static Policy policy(UnaryOperator<PolicyText> changes) {
    return PolicyReader.read(changes.apply(PolicyText.standard()).text());
  }

  private static Report report(String prefix, String when, Fact fact) {
    Instant at = instant(when);
    return new Report(prefix + when, TRUST, prefix + when, at, at, false, fact);
  }
}
