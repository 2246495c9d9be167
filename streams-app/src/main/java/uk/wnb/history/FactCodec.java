package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

/** The stored form of a {@link Fact}: its kind, then its fields; an enum is its position. */
final class FactCodec {
  private FactCodec() {
  }

  static void write(Fact fact, FactTable.Strings strings, ByteWriter out) {
    out.write(fact.kind().ordinal());
    if (fact instanceof Fact.Booking booking) {
      out.write(booking.status().ordinal() << 4 | booking.cancelledBy().ordinal());
      out.varint(strings.index(booking.specialty()));
      out.write(booking.setting().ordinal());
    } else if (fact instanceof Fact.Attendance attendance) {
      out.write(attendance.outcome().ordinal());
      out.varint(strings.index(attendance.specialty()));
      out.write(attendance.setting().ordinal() << 1 | (attendance.seen() ? 1 : 0));
    } else if (fact instanceof Fact.Emergency emergency) {
      out.write(emergency.discharge().ordinal());
      out.write(emergency.complaint().ordinal() << 1 | (emergency.planned() ? 1 : 0));
      out.varint(strings.index(emergency.site()));
    } else if (fact instanceof Fact.Education education) {
      writeEducation(education, out);
    } else if (fact instanceof Fact.Context context) {
      out.write(context.type().ordinal());
      out.varint(strings.index(context.value()));
      out.zigzag(context.endsOn());
    } else if (fact instanceof Fact.Review review) {
      out.varint(strings.index(review.alertId()));
      out.write(review.outcome().ordinal());
      out.varint(strings.index(review.reviewer()));
    }
  }

  private static void writeEducation(Fact.Education education, ByteWriter out) {
    out.write(education.provision().ordinal());
    out.varint(education.possible());
    out.varint(education.present());
    out.varint(education.authorised());
    out.varint(education.unauthorised());
    out.varint(education.unable());
  }

  static Fact read(FactTable.Strings strings, ByteReader in) {
    return switch (pick(Kind.values(), in.read())) {
      case BOOKING -> readBooking(strings, in);
      case ATTENDANCE -> readAttendance(strings, in);
      case EMERGENCY -> readEmergency(strings, in);
      case EDUCATION -> new Fact.Education(pick(Fact.Provision.values(), in.read()), in.varint(), in.varint(),
          in.varint(), in.varint(), in.varint());
      case CONTEXT -> new Fact.Context(pick(Fact.ContextType.values(), in.read()), strings.get(in.varint()),
          (int) in.zigzag());
      case REVIEW -> new Fact.Review(strings.get(in.varint()), pick(Fact.ReviewOutcome.values(), in.read()),
          strings.get(in.varint()));
    };
  }

  private static Fact readBooking(FactTable.Strings strings, ByteReader in) {
    int head = in.read();
    return new Fact.Booking(pick(Fact.BookingStatus.values(), head >>> 4), pick(Fact.CancelledBy.values(), head & 15),
        strings.get(in.varint()), pick(Setting.values(), in.read()));
  }

  private static Fact readAttendance(FactTable.Strings strings, ByteReader in) {
    Outcome outcome = pick(Outcome.values(), in.read());
    String specialty = strings.get(in.varint());
    int tail = in.read();
    return new Fact.Attendance(outcome, specialty, pick(Setting.values(), tail >>> 1), (tail & 1) == 1);
  }

  private static Fact readEmergency(FactTable.Strings strings, ByteReader in) {
    Fact.Discharge discharge = pick(Fact.Discharge.values(), in.read());
    int head = in.read();
    return new Fact.Emergency(discharge, pick(Fact.Complaint.values(), head >>> 1), (head & 1) == 1,
        strings.get(in.varint()));
  }
}
