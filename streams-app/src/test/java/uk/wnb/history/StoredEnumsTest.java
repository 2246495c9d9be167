package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.wnb.policy.Tier;

/** Positions that stand in stored state for years: a constant may be added at the end, never moved or taken away. */
class StoredEnumsTest {
  @Test
  void keepTheirPositions() {
    pin(Kind.values(), "BOOKING ATTENDANCE EMERGENCY EDUCATION CONTEXT REVIEW FAMILY MOVED");
    pin(Outcome.values(),
        "BOOKED BROUGHT BROUGHT_LATE NOT_BROUGHT ARRIVED_NOT_SEEN CANCELLED_BY_FAMILY CANCELLED_BY_PROVIDER");
    pin(Setting.values(), "CLINIC COMMUNITY REMOTE HOME SCHOOL UNKNOWN");
    pin(Fact.BookingStatus.values(), "BOOKED RESCHEDULED CANCELLED");
    pin(Fact.CancelledBy.values(), "UNKNOWN FAMILY PROVIDER");
    pin(Fact.Discharge.values(),
        "COMPLETED LEFT_BEFORE_ASSESSMENT LEFT_AFTER_ASSESSMENT LEFT_BEFORE_TREATMENT DIED");
    pin(Fact.Complaint.values(), "UNKNOWN INGESTION HEAD_INJURY INJURY ILLNESS MENTAL_HEALTH OTHER");
    pin(Fact.FirstAttendance.values(), "UNKNOWN FIRST FOLLOW_UP FIRST_REMOTE FOLLOW_UP_REMOTE CLOCK_STOP");
    pin(Fact.NextStep.values(), "UNKNOWN DISCHARGED ANOTHER_GIVEN TO_BE_MADE");
    pin(Fact.Mobility.values(), "UNKNOWN MOBILE NON_MOBILE");
    pin(Fact.Provision.values(), "UNKNOWN SCHOOL EARLY_YEARS");
    pin(Fact.ReviewOutcome.values(), "ACKNOWLEDGED NO_CONCERN SUPPORT_OFFERED INFORMATION_SHARED REFERRED");
    pin(Fact.ContextType.values(), "BIRTH DEATH HOUSEHOLD CHILD_PROTECTION_PLAN LOOKED_AFTER CHILD_IN_NEED EARLY_HELP "
        + "ADDITIONAL_NEED MOVE SCHOOL_OFFER SCHOOL_OFF_ROLL HOME_EDUCATION TRANSPORT_REFUSED REFERRAL_OPENED "
        + "REFERRAL_CLOSED BARRIER_OPEN BARRIER_RESOLVED NHS_NUMBER_REPLACED CONCERN_NOTED PERIOD_NOTE "
        + "SEX ETHNICITY DEPRIVATION NHS_NUMBER_STATUS RESPONSIBLE_ORGANISATION SENSITIVE");
    pin(OlderYears.Group.values(), "APPOINTMENT HOME_VISIT SCHOOL_VISIT EMERGENCY EDUCATION REFERRAL");
    pin(EventId.Form.values(), "TEXT HEX UUID");
    pin(Tier.values(), "INFO REVIEW URGENT");
  }

  private static void pin(Enum<?>[] constants, String pinned) {
    String[] names = pinned.split(" ");
    assertThat(Arrays.stream(constants).limit(names.length)).extracting(Enum::name).containsExactly(names);
  }
}
