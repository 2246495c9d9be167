package uk.wnb.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fault suite by hand. */
@Command(name = "scripts/faults", sortOptions = false, description = {
    "Does to the detector at its work what happens to it in the field, on a real broker, and holds what it has left",
    "behind against what a second, naive implementation makes of the same log. docs/FAULTS.md tells what each does.",
    "Progress goes to standard error. Exit code: 0 when all is as it must be, 1 when not, 2 for a wrong command line."})
public final class Faults implements Callable<Integer> {
  private static final long BEGAN = System.nanoTime();
  private static final long FIRST_SEED = 7_041;

  @Option(names = "--only", paramLabel = "T", split = ",", description = "these alone, such as T3,T5")
  private List<String> only = List.of();

  @Option(names = "--long", description = "the long tier: 3,000,000 events and 30 kills for each of five seeds, and "
      + "the faults that take longer. Hours, and HEAP=8g in the environment.")
  private boolean isLong;

  @Option(names = "--events", paramLabel = "N", description = "events in a run of the long tier (3,000,000)")
  private int events = 3_000_000;

  @Option(names = "--strikes", paramLabel = "N", description = "kills in a run of the long tier (30)")
  private int strikes = 30;

  @Option(names = "--minutes", paramLabel = "N", description = "minutes of the soak in the long tier, 5 or more (30)")
  private int minutes = 30;

  @Option(names = "--seeds", paramLabel = "N", description = "how many seeds in the long tier (5)")
  private int seeds = 5;

  @Option(names = "--seed", paramLabel = "N", description = "the first seed (7041); one seed, one course of events")
  private long seed = FIRST_SEED;

  @Option(names = "--help", usageHelp = true, description = "this text")
  private boolean help;

  private Faults() {
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Faults()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    List<Fault> faults = (isLong ? Suite.ofLongTier(minutes) : Suite.QUICK).stream()
        .filter(fault -> only.isEmpty() || only.contains(fault.number())).toList();
    if (faults.isEmpty()) {
      throw new CommandLine.ParameterException(new CommandLine(this), "no fault is called " + only);
    }
    List<Run.Result> results = new ArrayList<>();
    for (Fault fault : possible(faults)) {
      for (int i = 0; i < (isLong ? seeds : 1); i++) {
        results.add(run(fault, seed + i));
      }
    }
    System.out.println();
    results.forEach(Faults::tell);
    faults.forEach(fault -> fault.hindrance()
        .ifPresent(why -> System.out.printf("%-4s LEFT OUT: %s%n", fault.number(), why)));
    return !results.isEmpty() && results.stream().allMatch(result -> result.failures().isEmpty()) ? 0 : 1;
  }

  private static List<Fault> possible(List<Fault> faults) {
    return faults.stream().filter(fault -> fault.hindrance().isEmpty()).toList();
  }

  private static void tell(Run.Result result) {
    System.out.println(Suite.line(result));
    result.notes().forEach(note -> System.out.println("     " + note));
  }

  private Run.Result run(Fault fault, long runSeed) throws Exception {
    say("%s, seed %d: %s", fault.number(), runSeed, fault.what());
    Size size = fault.size(isLong ? Size.of(events, strikes) : Size.QUICK);
    Run.Result result = new Run(fault, runSeed, size, line -> say("%s: %s", fault.number(), line)).go();
    say("%s", Suite.line(result));
    return result;
  }

  private static void say(String format, Object... arguments) {
    System.err.printf("%5d s  %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000, String.format(format, arguments));
  }
}
