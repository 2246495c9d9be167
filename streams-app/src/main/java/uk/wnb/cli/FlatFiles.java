package uk.wnb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.RejectedException;

/**
 * The flat files of a command line, read row by row. A row that cannot be used is told of on the error stream: where it
 * is, why, and what to do; never what stands in it.
 */
final class FlatFiles {
  private final CommandLine command;
  private final List<Path> paths;
  private long setAside;

  FlatFiles(CommandLine command, List<Path> paths) {
    this.command = command;
    this.paths = paths;
  }

  /**
   * Hands each row with the form of one on to {@code use}, which may reject it.
   *
   * @throws ParameterException when a file cannot be read
   */
  void forEach(Consumer<FlatRow.Told> use) {
    for (Path path : paths) {
      try (FlatFile file = FlatFile.open(path)) {
        file.forEachRemaining(row -> take(path, row, use));
      } catch (UncheckedIOException e) {
        throw unreadable(path, e.getCause());
      } catch (IOException e) {
        throw unreadable(path, e);
      }
    }
  }

  private void take(Path path, FlatRow row, Consumer<FlatRow.Told> use) {
    if (row instanceof FlatRow.Problem problem) {
      tell(path, problem);
    } else if (row instanceof FlatRow.Told told) {
      try {
        use.accept(told);
      } catch (RejectedException e) {
        tell(path, new FlatRow.Problem(told.line(), e.reason(), column(e.getMessage()), e.remedy()));
      }
    }
  }

  /** The checks name a record's field; whoever has written the file knows the column of that name. */
  private static String column(String field) {
    String column = field.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return FlatFile.COLUMNS.contains(column) ? column : field;
  }

  private void tell(Path path, FlatRow.Problem problem) {
    setAside++;
    String file = paths.size() == 1 ? "" : path + ", ";
    command.getErr().println("wnb: " + file + "line " + problem.line() + " set aside: " + problem.reason().code()
        + " (" + problem.detail() + "). " + problem.remedy());
  }

  private ParameterException unreadable(Path path, IOException e) {
    String why = e instanceof NoSuchFileException ? "there is no such file"
        : e instanceof AccessDeniedException ? "it may not be read" : e.getMessage();
    return new ParameterException(command, "cannot read " + path + ": " + why);
  }

  /** How many rows could not be used. */
  long setAside() {
    return setAside;
  }
}
