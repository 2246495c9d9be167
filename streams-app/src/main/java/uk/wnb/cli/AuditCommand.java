package uk.wnb.cli;

import picocli.CommandLine.Command;

@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = {"Tells a board what it can audit, with nobody in it.",
        "Counts of 1 to 7 are withheld (*), others rounded to the nearest 5."},
    subcommands = {AuditReportCommand.class, AuditQueryCommand.class})
final class AuditCommand {
}
