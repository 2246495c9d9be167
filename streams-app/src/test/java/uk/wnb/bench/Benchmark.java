package uk.wnb.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the detector beside a broker on one machine, in one run, so that its figures can be held against each
 * other. Broker and registry, the detector, and the consumer that sets the limit each have a process of their own;
 * this one makes the events and looks on. Everything is drawn from a seed.
 */
@Command(name = "scripts/bench", sortOptions = false, description = {
    "Measures, on this machine and with the broker beside it:",
    "(a) a plain consumer that only reads and decodes the log: the limit, median of three;",
    "(b) the detector from the log, exactly once, all signals and outputs on;",
    "(c) the whole way from the input topics;",
    "how much it stores, and how soon an alert can be read.",
    "Progress goes to standard error. Exit code: 0, or 1 when it failed or --at-least was not reached."})
public final class Benchmark implements Callable<Integer> {
  private static final long BEGAN = System.nanoTime();

  /** An average area of 286,000 children has 1.2 million events a year (docs/RUNBOOK.md). */
  private static final double EVENTS_OF_A_CHILD_IN_24_MONTHS = 2 * 1.2e6 / 286_000;

  @Option(names = "--events", paramLabel = "N",
      description = "events (2000000; with --backfill 8.4 for each child, what 24 months bring)")
  private Integer events;

  @Option(names = "--children", paramLabel = "N", split = ",",
      description = {"children; several numbers are measured one after another (200000,2000000;",
          "with --backfill or --restore 1000000)"})
  private List<Integer> children;

  @Option(names = "--backfill", paramLabel = "DIR",
      description = {"load 24 months into DIR, judge them with nobody told, then go live; nothing else is measured.",
          "Killed, it goes on where it was when it is started again. DIR is kept: delete it afterwards"})
  private Path backfill;

  @Option(names = "--restore",
      description = {"how long a detector takes that has lost its disk; nothing else is measured. Written by hand: its",
          "changelogs. 47,000 children are played in memory by its own processors, 20 events each in the mean;",
          "what they leave in their stores stands in the changelogs once, as if compacted, but in batches of full",
          "size, and for the other children once more under their numbers. Topics, log and committed offsets are",
          "a detector's. With --hold: measure nothing, but print the settings of one that is to restore, and wait"})
  private boolean restore;

  @Option(names = "--quick", description = "300,000 events over 30,000 children, 5 seconds of latency: a minute")
  private boolean quick;

  @Option(names = "--alone", description = {"each child lives in a household of its own, so that none is told of",
      "another; otherwise three of four live with brothers or sisters"})
  private boolean alone;

  @Option(names = "--partitions", paramLabel = "N", defaultValue = "4",
      description = "of every topic (${DEFAULT-VALUE})")
  private int partitions;

  @Option(names = "--threads", paramLabel = "N", defaultValue = "2",
      description = "of the detector (${DEFAULT-VALUE})")
  private int threads;

  @Option(names = "--latency-rate", paramLabel = "N", defaultValue = "1000",
      description = "events a second while latency is measured (${DEFAULT-VALUE})")
  private int latencyRate;

  @Option(names = "--latency-seconds", paramLabel = "N", defaultValue = "20",
      description = "seconds of latency, 0 for none (${DEFAULT-VALUE})")
  private int latencySeconds;

  @Option(names = "--burst-rate", paramLabel = "N", defaultValue = "2400",
      description = "events a second in a burst after that (${DEFAULT-VALUE})")
  private int burstRate;

