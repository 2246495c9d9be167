package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.cancelledByFamily;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.schoolWeek;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** A sentence says no more than the records show: histories of which an earlier wording was not true. */
class StatementsTest {
  /** Three that the family cancelled, each booked again and attended within a week: all of this care was given. */
  private static final Report[] CANCELLED_AND_ATTENDED = {
      cancelledByFamily("2024-01-10"), brought("2024-01-16"), cancelledByFamily("2024-02-10"), brought("2024-02-16"),
      cancelledByFamily("2024-03-10"), brought("2024-03-16")};

  @Test
  void aPatternOfCancellationsIsNotCareThatWasNotReceived() {
    Seen declared = Seen.by("SC3", CANCELLED_AND_ATTENDED)
        .and(context("2024-03-20", ContextType.TRANSPORT_REFUSED, ""));
    assertThat(said(declared, "2024-03-20")).isEqualTo("School transport was sent away beside a pattern of "
        + "appointments not kept. There may be one place fewer where the child is seen.");

    Seen left = Seen.by("E5", CANCELLED_AND_ATTENDED).and(leftEarly("2024-03-20"));
    assertThat(said(left, "2024-03-20")).endsWith("in 12 months, beside a pattern of appointments not kept.");

    Seen closed = Seen.by("W9", CANCELLED_AND_ATTENDED)
        .and(context("2024-03-20", ContextType.REFERRAL_CLOSED, "R1"));
    assertThat(said(closed, "2024-03-20")).startsWith("In 60 days, beside a pattern of appointments not kept: ");

    Seen rising = Seen.by("X3", CANCELLED_AND_ATTENDED).and(
        Stream.of("2024-03-17", "2024-03-18", "2024-03-19", "2024-03-20").map(StatementsTest::leftEarly)
            .toArray(Report[]::new));
    assertThat(said(rising, "2024-03-20")).endsWith("beside a pattern of appointments not kept.");
    assertThat(List.of(declared, left, closed, rising)).allSatisfy(seen ->
        assertThat(said(seen, "2024-03-20")).doesNotContain("received", "planned care", "not given"));
  }

  @Test
  void cancelledByTheFamilyIsNotKept() {
    Seen seen = Seen.by("W3", CANCELLED_AND_ATTENDED);
    assertThat(said(seen, "2024-03-16")).startsWith("Not kept: 3 of 6 appointments in 12 months (not brought to 0, "
        + "3 cancelled by the family).");
    assertThat(seen.signal().title()).isEqualTo("Appointments repeatedly not kept");
  }

  @Test
  void cameTooLateWhileOnAPlanIsNotKept() {
    Seen seen = Seen.by("W1", context("2023-06-01", ContextType.CHILD_PROTECTION_PLAN, ""),
        contact("2024-01-10", Outcome.ARRIVED_NOT_SEEN));
    assertThat(said(seen, "2024-01-10")).isEqualTo("While on a child protection plan, looked after or in need: "
        + "1 appointment not kept in 3 months (not brought to, or too late to be seen).");
  }

  @Test
  void cancelledBesideAbsenceFromSchoolIsNotKept() {
    List<Report> told = new ArrayList<>(List.of(CANCELLED_AND_ATTENDED));
    for (String monday : List.of("01-08", "01-15", "01-22", "01-29", "02-05", "02-12", "02-19", "02-26")) {
      told.add(schoolWeek("2024-" + monday, 10, 8));
    }
    Seen seen = Seen.by("X1", told.toArray(Report[]::new));
    assertThat(said(seen, "2024-03-16")).isEqualTo("Not kept: 3 of 6 appointments, and missed 16 of 80 half-day "
        + "sessions at school or nursery.");
    assertThat(seen.signal().title()).isEqualTo("Both appointments and school or nursery missed");
  }

  /** Of a concern that stood down because nothing was heard, nobody can say that anything got better or helped. */
  @Test
  void easedIsNotBetter() {
    Seen seen = Seen.by("W15", cancelledByFamily("2024-01-10"), contact("2024-02-10", Outcome.ARRIVED_NOT_SEEN),
        wasNotBrought("2024-03-10"));
    Finding finding = seen.signals().view(seen.history(), day("2024-03-10"), day("2023-12-01")).finding("W15");
    assertThat(seen.signal().statement(finding))
        .isEqualTo("The last concern had eased by 2023-12-01; not kept since: 3 appointments.");
    assertThat(seen.signal().questions())
        .containsExactly("What, if anything, had helped before, and what has changed since?");
    assertThat(seen.signal().title()).doesNotContain("better");
  }

  @Test
  void oneMissAmongSeveralKeptIsOne() {
    Seen seen = Seen.by("W3", context("2024-01-01", ContextType.BARRIER_OPEN, "transport"),
        wasNotBrought("2024-01-10"), wasNotBrought("2024-01-20"),
        context("2024-02-01", ContextType.BARRIER_RESOLVED, "transport"), brought("2024-02-10"),
        brought("2024-02-20"), wasNotBrought("2024-03-01"), brought("2024-03-10"));
    assertThat(seen.on("2024-03-10").notes()).containsExactly("No longer in the way since 2024-02-01: transport. "
        + "At least one appointment was not kept after that, so it lowers the tier no more.");
  }

