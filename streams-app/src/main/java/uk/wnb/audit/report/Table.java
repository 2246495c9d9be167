package uk.wnb.audit.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, in the page and as CSV.
 *
 * @param name of its file, without the ending
 * @param title said above it
 * @param head one title a column
 * @param rows as many cells each; the first names the row
 */
public record Table(String name, String title, List<String> head, List<List<String>> rows) {

  /** RFC 4180, with a header; a cell that a spreadsheet might take for a formula gets an apostrophe before it. */
  String csv() {
    return line(head) + rows.stream().map(Table::line).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Table::csvCell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String csvCell(String cell) {
    String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** The table for a page; wide ones scroll within themselves, by keyboard too. */
  String html() {
    StringBuilder out = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(Html.escape(title)).append("\"><table><caption>").append(Html.escape(title)).append(" <a download=\"")
        .append(name).append(".csv\" href=\"").append(name).append(".csv\">CSV</a></caption><thead><tr>");
    head.forEach(cell -> out.append("<th scope=\"col\">").append(Html.escape(cell)).append("</th>"));
    out.append("</tr></thead><tbody>");
    rows.forEach(row -> out.append(htmlRow(row)));
    return out.append("</tbody></table></div>").toString();
  }

  private static String htmlRow(List<String> row) {
    StringBuilder out = new StringBuilder("<tr><th scope=\"row\">").append(Html.escape(row.get(0))).append("</th>");
    row.subList(1, row.size()).forEach(cell -> out.append("<td>").append(Html.escape(cell)).append("</td>"));
    return out.append("</tr>\n").toString();
  }
}
