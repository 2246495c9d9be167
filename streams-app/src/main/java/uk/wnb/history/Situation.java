package uk.wnb.history;


/** What is known of a child's life as of a day, from the dated facts that hold on it. */
public final class Situation {
  /** No age in months. */
  private static final int NOT_READ = Integer.MIN_VALUE;

  private final History history;
  private final int day;
  // Many signals ask for these, so they are put together once.
  private Boolean vulnerable;
  private int ageInMonths = NOT_READ;

  Situation(History history, int day) {
    this.history = history;
    this.day = day;
  }

  /** Whether a fact of {@code type} holds. */
  public boolean holds(Fact.ContextType type) {
    for (Circumstance circumstance : history.circumstances()) {
      if (circumstance.type() == type && circumstance.holdsOn(day)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the child is subject to a child protection plan. */
  public boolean isOnProtectionPlan() {
    return holds(Fact.ContextType.CHILD_PROTECTION_PLAN);
  }

  /** Whether the child is looked after by a local authority. */
  public boolean isLookedAfter() {
    return holds(Fact.ContextType.LOOKED_AFTER);
  }

  /** Whether the child is a child in need. */
  public boolean isInNeed() {
    return holds(Fact.ContextType.CHILD_IN_NEED);
  }

  /** Whether the child has an additional need, such as a disability or a plan for education, health and care. */
  public boolean hasAdditionalNeed() {
    return holds(Fact.ContextType.ADDITIONAL_NEED);
  }

  /** Whether the child is subject to a child protection plan, looked after or in need. */
  public boolean isKnownToSocialCare() {
    return isOnProtectionPlan() || isLookedAfter() || isInNeed();
  }

  /** Whether social care knows the child, or the child has an additional need: then less has to happen to look. */
  public boolean isVulnerable() {
    if (vulnerable == null) {
      vulnerable = isKnownToSocialCare() || hasAdditionalNeed();
    }
    return vulnerable;
  }

  /** Whether the child's records are restricted, so that fewer people may know of them. */
  public boolean isSensitive() {
    return holds(Fact.ContextType.SENSITIVE);
  }

  /** The day since which the child is on no school's roll, or {@link Days#NEVER}; a week at school since ends it. */
  public int offRollSince() {
    int since = Days.NEVER;
    for (Circumstance circumstance : history.circumstances()) {
      if (circumstance.type() == Fact.ContextType.SCHOOL_OFF_ROLL && circumstance.holdsOn(day)) {
        since = circumstance.day();
      }
    }
    for (SchoolWeek week : history.schoolWeeks()) {
      if (since != Days.NEVER && week.day() > since && week.day() <= day && week.fact().present() > 0) {
        return Days.NEVER;
      }
    }
    return since;
  }

  /** ODS code of the organisation to tell about the child, the one named last where several are; empty if unknown. */
  public String responsibleOrganisation() {
    String organisation = "";
    for (Circumstance circumstance : history.circumstances()) {
      if (circumstance.type() == Fact.ContextType.RESPONSIBLE_ORGANISATION && circumstance.holdsOn(day)) {
        organisation = circumstance.fact().value();
      }
    }
    return organisation;
  }

  /** Completed months of age, -1 when the birth is not known or lies ahead. */
  public int ageInMonths() {
    if (ageInMonths == NOT_READ) {
      int birth = history.birth();
      ageInMonths = birth == Days.NEVER || birth > day ? -1 : Days.monthsBetween(birth, day);
    }
    return ageInMonths;
  }

  /**
   * Whether the child is old enough to keep appointments without being brought: {@code years} old or more, and
   * without an additional need on record. Nobody says so outright in the records, so this is an assumption.
   */
  public boolean mayAttendAlone(int years) {
    return ageInMonths() >= 12 * years && !hasAdditionalNeed();
  }
}
