package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.WindowRates;

/** A child's rates for people and for machines. */
final class RatesView {
  private static final String ROW = "%-12s %-9s %11s %7s %9s %10s %10s %7s%n";

  private RatesView() {
  }

  /** The head of a table that stands by itself: windows of months mean nothing without the day they end on. */
  static String head(LocalDate asOf) {
    return String.format("Rates as of %s%n%n", asOf) + head();
  }

  /** The head of the table. */
  static String head() {
    return String.format(ROW, "", "", "brought", "", "was not", "cancelled", "cancelled", "WNB")
        + String.format(ROW, "child", "window", "of offered", "", "brought", "by family", "by prov.", "rate");
  }

  /** A row for each window. */
  static String rows(ChildRates rates, String who) {
    StringBuilder text = new StringBuilder();
    String name = who;
    for (WindowRates window : rates.getWindows()) {
      text.append(String.format(Locale.ROOT, ROW, name, window.getWindow(),
          String.format(Locale.ROOT, "%d of %2d", window.getBrought(), window.getOffered()),
          percent(broughtPerMille(window)), window.getWnb(), window.getCancelledByFamily(),
          window.getCancelledByProvider(), percent(window.getWnbPerMille())));
      name = "";
    }
    return text.toString();
  }

  /** What the table's numbers are of. */
  static String foot() {
    return Paragraph.of("", "Offered: brought, was not brought or cancelled by the family. The WNB rate leaves out all "
        + "that was cancelled.");
  }

  /** The window called {@code label}. */
  static WindowRates window(ChildRates rates, String label) {
    return rates.getWindows().stream().filter(window -> window.getWindow().equals(label)).findFirst().orElseThrow();
  }

  /** Brought of offered in thousandths, null when nothing was offered. */
  static Integer broughtPerMille(WindowRates window) {
    return window.getOffered() == 0 ? null
        : (2000 * window.getBrought() + window.getOffered()) / (2 * window.getOffered());
  }

  /** Thousandths as a percentage with one decimal, a dash for null. */
  static String percent(Integer perMille) {
    return perMille == null ? "-" : String.format(Locale.ROOT, "%d.%d%%", perMille / 10, perMille % 10);
  }

  /** One JSON object with its keys in a fixed order. */
  static ObjectNode json(ChildRates rates) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", "rates");
    node.put("nhsNumber", rates.getNhsNumber());
    node.put("asOf", rates.getAsOf().toString());
    node.set("windows", windows(rates.getWindows()));
    ObjectNode specialties = node.putObject("specialties");
    rates.getSpecialties().forEach(specialty ->
        specialties.set(specialty.getSpecialty(), windows(specialty.getWindows())));
    return node;
  }

  private static ObjectNode windows(List<WindowRates> windows) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (WindowRates window : windows) {
      node.putObject(window.getWindow())
          .put("offered", window.getOffered())
          .put("brought", window.getBrought())
          .put("wnb", window.getWnb())
          .put("cancelledByFamily", window.getCancelledByFamily())
          .put("cancelledByProvider", window.getCancelledByProvider())
          .put("wnbPerMille", window.getWnbPerMille())
          .put("notBroughtPerMille", window.getNotBroughtPerMille());
    }
    return node;
  }
}
