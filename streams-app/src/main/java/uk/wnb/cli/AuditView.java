package uk.wnb.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import uk.wnb.audit.Measure;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Published;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;

/** Answers of the audit, for people and for machines. What is 0 is passed over for people. */
final class AuditView {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AuditView() {
  }

  static String text(Answer.Row row) {
    StringBuilder out = new StringBuilder(String.join(" · ", row.values())).append('\n');
    for (Measure measure : Measure.values()) {
      if (!row.get(measure).text().equals("0")) {
        out.append(String.format(Locale.ROOT, "  %-28s %8s%n", measure.label(), row.get(measure).text()));
      }
    }
    for (Rate rate : Rate.values()) {
      if (!row.get(rate).text().isEmpty()) {
        out.append(String.format(Locale.ROOT, "  %-28s %8s %%%n", rate.label(), row.get(rate).text()));
      }
    }
    return out.toString();
  }

  static String json(Query query, Answer.Row row) {
    ObjectNode node = JSON.createObjectNode();
    node.put("from", query.from().toString()).put("to", query.to().toString());
    ObjectNode where = node.putObject("where");
    query.where().forEach((dimension, value) -> where.put(dimension.label(), value));
    if (!row.label().equals(Answer.ALL)) {
      for (int i = 0; i < query.by().size(); i++) {
        where.put(query.by().get(i).label(), row.values().get(i));
      }
    }
    ObjectNode counts = node.putObject("counts");
    for (Measure measure : Measure.values()) {
      put(counts, measure.label(), row.get(measure));
    }
    ObjectNode perCent = node.putObject("perCent");
    for (Rate rate : Rate.values()) {
      perCent.put(rate.label(), row.get(rate).text());
    }
    return node.toString();
  }

  /** A number, or the star where it is withheld. */
  private static void put(ObjectNode counts, String name, Published count) {
    if (count.isWithheld()) {
      counts.put(name, count.text());
    } else {
      counts.put(name, count.value());
    }
  }
}
