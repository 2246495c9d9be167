package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.history.Fact;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.RejectedException;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.topology.Codec;
import uk.wnb.topology.InputWriter;
import uk.wnb.topology.Sender;

@Command(name = "review", mixinStandardHelpOptions = true,
    description = "Records what somebody did with an alert.",
    footer = {"", "acknowledged: it is being looked into, and is asked about again when nothing follows.",
        "no-concern, support-offered, information-shared, referred: somebody acted; it goes quiet unless it gets "
            + "worse.",
        "snoozed: put off until a day, for a reason; it comes back on that day, or earlier when it gets worse."})
final class ReviewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ALERT-ID", description = "The alert, by the id that 'wnb alerts' shows last.")
  private String alert;

  @Option(names = "--nhs", required = true, paramLabel = "NHS-NUMBER", converter = NhsNumberConverter.class,
      description = "Whose alert it is; - takes a line of standard input.")
  private String nhsNumber;

  @Option(names = "--outcome", required = true, paramLabel = "OUTCOME",
      description = "acknowledged, no-concern, support-offered, information-shared, referred or snoozed.")
  private Fact.ReviewOutcome outcome;

  @Option(names = "--source", required = true, paramLabel = "ODS-CODE",
      description = "The organisation that records it.")
  private String source;

  @Option(names = "--reviewer", paramLabel = "ROLE", description = "Role or team that looked, never a person's name.")
  private String reviewer;

  @Option(names = "--until", paramLabel = "DATE", description = "Of a snooze the day on which it ends.")
  private LocalDate until;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Of a snooze why, in a few words without names.")
  private String reason;

  @Mixin
  private ClusterOptions cluster;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    AlertReview review = review(now);
    refuseUnusable(review, now);
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    try (Codec codec = new Codec(configuration.registry());
        InputWriter inputs = new InputWriter(Sender.of(configuration.client()), codec)) {
      inputs.send(review, now);
      inputs.flush();
    }
    spec.commandLine().getOut().println("recorded as review " + review.getRecordId() + " of " + source);
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }

  /** Its id tells it from every other review of that alert, and is what a correction has to name. */
  private AlertReview review(Instant now) {
    String id = alert + "-" + now.toEpochMilli();
    return AlertReview.newBuilder().setEventId(id).setNhsNumber(nhsNumber).setSource(source).setRecordId(id)
        .setOccursAt(now).setRecordedAt(now).setAlertId(alert).setOutcome(ReviewOutcome.valueOf(outcome.name()))
        .setReviewer(reviewer).setUntil(until).setReason(reason).build();
  }

  /** The intake would set it aside: better to say so here, where somebody can put it right. */
  private void refuseUnusable(AlertReview review, Instant now) {
    try {
      new EventReader(OutcomeCodes.NATIONAL).read(nhsNumber, review, now);
    } catch (RejectedException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage() + " cannot be used. " + e.remedy());
    }
  }
}
