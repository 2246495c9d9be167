package uk.wnb.audit.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;

/** The report as files: one page that needs no other, every table as CSV, the data dictionary among them. */
public final class AuditReport {
  private static final String STYLE = """
      body{font:16px/1.5 system-ui,sans-serif;color:#212b32;background:#fff;max-width:84rem;margin:0 auto;
      padding:0 1rem}
      p{max-width:60rem}
      h1{font-size:1.8rem;line-height:1.2}h2{margin-top:3rem;border-bottom:2px solid #005eb8}
      a{color:#005eb8}a:focus,.scroll:focus,.plot:focus{outline:3px solid #212b32;background-color:#ffeb3b}
      .scroll:focus,.plot:focus{background:none}.skip{position:absolute;left:-99rem}.skip:focus{position:static}
      nav ul{padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
      .tiles{display:flex;flex-wrap:wrap;gap:1rem;padding:0;margin:1rem 0}
      .tiles div{border:1px solid #768692;border-left:6px solid #005eb8;padding:.5rem 1rem;min-width:9rem}
      .tiles dt{font-size:.85rem}.tiles dd{margin:0;font-size:1.6rem;font-weight:600}
      figure{margin:1.5rem 0}figcaption{font-weight:600}.plot{overflow-x:auto}
      svg{width:100%;min-width:900px;max-width:1120px;height:auto;font:13px system-ui,sans-serif}svg text{fill:#212b32}
      .grid{stroke:#d8dde0}.mean{stroke:#212b32;stroke-width:1.5;fill:none}
      .limit{stroke:#4c6272;stroke-dasharray:6 4;fill:none}.outer{stroke:#4c6272;fill:none}
      .series{stroke:#4c6272;fill:none;stroke-width:1.5}.interval{stroke:#4c6272;stroke-width:2}
      .common{fill:#4c6272}.worse{fill:#b34700}.better{fill:#005eb8}
      .scroll{overflow-x:auto;margin:1.5rem 0}table{border-collapse:collapse;font-size:.8rem}
      caption{text-align:left;font-weight:600;padding:.25rem 0}
      th,td{border-bottom:1px solid #aeb7bd;padding:.25rem .4rem;text-align:right;vertical-align:bottom}
      th:first-child{text-align:left;white-space:nowrap;position:sticky;left:0;background:#fff}
      thead th{border-bottom:2px solid #4c6272}
      #dictionary td,#dictionary th{text-align:left}
      @media print{nav,.skip{display:none}.scroll,.plot{overflow:visible}
      svg{min-width:0}th:first-child{position:static}table{font-size:.55rem}th,td{padding:.1rem .2rem}
      section{break-before:page}figure,tr{break-inside:avoid}}
      """;

  private final ReadingRoom room;
  private final Query query;
  private final String icb;

  /**
   * A report.
   *
   * @param icb the integrated care board that it is for, as it is to be named
   */
  public AuditReport(ReadingRoom room, YearMonth from, YearMonth to, String icb) {
    this.room = room;
    this.query = Query.of(from, to);
    this.icb = icb;
  }

  /** File names and what stands in them. */
  public SortedMap<String, String> files() {
    List<Section> sections = List.of(Trends.of(room, query), Providers.of(room, query), Groups.of(room, query),
        Reviewing.of(room, query), Fairness.of(room, query), Quality.of(room, query), Dictionary.section());
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", page(sections));
    sections.forEach(section -> section.tables().forEach(table -> files.put(table.name() + ".csv", table.csv())));
    return files;
  }

  private String page(List<Section> sections) {
    String title = "Appointments, alerts and reviews: " + icb + ", " + query.from() + " to " + query.to();
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").append(Html.escape(title))
        .append("</title><style>\n").append(STYLE).append("</style></head>\n<body><a class=\"skip\" href=\"#main\">To "
            + "the content</a><header><h1>").append(Html.escape(title)).append("</h1>")
        .append(Html.paragraph("For a board that audits whether children are brought, and whether patterns are looked "
            + "at. Nobody is in it: counts of 1 to 7 are withheld (*), others rounded to the nearest 5."))
        .append(navigation(sections)).append("</header><main id=\"main\">").append(glance());
    sections.forEach(section -> out.append(section.html()));
    return out.append("</main></body></html>\n").toString();
  }

  private static String navigation(List<Section> sections) {
    StringBuilder out = new StringBuilder("<nav aria-label=\"Parts\"><ul>");
    sections.forEach(section -> out.append("<li><a href=\"#").append(section.id()).append("\">")
        .append(Html.escape(section.title())).append("</a></li>"));
    return out.append("</ul></nav>\n").toString();
  }

  private String glance() {
    Answer.Row all = room.answer(query).total();
    List<String> tiles = new ArrayList<>();
    tiles.add(tile("Offered", all.get(Measure.OFFERED).text()));
    tiles.add(tile("Was not brought", withPerCent(all.get(Rate.WNB_RATE).text())));
    tiles.add(tile("Not brought, cancelled by family too", withPerCent(all.get(Rate.NOT_BROUGHT_RATE).text())));
    tiles.add(tile("Without an outcome", withPerCent(all.get(Rate.UN_OUTCOMED).text())));
    tiles.add(tile("Alerts raised", all.get(Measure.ALERTS_RAISED).text()));
    tiles.add(tile("Reviewed in time", withPerCent(all.get(Rate.IN_TIME).text())));
    tiles.add(tile("Not reviewed so far", withPerCent(all.get(Rate.NEVER).text())));
    return "<dl class=\"tiles\">" + String.join("", tiles) + "</dl>\n";
  }

  private static String withPerCent(String text) {
    return text.isEmpty() || text.equals("*") ? text : text + "%";
  }

  private static String tile(String name, String value) {
    return "<div><dt>" + Html.escape(name) + "</dt><dd>" + (value.isEmpty() ? "none" : value) + "</dd></div>";
  }
}