  @Option(names = "--burst-seconds", paramLabel = "N", defaultValue = "0",
      description = "seconds of the burst, 0 for none (${DEFAULT-VALUE})")
  private int burstSeconds;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "of all that is random (${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--json", paramLabel = "FILE", arity = "0..1", fallbackValue = "-",
      description = "write the result as JSON, to standard output in place of the table when no file is named")
  private String json;

  @Option(names = "--at-least", paramLabel = "RATIO", description = "the least b/a that is good enough")
  private double atLeast;

  @Option(names = "--set", paramLabel = "KEY=VALUE",
      description = "setting of the detector, such as wnb.audit=off; may be repeated")
  private Map<String, String> settings = Map.of();

  @Option(names = "--jvm", paramLabel = "OPTION",
      description = "option of the detector's JVM, such as -XX:StartFlightRecording=filename=F; may be repeated")
  private List<String> jvmOptions = List.of();

  @Option(names = "--hold", description = "measure nothing: send the events into the log, print the settings that a "
      + "detector needs to read it, such as one in a container, and wait for the end of standard input")
  private boolean hold;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this and exit")
  private boolean help;

  /** Starts it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (backfill != null) {
      return backfill();
    }
    if (restore) {
      return restore();
    }
    events = events == null ? 2_000_000 : events;
    children = children == null ? List.of(200_000, 2_000_000) : children;
    if (quick) {
      events = 300_000;
      children = List.of(30_000);
      latencySeconds = Math.min(latencySeconds, 5);
    }
    say("seed %d, %d processors; heaps: detector %s, broker %s", seed, Runtime.getRuntime().availableProcessors(),
        Run.HEAP, Cluster.HEAP);
    if (hold) {
      new Run(plan(children.get(0)), Way.FROM_LOG).hold();
      return 0;
    }
    List<Comparison> comparisons = new ArrayList<>();
    for (int count : children) {
      comparisons.add(compare(plan(count)));
    }
    write(comparisons);
    return comparisons.stream().allMatch(comparison -> comparison.fromLogRatio() >= atLeast) ? 0 : 1;
  }

  private Plan plan(int count) {
    return new Plan(events, count, alone, seed, partitions, threads, new Load(latencyRate, latencySeconds),
        new Load(burstRate, burstSeconds), jvmOptions, settings);
  }

  /** One in which no latency is measured. */
  private Plan unhurried(int all, int area) {
    return new Plan(all, area, alone, seed, partitions, threads, Load.NONE, Load.NONE, jvmOptions, settings);
  }

  private int backfill() throws IOException {
    int area = children == null ? 1_000_000 : children.get(0);
    int all = events == null ? (int) (area * EVENTS_OF_A_CHILD_IN_24_MONTHS) : events;
    say("seed %d, %d processors; heaps: detector %s, broker %s; in %s", seed,
        Runtime.getRuntime().availableProcessors(), Run.HEAP, Cluster.HEAP, backfill);
    System.out.print(new Backfill(unhurried(all, area), backfill).run());
    return 0;
  }

  private int restore() throws IOException, InterruptedException {
    int area = children == null ? 1_000_000 : children.get(0);
    say("seed %d, %d processors; heaps: detector %s, broker %s", seed, Runtime.getRuntime().availableProcessors(),
        Run.HEAP, Cluster.HEAP);
    Restore all = new Restore(unhurried(area * Cohort.EVENTS_OF_A_CHILD, area));
    if (hold) {
      all.hold();
    } else {
      System.out.print(all.run());
    }
    return 0;
  }

  private static Comparison compare(Plan plan) throws IOException, InterruptedException {
    Run fromLog = new Run(plan, Way.FROM_LOG);
    Measured log = fromLog.measure();
    Measured whole = new Run(plan, Way.WHOLE).measure();
    return new Comparison(plan.events(), plan.children(), fromLog.limit(), fromLog.limitOfAll(), fromLog.bare(), log,
        whole);
  }

  private void write(List<Comparison> comparisons) throws IOException {
    String table = String.format("%,d events%s, seed %d, %d partitions, %d threads, %d processors%n%n%s", events,
        alone ? " of children who live alone" : "", seed, partitions, threads, Runtime.getRuntime().availableProcessors(), Report.of(comparisons));
    if (json == null) {
      System.out.print(table);
      return;
    }
    String machine = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(
        Map.of("seed", seed, "alone", alone, "partitions", partitions, "threads", threads, "processors",
            Runtime.getRuntime().availableProcessors(), "results", comparisons)) + "\n";
    if (json.equals("-")) {
      System.out.print(machine);
    } else {
      Files.writeString(Path.of(json), machine);
      System.out.print(table);
    }
  }

  /** A line of progress, with the seconds since the start. */
  static void say(String format, Object... arguments) {
    System.err.printf("%4d s  %s%n", (System.nanoTime() - BEGAN) / 1_000_000_000, String.format(format, arguments));
  }
}
