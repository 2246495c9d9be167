package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import uk.wnb.concern.Child;
import uk.wnb.concern.Concern;
import uk.wnb.history.Days;
import uk.wnb.history.Rates;
import uk.wnb.topology.RateRecords;

/** What is known of a child now, for machines: its rates and the open concern. */
final class ChildView {
  private ChildView() {
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(String nhsNumber, Child child) {
    ObjectNode node =
        RatesView.json(RateRecords.of(nhsNumber, Rates.of(child.history(), child.history().asOf())));
    node.put("kind", "child");
    Concern concern = child.concern();
    ObjectNode open = node.putObject("concern").put("open", concern.open()).put("episode", concern.episode());
    if (concern.open()) {
      open.put("tier", concern.tier().name());
      ObjectNode signals = open.putObject("signals");
      concern.signals().forEach((signal, standing) -> signals.putObject(signal).put("tier", standing.tier().name())
          .put("since", Days.date(standing.since()).toString()));
    }
    return node;
  }
}
