package uk.wnb.audit.report;

/** What every piece of the page needs. */
final class Html {
  private Html() {
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }

  static String paragraph(String text) {
    return "<p>" + escape(text) + "</p>\n";
  }
}
