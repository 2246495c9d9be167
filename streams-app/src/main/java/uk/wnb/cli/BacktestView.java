package uk.wnb.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.wnb.backtest.Difference;
import uk.wnb.backtest.Share;
import uk.wnb.backtest.Slice;
import uk.wnb.backtest.Told;
import uk.wnb.history.Days;
import uk.wnb.signal.Plural;

/** A backtest for people and for machines. */
final class BacktestView {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String ROW = "  %-14s %10s %10s %8s %8s %8s %12s %12s%n";

  private static final String FEW = Paragraph.of("", format("Rates a week of so few say little: of fewer than %,d "
      + "children, or of fewer than %d days, one alert more or less changes them much. Compare the alerts themselves.",
      Backtest.FEWEST_CHILDREN, Backtest.FEWEST_DAYS));

  private BacktestView() {
  }

  /** How much, then by signal, tier, age and source what is gained, lost and changed. */
  static String text(Backtest backtest) {
    if (backtest.run().events() == 0) {
      return "No event that can be used.\n";
    }
    StringBuilder text = new StringBuilder(head(backtest));
    for (Slice slice : Slice.values()) {
      text.append(table(backtest, slice));
    }
    return text.append(reviews(backtest)).toString();
  }

  private static String head(Backtest backtest) {
    Difference difference = backtest.difference();
    return format("Historical: judged on each day by what was known then. Nobody is notified.%n"
            + "%s of %s, counted from %s to %s; %,d events a second, each by both policies.%n"
            + "  baseline   %s%n  candidate  %s%n%s%s%n",
        many(backtest.run().events(), "event", "events"), many(backtest.children(), "child", "children"),
        Days.date(backtest.from()), Days.date(backtest.run().lastDay()), backtest.run().rate(),
        policy(backtest, backtest.baselinePolicy(), backtest.baseline()),
        policy(backtest, backtest.candidatePolicy(), backtest.candidate()), backtest.isFew() ? FEW : "",
        difference.isEmpty() ? "Both say the same."
            : format("%s gained, %,d lost, %,d changed.", alerts(difference.gained().size()),
                difference.lost().size(), difference.changed().size()));
  }

  private static String policy(Backtest backtest, NamedPolicy policy, List<Told> alerts) {
    return format("%s (%s): %s, %.1f a week for 100,000 children%s", policy.name(), policy.version(),
        alerts(alerts.size()), backtest.weekly(alerts.size()), policy.asWhose());
  }

  private static String alerts(long count) {
    return many(count, "alert", "alerts");
  }

  private static String many(long count, String one, String more) {
    return format("%,d %s", count, Plural.noun(count, one, more));
  }

  private static String table(Backtest backtest, Slice slice) {
    Counted counted = Counted.of(backtest, slice);
    StringBuilder text = new StringBuilder(format("%nBy %s%n", slice.title()));
    text.append(format(ROW, "", "baseline", "candidate", "gained", "lost", "changed", "baseline/wk", "candidate/wk"));
    for (String key : counted.keys()) {
      text.append(format(ROW, key, number(counted.baseline(), key), number(counted.candidate(), key),
          number(counted.gained(), key), number(counted.lost(), key), number(counted.changed(), key),
          format("%.1f", backtest.weekly(counted.baseline().getOrDefault(key, 0))),
          format("%.1f", backtest.weekly(counted.candidate().getOrDefault(key, 0)))));
    }
    return text.toString();
  }

  private record Counted(SortedMap<String, Integer> baseline, SortedMap<String, Integer> candidate,
      SortedMap<String, Integer> gained, SortedMap<String, Integer> lost, SortedMap<String, Integer> changed) {
    static Counted of(Backtest backtest, Slice slice) {
      Difference difference = backtest.difference();
      List<Told> changed = difference.changed().stream().map(Difference.Pair::candidate).toList();
      return new Counted(slice.counts(backtest.baseline()), slice.counts(backtest.candidate()),
          slice.counts(difference.gained()), slice.counts(difference.lost()), slice.counts(changed));
    }

    TreeSet<String> keys() {
      TreeSet<String> keys = new TreeSet<>(baseline.keySet());
      keys.addAll(candidate.keySet());
      return keys;
    }
  }

  private static String number(Map<String, Integer> counts, String key) {
    return format("%,d", counts.getOrDefault(key, 0));
  }

