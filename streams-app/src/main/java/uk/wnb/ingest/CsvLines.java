package uk.wnb.ingest;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV file, each parsed by itself: a quote that is never closed spoils its own line and not the rest
 * of the file. Blank lines are passed over.
 */
final class CsvLines implements Closeable {
  /** Most lines of the file over which one quoted field may reach. */
  static final int MOST_LINES = 32;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final BufferedReader reader;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long number;

  CsvLines(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  /** The next line, or null at the end of the file. */
  CsvLine next() throws IOException {
    String text = take();
    while (text != null && text.isBlank()) {
      text = take();
    }
    return text == null ? null : parsed(text);
  }

  private CsvLine parsed(String text) throws IOException {
    long first = number;
    List<String> columns = parse(text);
    return new CsvLine(first, columns.isEmpty() ? overSeveralLines(text) : columns);
  }

  /** A field in quotes may hold line breaks; what it takes in is taken only if the whole then has all its columns. */
  private List<String> overSeveralLines(String first) throws IOException {
    StringBuilder text = new StringBuilder(first);
    fill();
    int taken = 0;
    for (String line : ahead) {
      taken++;
      List<String> columns = parse(text.append('\n').append(line).toString());
      if (columns.size() == Column.TITLES.size()) {
        skip(taken);
        return columns;
      }
    }
    return List.of();
  }

  /**
   * The fields of {@code text}, empty when its quotes do not add up. Most lines have none, and nothing to be parsed.
   */
  private static List<String> parse(String text) throws IOException {
    return text.indexOf('"') < 0 ? List.of(text.split(",", -1)) : parseQuoted(text);
  }

  private static List<String> parseQuoted(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.next().toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }

  private String take() throws IOException {
    number++;
    String line = ahead.isEmpty() ? reader.readLine() : ahead.remove();
    return number == 1 && line != null && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  private void fill() throws IOException {
    while (ahead.size() < MOST_LINES - 1) {
      String line = reader.readLine();
      if (line == null) {
        return;
      }
      ahead.add(line);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
