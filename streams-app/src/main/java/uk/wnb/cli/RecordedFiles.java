package uk.wnb.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.wnb.backtest.Listener;
import uk.wnb.backtest.Mornings;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatRow;

/**
 * Flat files as a log of one partition: in order of recording, with a tick at the beginning of each day. Rows that come
 * in that order are handed on one by one, however many there are.
 */
final class RecordedFiles {
  private static final int PARTITION = 0;

  private final CommandLine command;
  private final FlatFiles files;
  private final Function<FlatRow.Told, Event> checks;
  private final Listener listener;
  private final Mornings mornings;
  private Instant latest = Instant.MIN;

  /**
   * Those of {@code files} that pass {@code checks}, for {@code listener}.
   *
   * @param checks gives the event of a row, null for a tick, and throws for what is to be set aside
   */
  RecordedFiles(CommandLine command, FlatFiles files, Function<FlatRow.Told, Event> checks, Listener listener) {
    this.command = command;
    this.files = files;
    this.checks = checks;
    this.listener = listener;
    this.mornings = new Mornings(at -> listener.tick(PARTITION, at));
  }

  /** A row that has passed the checks. */
  private record Row(FlatRow.Told told, Event event) {
    Instant recordedAt() {
      return told.recordedAt();
    }
  }

  /**
   * Hands on rows that stand in order of recording.
   *
   * @throws ParameterException when one does not
   */
  void inOrder() {
    forEach(row -> {
      if (row.recordedAt().isBefore(latest)) {
        throw new ParameterException(command, "line " + row.told().line()
            + " was recorded before a line above it: give --sort, which holds all rows in memory, "
            + "about a kilobyte each");
      }
      hand(row);
    });
  }

  /** Reads all rows and hands them on in order of recording, of one instant in the order of the files. */
  void sorted() {
    List<Row> rows = new ArrayList<>();
    forEach(rows::add);
    rows.sort(Comparator.comparing(Row::recordedAt));
    rows.forEach(this::hand);
  }

  /** Those that pass the checks; of the others the user is told. */
  private void forEach(Consumer<Row> use) {
    files.forEach(told -> use.accept(new Row(told, checks.apply(told))));
  }

  /** A tick tells of no event. */
  private void hand(Row row) {
    latest = row.recordedAt();
    mornings.upTo(Days.of(latest));
    if (row.event() == null) {
      listener.tick(PARTITION, latest);
    } else {
      listener.event(PARTITION, row.told().nhsNumber(), row.event());
    }
  }
}
