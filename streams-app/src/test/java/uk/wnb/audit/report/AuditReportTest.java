package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;

/** The page and the files of a report. */
class AuditReportTest {
  private static final SortedMap<String, String> FILES =
      new AuditReport(new ReadingRoom(MadeUp.counts()), MadeUp.FROM, MadeUp.TO, "Z<1>").files();
  private static final String PAGE = FILES.get("index.html");

  @Test
  void thePageNeedsNothingElse() {
    assertThat(PAGE).doesNotContain("http:", "https:", "<script", "src=", "@import", "url(");
    assertThat(matches("href=\"([^#\"][^\"]*)\"")).allSatisfy(file -> assertThat(FILES).containsKey(file));
    assertThat(matches("href=\"#([^\"]+)\"")).isNotEmpty()
        .allSatisfy(anchor -> assertThat(PAGE).contains("id=\"" + anchor + "\""));
  }

  @Test
  void whoCannotSeeItCanReadIt() throws Exception {
    Document page = parsed();
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
    elements(page, "svg").forEach(svg -> {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
        assertThat(PAGE).containsOnlyOnce("id=\"" + id + "\"");
      }
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
      assertThat(described(page, svg)).contains("table below");
    });
    elements(page, "table").forEach(table -> {
      assertThat(table.getElementsByTagName("caption").getLength()).isEqualTo(1);
      int columns = ((Element) table.getElementsByTagName("thead").item(0)).getElementsByTagName("th").getLength();
      elements(table, "tr").skip(1).forEach(row -> assertThat(row.getElementsByTagName("td").getLength())
          .isEqualTo(columns - 1));
    });
    assertThat(elements(page, "svg")).hasSizeGreaterThan(6);
    assertThat(elements(page, "h1")).hasSize(1);
  }

  /** On a narrow screen a plot scrolls within itself, by keyboard too, in place of shrinking its text. */
  @Test
  void plotsScrollAndDoNotShrink() throws Exception {
    assertThat(PAGE).contains(".plot{overflow-x:auto}", "svg{width:100%;min-width:900px;");
    assertThat(elements(parsed(), "svg").map(svg -> (Element) svg.getParentNode())).allSatisfy(region -> {
      assertThat(region.getAttribute("class")).isEqualTo("plot");
      assertThat(region.getAttribute("tabindex")).isEqualTo("0");
      assertThat(region.getAttribute("role")).isEqualTo("region");
      assertThat(region.getAttribute("aria-label")).isNotBlank();
    });
  }

  @Test
  void aSpecialtyHasItsNameBesideItsCode() {
    assertThat(FILES.get("rates-by-specialty.csv")).contains("\n420 Paediatrics,");
    Counts counts = new Counts();
    counts.add(MadeUp.ofSpecialty("999"), Measure.OFFERED, 50);
    counts.add(MadeUp.ofSpecialty("not-known"), Measure.OFFERED, 50);
    assertThat(new AuditReport(new ReadingRoom(counts), MadeUp.FROM, MadeUp.TO, "Z").files()
        .get("rates-by-specialty.csv")).contains("\n999,50", "\nnot-known,50");
  }

  /** In the table, in the plot, and in what says whom others are held against. */
  @Test
  void ethnicityAndSexAreSaidInTheWordsOfTheDataDictionary() {
    assertThat(FILES.get("fairness-by-ethnicity.csv")).contains("\nA White - British,",
        "\nN Black or Black British - African,");
    assertThat(FILES.get("fairness-by-sex.csv")).contains("\n2 Female,");
    assertThat(PAGE).contains(">N Black or Black British - African</text>",
        "<title>N Black or Black British - African: ", "ratio to A White - British, the largest group on record");
    assertThat(FILES.get("data-dictionary.csv").lines().filter(line -> line.matches("(sex|ethnicity),.*")))
        .hasSize(2).allMatch(line -> line.contains("with the NHS Data Dictionary's words"));
  }

  @Test
  void thePlotOfReviewsSaysThatItIsOfMonthsWithoutIntervals() {
    assertThat(PAGE).contains("<p id=\"reviews-in-time-d\">24 values, held against 100. The table below");
    assertThat(PAGE.split("id=\"reviews-in-time-t\"", 2)[1].split("</svg>", 2)[0]).contains("<title>2024-01: ")
        .doesNotContain("class=\"interval\"", "class=\"worse\"");
  }

  @Test
  void namesAreEscaped() {
    assertThat(PAGE).contains("Z&lt;1&gt;").doesNotContain("Z<1>");
  }

  /** Every count in every table is one that may be published: none, withheld, or a multiple of five from ten up. */
  @Test
  void noCountIsSmall() {
    TreeSet<String> counts = new TreeSet<>();
    List<String> names = Arrays.stream(Measure.values()).map(Measure::label).toList();
    FILES.forEach((name, text) -> {
      List<String> lines = text.lines().toList();
      List<String> head = List.of(lines.get(0).split(","));
      for (String line : name.endsWith(".csv") && !name.startsWith("data") ? lines.subList(1,
          lines.size()) : List.<String>of()) {
        List<String> cells = List.of(line.split(",", -1));
        for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
          if (names.contains(head.get(i))) {
            counts.add(cells.get(i));
          }
        }
      }
    });
    assertThat(counts).hasSizeGreaterThan(50).contains("*", "0").allMatch(count ->
        count.equals("*") || count.equals("0") || Long.parseLong(count) >= 10 && Long.parseLong(count) % 5 == 0);
  }

  @Test
  void whatIsSmallIsWithheldAltogether() {
    assertThat(FILES.get("rates-by-provider.csv").lines().filter(line -> line.startsWith(MadeUp.SMALL)))
        .singleElement().asString().startsWith(MadeUp.SMALL + ",*,*,0,0,0,0,*,*,");
  }

  @Test
  void whoStandsOutAndWhoIsSilentAreShown() {
    assertThat(FILES.get("rates-by-provider.csv").lines().filter(line -> line.endsWith("outside 99.8%")
        || line.endsWith("outside 95%"))).singleElement().asString().startsWith(MadeUp.FAR);
    assertThat(FILES.get("quality-by-provider.csv").lines().filter(line -> line.startsWith(MadeUp.SILENT)))
        .singleElement().asString().endsWith(",2025-01");
    assertThat(FILES.get("quality-by-provider.csv").lines().filter(line -> line.startsWith("ZZT01")))
        .singleElement().asString().endsWith(",");
  }

  @Test
  void everyNameIsInTheDictionary() {
    List<String> defined = FILES.get("data-dictionary.csv").lines().map(line -> line.substring(0, line.indexOf(',')))
        .toList();
    assertThat(defined).containsAll(Arrays.stream(Measure.values()).map(Measure::label).toList())
        .containsAll(Arrays.stream(Rate.values()).map(Rate::label).toList()).contains("ethnicity",
        "deprivation-decile");
  }

  /** Text and marks on white, by the formula of WCAG 2: 4.5 for text, 3 for what is drawn. */
  @Test
  void coloursStandOutFromThePage() {
    for (Map.Entry<String, Double> least : Map.of("#212b32", 4.5, "#005eb8", 4.5, "#4c6272", 3.0, "#b34700", 3.0)
        .entrySet()) {
      assertThat(PAGE).contains(least.getKey());
      assertThat(1.05 / (luminance(least.getKey()) + 0.05)).as(least.getKey()).isGreaterThanOrEqualTo(least.getValue());
    }
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void nothingCountedIsAReportToo() {
    SortedMap<String, String> files =
        new AuditReport(new ReadingRoom(new Counts()), MadeUp.FROM, MadeUp.TO, "nobody").files();
    assertThat(files.keySet()).isEqualTo(FILES.keySet());
    assertThat(files.get("index.html")).contains("No month can be shown.").doesNotContain("NaN");
  }

  @Test
  void theSameCountsGiveTheSameBytes() {
    assertThat(new AuditReport(new ReadingRoom(MadeUp.counts()), MadeUp.FROM, MadeUp.TO,
        "Z<1>").files()).isEqualTo(FILES);
    assertThat(PAGE).doesNotContain("NaN", "Infinity");
  }

  @Test
  void aCellThatASpreadsheetTakesForAFormulaIsDefused() {
    Table table = new Table("t", "T", List.of("a", "b"), List.of(List.of("=1+1", "say \"no\", or"), List.of("*", "-")));
    assertThat(table.csv()).isEqualTo("a,b\r\n'=1+1,\"say \"\"no\"\", or\"\r\n*,'-\r\n");
  }

  private static List<String> matches(String pattern) {
    return Pattern.compile(pattern).matcher(PAGE).results().map(result -> result.group(1)).toList();
  }

  /** Read as XML, after the few elements that HTML leaves open are closed: so it is well formed too. */
  private static Document parsed() throws Exception {
    String xml = PAGE.replace("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*[^/])>", "$1/>");
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  /** What the last of the ids that label a drawing stands for: a paragraph in sight of all. */
  private static String described(Document page, Element svg) {
    String id = svg.getAttribute("aria-labelledby").split(" ")[1];
    return elements(page, "p").filter(words -> words.getAttribute("id").equals(id)).findFirst().orElseThrow()
        .getTextContent();
  }

  private static Stream<Element> elements(Document page, String name) {
    return stream(page.getElementsByTagName(name));
  }

  private static Stream<Element> elements(Element parent, String name) {
    return stream(parent.getElementsByTagName(name));
  }

  private static Stream<Element> stream(NodeList nodes) {
    return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
