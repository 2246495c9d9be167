package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Window;

/** Months are those of the calendar, whether or not their names are kept. */
class MonthsTest {
  private static final int BEGIN = day("1900-01-01");
  private static final int END = day("2100-12-31");

  @Test
  void eachDayHasTheMonthThatItsDateBeginsWith() {
    for (int day = BEGIN; day <= END; day++) {
      assertThat(Months.of(day)).isEqualTo(LocalDate.ofEpochDay(day).toString().substring(0, 7));
    }
  }

  @Test
  void eachDayHasTheFirstOfItsMonth() {
    for (int day = BEGIN; day <= END; day++) {
      assertThat(Months.firstDay(day)).isEqualTo(Days.of(LocalDate.ofEpochDay(day).withDayOfMonth(1)));
    }
  }

  /** A source whose clock is wrong may say any day that a timestamp can hold. */
  @Test
  void whatIsFarAwayIsWrittenAsTheDateBegins() {
    assertThat(Months.of(day("0001-02-03"))).isEqualTo("0001-02");
    assertThat(Months.of(day("5000-12-31"))).isEqualTo("5000-12");
    assertThat(Months.of(day("-0012-01-01"))).isEqualTo("-0012-0");
  }

  @Test
  void theNameOfAMonthIsKeptAndNotMadeAgain() {
    assertThat(Months.of(day("2024-02-29"))).isSameAs(Months.of(day("2024-02-01")));
  }

  @Test
  void wholeMonthsEndWithTheLastDayOfTheLast() {
    assertThat(Months.whole(day("2024-01-31"), day("2024-02-01")))
        .isEqualTo(new Window(day("2023-12-31"), day("2024-02-29")));
    assertThat(Months.whole(day("2023-02-28"), day("2023-02-28")))
        .isEqualTo(new Window(day("2023-01-31"), day("2023-02-28")));
    assertThat(Months.whole(day("2023-12-01"), day("2023-12-31")))
        .isEqualTo(new Window(day("2023-11-30"), day("2023-12-31")));
  }
}
