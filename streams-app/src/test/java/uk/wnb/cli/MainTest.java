package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  static Stream<CommandLine> all() {
    return all(Main.commandLine());
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(MainTest::all));
  }

  private static Object[] words(CommandLine command, String... more) {
    String[] names = command.getCommandSpec().qualifiedName().split(" ");
    return Stream.concat(Stream.of(names).skip(1), Stream.of(more)).toArray();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCommandExplainsItselfInPlainWords(CommandLine command) {
    Wnb help = Wnb.run(words(command, "--help"));

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).startsWith("Usage: " + command.getCommandSpec().qualifiedName());
    assertThat(help.out()).doesNotContain("uk.wnb", "java.", "class", "Exception", "null");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  /** A list of commands shows the first line of each description and no more. */
  @ParameterizedTest
  @MethodSource("all")
  void theFirstLineThatDescribesACommandIsAWholeSentence(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()[0]).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCommandOptionAndParameterIsDescribed(CommandLine command) {
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
    assertThat(command.getCommandSpec().args()).allSatisfy(arg ->
        assertThat(String.join("", arg.description())).as(arg.paramLabel()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("all")
  void anOptionThatDoesNotExistIsAUsageError(CommandLine command) {
    Wnb wrong = Wnb.run(words(command, "--no-such-option"));

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).startsWith("wnb: ").doesNotContain("\tat ", "uk.wnb");
  }

  @Test
  void whoDoesNotSayWhichCommandIsToldWhichThereAre() {
    Wnb nothing = Wnb.run();

    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.err()).contains("Missing required subcommand", "Commands:", "demo", "replay");
  }

  @Test
  void whoDoesSayIsToldInTwoLinesWhatIsWrong() {
    Wnb wrong = Wnb.run("replay");

    assertThat(wrong.err()).isEqualToNormalizingNewlines("""
        wnb: Missing required parameter: 'FILE'
        'wnb replay --help' tells more.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-13-01", "2022-02-29", "17/11/2022", "yesterday", ""})
  void aDateThatIsNoneIsAUsageErrorThatShowsOneThatIs(String date) {
    Wnb wrong = Wnb.run("replay", "--as-of=" + date, "file.csv");

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--as-of", "'" + date + "' is not a date such as 2022-11-17")
        .doesNotContain("java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"loud", "UNKNOWN", ""})
  void aTierThatIsNoneIsAUsageErrorThatNamesThoseThatAre(String tier) {
    Wnb wrong = Wnb.run("alerts", "--tier=" + tier);

    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'" + tier + "' is not INFO, REVIEW or URGENT");
  }

  @Test
  void saysItsVersion() {
    assertThat(Wnb.run("--version").out().strip()).matches("wnb \\d+\\.\\d+\\.\\d+");
  }
}
