package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.visit;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Category;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** E1, E3 and E5. */
class EmergencySignalsTest {
  private final Report swallowed = visit("2024-01-10", Complaint.INGESTION);
  private final Report again = visit("2025-06-10", Complaint.INGESTION);

  @Test
  void twoIngestionsInTwoYearsAreUrgent() {
    Finding finding = Seen.by("E3", swallowed, again).on("2025-06-10");
    assertThat(finding.tier()).isEqualTo(Tier.URGENT);
    assertThat(finding.count("ingestions")).isEqualTo(2);
    assertThat(finding.evidence()).extracting(Object::toString).containsExactly(swallowed.id(), again.id());
  }

  @Test
  void oneIngestionIsNoPatternNorAreOtherComplaintsOrPlannedReturns() {
    assertThat(Seen.by("E3", swallowed).on("2024-06-01")).isNull();
    assertThat(Seen.by("E3", swallowed, visit("2024-02-10", Complaint.INJURY)).on("2024-06-01")).isNull();
    assertThat(Seen.by("E3", swallowed, visit("2024-01-12", Complaint.INGESTION, true)).on("2024-06-01")).isNull();
  }

  /** A visit that several departments tell of is counted and shown once: the first of them is the evidence. */
  @Test
  void whatTwoDepartmentsTellOfIsOneIngestion() {
    Report here = visit("2024-01-10T08:00", Complaint.INGESTION, Category.FIRST, "RJE01", true);
    Report there = visit("2024-01-10T10:00", Complaint.INGESTION, Category.FIRST, "RRE01", false);
    assertThat(Seen.by("E3", here, there).on("2024-06-01")).isNull();
    Finding finding = Seen.by("E3", here, there, again).on("2025-06-10");
    assertThat(finding.count("ingestions")).isEqualTo(2);
    assertThat(finding.evidence()).extracting(Object::toString).containsExactly(here.id(), again.id());
  }

  /** Else the second department would take the place of the first when that has left the window. */
  @Test
  void thatHoldsWhenTheFirstOfThemHasLeftTheWindow() {
    Report here = visit("2024-01-09T23:00", Complaint.INGESTION, Category.FIRST, "RJE01", true);
    Report there = visit("2024-01-10T01:00", Complaint.INGESTION, Category.FIRST, "RRE01", false);
    Seen seen = Seen.by("E3", here, there, again);
    assertThat(seen.on("2026-01-08")).isNotNull();
    assertThat(seen.on("2026-01-09")).isNull();
  }

  @Test
  void whoLeavesTheSecondDepartmentEarlyHasLeftEarly() {
    Report here = visit("2024-01-10T08:00", Complaint.INJURY, Category.FIRST, "RJE01", true);
    Report there = here.id("there").record("there").saying(new Fact.Emergency(Fact.Discharge.LEFT_BEFORE_TREATMENT,
        Complaint.INJURY, Category.FIRST, "RRE01", Fact.Mobility.UNKNOWN, false));
    Seen seen = Seen.by("E5", context("2024-01-01", Fact.ContextType.CHILD_PROTECTION_PLAN, ""), here, there);
    assertThat(seen.on("2024-01-10").evidence()).extracting(Object::toString).containsExactly("there");
  }

  @Test
  void ingestionsAreSeenForTwentyFourMonthsAndNoDayMore() {
    Seen seen = Seen.by("E3", swallowed, again);
    assertThat(seen.on("2026-01-09")).isNotNull();
    assertThat(seen.on("2026-01-10")).isNull();
    assertThat(seen.recheckAfter("2025-06-10")).isEqualTo("2026-01-10");
  }

  @Test
  void followsACorrectedComplaintAndALateVisit() {
    Report other = again.id("corrected").recorded("2025-06-12").saying(visit("2025-06-10", Complaint.ILLNESS).fact());
    assertThat(Seen.by("E3", swallowed, again, other).on("2025-07-01")).isNull();
    assertThat(Seen.by("E3", again, swallowed.recorded("2025-07-01")).on("2025-07-01")).isNotNull();
  }

  @Test
  void fourVisitsInAYearAreWorthKnowing() {
    Finding finding = Seen.by("E1", visits("2024-01-10", "2024-03-10", "2024-08-10", "2024-12-10")).on("2024-12-10");
    assertThat(finding.tier()).isEqualTo(Tier.INFO);
    assertThat(finding.counts()).extracting(Count::value).containsExactly(4, 2, 4, 4);
    assertThat(finding.evidence()).hasSize(4);
  }

  @Test
  void threeVisitsAndAPlannedReturnAreNot() {
    Seen three = Seen.by("E1", visits("2024-01-10", "2024-03-10", "2024-08-10"));
    assertThat(three.on("2024-08-10")).isNull();
    assertThat(three.and(visit("2024-08-12", Complaint.INJURY, true)).on("2024-08-12")).isNull();
  }

  @Test
  void visitsAreSeenForTwelveMonthsAndNoDayMore() {
    Seen seen = Seen.by("E1", visits("2024-01-10", "2024-03-10", "2024-08-10", "2024-12-10"));
    assertThat(seen.on("2025-01-09")).isNotNull();
    assertThat(seen.on("2025-01-10")).isNull();
    assertThat(seen.recheckAfter("2024-12-10")).isEqualTo("2025-01-10");
  }

  @Test
  void fewerVisitsCloseTogetherMayBeEnoughWhenThePolicySaysSo() {
    Seen seen = Seen.by("E1", text -> text.with("E1", "visits-short", "2").with("E1", "window-short", "3"),
        visits("2024-01-10", "2024-03-09"));
    assertThat(seen.on("2024-03-09").count("recent visits")).isEqualTo(2);
    assertThat(seen.on("2024-04-09")).isNotNull();
    assertThat(seen.on("2024-04-10")).isNull();
    assertThat(seen.recheckAfter("2024-03-09")).isEqualTo("2024-04-10");
  }

  @Test
  void whoIs18IsNoChildAnyMore() {
    assertThat(Seen.by("E3", Given.born("2006-06-10"), swallowed, visit("2024-06-10", Complaint.INGESTION))
        .on("2024-07-01")).isNull();
  }

  @Test
  void askWhatWouldHelp() {
    Seen ingestion = Seen.by("E3", swallowed, again);
    assertThat(ingestion.signal().statement(ingestion.on("2025-06-10"))).contains("2 times in 24 months")
        .endsWith("counts once.");
    assertThat(ingestion.signal().clears(ingestion.on("2025-06-10"))).contains("fewer than 2");
    assertThat(ingestion.signal().questions()).hasSize(3);
    Seen frequent = Seen.by("E1", visits("2024-01-10", "2024-03-10", "2024-08-10", "2024-12-10"));
    assertThat(frequent.signal().statement(frequent.on("2024-12-10"))).contains("4 unplanned A&E visits in 12 months")
        .contains("2 of them in the last 6");
    assertThat(frequent.signal().clears(frequent.on("2024-12-10"))).contains("fewer than 4 in 12 months");
    assertThat(frequent.signal().questions()).hasSize(1);
  }

  private static Report[] visits(String... days) {
    return Arrays.stream(days).map(day -> visit(day, Complaint.INJURY)).toArray(Report[]::new);
  }
}
