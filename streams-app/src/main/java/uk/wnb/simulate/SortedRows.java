package uk.wnb.simulate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts rows in order of recording however many there are: each goes to a file of the month in which it was recorded,
 * and in the end one month after another is read and sorted. Rows of one minute stay in the order in which they were
 * made.
 */
final class SortedRows implements Sink, AutoCloseable {
  private static final int MINUTES_A_MONTH = 30 * 24 * 60;
  private static final int KEY_LENGTH = 8;

  private record Row(int recordedAt, String text) {
  }

  private final Path directory;
  private final Map<Integer, BufferedWriter> months = new TreeMap<>();
  private long count;

  /** Keeps its files in {@code directory}. */
  SortedRows(Path directory) {
    this.directory = directory;
  }

  @Override
  public void add(int recordedAt, String row) {
    count++;
    try {
      BufferedWriter month = months.computeIfAbsent(recordedAt / MINUTES_A_MONTH, this::open);
      String key = Integer.toHexString(recordedAt);
      month.write("00000000", 0, KEY_LENGTH - key.length());
      month.write(key);
      month.write(row);
      month.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(int month) {
    return directory.resolve("month-" + month);
  }

  private BufferedWriter open(int month) {
    try {
      return Files.newBufferedWriter(file(month));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows there are. */
  long count() {
    return count;
  }

  /** Writes all of them, each a line. */
  void writeTo(Writer out) throws IOException {
    close();
    for (int month : months.keySet()) {
      for (Row row : sorted(file(month))) {
        out.write(row.text());
        out.write('\n');
      }
    }
  }

  private static List<Row> sorted(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(new Row(Integer.parseInt(line, 0, KEY_LENGTH, 16), line.substring(KEY_LENGTH)));
      }
    }
    rows.sort(Comparator.comparingInt(Row::recordedAt));
    return rows;
  }

  @Override
  public void close() {
    months.values().forEach(month -> {
      try {
        month.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
