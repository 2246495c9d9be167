package uk.wnb.history;

import static uk.wnb.history.ByteReader.pick;

/**
 * The stored form of a {@link Fact}: its kind, then its fields; an enum is its position. What is seldom said takes no
 * room when it is not.
 */
final class FactCodec {
  /** Set in the first byte of a booking or attendance of which something in particular is said. */
  private static final int PARTICULARS = 0x80;
  /** Set in the first byte of a visit to A&amp;E that sent the child on. */
  private static final int TRANSFERRED = 0x80;
  private static final int MOST_COMPLAINTS = 8;

  // Asked for once: an enum gives away a new array each time.
  private static final Kind[] KINDS = Kind.values();
  private static final Setting[] SETTINGS = Setting.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Fact.FirstAttendance[] FIRST_ATTENDANCES = Fact.FirstAttendance.values();
  private static final Fact.NextStep[] NEXT_STEPS = Fact.NextStep.values();
  private static final Fact.Provision[] PROVISIONS = Fact.Provision.values();
  private static final Fact.ContextType[] CONTEXT_TYPES = Fact.ContextType.values();
  private static final Fact.BookingStatus[] BOOKING_STATUSES = Fact.BookingStatus.values();
  private static final Fact.CancelledBy[] CANCELLED_BY = Fact.CancelledBy.values();
  private static final Fact.ReviewOutcome[] REVIEW_OUTCOMES = Fact.ReviewOutcome.values();
  private static final Fact.Discharge[] DISCHARGES = Fact.Discharge.values();
  private static final Fact.Complaint[] COMPLAINTS = Fact.Complaint.values();
  private static final Fact.Category[] CATEGORIES = Fact.Category.values();
  private static final Fact.Mobility[] MOBILITIES = Fact.Mobility.values();

  private FactCodec() {
  }

  static void write(Fact fact, FactTable.Strings strings, ByteWriter out) {
    out.write(fact.kind().ordinal());
    if (fact instanceof Fact.Booking booking) {
      out.write(flag(booking.particulars()) | booking.status().ordinal() << 4 | booking.cancelledBy().ordinal());
      out.varint(strings.index(booking.specialty()));
      out.write(booking.setting().ordinal());
      writeParticulars(booking.particulars(), strings, out);
    } else if (fact instanceof Fact.Attendance attendance) {
      out.write(flag(attendance.particulars()) | attendance.outcome().ordinal());
      out.varint(strings.index(attendance.specialty()));
      out.write(attendance.setting().ordinal() << 1 | (attendance.seen() ? 1 : 0));
      writeParticulars(attendance.particulars(), strings, out);
    } else if (fact instanceof Fact.Emergency emergency) {
      out.write((emergency.transferred() ? TRANSFERRED : 0) | emergency.mobility().ordinal() << 4
          | emergency.discharge().ordinal());
      out.write(writtenCategory(emergency) | emergency.complaint().ordinal() << 1 | (emergency.isPlanned() ? 1 : 0));
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
      out.varint(strings.index(review.reason()));
      out.zigzag(review.until());
    } else if (fact instanceof Fact.Relative relative) {
      SummaryCodec.write(relative.summary(), out);
    }
  }

  private static int flag(Fact.Particulars particulars) {
    return particulars.equals(Fact.Particulars.NONE) ? 0 : PARTICULARS;
  }

  /** A planned follow-up is marked by a bit of its own, as before others were told apart. */
  private static int writtenCategory(Fact.Emergency emergency) {
    return emergency.isPlanned() ? 0 : emergency.category().ordinal() << 4;
  }

  private static void writeParticulars(Fact.Particulars particulars, FactTable.Strings strings, ByteWriter out) {
    if (flag(particulars) != 0) {
      out.write(particulars.next().ordinal() << 4 | particulars.first().ordinal());
      out.varint(strings.index(particulars.referral()));
      out.varint(strings.index(particulars.reason()));
    }
  }

  private static Fact.Particulars readParticulars(int head, FactTable.Strings strings, ByteReader in) {
    if ((head & PARTICULARS) == 0) {
      return Fact.Particulars.NONE;
    }
    int codes = in.read();
    return new Fact.Particulars(strings.get(in.varint()), pick(FIRST_ATTENDANCES, codes & 15),
        pick(NEXT_STEPS, codes >>> 4), strings.get(in.varint()));
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
    return switch (pick(KINDS, in.read())) {
      case BOOKING -> readBooking(strings, in);
      case ATTENDANCE -> readAttendance(strings, in);
      case EMERGENCY -> readEmergency(strings, in);
      case EDUCATION -> new Fact.Education(pick(PROVISIONS, in.read()), in.varint(), in.varint(),
          in.varint(), in.varint(), in.varint());
      case CONTEXT -> new Fact.Context(pick(CONTEXT_TYPES, in.read()), strings.get(in.varint()),
          (int) in.zigzag());
      case REVIEW -> readReview(strings, in);
      case FAMILY -> new Fact.Relative(SummaryCodec.read(in));
      case MOVED -> throw new IllegalArgumentException(
          "stored state is damaged: what is moved is never stored as such");
    };
  }

  private static Fact readBooking(FactTable.Strings strings, ByteReader in) {
    int head = in.read();
    return new Fact.Booking(pick(BOOKING_STATUSES, (head & ~PARTICULARS) >>> 4),
        pick(CANCELLED_BY, head & 15), strings.get(in.varint()), pick(SETTINGS, in.read()),
        readParticulars(head, strings, in));
  }

  private static Fact readAttendance(FactTable.Strings strings, ByteReader in) {
    int head = in.read();
    Outcome outcome = pick(OUTCOMES, head & ~PARTICULARS);
    String specialty = strings.get(in.varint());
    int tail = in.read();
    return new Fact.Attendance(outcome, specialty, pick(SETTINGS, tail >>> 1), (tail & 1) == 1,
        readParticulars(head, strings, in));
  }

  private static Fact readReview(FactTable.Strings strings, ByteReader in) {
    String alertId = strings.get(in.varint());
    Fact.ReviewOutcome outcome = pick(REVIEW_OUTCOMES, in.read());
    String reviewer = strings.get(in.varint());
    String reason = strings.get(in.varint());
    return new Fact.Review(alertId, outcome, reviewer, (int) in.zigzag(), reason);
  }

  private static Fact readEmergency(FactTable.Strings strings, ByteReader in) {
    int how = in.read();
    int why = in.read();
    Fact.Category category = (why & 1) == 1 ? Fact.Category.PLANNED_FOLLOW_UP : pick(CATEGORIES, why >>> 4);
    return new Fact.Emergency(pick(DISCHARGES, how & 15), pick(COMPLAINTS, why >>> 1 & MOST_COMPLAINTS - 1), category,
        strings.get(in.varint()), pick(MOBILITIES, (how & ~TRANSFERRED) >>> 4), (how & TRANSFERRED) != 0);
  }
}
