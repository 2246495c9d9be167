package uk.wnb.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.wnb.avro.Tick;
import uk.wnb.backtest.Listener;
import uk.wnb.backtest.Mornings;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;

/**
 * Flat files as a log of one partition: in order of recording, with a tick at the beginning of each day. Rows that come
 * in that order are handed on one by one, however many there are.
 */
final class RecordedFiles {
  private static final int NHS_NUMBER = 1;
  private static final int PARTITION = 0;

  private final CommandLine command;
  private final FlatFiles files;
  private final EventReader events;
  private final Listener listener;
  private final Mornings mornings;
  private Instant latest = Instant.MIN;

  RecordedFiles(CommandLine command, FlatFiles files, EventReader events, Listener listener) {
    this.command = command;
    this.files = files;
    this.events = events;
    this.listener = listener;
    this.mornings = new Mornings(at -> listener.tick(PARTITION, at));
  }

  /**
   * Hands on rows that stand in order of recording.
   *
   * @throws ParameterException when one does not
   */
  void inOrder() {
    files.forEach(told -> {
      if (told.recordedAt().isBefore(latest)) {
        throw new ParameterException(command, "line " + told.line()
            + " was recorded before a line above it: give --sort, which holds all rows in memory, "
            + "about a kilobyte each");
      }
      hand(told);
    });
  }

  /** Reads all rows and hands them on in order of recording, of one instant in the order of the files. */
  void sorted() {
    List<FlatRow.Told> rows = new ArrayList<>();
    files.forEach(rows::add);
    rows.sort(Comparator.comparing(FlatRow.Told::recordedAt));
    rows.forEach(this::hand);
  }

  private void hand(FlatRow.Told told) {
    if (told.record() instanceof Tick tick) {
      reach(tick.getAt());
      listener.tick(PARTITION, tick.getAt());
    } else {
      String nhsNumber = (String) told.record().get(NHS_NUMBER);
      Event event = events.read(nhsNumber, told.record(), told.recordedAt());
      reach(told.recordedAt());
      listener.event(PARTITION, nhsNumber, event);
    }
  }

  private void reach(Instant at) {
    latest = at;
    mornings.upTo(Days.of(at));
  }
}
