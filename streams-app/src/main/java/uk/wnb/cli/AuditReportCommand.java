package uk.wnb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.report.AuditReport;
import uk.wnb.service.ConfigurationException;

@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Writes a report: one page with plots that needs no network, every table as CSV, a data dictionary.",
        "Of a month that is not over, appointments still to come count as without an outcome."})
final class AuditReportCommand implements Callable<Integer> {
  @Mixin
  private AuditSource source;

  @Option(names = "--icb", paramLabel = "NAME", required = true,
      description = "The integrated care board that it is for, such as QNC.")
  private String board;

  @Option(names = "--out", paramLabel = "DIR", required = true,
      description = "Where to write; made when it is not there.")
  private Path out;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Query query = source.query(spec.commandLine());
    SortedMap<String, String> files =
        new AuditReport(source.room(spec.commandLine(), board), query.from(), query.to(), board).files();
    write(files);
    spec.commandLine().getOut().println(files.size() + " files in " + out + "; open "
        + out.resolve("index.html") + " in a browser");
    spec.commandLine().getOut().flush();
    return source.exitCode();
  }

  private void write(SortedMap<String, String> files) {
    try {
      Files.createDirectories(out);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(out.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new ConfigurationException("cannot write to the directory " + out, e);
    }
  }
}
