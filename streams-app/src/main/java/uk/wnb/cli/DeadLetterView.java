package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.wnb.avro.DeadLetter;
import uk.wnb.intake.Reason;

/** Dead letters for people and for machines: why and from where, never what was set aside. */
final class DeadLetterView {
  private static final String ROW = "%-20s  %-19s  %-27s  %9s  %10s  %s%n";

  private DeadLetterView() {
  }

  /** The head of the table. */
  static String head() {
    return String.format(ROW, "recorded", "reason", "source topic", "partition", "offset", "field or rule");
  }

  /** A row of the table; an empty detail means that the reason says it all. */
  static String row(DeadLetter letter) {
    return String.format(Locale.ROOT, ROW, letter.getRecordedAt().truncatedTo(ChronoUnit.SECONDS), letter.getReason(),
        letter.getSourceTopic(), letter.getSourcePartition(), letter.getSourceOffset(), letter.getDetail())
        .stripTrailing() + System.lineSeparator();
  }

  /** How many there are of each reason, and what to do about it. */
  static String sums(Collection<DeadLetter> letters) {
    StringBuilder text = new StringBuilder();
    letters.stream().collect(Collectors.groupingBy(DeadLetter::getReason, TreeMap::new, Collectors.counting()))
        .forEach((reason, count) -> text.append(
            Paragraph.of(String.format(Locale.ROOT, "%,7d  %-19s  ", count, reason), remedy(reason))));
    return text.toString();
  }

  private static String remedy(String code) {
    return Reason.of(code).map(Reason::remedy).orElse("A newer release of the detector knows this reason.");
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(DeadLetter letter) {
    return JsonNodeFactory.instance.objectNode()
        .put("kind", "dead-letter")
        .put("recordedAt", letter.getRecordedAt().toString())
        .put("reason", letter.getReason())
        .put("detail", letter.getDetail())
        .put("sourceTopic", letter.getSourceTopic())
        .put("sourcePartition", letter.getSourcePartition())
        .put("sourceOffset", letter.getSourceOffset());
  }
}