  /** A discharge before the referral is not meanwhile, and that there are no records is all that is known of seeing. */
  @Test
  void aWaitHasNoCauseOnRecord() {
    Seen seen = Seen.by("X4", context("2022-02-21", ContextType.REFERRAL_CLOSED, "R1"),
        context("2022-02-22", ContextType.REFERRAL_OPENED, "R2"));
    assertThat(said(seen, "2022-04-05")).isEqualTo("Referred on and not on record as seen: 1 referral, 6 weeks ago. "
        + "About the time of a referral or since, a service discharged the child or closed a referral.");
    assertThat(said(seen.and(context("2022-03-01", ContextType.REFERRAL_OPENED, "R3")), "2022-04-12"))
        .startsWith("Referred on and not on record as seen: 2 referrals, the first of them 7 weeks ago.");
    assertThat(said(Seen.by("X4", context("2022-02-22", ContextType.REFERRAL_OPENED, "R2")), "2022-06-28"))
        .isEqualTo("Referred on and not on record as seen: 1 referral, 18 weeks ago.");
    assertThat(seen.signal().questions()).contains("Is the wait the services' own, or is it something else?");
  }

  /** Of a child of ten, of whom nothing is known before last year. */
  @Test
  void recordsOfAYearAreNotAWholeLife() {
    Report[] told = Stream.of("2023-01-10", "2023-03-10", "2023-05-10", "2023-07-10", "2023-09-10", "2023-11-10")
        .map(Given::wasNotBrought).toArray(Report[]::new);
    Seen seen = Seen.by("W5", text -> text.with("W5", "offered", "3").with("W5", "not-brought", "2"), told)
        .and(born("2013-01-01"));
    assertThat(said(seen, "2023-12-01")).startsWith("In all that is on record brought to 0 of 6 appointments.");
    assertThat(seen.signal().title()).isEqualTo("Appointments not kept in all that is on record");
    assertThat(seen.signal().clears(seen.on("2023-12-01"))).contains("counted over all that is on record");
  }

  @Test
  void thatNobodyIsOnRecordAsHavingLookedIsAsked() {
    Finding never = new Finding("W13", null,
        List.of(new Count("referrals", 1, ""), new Count("was not brought", 2, "")), null, List.of());
    assertThat(signal("W13").statement(never)).isEqualTo("Never seen on 1 referral: was not brought to 2 appointments "
        + "in 12 months, and none is on record as attended.");
    assertThat(signal("W13").questions()).contains("Has anybody looked at the need that was referred?");
  }

  /** They may be cousins, or foster children, and may have lived elsewhere until last week. */
  @Test
  void childrenOfAHouseholdNeedNotBeBrothersAndSisters() {
    Finding household = new Finding("", null, List.of(new Count("children", 2, ""), new Count("visits", 6, ""),
        new Count("own visits", 2, ""), new Count("not brought", 3, ""), new Count("others not brought", 4, ""),
        new Count("brought", 1, ""), new Count("offered", 4, ""), new Count("others brought", 4, ""),
        new Count("others offered", 5, ""), new Count("appointments", 8, ""), new Count("clashes", 1, "")), null,
        List.of());
    assertThat(signal("W11").statement(household)).isEqualTo("2 children who now live together: of each, 3 or more "
        + "appointments not kept in 12 months, 3 of this child and 4 of the others.");
    assertThat(signal("W11D").statement(household)).isEqualTo("Brought to 1 of 4 appointments in 12 months; other "
        + "children who now live in the household to 4 of 5.");
    assertThat(signal("X2H").statement(household)).isEqualTo("8 appointments in 30 days of children who now live in "
        + "the household; 1 of this child's not kept in 6 months on a day on which another of them had one: a load "
        + "that is hard to keep for any family.");
    assertThat(signal("E1H").statement(household)).isEqualTo("6 unplanned A&E visits of 2 children who now live "
        + "together, in 6 months, 2 of them this child's.");
    assertThat(signal("W11B").statement(household)).isEqualTo("A baby lives in a household with 2 other children "
        + "for each of whom 3 or more appointments were not kept in 12 months. The family may welcome support now.");
    assertThat(Stream.of("W11", "W11D", "W11B", "X2H", "E1H", "E3H", "E4H").map(id -> signal(id).title()))
        .noneMatch(title -> title.contains("brother") || title.contains("sister"));
  }

  @Test
  void whoIsOldEnoughMayHaveDoneItOnPurpose() {
    assertThat(List.of(signal("E3"), signal("E3H"))).allSatisfy(signal ->
        assertThat(signal.questions()).anyMatch(question -> question.contains("old enough for any of these to have "
            + "been on purpose: has its mental health been assessed?")));
  }

  private static Signal signal(String id) {
    return Seen.by(id).signal();
  }

  private static String said(Seen seen, String day) {
    return seen.signal().statement(seen.on(day));
  }

  private static Report leftEarly(String when) {
    return visit(when, Complaint.OTHER).saying(new Fact.Emergency(Fact.Discharge.LEFT_BEFORE_TREATMENT, Complaint.OTHER,
        Fact.Category.UNKNOWN, "RJE01", Fact.Mobility.UNKNOWN, false));
  }
}
