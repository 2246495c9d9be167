package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.ContextType;

/** What is on record for monitoring fairness, as of a day. */
class MonitoringTest {
  private static final int JANUARY = Days.of(LocalDate.parse("2024-01-01"));

  private History history = History.EMPTY;

  @Test
  void theLastSaidByTheDayHolds() {
    say("a", JANUARY, "3", false);
    say("b", JANUARY + 100, "7", false);
    assertThat(decile(JANUARY + 99)).isEqualTo("3");
    assertThat(decile(JANUARY + 100)).isEqualTo("7");
  }

  /** It was as true before somebody wrote it down. */
  @Test
  void theFirstSaidHoldsBeforeItsDay() {
    say("b", JANUARY + 100, "7", false);
    say("a", JANUARY, "3", false);
    assertThat(decile(JANUARY - 500)).isEqualTo("3");
  }

  @Test
  void whatIsTakenBackOrSaysNothingHoldsNothing() {
    assertThat(decile(JANUARY)).isEmpty();
    say("a", JANUARY, "3", false);
    say("b", JANUARY + 100, "", false);
    assertThat(decile(JANUARY + 100)).isEqualTo("3");
    say("a", JANUARY, "3", true);
    assertThat(decile(JANUARY + 100)).isEmpty();
    assertThat(Monitoring.of(history).value(ContextType.SEX, JANUARY)).isEmpty();
  }

  private String decile(int day) {
    return Monitoring.of(history).value(ContextType.DEPRIVATION, day);
  }

  private void say(String record, int day, String decile, boolean retracted) {
    Instant at = Days.start(Days.date(day));
    history = history.apply(Event.of(record + history.events().size() + retracted, "RJE", record, at,
        at.plusSeconds(retracted ? 60 : 0), retracted, new Fact.Context(ContextType.DEPRIVATION, decile, Days.NEVER)))
        .history();
  }
}
