package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Detectors;
import uk.wnb.history.History;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.service.PolicyFiles;
import uk.wnb.topology.AlertRecords;

/** Anna's records of September to November, all of which are received on 29 November, as a running detector does. */
class ChronologyPageTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-29");
  private static final String JUDGED = "2026-11-29        A      alert          raised, INFO: ";

  private final List<Alert> alerts = new ArrayList<>();
  private final MemoryRun run = new MemoryRun(new Detectors(PolicyFiles.builtIn()), (child, decision) ->
      decision.alerts().forEach(alert -> alerts.add(AlertRecords.of(child, alert, decision.child().history()))));

  @BeforeEach
  void receive() {
    run.tick(Instant.parse("2026-11-29T00:00:00Z"));
    hear(Rows.attendance(Rows.ANNA, "a1", "2026-09-01", "3"));
    hear(Rows.attendance(Rows.ANNA, "a2", "2026-10-01", "3"));
    hear(Rows.attendance(Rows.ANNA, "a3", "2026-11-01", "3"));
  }

  private void hear(String row) {
    try (FlatFile file = new FlatFile(new StringReader(Rows.HEADER + "\n" + row))) {
      FlatRow.Told told = (FlatRow.Told) file.next();
      run.hear(Rows.ANNA, new EventReader(OutcomeCodes.NATIONAL).read(Rows.ANNA, told.record(), told.recordedAt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChronologyPage page() {
    SortedMap<String, History> family = new TreeMap<>();
    family.put(Rows.ANNA, run.child(Rows.ANNA).history());
    return new ChronologyPage(Rows.ANNA, DAY, family, alerts);
  }

  private List<String> table() {
    return page().text().lines().filter(line -> line.startsWith("2026-")).toList();
  }

  private void review() {
    hear(String.join(",", "review", "", Rows.ANNA, "ZZR01", "r1", "2026-11-29T09:00", "2026-11-29T09:00",
        "acknowledged", "", "", "", "alert=" + alerts.get(0).getAlertId() + ";reviewer=named nurse"));
  }

  /** Nobody was alerted in October: what was missed then was received on 29 November. */
  @Test
  void anAlertStandsOnTheDayOnWhichItWasJudged() {
    assertThat(alerts).isNotEmpty().allSatisfy(alert ->
        assertThat(alert.getRaisedAt()).isBefore("2026-11-02T00:00:00Z"));
    assertThat(table()).hasSizeGreaterThan(3);
    assertThat(table().subList(0, 3)).allSatisfy(line -> assertThat(line).contains("appointment"));
    assertThat(table().get(3)).startsWith(JUDGED);
    assertThat(page().text()).contains("; signal joined (W3) on 2026-11-29");
  }

  @Test
  void soItDoesForMachinesAndSpreadsheets() {
    assertThat(page().csv().lines().filter(line -> line.contains(",alert,"))).hasSameSizeAs(alerts)
        .allSatisfy(line -> assertThat(line).startsWith("9990000018,2026-11-29,,alert,").contains(",2026-11-29,"));
    assertThat(page().json().lines().filter(line -> line.contains("\"type\":\"alert\""))).hasSameSizeAs(alerts)
        .allSatisfy(line -> assertThat(line).contains("\"date\":\"2026-11-29\",\"time\":null",
            "\"recorded\":\"2026-11-29\""));
  }

  /** What led to it may have happened at any time of the day, and what was done with it comes after it. */
  @Test
  void ofOneDayAnAlertComesBehindWhatLedToItAndBeforeItsReview() {
    hear(Rows.ingestion(Rows.ANNA, "i1", "2026-05-29"));
    hear(Rows.ingestion(Rows.ANNA, "i2", "2026-11-29"));
    review();
    List<String> day = table().stream().filter(line -> line.startsWith("2026-11-29")).toList();

    assertThat(alerts.get(alerts.size() - 1).getTier()).hasToString("URGENT");
    assertThat(day.get(0)).startsWith("2026-11-29 12:00  A      A&E");
    assertThat(day.get(1)).startsWith(JUDGED);
    assertThat(day.get(day.size() - 2)).contains("alert", "URGENT");
    assertThat(day.get(day.size() - 1)).startsWith("2026-11-29 09:00  A      review         acknowledged");
  }

  @Test
  void saysWhoseRecordingIsMeant() {
    assertThat(page().text().replaceAll("\\s+", " ")).contains(
        "Recorded means by the source, which may be long before it was received here. Alerts stand on the day on which "
            + "they were raised here.");
  }
}
