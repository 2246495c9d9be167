package uk.wnb.chronology;

import java.util.Locale;
import uk.wnb.concern.Specialties;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.history.Setting;

/** What an event tells of, in plain words. They say what was recorded, and blame nobody. */
final class Words {
  private Words() {
  }

  /** What it is, in a word or two. */
  static String kind(Fact fact) {
    if (fact instanceof Fact.Attendance attendance) {
      return kind(attendance.setting());
    } else if (fact instanceof Fact.Booking booking) {
      return kind(booking.setting());
    }
    return switch (fact.kind()) {
      case EMERGENCY -> "A&E";
      case EDUCATION -> "school";
      case REVIEW -> "review";
      default -> "fact";
    };
  }

  private static String kind(Setting setting) {
    return switch (setting) {
      case HOME -> "home visit";
      case SCHOOL -> "school visit";
      default -> "appointment";
    };
  }

  /** What {@code event} says; that it was taken back, when that is what it says. */
  static String what(Event event) {
    String said = what(event.fact());
    return event.retracted() ? said + " (taken back by its source)" : said;
  }

  private static String what(Fact fact) {
    if (fact instanceof Fact.Attendance attendance) {
      return attendance(attendance);
    } else if (fact instanceof Fact.Booking booking) {
      return booking(booking);
    } else if (fact instanceof Fact.Emergency emergency) {
      return emergency(emergency);
    } else if (fact instanceof Fact.Education week) {
      return sessions(week.present(), week.possible(), week.authorised(), week.unauthorised());
    } else if (fact instanceof Fact.Context context) {
      return context(context);
    } else if (fact instanceof Fact.Review review) {
      return review(review);
    }
    return lower(fact.kind());
  }

  private static String attendance(Fact.Attendance fact) {
    boolean visit = fact.setting() == Setting.HOME || fact.setting() == Setting.SCHOOL;
    String seen = visit && fact.outcome().isBrought() ? fact.seen() ? ", child seen" : ", child not seen" : "";
    return service(fact.specialty(), fact.setting()) + ": " + outcome(fact.outcome(), visit) + seen
        + particulars(fact.particulars());
  }

  private static String booking(Fact.Booking fact) {
    String by = switch (fact.cancelledBy()) {
      case FAMILY -> " by the family";
      case PROVIDER -> " by the provider";
      case UNKNOWN -> "";
    };
    String state = switch (fact.status()) {
      case CANCELLED -> "cancelled" + by;
      case RESCHEDULED -> "booked for another day than before, no outcome on record";
      case BOOKED -> "booked, no outcome on record";
    };
    return service(fact.specialty(), fact.setting()) + ": " + state + particulars(fact.particulars());
  }

  private static String service(String specialty, Setting setting) {
    String where = switch (setting) {
      case COMMUNITY -> ", community";
      case REMOTE -> ", by telephone or video";
      default -> "";
    };
    return Specialties.name(specialty) + where;
  }

  private static String outcome(Outcome outcome, boolean visit) {
    return switch (outcome) {
      case BOOKED -> "no outcome on record";
      case BROUGHT -> visit ? "visit took place" : "was brought";
      case BROUGHT_LATE -> visit ? "visit took place late" : "was brought late, and seen";
      case NOT_BROUGHT -> visit ? "visit did not take place" : "was not brought";
      case ARRIVED_NOT_SEEN -> visit ? "too late for the visit" : "was brought too late to be seen";
      case CANCELLED_BY_FAMILY -> "cancelled by the family";
      case CANCELLED_BY_PROVIDER -> "cancelled by the provider";
    };
  }

  private static String particulars(Fact.Particulars particulars) {
    String next = switch (particulars.next()) {
      case DISCHARGED -> ", discharged";
      case ANOTHER_GIVEN -> ", another appointment given";
      case TO_BE_MADE -> ", another appointment to be made";
      case UNKNOWN -> "";
    };
    return next + (particulars.reason().isEmpty() ? "" : " (in the way, as told: " + particulars.reason() + ")");
  }

  private static String emergency(Fact.Emergency fact) {
    String complaint = fact.complaint() == Fact.Complaint.UNKNOWN ? "" : " for " + lower(fact.complaint());
    String mobility = fact.mobility() == Fact.Mobility.NON_MOBILE ? ", not yet able to move about" : "";
    return category(fact.category()) + complaint + ": " + lower(fact.discharge()) + mobility
        + (fact.site().isEmpty() ? "" : ", at " + fact.site())
        + (fact.transferred() ? ", sent on to another hospital" : "");
  }

  private static String category(Fact.Category category) {
    return switch (category) {
      case PLANNED_FOLLOW_UP -> "planned return";
      case FOLLOW_UP -> "unplanned return for the same";
      case FOLLOW_UP_ELSEWHERE -> "unplanned visit for the same as elsewhere before";
      case UNKNOWN, FIRST -> "unplanned visit";
    };
  }

  /** Sessions of a week or of several. */
  static String sessions(int present, int possible, int authorised, int unauthorised) {
    return "present at " + present + " of " + possible + " sessions, absent with leave " + authorised + ", without "
        + unauthorised;
  }

  private static String context(Fact.Context fact) {
    String until = fact.endsOn() == Days.NEVER ? "" : ", until " + Days.date(fact.endsOn());
    return type(fact.type()) + (fact.value().isEmpty() ? "" : ": " + fact.value()) + until;
  }

  private static String type(Fact.ContextType type) {
    return switch (type) {
      case BIRTH -> "born";
      case DEATH -> "died";
      case MOVE -> "moved to another address";
      case SCHOOL_OFFER -> "a place is available";
      case SCHOOL_OFF_ROLL -> "left the school roll";
      case HOME_EDUCATION -> "home education declared";
      case TRANSPORT_REFUSED -> "transport that was provided was recorded as sent away";
      case BARRIER_OPEN -> "in the way";
      case BARRIER_RESOLVED -> "no longer in the way";
      case SENSITIVE -> "marked sensitive";
      default -> lower(type);
    };
  }

  private static String review(Fact.Review fact) {
    String until = fact.until() == Days.NEVER ? "" : " until " + Days.date(fact.until());
    String why = fact.reason().isEmpty() ? "" : " (" + fact.reason() + ")";
    return lower(fact.outcome()) + until + why + ", of alert " + fact.alertId() + by(fact.reviewer());
  }

  private static String by(String reviewer) {
    return reviewer.isEmpty() ? "" : ", by " + reviewer;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
