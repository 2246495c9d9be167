package uk.wnb.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.avro.DeadLetter;
import uk.wnb.history.Days;
import uk.wnb.intake.Reason;
import uk.wnb.service.Configuration;
import uk.wnb.service.DeadLetterReader;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

@Command(name = "dead-letters", mixinStandardHelpOptions = true,
    description = {"Shows what was set aside: why, and where the record stands that a source has to put right.",
        "Who it is about is not shown; the original record is where the row says, and in the letter itself."},
    footer = {"", "Letters that have been erased are left out. The README says of each reason what to do."})
final class DeadLettersCommand implements Callable<Integer> {
  private static final Comparator<DeadLetter> IN_ORDER = Comparator.comparing(DeadLetter::getRecordedAt)
      .thenComparing(DeadLetter::getSourceTopic).thenComparing(DeadLetter::getSourcePartition)
      .thenComparing(DeadLetter::getSourceOffset);

  @Option(names = "--reason", paramLabel = "CODE", description = "Only those set aside for this, such as unknown-code.")
  private Reason reason;

  @Option(names = "--since", paramLabel = "DATE",
      description = "Only those recorded on that day or later, by the record's own time.")
  private LocalDate since;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Configuration configuration = cluster.impatient();
    try (TopicAdmin topics = new TopicAdmin(configuration)) {
      topics.require(List.of(Topics.DEAD_LETTERS));
    }
    try (Codec codec = new Codec(configuration.registry())) {
      print(DeadLetterReader.letters(configuration, codec, this::isWanted).values().stream().sorted(IN_ORDER).toList());
    }
    return ExitCode.OK.code();
  }

  private boolean isWanted(DeadLetter letter) {
    Instant from = since == null ? Instant.MIN : Days.start(since);
    return (reason == null || reason.code().equals(letter.getReason())) && !letter.getRecordedAt().isBefore(from);
  }

  private void print(List<DeadLetter> letters) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      letters.forEach(letter -> out.println(DeadLetterView.json(letter)));
    } else if (letters.isEmpty()) {
      out.println("No dead letters.");
    } else {
      out.print(DeadLetterView.head());
      letters.forEach(letter -> out.print(DeadLetterView.row(letter)));
      out.println();
      out.print(DeadLetterView.sums(letters));
    }
    out.flush();
  }
}
