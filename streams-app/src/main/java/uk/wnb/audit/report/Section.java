package uk.wnb.audit.report;

import java.util.List;

/**
 * One part of the report.
 *
 * @param id its anchor on the page
 * @param words what to know before looking, a paragraph each
 * @param figures drawings, ready for the page
 */
record Section(String id, String title, List<String> words, List<String> figures, List<Table> tables) {
  String html() {
    StringBuilder out = new StringBuilder("<section id=\"").append(id).append("\"><h2>").append(Html.escape(title))
        .append("</h2>\n");
    words.forEach(text -> out.append(Html.paragraph(text)));
    figures.forEach(out::append);
    tables.forEach(table -> out.append(table.html()));
    return out.append("</section>\n").toString();
  }
}
