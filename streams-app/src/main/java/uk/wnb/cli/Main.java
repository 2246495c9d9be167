package uk.wnb.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import uk.wnb.avro.Tier;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.history.Fact;
import uk.wnb.intake.Reason;
import uk.wnb.service.ExitCode;

/** The {@code wnb} command. */
@Command(name = "wnb", mixinStandardHelpOptions = true, version = "wnb 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = {"Sees when children are not brought to health care, again and again, and tells those who can look.",
        "A prompt to look, for a person who decides."},
    footer = {"", "New here? 'wnb demo --once' shows the family of a published review, with a Kafka of its own.",
        "Exit codes: 0 done, 1 failed, 2 usage, 3 configuration or policy, 4 not reachable, 5 done with rows set "
            + "aside, 6 rule tests, schemas or an explanation differ, 130 told to stop before it was done."},
    subcommands = {DemoCommand.class, ReplayCommand.class, RunCommand.class, IngestCommand.class, AlertsCommand.class,
        DeadLettersCommand.class, RatesCommand.class, ChronologyCommand.class, ExplainCommand.class,
        ReviewCommand.class, TopicsCommand.class, SchemasCommand.class, PolicyCommand.class, SimulateCommand.class,
        AuditCommand.class, EraseCommand.class})
public final class Main {
  // A command may build a record before anything that reads or writes one has been touched.
  static {
    TrustedClasses.install();
  }

  private Main() {
  }

  /** Runs one command and exits with its {@link ExitCode}. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setParameterExceptionHandler(Failures::usage);
    commandLine.setExecutionExceptionHandler(Failures::explain);
    commandLine.registerConverter(LocalDate.class, Main::date);
    commandLine.registerConverter(Tier.class, Main::tier);
    commandLine.registerConverter(Fact.ReviewOutcome.class, Main::outcome);
    commandLine.registerConverter(Reason.class, Main::reason);
    commandLine.setUsageHelpWidth(Paragraph.COLUMNS);
    return commandLine;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2022-11-17");
    }
  }

  private static Tier tier(String text) {
    for (Tier tier : List.of(Tier.INFO, Tier.REVIEW, Tier.URGENT)) {
      if (tier.name().equalsIgnoreCase(text)) {
        return tier;
      }
    }
    throw new TypeConversionException("'" + text + "' is not INFO, REVIEW or URGENT");
  }

  private static Reason reason(String text) {
    return Reason.of(text).orElseThrow(() -> new TypeConversionException("'" + text + "' is no reason; there are "
        + Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining(", "))));
  }

  private static Fact.ReviewOutcome outcome(String text) {
    for (Fact.ReviewOutcome outcome : Fact.ReviewOutcome.values()) {
      if (outcome.name().replace('_', '-').equalsIgnoreCase(text)) {
        return outcome;
      }
    }
    throw new TypeConversionException("'" + text + "' is not the outcome of a review");
  }
}
