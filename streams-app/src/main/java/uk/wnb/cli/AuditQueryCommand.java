package uk.wnb.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.ReadingRoom;

@Command(name = "query", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Answers one question: of some months, of one value of a dimension or of all, told apart by others.",
        "No more than two of what describes the child (age-band, additional-need, social-care-status,",
        "deprivation-decile, ethnicity, sex) at a time."})
final class AuditQueryCommand implements Callable<Integer> {
  @Mixin
  private AuditSource source;

  @Option(names = "--icb", paramLabel = "NAME",
      description = "The integrated care board whose providers are counted; goes with --providers.")
  private String board;

  @Option(names = "--where", paramLabel = "DIMENSION=VALUE",
      description = "Only this value, such as provider=RJE; may be repeated.")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(names = "--by", paramLabel = "DIMENSION", split = ",",
      description = "What to tell apart by, such as month or provider,setting.")
  private List<String> by = List.of();

  @Option(names = "--json", description = "One JSON object a line, one line a row, the last of all together.")
  private boolean json;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Query query = query();
    ReadingRoom room = source.room(spec.commandLine(), board);
    query.where().forEach((dimension, value) -> tellIfUnknown(room, dimension, value));
    Answer answer = room.answer(query);
    PrintWriter out = spec.commandLine().getOut();
    List<Answer.Row> rows = new ArrayList<>(answer.rows());
    rows.add(answer.total());
    rows.forEach(row -> out.println(json ? AuditView.json(query, row) : AuditView.text(row)));
    out.flush();
    return source.exitCode();
  }

  /** So that a value that was mistyped is not taken for one of which nothing is counted. */
  private void tellIfUnknown(ReadingRoom room, Dimension dimension, String value) {
    Answer all = room.answer(source.query(spec.commandLine()).by(dimension));
    if (all.rows().stream().noneMatch(row -> row.label().equals(value))) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("'" + value + "' occurs in these months as no " + dimension.label() + "; --by " + dimension.label()
          + " in place of --where shows what does");
      err.flush();
    }
  }

  private Query query() {
    try {
      Query query = source.query(spec.commandLine()).by(by.stream().map(this::dimension).toArray(Dimension[]::new));
      for (Map.Entry<String, String> held : where.entrySet()) {
        query = query.where(dimension(held.getKey()), held.getValue());
      }
      return query;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private Dimension dimension(String label) {
    return Dimension.of(label).orElseThrow(() -> new ParameterException(spec.commandLine(), "'" + label
        + "' is none of " + List.of(Dimension.values()).stream().map(Dimension::label).toList()));
  }
}
