package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

class EventTest {
  private final Report report = Given.brought("2024-03-01T10:30");

  @Test
  void aLaterRecordOutranksAnEarlierOne() {
    assertOutranks(report.recorded("2024-03-03"), report.recorded("2024-03-02").takenBack());
  }

  @Test
  void ofOneMillisecondARetractionOutranksWhatItTakesBack() {
    assertOutranks(report.id("a").takenBack(), report.id("b"));
  }

  @Test
  void ofOneMillisecondTheLaterIdOutranksTheOther() {
    assertOutranks(report.id("e10"), report.id("e9"));
    assertOutranks(report.id("e11"), report.id("e10"));
  }

  @Test
  void noVersionOutranksItself() {
    assertThat(report.event().outranks(report.saying(Given.wasNotBrought("2024-03-01").fact()).event())).isFalse();
  }

  @Test
  void standsBeforeWhatOccursLaterWhateverWasRecordedFirst() {
    Event event = report.recorded("2024-06-01").event();
    assertThat(event.isBefore(report.at("2024-03-01T10:31").event())).isTrue();
    assertThat(report.at("2024-03-01T10:31").event().isBefore(event)).isFalse();
  }

  @Test
  void twoOfOneMinuteStandInTheOrderOfTheirKeys() {
    Event one = report.event();
    Event other = report.record("another").event();
    assertThat(one.isBefore(other)).isNotEqualTo(other.isBefore(one));
  }

  @Test
  void knowsItsDaysInLondon() {
    Event event = report.at("2024-07-16T00:30").recorded("2024-07-17T00:10").event();
    assertThat(event.day()).isEqualTo(Given.day("2024-07-16"));
    assertThat(event.recordedOn()).isEqualTo(Given.day("2024-07-17"));
  }

  @Test
  void lacksNothing() {
    assertThatNullPointerException().isThrownBy(() -> new Event(null, "RJE", 1, 1, 1, false, report.fact()));
    assertThatNullPointerException().isThrownBy(() -> new Event(EventId.of("1"), null, 1, 1, 1, false, report.fact()));
    assertThatNullPointerException().isThrownBy(() -> new Event(EventId.of("1"), "RJE", 1, 1, 1, false, null));
  }

  private static void assertOutranks(Report one, Report other) {
    assertThat(one.event().outranks(other.event())).isTrue();
    assertThat(other.event().outranks(one.event())).isFalse();
  }
}
