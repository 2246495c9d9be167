package uk.wnb.topology;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.AuditCount;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.topology.Topic.Direction;
import uk.wnb.topology.Topic.Retention;

/** Every topic, once. {@code asyncapi.yaml} says the same to other teams; a test holds the two together. */
public final class Topics {
  public static final Topic<Appointment> APPOINTMENTS = in("wnb.appointments", Appointment.class);
  public static final Topic<Attendance> ATTENDANCES = in("wnb.attendances", Attendance.class);
  public static final Topic<EmergencyAttendance> EMERGENCY_ATTENDANCES =
      in("wnb.emergency-attendances", EmergencyAttendance.class);
  public static final Topic<EducationAttendance> EDUCATION_ATTENDANCE =
      in("wnb.education-attendance", EducationAttendance.class);
  public static final Topic<ChildContext> CHILD_CONTEXT = in("wnb.child-context", ChildContext.class);
  public static final Topic<AlertReview> ALERT_REVIEWS = in("wnb.alert-reviews", AlertReview.class);
  /** The log: every accepted event and tick, in the one order that counts. */
  public static final Topic<ChildEvent> CHILD_EVENTS =
      new Topic<>("wnb.child-events", ChildEvent.class, Direction.BETWEEN, Retention.EVERYTHING);
  /**
   * What children say of themselves to their households, keyed by household. Not compacted: several children share a
   * key, of whom only one would be kept.
   */
  public static final Topic<HouseholdMember> HOUSEHOLDS =
      new Topic<>("wnb.households", HouseholdMember.class, Direction.BETWEEN, Retention.EVERYTHING);
  public static final Topic<Alert> NOTIFICATIONS =
      new Topic<>("wnb.notifications", Alert.class, Direction.OUT, Retention.EVERYTHING);
  /** Alerts of children whose records are restricted; they stand on no other topic. */
  public static final Topic<Alert> SENSITIVE_NOTIFICATIONS =
      new Topic<>("wnb.notifications.sensitive", Alert.class, Direction.OUT, Retention.EVERYTHING);
  public static final Topic<ChildRates> CHILD_RATES =
      new Topic<>("wnb.child-rates", ChildRates.class, Direction.OUT, Retention.NEWEST);
  public static final Topic<AuditCount> AUDIT =
      new Topic<>("wnb.audit", AuditCount.class, Direction.OUT, Retention.EVERYTHING);
  /** Each under a key of its own, so that nothing replaces it but its erasure. */
  public static final Topic<DeadLetter> DEAD_LETTERS =
      new Topic<>("wnb.dead-letters", DeadLetter.class, Direction.OUT, Retention.NEWEST);

  private Topics() {
  }

  /** The topics that sources write to. */
  public static List<Topic<?>> inputs() {
    return List.of(APPOINTMENTS, ATTENDANCES, EMERGENCY_ATTENDANCES, EDUCATION_ATTENDANCE, CHILD_CONTEXT,
        ALERT_REVIEWS);
  }

  /** All of them, in the order of the design. */
  public static List<Topic<?>> all() {
    return List.of(APPOINTMENTS, ATTENDANCES, EMERGENCY_ATTENDANCES, EDUCATION_ATTENDANCE, CHILD_CONTEXT,
        ALERT_REVIEWS, CHILD_EVENTS, HOUSEHOLDS, NOTIFICATIONS, SENSITIVE_NOTIFICATIONS, CHILD_RATES, AUDIT,
        DEAD_LETTERS);
  }

  private static <V extends SpecificRecord> Topic<V> in(String name, Class<V> value) {
    return new Topic<>(name, value, Direction.IN, Retention.EVERYTHING);
  }
}
