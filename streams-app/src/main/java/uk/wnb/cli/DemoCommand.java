package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.service.ExitCode;

@Command(name = "demo", mixinStandardHelpOptions = true,
    description = {"Shows the family of a published review, day by day, through the real detector.",
        "Needs nothing but Java: Kafka and the schema registry run inside."})
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "End by itself. Without it, the detector stays up for further events.")
  private boolean once;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    introduce(out);
    ReplayRows rows = DemoScenario.rows();
    try (LocalDetector detector = LocalDetector.start(Map.of())) {
      detector.whileUp(() -> {
        Replay replay = new Replay(detector, DemoScenario.INCIDENT);
        replay.write(rows, new ProgressLine(spec.commandLine().getErr()));
        tell(replay, out);
      });
      return (once ? ExitCode.OK : stayUp(detector, out)).code();
    }
  }

  private static void introduce(PrintWriter out) {
    out.print(Paragraph.of("", "A boy and his younger twin siblings, of a safeguarding review published in December "
        + "2023. Every service saw its own misses; nobody saw the pattern. This is what the detector sees, as it was "
        + "known on each day: brought to how many of the appointments offered, and the alerts it raises."));
    out.println();
    out.flush();
  }

  private static void tell(Replay replay, PrintWriter out) {
    DemoStory story = new DemoStory();
    replay.rateChanges(story::add);
    replay.alerts(story::add);
    story.tell(out::println);
    out.println();
    out.println("On the day of the incident, " + DemoScenario.INCIDENT + ":");
    out.println();
    out.print(RatesView.head());
    replay.finalRates(rates -> out.print(RatesView.rows(rates, DemoScenario.name(rates.getNhsNumber()))));
    out.print(RatesView.foot());
    out.println();
    out.print(Paragraph.of("", "The review gives totals and few dates: most dates here are filler. This demonstrates "
        + "the software; it is no evidence about the case, about lead times in life, or that anything could have been"
        + " prevented."));
    out.flush();
  }

  private static ExitCode stayUp(LocalDetector detector, PrintWriter out) throws InterruptedException {
    List<String> lines = List.of("", "The detector stays up. From another terminal:",
        "  export WNB_BOOTSTRAP_SERVERS=" + detector.configuration().client().get("bootstrap.servers"),
        "  export WNB_SCHEMA_REGISTRY_URL=" + detector.configuration().registry().get("schema.registry.url"),
        "  scripts/wnb ingest FILE     sends further events through the input topics",
        "  scripts/wnb alerts          shows alerts as they arrive",
        "Ctrl-C ends it.");
    lines.forEach(out::println);
    out.flush();
    return detector.awaitStop();
  }
}
