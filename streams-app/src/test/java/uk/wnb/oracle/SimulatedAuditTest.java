package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Measure;
import uk.wnb.backtest.AuditRun;
import uk.wnb.concern.Detector;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.simulate.Area;
import uk.wnb.simulate.Parameters;

/**
 * On a simulated area every count equals a plain recount of the flat file, after its rows were shuffled, doubled,
 * corrected and taken back.
 */
class SimulatedAuditTest {
  private static final int CHILDREN = Integer.getInteger("wnb.children", 250);
  private static final LocalDate UNTIL = LocalDate.parse("2025-12-31");
  private static final Random RANDOM = new Random(7);

  private record Row(String child, Report report) {
  }

  @TempDir
  private Path directory;

  @Test
  void everyCountIsThatOfAPlainRecount() throws IOException {
    List<Row> rows = rows();
    int before = rows.size();
    disturb(rows);
    AuditRun run = new AuditRun(new Detector(Given.policy()));
    rows.forEach(row -> run.event(0, row.child(), row.report().event()));

    Map<String, Integer> expected = recount(rows);
    assertThat(NaiveAudit.differences(expected, appointments(run.counts()))).isEmpty();
    assertThat(rows).as("rows that were added").hasSizeGreaterThan(before + before / 10);
    assertThat(expected.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(CHILDREN * 4);
    assertThat(expected.keySet()).anyMatch(key -> key.endsWith("|wnb")).anyMatch(key -> key.endsWith("|without-outcome"));
  }

  private List<Row> rows() throws IOException {
    Path file = directory.resolve("area.csv");
    new Area(Parameters.read(Parameters.defaultText()), CHILDREN, 3, UNTIL, 3).write(String.join(",", FlatFile.COLUMNS),
        file, directory.resolve("truth"), Files.createDirectory(directory.resolve("scratch")), done -> { });
    EventReader events = new EventReader(OutcomeCodes.NATIONAL);
    List<Row> rows = new ArrayList<>();
    try (FlatFile flat = FlatFile.open(file); Stream<FlatRow> told = flat.rows()) {
      told.forEach(row -> rows.add(row(events, ((FlatRow.Told) row))));
    }
    return rows;
  }

  private static Row row(EventReader events, FlatRow.Told told) {
    SpecificRecord record = told.record();
    Fact fact = events.read((String) record.get(1), record, told.recordedAt()).fact();
    return new Row((String) record.get(1), new Report((String) record.get(0), (String) record.get(2),
        (String) record.get(3), (Instant) record.get(4), (Instant) record.get(5),
        record.get(6).toString().equals("RETRACT"), fact));
  }

  private static void disturb(List<Row> rows) {
    List<Row> more = new ArrayList<>();
    for (Row row : rows) {
      switch (RANDOM.nextInt(12)) {
        case 0 -> more.add(row);
        case 1 -> more.add(new Row(row.child(), later(row.report(), "-r").takenBack()));
        case 2, 3 -> more.add(new Row(row.child(), corrected(later(row.report(), "-c"))));
        default -> { }
      }
    }
    rows.addAll(more);
    Collections.shuffle(rows, RANDOM);
  }

  private static Report later(Report report, String suffix) {
    Instant recordedAt = report.recordedAt().plus(Duration.ofHours(1 + RANDOM.nextInt(900)));
    return new Report(report.id() + suffix, report.source(), report.recordId(), report.occursAt(), recordedAt,
        report.retracted(), report.fact());
  }

  private static Report corrected(Report report) {
    return report.fact() instanceof Fact.Attendance a ? report.saying(new Fact.Attendance(
        Outcome.values()[1 + RANDOM.nextInt(Outcome.values().length - 1)], a.specialty(), a.setting(), a.seen(),
        a.particulars())) : report;
  }

  private static Map<String, Integer> recount(List<Row> rows) {
    Map<String, List<Report>> byChild = new TreeMap<>();
    rows.forEach(row -> byChild.computeIfAbsent(row.child(), child -> new ArrayList<>()).add(row.report()));
    Map<String, Integer> all = new TreeMap<>();
    byChild.values().forEach(reports -> NaiveAudit.of(reports, List.of(), day -> true)
        .forEach((key, count) -> all.merge(key, count, Integer::sum)));
    return all;
  }

  /** All but alerts and reviews, of which the rows say nothing. */
  private static Map<String, Integer> appointments(Counts counts) {
    Map<String, Integer> all = new TreeMap<>();
    List<Measure> measures = Arrays.stream(Measure.values())
        .filter(measure -> measure.compareTo(Measure.ALERTS_RAISED) < 0).toList();
    counts.forEach((slice,
        values) -> measures.stream().filter(measure -> values[measure.ordinal()] != 0).forEach(measure ->
        all.put(String.join("|", slice.values()) + "|" + measure.label(), (int) values[measure.ordinal()])));
    return all;
  }
}
