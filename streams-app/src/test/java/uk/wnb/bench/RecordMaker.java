package uk.wnb.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Operation;
import uk.wnb.avro.Provision;
import uk.wnb.avro.Setting;
import uk.wnb.avro.TrustedClasses;

/**
 * Makes the records. Ids are as patient administration systems make them: an ODS code and a running number, 13 or 14
 * characters; they grow by steps, so that they compress no better than real ones.
 */
final class RecordMaker {
  static {
    TrustedClasses.install();
  }

  private static final Complaint[] COMPLAINTS = {Complaint.ILLNESS, Complaint.ILLNESS, Complaint.ILLNESS,
      Complaint.ILLNESS, Complaint.ILLNESS, Complaint.INJURY, Complaint.INJURY, Complaint.HEAD_INJURY,
      Complaint.MENTAL_HEALTH, Complaint.OTHER};
  private static final FactType[] FACTS = {FactType.HOUSEHOLD, FactType.BARRIER_OPEN, FactType.BARRIER_RESOLVED,
      FactType.ADDITIONAL_NEED, FactType.BIRTH};
  private static final Setting[] SETTINGS = {Setting.CLINIC, Setting.CLINIC, Setting.CLINIC, Setting.CLINIC,
      Setting.COMMUNITY, Setting.COMMUNITY, Setting.REMOTE, Setting.HOME};

  private final Children children;
  private final SplittableRandom random;
  private long lastId = 4_000_000_000L;

  RecordMaker(Children children, SplittableRandom random) {
    this.children = children;
    this.random = random;
  }

  Booked appointment(int child, Instant at) {
    String provider = children.provider(child, random);
    return new Booked(child, provider, id(provider), children.specialty(child, random), at);
  }

  Said booking(Booked booked, Instant now) {
    return said(new Appointment(id(booked.provider()), children.nhsNumber(booked.child()), booked.provider(),
        booked.recordId(), booked.at(), now, Operation.ASSERT, AppointmentStatus.BOOKED, CancelledBy.UNKNOWN,
        booked.specialty(), Setting.CLINIC, null, "1", null), booked.child(), now);
  }

  Said cancellation(Booked booked, Instant now) {
    CancelledBy by = random.nextInt(10) < 6 ? CancelledBy.FAMILY : CancelledBy.PROVIDER;
    return said(new Appointment(id(booked.provider()), children.nhsNumber(booked.child()), booked.provider(),
        booked.recordId(), booked.at(), now, Operation.ASSERT, AppointmentStatus.CANCELLED, by,
        booked.specialty(), Setting.CLINIC, null, "1", null), booked.child(), now);
  }

  Said attendance(Booked booked, Instant now) {
    return attendance(booked, outcome(booked.child()), SETTINGS[random.nextInt(SETTINGS.length)], now);
  }

  Said notBrought(Booked booked, Instant now) {
    return attendance(booked, "3", Setting.CLINIC, now);
  }

  private Said attendance(Booked booked, String outcome, Setting setting, Instant now) {
    return said(new Attendance(id(booked.provider()), children.nhsNumber(booked.child()), booked.provider(),
        booked.recordId(), booked.at(), now, Operation.ASSERT, outcome, booked.specialty(), setting, null, null, "1",
        null, null), booked.child(), now);
  }

  /**
   * National codes: 3 and 7 as often as the child is not brought, else 6 % cancelled by the family, 7 % by the
   * provider.
   */
  private String outcome(int child) {
    if (random.nextInt(1_000) < children.notBroughtPerMille(child)) {
      return random.nextInt(100) < 85 ? "3" : "7";
    }
    int roll = random.nextInt(100);
    return roll < 6 ? "2" : roll < 13 ? "4" : roll < 18 ? "6" : "5";
  }

  Said emergency(int child, Instant now) {
    String provider = children.provider(child, random);
    Complaint complaint = random.nextInt(50) == 0 ? Complaint.INGESTION : COMPLAINTS[random.nextInt(COMPLAINTS.length)];
    DischargeStatus discharge =
        random.nextInt(12) == 0 ? DischargeStatus.LEFT_BEFORE_TREATMENT : DischargeStatus.COMPLETED;
    return said(new EmergencyAttendance(id(provider), children.nhsNumber(child), provider, id(provider),
        now.minusSeconds(60L * random.nextInt(600)), now, Operation.ASSERT, discharge, complaint,
        random.nextInt(20) == 0, null, false, provider + "01", null, null), child, now);
  }

  /** A week that ended some days ago; a sender tells only of children who were often absent. */
  Said schoolWeek(int child, Instant now) {
    String school = "EE" + (100_000 + child % 20_000);
    LocalDate monday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(7 + random.nextInt(5));
    int absent = random.nextInt(7);
    int unauthorised = random.nextInt(absent + 1);
    return said(new EducationAttendance(id("E"), children.nhsNumber(child), school, id("W"),
        monday.atStartOfDay().toInstant(ZoneOffset.UTC), now, Operation.ASSERT, Provision.SCHOOL, 10, 10 - absent,
        absent - unauthorised, unauthorised, 0), child, now);
  }

  Said fact(int child, Instant now) {
    FactType type = FACTS[random.nextInt(FACTS.length)];
    Instant since = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(
        type == FactType.BIRTH ? 365L * (1 + child % 15) : random.nextInt(30)));
    String value = switch (type) {
      case HOUSEHOLD -> children.household(child);
      case BARRIER_OPEN, BARRIER_RESOLVED -> "transport";
      case ADDITIONAL_NEED -> "interpreter";
      default -> null;
    };
    return said(new ChildContext(id("C"), children.nhsNumber(child), "RX4", id("C"), since, now, Operation.ASSERT,
        type, value, null), child, now);
  }

  /** Where the child lives, known from the day of its birth. */
  Said home(int child, Instant now) {
    return said(new ChildContext(id("C"), children.nhsNumber(child), "RX4", id("C"),
        now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(365L * (1 + child % 15))), now, Operation.ASSERT,
        FactType.HOUSEHOLD, children.household(child), null), child, now);
  }

  /** A later version of the same record; of an attendance with another outcome. */
  Said correction(Said earlier, Instant now) {
    SpecificRecord record = again(earlier, now);
    if (record instanceof Attendance attendance) {
      put(record, "outcome", attendance.getOutcome().equals("3") ? "4" : "5");
    }
    return new Said(earlier.nhsNumber(), record, now);
  }

  Said retraction(Said earlier, Instant now) {
    SpecificRecord record = again(earlier, now);
    put(record, "operation", Operation.RETRACT);
    return new Said(earlier.nhsNumber(), record, now);
  }

  private SpecificRecord again(Said earlier, Instant now) {
    SpecificRecord record = SpecificData.get().deepCopy(earlier.record().getSchema(), earlier.record());
    put(record, "eventId", id("N"));
    put(record, "recordedAt", now);
    return record;
  }

  private static void put(SpecificRecord record, String field, Object value) {
    record.put(record.getSchema().getField(field).pos(), value);
  }

  private Said said(SpecificRecord record, int child, Instant now) {
    return new Said(children.nhsNumber(child), record, now);
  }

  private String id(String prefix) {
    lastId += 1 + random.nextInt(97);
    return prefix + lastId;
  }
}
