package uk.wnb.cli;

import picocli.CommandLine.Command;

@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
    description = {"What a board can audit, with nobody in it: counts of 1 to 7 are withheld (*), others rounded to the",
        "nearest 5."},
    subcommands = {AuditReportCommand.class, AuditQueryCommand.class})
final class AuditCommand {
}
