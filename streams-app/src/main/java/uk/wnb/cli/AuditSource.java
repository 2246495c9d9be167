package uk.wnb.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import uk.wnb.audit.Changes;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Membership;
import uk.wnb.audit.Slice;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.avro.AuditCount;
import uk.wnb.backtest.AuditRun;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;
import uk.wnb.service.Configuration;
import uk.wnb.service.ExitCode;
import uk.wnb.service.TopicAdmin;
import uk.wnb.service.TopicReader;
import uk.wnb.topology.AuditRecords;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Topics;

/** Where the counts of an audit come from, and of which months: the options that its commands share. */
final class AuditSource {
  @Option(names = "--from", paramLabel = "MONTH", required = true, description = "The first month, such as 2024-04.")
  private String from;

  @Option(names = "--to", paramLabel = "MONTH", required = true, description = "The last month, such as 2025-03.")
  private String to;

  @Option(names = "--file", paramLabel = "FILE", arity = "1..*",
      description = "Flat files to be counted in place of the audit topic of a cluster; all rows are held in memory.")
  private List<Path> files = List.of();

  @Option(names = "--providers", paramLabel = "FILE",
      description = {"Count only what providers of that board (--icb) counted in the months in which they were its "
          + "own:",
          "CSV with the header icb,provider,from,to; the first and the last month, the last empty while it holds.",
          "Child-months are of no provider, and left out. Without it, all that there is."})
  private Path providers;

  @Mixin
  private ClusterOptions cluster;

  private long setAside;

  /** All of the months that were asked for. */
  Query query(CommandLine command) {
    try {
      return Query.of(month(command, from), month(command, to));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  private static YearMonth month(CommandLine command, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new ParameterException(command, "'" + text + "' is not a month such as 2024-04");
    }
  }

  /**
   * Adds everything up; what comes of it goes nowhere but into the room.
   *
   * @param board the board that it is for; null when none was named
   */
  ReadingRoom room(CommandLine command, String board) {
    Membership membership = membership(command, board);
    Counts all = files.isEmpty() ? ofTopic() : ofFiles(command);
    if (membership == null) {
      return new ReadingRoom(all);
    }
    tellOfProvidersWithout(all, membership.providers(board), command);
    return new ReadingRoom(membership.of(board, all));
  }

  /** A list may be out of date, or name providers by other codes: what is not there would be missed by nobody. */
  private void tellOfProvidersWithout(Counts all, SortedSet<String> named, CommandLine command) {
    SortedSet<String> without = new TreeSet<>(named);
    all.forEach((slice, values) -> without.remove(slice.get(Dimension.PROVIDER)));
    if (!without.isEmpty()) {
      command.getErr().println("never in these counts, of " + providers + ": " + String.join(", ", without)
          + "; 'audit query --by provider' without --providers shows who is");
      command.getErr().flush();
    }
  }

  /** Null when everything is to be counted. */
  private Membership membership(CommandLine command, String board) {
    if (providers == null) {
      return null;
    }
    if (board == null) {
      throw new ParameterException(command, "--providers needs --icb: of which board?");
    }
    Membership membership = MembershipFile.read(providers);
    if (!membership.knows(board)) {
      throw new ParameterException(command, "no provider of '" + board + "' stands in " + providers);
    }
    return membership;
  }

  /** How the command ends when all else went well. */
  int exitCode() {
    return (setAside == 0 ? ExitCode.OK : ExitCode.SET_ASIDE).code();
  }

  private Counts ofTopic() {
    Configuration configuration = cluster.impatient();
    TopicAdmin.requireAll(configuration);
    Counts counts = new Counts();
    try (Codec codec = new Codec(configuration.registry());
        TopicReader reader = new TopicReader(configuration, List.of(Topics.AUDIT.name()), true)) {
      Deserializer<AuditCount> deserializer = codec.deserializer(Topics.AUDIT);
      reader.toEnd(record -> {
        AuditCount count = deserializer.deserialize(record.topic(), record.value());
        Slice slice = AuditRecords.slice(count);
        AuditRecords.forEach(count, delta -> counts.add(slice, delta.measure(), delta.by()));
      });
    }
    return counts;
  }

  private Counts ofFiles(CommandLine command) {
    Configuration configuration = cluster.configuration();
    RowChecks checks = new RowChecks(new EventReader(configuration.outcomeCodes()), Instant.now());
    AuditRun run = new AuditRun(new Detector(configuration.policy()));
    Counts unknown = new Counts();
    FlatFiles rows = new FlatFiles(command, files);
    new RecordedFiles(command, rows, row -> check(checks, row, unknown), run).sorted();
    setAside = rows.setAside();
    Counts counts = run.counts();
    unknown.forEach((slice, values) ->
        counts.add(slice, Measure.UNKNOWN_CODES, values[Measure.UNKNOWN_CODES.ordinal()]));
    return counts;
  }

  /** What is set aside for a code that nobody knows is counted in {@code unknown}, as the intake does. */
  private static Event check(RowChecks checks, FlatRow.Told row, Counts unknown) {
    try {
      return checks.check(row);
    } catch (RejectedException e) {
      if (e.reason() == Reason.UNKNOWN_CODE) {
        unknown.add(Changes.unknownCode(row.source(), Days.of(row.recordedAt())));
      }
      throw e;
    }
  }
}
