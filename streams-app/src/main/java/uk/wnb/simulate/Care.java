package uk.wnb.simulate;

import java.util.SortedMap;
import uk.wnb.history.Days;

/** Appointments of a child: referrals, what is booked, how it ends, and whether another one follows. */
final class Care {
  private static final int WEEK = 7;
  private static final int DAYS_A_YEAR = 365;
  private static final double MOST = 900;
  private static final String COMMUNITY_SERVICES = "290 652";

  private final Weighted specialties;
  private final SortedMap<String, Integer> notBroughtIn;
  private final double notBroughtInAll;
  private final int referrals;
  private final int followUps;
  private final int weeksBetween;
  private final int bookedAhead;
  private final int onAPlan;
  private final int notBroughtAtHeight;
  private final int cancelledAtHeight;
  private final int notBroughtWhenBarred;
  private final int lateNotSeen;
  private final int byProvider;
  private final int rebooked;
  private final int remote;
  private final int broughtLate;
  private final int rescheduled;

  Care(Parameters parameters) {
    SortedMap<String, Integer> shares = parameters.all("specialties", 1000);
    specialties = new Weighted(shares);
    notBroughtIn = parameters.all("specialty-not-brought", 1000);
    notBroughtInAll = mean(notBroughtIn, shares);
    referrals = parameters.perMille("care", "referrals");
    followUps = parameters.perMille("care", "follow-ups");
    weeksBetween = parameters.get("care", "weeks-between", 2, 52);
    bookedAhead = parameters.get("care", "booked-ahead", 1, 52);
    onAPlan = parameters.get("situations", "not-brought-on-a-plan", 10, 100);
    notBroughtAtHeight = parameters.perMille("courses", "not-brought");
    cancelledAtHeight = parameters.perMille("courses", "cancelled-by-family");
    notBroughtWhenBarred = parameters.get("barriers", "not-brought", 100, 1000);
    lateNotSeen = parameters.perMille("outcomes", "late-not-seen");
    byProvider = parameters.perMille("outcomes", "cancelled-by-provider");
    rebooked = parameters.perMille("outcomes", "rebooked");
    remote = parameters.perMille("outcomes", "remote");
    broughtLate = parameters.perMille("outcomes", "brought-late");
    rescheduled = parameters.perMille("records", "rescheduled");
  }

  private static double mean(SortedMap<String, Integer> values, SortedMap<String, Integer> weights) {
    double sum = 0;
    double weight = 0;
    for (String key : weights.keySet()) {
      sum += values.getOrDefault(key, 100) * weights.get(key);
      weight += weights.get(key);
    }
    return sum / weight;
  }

  /** All appointments of {@code child}. */
  void live(Family family, Family.Member child, Dice dice, Records records) {
    if (child.weeksBetween() > 0) {
      int first = child.span().from() + dice.between(1, child.weeksBetween() * WEEK);
      new Pathway(family, child, dice, records, first, child.weeksBetween()).live();
    }
    int count = dice.count(referrals / 1000.0 * child.span().days() / DAYS_A_YEAR);
    for (int i = 0; i < count; i++) {
      int day = dice.between(child.span().from(), child.span().to() - 1);
      new Pathway(family, child, dice, records, day, 0).live();
    }
  }

  /** One referral of one child, from the day on which it is made. */
  private final class Pathway {
    private final Family family;
    private final Family.Member child;
    private final Dice dice;
    private final Records records;
    private final int referredOn;
    private final int weeks;
    private final String specialty;
    private final String setting;
    private final String source;
    private final String referral;
    private boolean seen;

    /** {@code goesOn} weeks between appointments that never end, 0 when they end. */
    Pathway(Family family, Family.Member child, Dice dice, Records records, int referredOn, int goesOn) {
      this.family = family;
      this.child = child;
      this.dice = dice;
      this.records = records;
      this.referredOn = referredOn;
      this.weeks = goesOn;
      this.specialty = specialties.pick(dice);
      boolean community = COMMUNITY_SERVICES.contains(specialty);
      this.setting = community ? "community" : "clinic";
      this.source = community ? "ZZC01" : specialty.equals("711") ? "ZZM01" : "ZZT0" + dice.between(1, 3);
      this.referral = records.nextRecord();
    }

