package uk.wnb.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.wnb.intake.RejectedException;

/**
 * The plainest way in: a CSV file with one event a row (UTF-8, RFC 4180, with the header {@code type,event_id,…}).
 *
 * <p>Rows are read one at a time as they are asked for, so a file may be of any length. A row that cannot be read is
 * told of in its place and the next one is read. Rows come in the order of the file. Not for use by several threads.
 */
public final class FlatFile implements Iterator<FlatRow>, Closeable {
  /** The titles of its columns, in the order in which they stand. */
  public static final List<String> COLUMNS = Column.TITLES;

  private final CsvLines lines;
  private CsvLine upcoming;

  /**
   * Reads from {@code text}, which is closed with this file.
   *
   * @throws HeaderException when the first line is not the header
   * @throws IOException when it cannot be read
   */
  public FlatFile(Reader text) throws IOException {
    lines = new CsvLines(text);
    checkHeader(lines.next());
  }

  /**
   * Opens the file at {@code path}. Bytes that are not UTF-8 spoil the row in which they stand, not the file.
   *
   * @throws HeaderException when its first line is not the header
   * @throws IOException when it cannot be read
   */
  public static FlatFile open(Path path) throws IOException {
    Reader text = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    try {
      return new FlatFile(text);
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private static void checkHeader(CsvLine first) throws HeaderException {
    if (first == null) {
      throw new HeaderException("this one is empty");
    }
    List<String> titles = first.columns();
    for (int i = 0; i < Column.TITLES.size(); i++) {
      if (i >= titles.size() || !titles.get(i).strip().equals(Column.TITLES.get(i))) {
        throw new HeaderException("column " + (i + 1) + " of this one is not " + Column.TITLES.get(i));
      }
    }
    if (titles.size() > Column.TITLES.size()) {
      throw new HeaderException("this one has " + titles.size() + " columns");
    }
  }

  /**
   * Whether there is another row.
   *
   * @throws UncheckedIOException when the file can be read no further
   */
  @Override
  public boolean hasNext() {
    if (upcoming == null) {
      try {
        upcoming = lines.next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return upcoming != null;
  }

  /**
   * The next row.
   *
   * @throws NoSuchElementException when there is none
   * @throws UncheckedIOException when the file can be read no further
   */
  @Override
  public FlatRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the file has no more rows");
    }
    CsvLine line = upcoming;
    upcoming = null;
    return read(line);
  }

  private static FlatRow read(CsvLine line) {
    try {
      return new FlatRow.Told(line.number(), Row.of(line.columns()).record());
    } catch (RejectedException e) {
      return new FlatRow.Problem(line.number(), e.reason(), e.getMessage(), e.remedy());
    }
  }

  /** The rows not yet read, one at a time; closing the stream closes the file. */
  public Stream<FlatRow> rows() {
    Spliterator<FlatRow> rows = Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(rows, false).onClose(() -> {
      try {
        close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
