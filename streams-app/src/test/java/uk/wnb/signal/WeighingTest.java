package uk.wnb.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.contact;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.Report;
import uk.wnb.policy.Tier;

/** What lowers the tier of a finding, what it says of that, and when it ends. */
class WeighingTest {
  private static final String DAY = "2024-05-10";
  private final Report transport = context("2024-03-01", ContextType.BARRIER_OPEN, "transport");
  private final Report resolved = context("2024-05-20", ContextType.BARRIER_RESOLVED, "transport");

  /** Six of six: W4 is urgent by itself. */
  private static Seen rate(Report... besides) {
    return Seen.by("W4", wasNotBrought("2024-01-10"), wasNotBrought("2024-01-11"), wasNotBrought("2024-02-10"),
        wasNotBrought("2024-03-10"), wasNotBrought("2024-04-10"), wasNotBrought(DAY)).and(besides);
  }

  @Test
  void nothingIsSaidWhereNothingIsWeighed() {
    Finding finding = rate().on(DAY);
    assertThat(finding.tier()).isEqualTo(Tier.URGENT);
    assertThat(finding.notes()).isEmpty();
  }

  @Test
  void anOpenBarrierLowersByATierAndIsNamed() {
    Finding finding = rate(transport).on(DAY);
    assertThat(finding.tier()).isEqualTo(Tier.REVIEW);
    assertThat(finding.notes()).containsExactly(
        "On record as in the way: transport. What would help comes first: REVIEW instead of URGENT.");
    assertThat(rate().signal().told(finding)).startsWith(rate().signal().statement(finding)).endsWith("of URGENT.");
  }

  @Test
  void twoBarriersLowerNoFurtherThanOne() {
    Finding finding = rate(transport, context("2024-04-01", ContextType.BARRIER_OPEN, "language")).on(DAY);
    assertThat(finding.tier()).isEqualTo(Tier.REVIEW);
    assertThat(finding.notes().get(0)).startsWith("On record as in the way: transport, language.");
  }

  @Test
  void afterHalfAYearItLowersNoMoreAndTheDayIsKnownBefore() {
    Seen seen = rate(transport);
    assertThat(seen.recheckAfter(DAY)).isEqualTo("2024-09-01");
    assertThat(seen.on("2024-08-31").tier()).isEqualTo(Tier.REVIEW);
    assertThat(seen.on("2024-09-01").tier()).isEqualTo(Tier.URGENT);
    assertThat(seen.on("2024-09-01").notes().get(0)).startsWith("On record as in the way since 2024-03-01: transport.");
  }

  @Test
  void onceResolvedItLowersUntilAnAppointmentIsMissedAgain() {
    Seen seen = rate(transport, resolved);
    assertThat(seen.on("2024-06-01").tier()).isEqualTo(Tier.REVIEW);
    Seen again = seen.and(wasNotBrought("2024-06-10"));
    assertThat(again.on("2024-06-09").tier()).isEqualTo(Tier.REVIEW);
    assertThat(again.on("2024-06-10").tier()).isEqualTo(Tier.URGENT);
    assertThat(again.on("2024-06-10").notes())
        .containsExactly("No longer in the way since 2024-05-20: transport. Care has not been received since, so it "
            + "lowers the tier no more.");
    assertThat(again.on("2024-11-20").notes()).isEmpty();
  }

  @Test
  void aBarrierThatWasResolvedBeforeItBeganSaysNothing() {
    assertThat(rate(context("2024-03-01", ContextType.BARRIER_OPEN, "cost",
        day("2024-02-01"))).on(DAY).notes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ContextType.class,
      names = {"CHILD_PROTECTION_PLAN", "LOOKED_AFTER", "CHILD_IN_NEED", "ADDITIONAL_NEED"})
  void itLowersNothingForAVulnerableChild(ContextType situation) {
    Finding finding = rate(transport, context("2024-01-01", situation, "")).on(DAY);
    assertThat(finding.tier()).isEqualTo(Tier.URGENT);
    assertThat(finding.notes()).hasSize(1).first().asString().contains("transport").contains("the tier stays");
  }

  @Test
  void theServicesOwnPartIsToldFirst() {
    Report[] cancelled = {contact("2024-01-12", Outcome.CANCELLED_BY_PROVIDER),
        contact("2024-01-13", Outcome.CANCELLED_BY_PROVIDER), contact("2024-01-14", Outcome.CANCELLED_BY_PROVIDER),
        contact("2024-01-15", Outcome.CANCELLED_BY_PROVIDER), contact("2024-01-16", Outcome.CANCELLED_BY_PROVIDER)};
    assertThat(rate(cancelled).on(DAY).tier()).as("five of eleven").isEqualTo(Tier.URGENT);
    Seen half = rate(cancelled).and(contact("2024-01-17", Outcome.CANCELLED_BY_PROVIDER));
    assertThat(half.on(DAY).tier()).as("six of twelve").isEqualTo(Tier.INFO);
    assertThat(half.on(DAY).notes()).containsExactly("For information while the services' own part comes first (D1).");
    assertThat(half.recheckAfter(DAY)).as("when D1 may go").isEqualTo("2025-01-10");
  }

  @Test
  void aPolicyMayHaveABarrierLowerNothing() {
    Seen seen = Seen.by("W2", text -> text.with("care", "barrier-tiers", "0"), transport, wasNotBrought("2024-03-10"),
        wasNotBrought("2024-04-10"));
    assertThat(seen.on("2024-04-10").tier()).isEqualTo(Tier.REVIEW);
    assertThat(seen.on("2024-04-10").notes())
        .containsExactly("On record as in the way: transport. What would help comes first.");
  }

  @Test
  void whatConcernsSafetyIsNotWeighed() {
    Finding finding = Seen.by("E3", transport, contact("2024-03-02", Outcome.CANCELLED_BY_PROVIDER),
        contact("2024-03-03", Outcome.CANCELLED_BY_PROVIDER), visit("2024-03-10", Complaint.INGESTION),
        visit("2024-04-10", Complaint.INGESTION)).on("2024-04-10");
    assertThat(finding.tier()).isEqualTo(Tier.URGENT);
    assertThat(finding.notes()).isEmpty();
  }
}