    void live() {
      records.fact(child.nhsNumber(), source, "referral-opened", referredOn, "referral=" + referral);
      int day = referredOn + wait(weeks > 0 ? Math.min(weeks, bookedAhead) : bookedAhead);
      int bookedOn = referredOn;
      while (day < child.span().to()) {
        day = workingDay(day);
        String outcome = appointment(bookedOn, day);
        boolean kept = outcome.equals("5") || outcome.equals("6");
        boolean another = weeks > 0 || dice.chance(kept ? followUps : rebooked);
        if (!another) {
          return;
        }
        bookedOn = day + 1;
        int gap = weeks > 0 ? weeks : weeksBetween;
        day += 1 + wait(kept ? gap : Math.max(1, gap / 2));
      }
    }

    private int wait(int middle) {
      return dice.about(middle * WEEK);
    }

    private int workingDay(int day) {
      int past = Days.date(day).getDayOfWeek().getValue() - 5;
      return past > 0 ? day + 3 - past : day;
    }

    /** Books an appointment, and tells how it ended. */
    private String appointment(int bookedOn, int day) {
      String record = records.nextRecord();
      String where = dice.chance(remote) ? "remote" : setting;
      String detail = "referral=" + referral + ";first=" + (seen ? 2 : 1);
      int at = records.inHours(day);
      int booked = records.inHours(Math.min(bookedOn, day - 1));
      if (dice.chance(rescheduled)) {
        add(record, records.inHours(Math.max(day - WEEK, bookedOn)), booked, "booked", where, detail);
        add(record, at, booked + dice.between(60, 600), "rescheduled", where, detail);
      } else {
        add(record, at, booked, "booked", where, detail);
      }
      String outcome = outcome(day);
      tell(record, at, outcome, where, detail);
      seen |= outcome.equals("5") || outcome.equals("6");
      return outcome;
    }

    private void tell(String record, int at, String outcome, String where, String detail) {
      if (outcome.equals("2") || outcome.equals("4")) {
        int cancelled = Math.max(at - dice.between(60, 10 * 24 * 60), records.inHours(referredOn) + 1);
        add(record, at, Math.min(cancelled, at - 1), "cancelled", where,
            detail + ";cancelled-by=" + (outcome.equals("2") ? "family" : "provider"));
        return;
      }
      int recordedAt = records.outcomeRecorded(at);
      if (recordedAt >= 0) {
        records.outcome(child.nhsNumber(), source, record, at, recordedAt, outcome, specialty, where, detail);
      }
    }

    private void add(String record, int at, int recordedAt, String code, String where, String detail) {
      records.add("appointment", child.nhsNumber(), source, record, at, recordedAt, code, specialty, where, "", detail);
    }

    /** The national code of how an appointment on {@code day} ended. */
    private String outcome(int day) {
      if (dice.chance(byProvider)) {
        return "4";
      }
      double height = family.course().height(day);
      double cancelled = rising(family.cancelled(), cancelledAtHeight, height);
      double notBrought = rising(notBrought(day), notBroughtAtHeight, height);
      double at = dice.fraction() * 1000;
      if (at < cancelled) {
        return "2";
      }
      if (at < cancelled + notBrought) {
        return dice.chance(lateNotSeen) ? "7" : "3";
      }
      return dice.chance(broughtLate) ? "6" : "5";
    }

    private double notBrought(int day) {
      double own = family.notBrought() * notBroughtIn.getOrDefault(specialty, 100) / notBroughtInAll;
      if (family.course().kind() == Course.Kind.BUSY) {
        own /= 3;
      }
      if (family.course().isBarredOn(day)) {
        own *= notBroughtWhenBarred / 100.0;
      }
      if (family.plan().contains(day)) {
        own *= onAPlan / 10.0;
      }
      return Math.min(MOST, own);
    }

    private static double rising(double from, double to, double height) {
      return from + Math.max(0, to - from) * height;
    }
  }
}
