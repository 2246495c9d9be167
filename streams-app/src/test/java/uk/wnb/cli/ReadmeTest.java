package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import uk.wnb.avro.AppointmentStatus;
import uk.wnb.avro.CancelledBy;
import uk.wnb.avro.Complaint;
import uk.wnb.avro.DischargeStatus;
import uk.wnb.avro.FactType;
import uk.wnb.avro.Provision;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.ingest.FlatFile;
import uk.wnb.ingest.FlatRow;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.service.ExitCode;
import uk.wnb.service.Setting;

/** What the README says of the command is so. */
class ReadmeTest {
  private static final String README = Project.text("README.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  /** The rows of the table whose head begins with {@code head}, cell by cell. */
  private static List<List<String>> table(String head) {
    return README.lines().dropWhile(line -> !line.startsWith("| " + head + " |")).skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split(" \\| ")).map(String::strip).toList())
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static Stream<CommandLine> leaves(CommandLine command) {
    return command.getSubcommands().isEmpty() ? Stream.of(command)
        : command.getSubcommands().values().stream().flatMap(ReadmeTest::leaves);
  }

  /** By what stands behind {@code wnb}. */
  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName().substring("wnb ".length());
  }

  /** The commands of a row's first cell: {@code `policy check [FILE]`} is policy check. */
  private static List<String> commands(List<String> row) {
    return quoted(row.get(0)).stream()
        .map(words -> Arrays.stream(words.split(" "))
            .takeWhile(word -> word.matches("[a-z-]+")).collect(Collectors.joining(" "))).toList();
  }

  @Test
  void theTableOfSettingsIsThatOfTheProgram() {
    List<List<String>> own = table("property").stream().filter(row -> row.get(0).startsWith("`wnb.")).toList();

    assertThat(own).containsExactlyElementsOf(Arrays.stream(Setting.values()).map(setting -> List.of(
        "`" + setting.key() + "`", "`" + setting.environmentVariable() + "`",
        (setting.defaultValue().isEmpty() ? "empty" : "`" + setting.defaultValue() + "`") + ". " + setting.meaning()))
        .toList());
  }

  @Test
  void theTableOfCommandsIsThatOfTheProgram() {
    List<String> told = table("command").stream().flatMap(row -> commands(row).stream()).toList();

    assertThat(told).containsExactlyInAnyOrderElementsOf(
        leaves(Main.commandLine()).map(ReadmeTest::name).toList());
  }

  @Test
  void everyOptionThatItMentionsExists() {
    for (List<String> row : table("command")) {
      String name = commands(row).get(0);
      CommandLine command = leaves(Main.commandLine()).filter(leaf -> name(leaf).equals(name)).findFirst().orElseThrow();

      assertThat(command.getCommandSpec().optionsMap().keySet()).as(name)
          .containsAll(found(OPTION, String.join(" ", row)));
    }
  }

  @Test
  void theExitCodesAreThoseOfTheProgram() {
    String told = README.lines().filter(line -> line.startsWith("Exit codes: ")).findFirst().orElseThrow();

    assertThat(found(Pattern.compile("\\d+"), told)).containsExactlyElementsOf(
        Arrays.stream(ExitCode.values()).map(code -> String.valueOf(code.code())).toList());
    assertThat(Main.commandLine().getCommandSpec().usageMessage().footer()).contains(told);
  }

  @Test
  void theFlatFilesColumnsAreThoseThatAreRead() {
    List<String> described = table("column").stream().flatMap(row -> quoted(row.get(0)).stream()).toList();

    assertThat(described).containsExactly(Rows.HEADER.split(","));
  }

  /** The example is a file that can be read, and every row of it can be used. */
  @Test
  void theFlatFilesExampleIsOne() throws IOException {
    String example = README.lines().dropWhile(line -> !line.strip().equals(Rows.HEADER)).takeWhile(line -> !line.isEmpty())
        .map(String::strip).collect(Collectors.joining("\n"));
    EventReader events = new EventReader(OutcomeCodes.NATIONAL);
    try (FlatFile file = new FlatFile(new StringReader(example))) {
      assertThat(file.rows()).hasSize(3).allSatisfy(row -> assertThat(row).isInstanceOfSatisfying(FlatRow.Told.class,
          told -> events.read((String) ((SpecificRecord) told.record()).get(1), told.record(), told.recordedAt())));
    }
  }

  static Stream<Arguments> codes() {
    return Stream.of(Arguments.of("appointment", AppointmentStatus.values()),
        Arguments.of("emergency", DischargeStatus.values()), Arguments.of("education", Provision.values()),
        Arguments.of("context", FactType.values()), Arguments.of("review", ReviewOutcome.values()));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theFlatFilesCodesAreThoseOfTheSchemas(String type, Enum<?>[] constants) {
    assertThat(quoted(row("type", type).get(1))).containsExactlyElementsOf(words(constants));
  }

  @Test
  void theFlatFilesOtherWordsAreThoseOfTheSchemas() {
    assertThat(quoted(row("type", "emergency").get(2))).containsSequence(words(Complaint.values()));
    assertThat(quoted(row("type", "appointment").get(2))).containsSequence(words(CancelledBy.values()));
    assertThat(quoted(row("column", "setting").get(1))).containsSubsequence(words(uk.wnb.avro.Setting.values()));
    assertThat(table("type").stream().flatMap(row -> quoted(row.get(0)).stream()))
        .containsExactly("appointment", "attendance", "emergency", "education", "context", "review", "tick");
  }

  private static List<String> row(String head, String name) {
    return table(head).stream().filter(row -> row.get(0).equals("`" + name + "`")).findFirst().orElseThrow();
  }

  private static List<String> quoted(String cell) {
    return found(Pattern.compile("`[^`]+`"), cell).stream().map(text -> text.replace("`", "")).toList();
  }

  /** As they stand in a file; what a newer writer might mean has no word. */
  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).filter(name -> !name.equals("UNKNOWN"))
        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-')).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "RATIONALE.md", "schemas/README.md"})
  void everyScriptThatIsNamedExistsAndCanBeRun(String document) {
    assertThat(found(Pattern.compile("scripts/[a-z-]+"), Project.text(document)))
        .allSatisfy(script -> assertThat(Project.path(script)).isExecutable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "RATIONALE.md", "schemas/README.md"})
  void everyFileThatIsLinkedExists(String document) {
    Path directory = Project.path(document).getParent();
    List<String> links = Pattern.compile("\\]\\(\\s*([^)#\\s]+)\\s*\\)").matcher(Project.text(document)).results()
        .map(link -> link.group(1)).filter(link -> !link.contains("://")).toList();

    assertThat(links).allSatisfy(link -> assertThat(Files.exists(directory.resolve(link))).as(link).isTrue());
  }
}
