package uk.wnb.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.Appointment;
import uk.wnb.avro.Attendance;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildSummary;
import uk.wnb.avro.EducationAttendance;
import uk.wnb.avro.EmergencyAttendance;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Operation;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Residence;
import uk.wnb.history.Setting;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Report;

/** Accepted records as reports for the naive implementation, read a second time and without a check. */
final class Reports {
  private Reports() {
  }

  /** The report in {@code record}, one of the six input records or what a brother or sister says of itself. */
  static Report of(SpecificRecord record) {
    return new Report((String) record.get(0), (String) record.get(2), (String) record.get(3), (Instant) record.get(4),
        (Instant) record.get(5), record.get(6) == Operation.RETRACT, fact(record));
  }

  private static Fact fact(SpecificRecord record) {
    if (record instanceof Attendance r) {
      return attendance(r);
    } else if (record instanceof Appointment r) {
      return new Fact.Booking(Fact.BookingStatus.valueOf(r.getStatus().name()),
          Fact.CancelledBy.valueOf(r.getCancelledBy().name()), text(r.getSpecialty()),
          Setting.valueOf(r.getSetting().name()),
          particulars(r.getReferralId(), r.getFirstAttendance(), null, r.getReason()));
    } else if (record instanceof EmergencyAttendance r) {
      return new Fact.Emergency(Fact.Discharge.valueOf(r.getDischargeStatus().name()),
          Fact.Complaint.valueOf(r.getComplaint().name()),
          Fact.Category.values()[code(r.getPlanned() && r.getAttendanceCategory() == null ? "4"
              : r.getAttendanceCategory())],
          text(r.getSite()), mobility(r), r.getTransferred());
    } else if (record instanceof EducationAttendance r) {
      return new Fact.Education(Fact.Provision.valueOf(r.getProvision().name()), r.getPossible(), r.getPresent(),
          r.getAuthorised(), r.getUnauthorised(), r.getUnable());
    } else if (record instanceof FamilyMember r) {
      return new Fact.Relative(summary(r.getSummary()));
    } else if (record instanceof ChildContext r) {
      return new Fact.Context(Fact.ContextType.valueOf(r.getFact().name()), text(r.getValue()), day(r.getEndsOn()));
    }
    AlertReview r = (AlertReview) record;
    return new Fact.Review(r.getAlertId(), Fact.ReviewOutcome.valueOf(r.getOutcome().name()), text(r.getReviewer()),
        day(r.getUntil()), text(r.getReason()));
  }

  private static Fact attendance(Attendance r) {
    Outcome outcome = Outcome.ofNationalCode(r.getOutcome()).orElseThrow();
    Setting setting = Setting.valueOf(r.getSetting().name());
    boolean attended = r.getOutcome().equals("5") || r.getOutcome().equals("6");
    boolean seen = setting != Setting.REMOTE
        && (r.getSeen() == null ? attended && setting != Setting.HOME : r.getSeen());
    return new Fact.Attendance(outcome, text(r.getSpecialty()), setting, seen,
        particulars(r.getReferralId(), r.getFirstAttendance(), r.getOutcomeOfAttendance(), r.getReason()));
  }

  private static Fact.Particulars particulars(String referral, String first, String next, String reason) {
    return new Fact.Particulars(text(referral), Fact.FirstAttendance.values()[code(first)],
        Fact.NextStep.values()[code(next)], text(reason));
  }

  private static Fact.Mobility mobility(EmergencyAttendance r) {
    if (r.getNonMobile() == null) {
      return Fact.Mobility.UNKNOWN;
    }
    return r.getNonMobile() ? Fact.Mobility.NON_MOBILE : Fact.Mobility.MOBILE;
  }

  private static Summary summary(ChildSummary r) {
    List<Residence> residences = new ArrayList<>();
    r.getResidences().forEach(stay ->
        residences.add(new Residence(stay.getHousehold(), day(stay.getFrom()), day(stay.getTo()))));
    List<Summary.Item> items = new ArrayList<>();
    r.getItems().forEach(item ->
        items.add(new Summary.Item(item.getDay(), Summary.What.valueOf(item.getWhat().name()))));
    return new Summary(r.getNhsNumber(), r.getSensitive(), day(r.getBirth()), residences, items,
        Summary.Extent.valueOf(r.getExtent().name()));
  }

  private static int code(String code) {
    return code == null ? 0 : Integer.parseInt(code);
  }

  private static int day(LocalDate day) {
    return day == null ? Days.NEVER : Days.of(day);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
