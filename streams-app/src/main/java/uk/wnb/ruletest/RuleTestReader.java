package uk.wnb.ruletest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.ingest.FlatRow;
import uk.wnb.policy.Problem;
import uk.wnb.policy.Tier;

/** Reads a file of cases, naming line and key of all that is wrong in it. */
final class RuleTestReader {
  private static final String USUAL_CHILD = "9990000018";

  private final UnaryOperator<String> beside;
  private final List<Problem> problems = new ArrayList<>();

  private RuleTestReader(UnaryOperator<String> beside) {
    this.beside = beside;
  }

  /**
   * The cases that {@code yaml} describes.
   *
   * @param file what the file is called in messages
   * @param beside the text of the flat file of a name that stands beside it, or null
   * @throws RuleTestException when it cannot be used
   */
  static RuleTests read(String file, String yaml, UnaryOperator<String> beside) {
    RuleTestReader reader = new RuleTestReader(beside);
    RuleTests tests = reader.file(file, yaml);
    if (!reader.problems.isEmpty()) {
      throw new RuleTestException(file, reader.problems);
    }
    return tests;
  }

  private RuleTests file(String file, String yaml) {
    Block top = Block.of(yaml, problems);
    List<String> signals = top.texts("signals");
    Map<String, Map<String, String>> assumes = assumes(top.block("assumes"));
    boolean escalates = top.text("escalates", "false").equals("true");
    List<Case> cases = top.blocks("cases").stream().map(this::oneCase).toList();
    if (problems.isEmpty() && cases.isEmpty()) {
      top.problem("cases", "is missing");
    }
    top.refuseOthers();
    return new RuleTests(file, signals, assumes, escalates, cases);
  }

  private static Map<String, Map<String, String>> assumes(Block block) {
    Map<String, Map<String, String>> assumes = new TreeMap<>();
    if (block != null) {
      for (String signal : block.keys()) {
        Block settings = block.block(signal);
        assumes.put(signal, new TreeMap<>());
        settings.keys().forEach(key -> assumes.get(signal).put(key, settings.text(key)));
      }
    }
    return assumes;
  }

  private Case oneCase(Block block) {
    String child = block.text("child", USUAL_CHILD);
    EventRows events = new EventRows(child);
    block.blocks("events").forEach(events::add);
    if (block.has("file")) {
      addFile(block, events);
    }
    List<ExpectedAlert> alerts = block.has("alerts")
        ? block.blocks("alerts").stream().map(alert -> alert(alert, child)).toList() : null;
    List<ExpectedLook> looks = block.blocks("looks").stream().map(look -> look(look, child)).toList();
    if (alerts == null && looks.isEmpty()) {
      block.problem("alerts", "is missing; an empty list says that none is expected");
    }
    LocalDate until = block.date("until");
    Case read = new Case(block.text("name"), block.line(), block.word("kind", Case.Kind.class), events.rows(),
        until == null ? lastDay(events.rows(), alerts, looks) : until, alerts, looks);
    block.refuseOthers();
    return read;
  }

  private void addFile(Block block, EventRows events) {
    String name = block.text("file");
    String text = beside.apply(name);
    if (text == null) {
      block.problem("file", "cannot be read");
    } else {
      events.addText(text, (line, what) -> block.problem("file", "line " + line + " of it: " + what));
    }
  }

  private static ExpectedAlert alert(Block block, String child) {
    ExpectedAlert alert = new ExpectedAlert(block.text("child", child), day(block),
        required(block, "change", Change.class), required(block, "tier", Tier.class), block.texts("signals"),
        Counts.of(block.block("counts")), block.texts("says"));
    block.refuseOthers();
    return alert;
  }

  private static ExpectedLook look(Block block, String child) {
    if (!block.has("sees")) {
      block.problem("sees", "is missing; an empty list says that nothing is seen");
    }
    ExpectedLook look = new ExpectedLook(block.text("child", child), day(block), block.texts("sees"),
        Counts.of(block.block("counts")));
    block.refuseOthers();
    return look;
  }

  private static LocalDate day(Block block) {
    if (!block.has("on")) {
      block.problem("on", "is missing");
    }
    LocalDate day = block.date("on");
    return day == null ? LocalDate.EPOCH : day;
  }

  private static <E extends Enum<E>> E required(Block block, String key, Class<E> type) {
    if (!block.has(key)) {
      block.problem(key, "is missing");
    }
    return block.word(key, type);
  }

  /** The last day that the case speaks of. */
  private static LocalDate lastDay(List<FlatRow.Told> rows, List<ExpectedAlert> alerts, List<ExpectedLook> looks) {
    Stream<LocalDate> recorded = rows.stream().map(row -> Days.date(Days.of(row.recordedAt())));
    Stream<LocalDate> alerted = alerts == null ? Stream.of() : alerts.stream().map(ExpectedAlert::on);
    return Stream.of(recorded, alerted, looks.stream().map(ExpectedLook::on)).flatMap(days -> days)
        .max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }
}
