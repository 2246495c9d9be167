package uk.wnb.simulate;

/** A&amp;E attendances of a child. */
final class Emergencies {
  private static final int MONTH = 30;
  private static final int MONTHS_A_YEAR = 12;
  private static final int MOBILE_MONTHS = 6;
  private static final String[] EARLY =
      {"left-before-assessment", "left-after-assessment", "left-before-treatment"};

  private final int infant;
  private final int toddler;
  private final int child;
  private final int adolescent;
  private final int injury;
  private final int headInjury;
  private final int ingestion;
  private final int mentalHealth;
  private final int nonMobileInjury;
  private final int planned;
  private final int leftEarly;
  private final int otherSite;
  private final double atHeight;
  private final int ingestionWhileDrifting;

  Emergencies(Parameters parameters) {
    infant = parameters.get("emergencies", "infant", 0, 5000);
    toddler = parameters.get("emergencies", "toddler", 0, 5000);
    child = parameters.get("emergencies", "child", 0, 5000);
    adolescent = parameters.get("emergencies", "adolescent", 0, 5000);
    injury = parameters.perMille("emergencies", "injury");
    headInjury = parameters.perMille("emergencies", "head-injury");
    ingestion = parameters.perMille("emergencies", "ingestion");
    mentalHealth = parameters.perMille("emergencies", "mental-health");
    nonMobileInjury = parameters.perMille("emergencies", "injury-non-mobile");
    planned = parameters.perMille("emergencies", "planned-return");
    leftEarly = parameters.perMille("emergencies", "left-early");
    otherSite = parameters.perMille("emergencies", "other-site");
    atHeight = parameters.get("courses", "emergencies", 10, 100) / 10.0;
    ingestionWhileDrifting = parameters.perMille("courses", "ingestion");
  }

  /** All attendances of {@code who}, month by month. */
  void live(Family family, Family.Member who, Dice dice, Records records) {
    String usual = "ZZT0" + dice.between(1, 3);
    for (int day = who.span().from(); day < who.span().to(); day += MONTH) {
      double more = 1 + (atHeight - 1) * family.course().height(day);
      int count = dice.count(yearly(who.monthsOn(day)) / 1000.0 * family.emergencies() * more * MONTH / 365);
      for (int i = 0; i < count; i++) {
        attend(family, who, Math.min(day + dice.between(0, MONTH - 1), who.span().to() - 1), usual, dice, records);
      }
    }
  }

  private int yearly(int months) {
    if (months < MONTHS_A_YEAR) {
      return infant;
    }
    if (months < 5 * MONTHS_A_YEAR) {
      return toddler;
    }
    return months < 12 * MONTHS_A_YEAR ? child : adolescent;
  }

  private void attend(Family family, Family.Member who, int day, String usual, Dice dice, Records records) {
    String source = dice.chance(otherSite) ? "ZZT09" : usual;
    int months = who.monthsOn(day);
    String complaint = complaint(months, family.course().height(day) > 0, dice);
    String detail = "complaint=" + complaint + ";planned=" + dice.chance(planned) + ";site=" + source
        + (months < 2 * MONTHS_A_YEAR ? ";non-mobile=" + (months < MOBILE_MONTHS) : "");
    String ended = dice.chance(leftEarly) ? EARLY[dice.between(0, EARLY.length - 1)] : "completed";
    int at = records.anyTime(day);
    int recordedAt = at + dice.between(60, 360);
    records.add("emergency", who.nhsNumber(), source, records.nextRecord(), at, recordedAt, ended, "", "", "", detail);
  }

  private String complaint(int months, boolean drifting, Dice dice) {
    if (months < MOBILE_MONTHS) {
      return dice.chance(nonMobileInjury) ? "injury" : "illness";
    }
    int swallowed = months >= 5 * MONTHS_A_YEAR ? ingestion / 10 : drifting ? ingestionWhileDrifting : ingestion;
    int troubled = months >= 12 * MONTHS_A_YEAR ? mentalHealth : 0;
    double at = dice.fraction() * 1000;
    if ((at -= swallowed) < 0) {
      return "ingestion";
    } else if ((at -= troubled) < 0) {
      return "mental-health";
    } else if ((at -= headInjury) < 0) {
      return "head-injury";
    }
    return at < injury - headInjury ? "injury" : "illness";
  }
}
