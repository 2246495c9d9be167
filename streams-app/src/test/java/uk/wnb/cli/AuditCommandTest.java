package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.wnb.ingest.FlatFile;
import uk.wnb.intake.NhsNumber;

class AuditCommandTest {
  @TempDir
  private Path directory;
  private Path file;

  /** Forty children of one trust, each brought once and not brought once; three of another. */
  @BeforeEach
  void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of(String.join(",", FlatFile.COLUMNS)));
    List<String> children = LongStream.range(9_990_000_000L, 9_990_001_000L)
        .mapToObj(Long::toString).filter(NhsNumber::isValid).limit(43).toList();
    for (int i = 0; i < 43; i++) {
      String source = i < 40 ? "ZZT01" : "ZZT02";
      lines.add("attendance,," + children.get(i) + "," + source + ",a" + i
          + ",2024-03-05T09:30,2024-03-05T17:00,5,420,clinic,,");
      lines.add("attendance,," + children.get(i) + "," + source + ",b" + i
          + ",2024-04-09T09:30,2024-04-09T17:00,3,420,clinic,,");
    }
    file = Files.write(directory.resolve("rows.csv"), lines);
  }

  @Test
  void aQuestionIsAnsweredInWordsAndSmallNumbersAreWithheld() {
    Wnb query = Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--by=provider", "--file", file);

    assertThat(query.code()).isZero();
    assertThat(query.err()).isEmpty();
    String ours = query.out().substring(query.out().indexOf("ZZT01"), query.out().indexOf("ZZT02"));
    assertThat(ours).containsPattern("offered +80\n").containsPattern("wnb +40\n").containsPattern("wnb-rate +50 %");
    String theirs = query.out().substring(query.out().indexOf("ZZT02"), query.out().indexOf("all"));
    assertThat(theirs).containsPattern("offered +\\*\n").containsPattern("wnb-rate +\\* %");
    assertThat(query.out().substring(query.out().indexOf("all\n"))).containsPattern("offered +85\n");
  }

  @Test
  void aQuestionIsAnsweredInJson() throws IOException {
    Wnb query = Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--by=month", "--where=provider=ZZT01",
        "--json",
        "--file", file);
    List<JsonNode> rows = new ArrayList<>();
    for (String line : query.out().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    assertThat(rows).extracting(row -> row.get("where").toString()).containsExactly(
        "{\"provider\":\"ZZT01\",\"month\":\"2024-03\"}", "{\"provider\":\"ZZT01\",\"month\":\"2024-04\"}",
        "{\"provider\":\"ZZT01\"}");
    assertThat(rows.get(0).get("counts").get("brought").asInt()).isEqualTo(40);
    assertThat(rows.get(1).get("perCent").get("wnb-rate").asText()).isEqualTo("100");
  }

  @Test
  void aReportIsWritten() throws IOException {
    Path out = directory.resolve("new").resolve("report");
    Wnb report = Wnb.run("audit", "report", "--from=2024-03", "--to=2024-04", "--icb=QNC", "--out", out, "--file",
        file);

    assertThat(report.code()).isZero();
    assertThat(report.out()).contains("index.html");
    assertThat(Files.readString(out.resolve("index.html"))).contains("QNC, 2024-03 to 2024-04");
    assertThat(Files.readString(out.resolve("rates-by-provider.csv"))).contains("\nZZT01,80,40,40,");
  }

  /** A trust of two boards, one after the other, counts for each in its own months, as a recount of the rows does. */
  @Test
  void aProviderThatChangesItsBoardCountsForEachInItsOwnMonths() throws IOException {
    Path providers = Files.writeString(directory.resolve("providers.csv"),
        "icb,provider,from,to\nQNC,ZZT01,2020-01,2024-03\nQWU,ZZT01,2024-04,\nQWU,ZZT02,2020-01,\n");
    assertThat(brought("QNC", providers)).as("ZZT01 in March: 40").containsExactly("40", "0");
    assertThat(brought("QWU", providers)).as("ZZT02 in March: 3, withheld; in April nobody")
        .containsExactly("*", "0");
    assertThat(offered("QWU", providers)).as("ZZT02 in March; 43 in April").containsExactly("*", "45");
  }

  private List<String> brought(String icb, Path providers) throws IOException {
    return months(icb, providers, "brought");
  }

  private List<String> offered(String icb, Path providers) throws IOException {
    return months(icb, providers, "offered");
  }

  private List<String> months(String icb, Path providers, String measure) throws IOException {
    List<String> counts = new ArrayList<>();
    for (String month : List.of("2024-03", "2024-04")) {
      Wnb query = Wnb.run("audit", "query", "--from=" + month, "--to=" + month, "--json", "--icb=" + icb,
          "--providers=" + providers, "--file", file);
      assertThat(query.code()).isZero();
      counts.add(new ObjectMapper().readTree(query.out()).get("counts").get(measure).asText());
    }
    return counts;
  }

  @Test
  void aReportIsOfTheBoardsProvidersOnly() throws IOException {
    Path providers = Files.writeString(directory.resolve("providers.csv"),
        "icb,provider,from,to\nQNC,ZZT01,2020-01,2024-03\nQWU,ZZT01,2024-04,\n");
    Path out = directory.resolve("report");
    Wnb report = Wnb.run("audit", "report", "--from=2024-03", "--to=2024-04", "--icb=QNC", "--providers=" + providers,
        "--out", out, "--file", file);
    assertThat(report.code()).isZero();
    assertThat(Files.readString(out.resolve("rates-by-provider.csv"))).contains("\nZZT01,40,40,0,")
        .doesNotContain("ZZT02");
    assertThat(Files.readString(out.resolve("fairness-by-sex.csv"))).contains("not-known,40,");
  }

  @Test
  void whatIsWrongWithTheProvidersIsNamedByLineAndColumn() throws IOException {
    Path providers = Files.writeString(directory.resolve("providers.csv"), """
        icb,provider,from,to
        QNC,ZZT01,2020-01,2024-03
        QWU,ZZT01,2024-03,
        qnc,ZZT02,2024-13,soon
        QNC,ZZT03,2024-05,2024-04
        QNC,ZZT04,2024-05
        QNC
        """);
    Wnb query = Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--icb=QNC", "--providers=" + providers,
        "--file", file);
    assertThat(query.code()).isEqualTo(3);
    assertThat(query.err()).contains("providers.csv",
        "line 3, column 2 (provider): ZZT01 has a board in some of these months on line 2 already",
        "line 4, column 1 (icb): must be an ODS code", "line 4, column 3 (from): must be a month such as 2024-07",
        "line 4, column 4 (to): must be a month such as 2024-07, or empty while it still holds",
        "line 5, column 4 (to): is before the first month", "line 6: has 3 columns, not 4",
        "line 7: has 1 column, not 4");
  }

  @Test
  void aBoardMustBeNamedAndHaveProviders() throws IOException {
    Path providers = Files.writeString(directory.resolve("providers.csv"),
        "icb,provider,from,to\nQNC,ZZT01,2020-01,\n");
    assertThat(query("--providers=" + providers).code()).isEqualTo(2);
    Wnb other = query("--providers=" + providers, "--icb=QWU");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("no provider of 'QWU' stands in");
    assertThat(query("--icb=QNC", "--providers=" + directory.resolve("nowhere.csv")).code()).isEqualTo(3);
    Path empty = Files.writeString(directory.resolve("empty.csv"), "icb,provider,from,to\n");
    assertThat(query("--icb=QNC", "--providers=" + empty).err()).contains("no provider is named");
    assertThat(Wnb.run("audit", "report", "--from=2024-03", "--to=2024-04", "--out", directory.resolve("r"), "--file",
        file).err()).contains("Missing required option: '--icb=NAME'");
  }

  @Test
  void theHelpShowsABoardAsRequiredWhereItIs() {
    assertThat(Wnb.run("audit", "report", "--help").out()).contains(" --icb=NAME").doesNotContain("[--icb=NAME]");
    assertThat(Wnb.run("audit", "query", "--help").out()).contains("[--icb=NAME]");
  }

  /** A list of which nothing matches would else be an empty report, and nobody would be told why. */
  @Test
  void providersThatNeverOccurAreNamed() throws IOException {
    Path providers = Files.writeString(directory.resolve("providers.csv"),
        "icb,provider,from,to\nQNC,ZZT99,2020-01,\nQNC,ZZT01,2020-01,\nQNC,ZZT98,2020-01,\nQWU,ZZT97,2020-01,\n");
    Wnb query = query("--icb=QNC", "--providers=" + providers);
    assertThat(query.code()).isZero();
    assertThat(query.err()).contains("never in these counts, of", "providers.csv: ZZT98, ZZT99;",
        "--by provider").doesNotContain("ZZT01", "ZZT97");
    Wnb report = Wnb.run("audit", "report", "--from=2024-03", "--to=2024-04", "--icb=QWU", "--providers=" + providers,
        "--out", directory.resolve("report"), "--file", file);
    assertThat(report.code()).isZero();
    assertThat(report.err()).contains("providers.csv: ZZT97;");
  }

  @Test
  void aValueThatNeverOccursIsNamed() {
    Wnb query = query("--where=provider=NOPE", "--where=age-band=not-known");
    assertThat(query.code()).isZero();
    assertThat(query.err()).contains("'NOPE' occurs in these months as no provider; --by provider in place of --where "
        + "shows what does").doesNotContain("age-band");
    assertThat(query("--where=provider=ZZT02").err()).as("it occurs, and is withheld").isEmpty();
  }

  private Wnb query(String... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("audit", "query", "--from=2024-03", "--to=2024-04", "--file", file));
    arguments.addAll(List.of(more));
    return Wnb.run(arguments.toArray());
  }

  @Test
  void rowsThatCannotBeUsedAreToldOf() throws IOException {
    Files.writeString(file, Files.readString(file) + "attendance,,123,ZZT01,x,2024-03-05,,5,420,clinic,,\n");
    Wnb query = Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--file", file);

    assertThat(query.code()).isEqualTo(5);
    assertThat(query.err()).contains("set aside").doesNotContain("123,");
  }

  @Test
  void whatWasRecordedInTheFutureIsToldOfAndNotCounted() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 0; i < 9; i++) {
      lines.add(lines.get(1).replace(",a0,", ",f" + i + ",").replace("2024-03-05T17:00", "2124-03-05T17:00"));
    }
    Files.write(file, lines);
    Wnb query = query("--where=provider=ZZT01");

    assertThat(query.code()).isEqualTo(5);
    assertThat(query.err().lines()).hasSize(9)
        .allMatch(line -> line.contains(" set aside: impossible-date (recorded_at). "));
    assertThat(query.out()).containsPattern("offered +80\n").doesNotContain("unknown-codes");
  }

  @Test
  void codesThatNobodyKnowsAreCountedForTheirSource() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    for (int i = 0; i < 9; i++) {
      lines.add(lines.get(1).replace(",a0,", ",u" + i + ",").replace(",5,420", ",LOCAL,420"));
    }
    Files.write(file, lines);
    Wnb query = Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--where=provider=ZZT01", "--file", file);

    assertThat(query.code()).isEqualTo(5);
    assertThat(query.out()).containsPattern("unknown-codes +10\n").containsPattern("offered +80\n");
  }

  @Test
  void whatMakesNoSenseIsAUsageError() {
    assertThat(Wnb.run("audit", "query", "--from=March", "--to=2024-04", "--file", file)).satisfies(wrong ->
        assertUsage(wrong, "'March' is not a month such as 2024-04"));
    assertThat(Wnb.run("audit", "query", "--from=2024-05", "--to=2024-04", "--file", file)).satisfies(wrong ->
        assertUsage(wrong, "the last month is before the first"));
    assertThat(Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--by=colour", "--file", file))
        .satisfies(wrong -> assertUsage(wrong, "'colour' is none of [month, provider"));
    assertThat(Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--by=sex,ethnicity,age-band", "--file",
        file))
        .satisfies(wrong -> assertUsage(wrong, "no more than 2 of"));
    assertThat(Wnb.run("audit", "query", "--from=2024-03", "--to=2024-04", "--file", directory.resolve("none.csv")))
        .satisfies(wrong -> assertUsage(wrong, "there is no such file"));
  }

  private static void assertUsage(Wnb wrong, String says) {
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(says).doesNotContain("\tat ");
  }
}
