package uk.wnb.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How many events of a back-fill Kafka keeps for certain: a file of two lines, what is loaded and that number. */
final class Mark {
  private final Path file;
  private final String what;

  /**
   * The mark of a load of {@code what} in {@code directory}.
   *
   * @throws IllegalArgumentException when the directory holds another load
   */
  Mark(Path directory, String what) {
    this.file = directory.resolve("mark");
    this.what = what;
    if (Files.exists(file) && !lines()[0].equals(what)) {
      throw new IllegalArgumentException(directory + " holds a load of " + lines()[0] + ", not of " + what
          + ": go on with that one, or name another directory");
    }
  }

  /** The number; 0 when nothing has been loaded. */
  long events() {
    return Files.exists(file) ? Long.parseLong(lines()[1]) : 0;
  }

  /** Sets it, at once or not at all. */
  void set(long events) {
    Path next = file.resolveSibling("mark.next");
    try {
      Files.writeString(next, what + "\n" + events + "\n");
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private String[] lines() {
    try {
      return Files.readString(file).split("\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
