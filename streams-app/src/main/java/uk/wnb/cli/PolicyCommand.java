package uk.wnb.cli;

import picocli.CommandLine.Command;

@Command(name = "policy", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = "Looks at policies: the thresholds by which patterns are judged.",
    subcommands = {PolicyCheckCommand.class, PolicyShowCommand.class, PolicyPublishCommand.class,
        PolicyTestCommand.class, PolicyBacktestCommand.class, PolicyTrialCommand.class})
final class PolicyCommand {
}
