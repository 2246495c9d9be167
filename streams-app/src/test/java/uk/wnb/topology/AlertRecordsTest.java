package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.concern.Child;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** What the core says of a finding is what the record says. */
class AlertRecordsTest {
  private final Detector detector = new Detector(Given.policy());

  @Test
  void whatWasSeenAndWhyItStandsAtItsTierAreFieldsOfTheirOwn() {
    Alert alert = last(context("2024-01-01", ContextType.BARRIER_OPEN, "transport"), wasNotBrought("2024-01-10"),
        wasNotBrought("2024-02-12"));

    assertThat(alert.getFindings()).isNotEmpty().allSatisfy(finding -> {
      assertThat(finding.getStatement()).doesNotContain("On record as in the way");
      assertThat(finding.getNotes()).singleElement().asString().startsWith("On record as in the way: transport.");
    });
  }

  @Test
  void whatIsNewIsTold() {
    Alert alert = last(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12"));

    assertThat(alert.getNews()).isNotEmpty().isEqualTo(alert.getSignals());
  }

  @Test
  void whereThereIsNothingToAddTheNotesAreEmpty() {
    assertThat(last(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-12")).getFindings()).isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.getNotes()).isEmpty());
  }

  private Alert last(Report... reports) {
    Child child = Child.UNKNOWN;
    List<uk.wnb.concern.Alert> alerts = List.of();
    for (Report report : reports) {
      Decision decision = detector.decide(Given.NHS_NUMBER, child, report.event(), Days.of(report.recordedOn()));
      child = decision.child();
      alerts = decision.alerts();
    }
    assertThat(alerts).hasSize(1);
    return AlertRecords.of(Given.NHS_NUMBER, alerts.get(0), child.history());
  }
}
