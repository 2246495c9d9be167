package uk.wnb.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.wnb.ingest.FlatFile;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.ExitCode;
import uk.wnb.simulate.Area;
import uk.wnb.simulate.Parameters;

@Command(name = "simulate", mixinStandardHelpOptions = true,
    description = {"Writes what the sources of a plausible area of invented families would record, as a flat file.",
        "Beside it stand the truth about each child (.truth.csv) and what the area was made of (.parameters.yaml)."},
    footer = {"", "It is a simulation: it tests software and policies, and says nothing about real families.",
        "'wnb policy trial' shows what policies make of it."})
final class SimulateCommand implements Callable<Integer> {
  private static final double NANOS = 1e9;

  @Option(names = "--children", paramLabel = "N", defaultValue = "10000",
      description = "How many live there at a time. Default: ${DEFAULT-VALUE}; an average area has 286000.")
  private int children;

  @Option(names = "--years", paramLabel = "Y", defaultValue = "5", description = "How many. Default: ${DEFAULT-VALUE}.")
  private int years;

  @Option(names = "--until", paramLabel = "DATE", defaultValue = "2025-12-31",
      description = "The last day. Default: ${DEFAULT-VALUE}.")
  private LocalDate until;

  @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
      description = "Another one gives other families. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The flat file to be written.")
  private Path out;

  @Option(names = "--parameters", paramLabel = "FILE",
      description = "What the area is made of; without it, the built-in parameters.")
  private Path parameters;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    if (children < 1 || years < 1 || years > 30) {
      throw new ParameterException(spec.commandLine(), "it takes at least 1 child, and 1 to 30 years");
    }
    try {
      write(parameters == null ? Parameters.defaultText() : Files.readString(parameters));
      return ExitCode.OK.code();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    } catch (IOException e) {
      throw new ConfigurationException("cannot write " + out + " or beside it, or read the parameters", e);
    }
  }

  private void write(String text) throws IOException {
    Area area = new Area(Parameters.read(text), children, years, until, seed);
    PrintWriter err = spec.commandLine().getErr();
    long begun = System.nanoTime();
    Area.Made made;
    Path directory = out.toAbsolutePath().getParent();
    try (TemporaryDirectory scratch = new TemporaryDirectory(Files.createTempDirectory(directory, "wnb-simulate-"))) {
      made = area.write(String.join(",", FlatFile.COLUMNS), out, SimulatedFiles.truth(out), scratch.path(),
          done -> tell(err, String.format(Locale.ROOT, "wnb: %,d children", done)));
    }
    Files.writeString(SimulatedFiles.parameters(out), "# Simulated with --children " + children + " --years " + years
        + " --until " + until + " --seed " + seed + "\n" + text);
    double seconds = (System.nanoTime() - begun) / NANOS;
    PrintWriter told = spec.commandLine().getOut();
    told.printf(Locale.ROOT, "Simulated, not real: %,d children in all, %,d rows in %s (%,.0f rows a second)%n",
        made.children(), made.rows(), out, made.rows() / seconds);
    told.flush();
  }

  private static void tell(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