  private static String reviews(Backtest backtest) {
    if (backtest.reviewed().count() == 0) {
      return format("%nNo reviews on record: how many alerts somebody acted on cannot be said.%n");
    }
    StringBuilder text = new StringBuilder(format("%n%s reviewed. Of the baseline's: %s. Of those lost: %s.%n",
        alerts(backtest.reviewed().count()), outcomes(backtest, backtest.baseline()),
        outcomes(backtest, backtest.difference().lost())));
    text.append(format("  %-14s %10s %10s%n", "signal", "acted on", "reviewed"));
    backtest.reviewed().actedOn(backtest.baseline()).forEach((signal, share) ->
        text.append(format("  %-14s %,10d %,10d%n", signal, share.part(), share.whole())));
    return text.toString();
  }

  private static String outcomes(Backtest backtest, List<Told> alerts) {
    String outcomes = backtest.reviewed().byOutcome(alerts).entrySet().stream()
        .map(entry -> words(entry.getKey()) + " " + entry.getValue()).collect(Collectors.joining(", "));
    return outcomes.isEmpty() ? "none" : outcomes;
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Each alert that differs, then the sums. */
  static List<ObjectNode> json(Backtest backtest) {
    List<ObjectNode> lines = new ArrayList<>();
    Difference difference = backtest.difference();
    difference.gained().forEach(told -> lines.add(line("gained").setAll(told("candidate", told))));
    difference.lost().forEach(told -> lines.add(line("lost").setAll(told("baseline", told))));
    difference.changed().forEach(pair -> {
      ObjectNode both = line("changed");
      both.setAll(told("baseline", pair.baseline()));
      both.setAll(told("candidate", pair.candidate()));
      lines.add(both);
    });
    lines.add(sums(backtest));
    return lines;
  }

  private static ObjectNode line(String kind) {
    return JSON.objectNode().put("kind", kind).put("historical", true);
  }

  private static ObjectNode told(String who, Told told) {
    ObjectNode node = JSON.objectNode();
    node.put("nhsNumber", told.nhsNumber()).put("asOf", Days.date(told.day()).toString());
    ObjectNode alert = node.putObject(who);
    alert.put("change", told.change().name()).put("tier", told.tier().name());
    ArrayNode signals = alert.putArray("signals");
    told.signals().forEach(signals::add);
    return node;
  }

  private static ObjectNode sums(Backtest backtest) {
    ObjectNode sums = line("backtest");
    sums.put("events", backtest.run().events()).put("children", backtest.children());
    if (backtest.run().events() > 0) {
      sums.put("from", Days.date(backtest.from()).toString()).put("to", Days.date(backtest.run().lastDay()).toString());
    }
    sums.put("baseline", backtest.baselinePolicy().version()).put("candidate", backtest.candidatePolicy().version());
    sums.put("baselineAlerts", backtest.baseline().size()).put("candidateAlerts", backtest.candidate().size());
    sums.put("baselineWeeklyPer100000", backtest.weekly(backtest.baseline().size()));
    sums.put("candidateWeeklyPer100000", backtest.weekly(backtest.candidate().size()));
    sums.put("ratesSayLittle", backtest.isFew());
    sums.put("gained", backtest.difference().gained().size()).put("lost", backtest.difference().lost().size());
    sums.put("changed", backtest.difference().changed().size());
    for (Slice slice : Slice.values()) {
      slice(sums.putArray("by-" + slice.title()), Counted.of(backtest, slice));
    }
    ArrayNode acted = sums.putArray("acted-on");
    for (Map.Entry<String, Share> share : backtest.reviewed().actedOn(backtest.baseline()).entrySet()) {
      acted.addObject().put("signal", share.getKey()).put("actedOn", share.getValue().part())
          .put("reviewed", share.getValue().whole());
    }
    return sums;
  }

  private static void slice(ArrayNode array, Counted counted) {
    for (String key : counted.keys()) {
      array.addObject().put("key", key).put("baseline", counted.baseline().getOrDefault(key, 0))
          .put("candidate", counted.candidate().getOrDefault(key, 0))
          .put("gained", counted.gained().getOrDefault(key, 0))
          .put("lost", counted.lost().getOrDefault(key, 0)).put("changed", counted.changed().getOrDefault(key, 0));
    }
  }
}
