package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Measure;
import uk.wnb.avro.Alert;
import uk.wnb.avro.MeasureChange;

/** Years are loaded before people are told: nothing of them is for a lead, and what stands on the day is told once. */
class GoLiveTopicsTest {
  private static final List<String> CHILDREN = SyntheticChildren.first(3);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");

  private final DetectorDriver driver = DetectorDriver.askingFrom("2024-04-01");

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void nobodyIsToldOfWhatWasLoadedAndEachOpenConcernIsToldOnce() {
    for (String child : CHILDREN) {
      notBrought(child, FIRST);
      notBrought(child, SECOND);
    }
    driver.tick(Records.at("2024-03-31"));
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.read(Topics.SENSITIVE_NOTIFICATIONS)).isEmpty();
    assertThat(driver.counted("wnb.alerts.historical")).isEqualTo(3);
    assertThat(driver.counted("wnb.alerts")).isZero();
    assertThat(raised()).as("nor is anybody counted as asked").isZero();

    driver.tick(Records.at("2024-04-01"));
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getNhsNumber).containsExactlyInAnyOrderElementsOf(CHILDREN);
    assertThat(told).allSatisfy(alert -> {
      assertThat(alert.getHistorical()).isFalse();
      assertThat(alert.getReason()).startsWith("Seen since 2024-02-12, before anybody was sent alerts");
      assertThat(alert.getReviewBy()).isNotNull();
      assertThat(alert.getRecipients()).isNotEmpty();
    });
    assertThat(driver.counted("wnb.alerts")).isEqualTo(3);
    assertThat(raised()).isEqualTo(3);
    driver.tick(Records.at("2024-04-02"));
    assertThat(driver.read(Topics.NOTIFICATIONS)).as("once").isEmpty();
  }

  private long raised() {
    return driver.read(Topics.AUDIT).stream().flatMap(count -> count.getChanges().stream())
        .filter(change -> change.getMeasure().equals(Measure.ALERTS_RAISED.label()))
        .mapToLong(MeasureChange::getDelta).sum();
  }

  private void notBrought(String child, Instant at) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "a" + at, at, "3").build());
  }
}
