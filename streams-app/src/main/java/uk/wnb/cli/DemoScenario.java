package uk.wnb.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import uk.wnb.history.Days;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;

/** The family of a published review, as a flat file; {@code child-b.md} beside it says where each row comes from. */
final class DemoScenario {
  /** The day that the review is about. */
  static final LocalDate INCIDENT = LocalDate.of(2022, 11, 17);

  private static final String FILE = "/scenarios/child-b.csv";
  private static final Map<String, String> NAMES = Map.of(
      "9990000018", "Child B", "9990000026", "Sibling 1", "9990000034", "Sibling 2");

  private DemoScenario() {
  }

  /** What the review calls the child of {@code nhsNumber}, which is invented; the number itself for any other. */
  static String name(String nhsNumber) {
    return NAMES.getOrDefault(nhsNumber, nhsNumber);
  }

  /**
   * {@code text} with what the review calls its children in the place of their numbers; a name is never the longer one.
   */
  static String named(String text) {
    String named = text;
    for (Map.Entry<String, String> child : NAMES.entrySet()) {
      named = named.replace(child.getKey(), child.getValue());
    }
    return named;
  }

  static ReplayRows rows() {
    ReplayRows rows = ReplayRows.recordedBy(Days.start(INCIDENT), INCIDENT, new EventReader(OutcomeCodes.NATIONAL));
    try (FlatFile file = new FlatFile(new InputStreamReader(
        DemoScenario.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      file.forEachRemaining(row -> rows.add((FlatRow.Told) row));
    } catch (IOException e) {
      throw new UncheckedIOException("the scenario cannot be read", e);
    }
    return rows;
  }
}
