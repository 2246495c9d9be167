package uk.wnb.ingest;

import java.io.IOException;

/** The first line of a file is not the flat file's header, so no row of it can be understood. */
public final class HeaderException extends IOException {
  HeaderException(String found) {
    // A file without a header begins with a child's row, so what stands in its first line is never quoted.
    super("a flat file begins with the line " + Column.HEADER + " but " + found);
  }
}
