package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.oracle.Report;

/** What is said of a child on a day. */
class ProfileTest {
  private static final String DAY = "2024-06-15";

  @Test
  void theMonthIsThatOfTheDay() {
    assertThat(slice("2024-12-31").get(Dimension.MONTH)).isEqualTo("2024-12");
    assertThat(slice("1990-01-01").get(Dimension.MONTH)).isEqualTo("1990-01");
    assertThat(slice("2199-10-01").get(Dimension.MONTH)).isEqualTo("2199-10");
  }

  @Test
  void ofAChildOfWhomNothingIsKnownNothingIsKnown() {
    assertThat(slice(DAY).values()).containsExactly("2024-06", "RJE", "420", "clinic", "first", "not-known",
        "not-known", "not-known", "not-known", "not-known", "not-known");
  }

  @Test
  void allThatIsOnRecordHasItsPlace() {
    assertThat(slice(DAY, born("2020-06-15"), context("2024-01-01", ContextType.ADDITIONAL_NEED, "asd"),
        context("2024-01-01", ContextType.EARLY_HELP, ""), context("2024-01-01", ContextType.DEPRIVATION, "3"),
        context("2024-01-01", ContextType.ETHNICITY, "A"), context("2024-01-01", ContextType.SEX, "2")).values())
        .containsExactly("2024-06", "RJE", "420", "clinic", "first", "1-4", "yes", "early-help", "3", "A", "2");
  }

  @Test
  void theHighestStatusThatHoldsIsSaidWhicheverBeganLater() {
    Report[] told = {context("2024-01-01", ContextType.CHILD_PROTECTION_PLAN, "", day("2024-03-01")),
        context("2024-01-02", ContextType.LOOKED_AFTER, ""), context("2024-01-03", ContextType.CHILD_IN_NEED, "")};
    assertThat(careOn("2024-02-29", told)).isEqualTo("child-protection-plan");
    assertThat(careOn("2024-03-01", told)).isEqualTo("looked-after");
    assertThat(careOn("2023-12-31", told)).isEqualTo("none");
  }

  @Test
  void aNeedThatIsOnRecordAndDoesNotHoldIsNone() {
    Report need = context("2024-01-01", ContextType.ADDITIONAL_NEED, "asd", day("2024-06-15"));
    assertThat(slice("2024-06-14", need).get(Dimension.ADDITIONAL_NEED)).isEqualTo("yes");
    assertThat(slice(DAY, need).get(Dimension.ADDITIONAL_NEED)).isEqualTo("no");
    assertThat(slice(DAY, context("2024-01-01", ContextType.LOOKED_AFTER, "")).get(Dimension.ADDITIONAL_NEED))
        .isEqualTo("not-known");
  }

  private static String careOn(String day, Report... told) {
    return slice(day, told).get(Dimension.SOCIAL_CARE_STATUS);
  }

  private static Slice slice(String day, Report... told) {
    History history = Arrays.stream(told).map(Report::event).reduce(History.EMPTY,
        (known, event) -> known.apply(event).history(), (one, other) -> other);
    return new Profile(history).slice(day(day), "RJE", "420", "clinic", "first");
  }
}
