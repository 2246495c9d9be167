package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Detector;
import uk.wnb.history.Days;
import uk.wnb.history.History;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Count;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signals;

/**
 * What W5 counts of a whole childhood, folded years and all, is what the second implementation counts event by event.
 * Alerts are compared elsewhere; a count that is wrong need not change one.
 */
class LifetimeCountsTest {
  private static final long SEED = Long.getLong("wnb.seed", 20_260_101L);
  private static final int CHILDHOODS = Integer.getInteger("wnb.childhoods", 200);
  private static final List<String> COUNTED = List.of("was not brought, high criticality",
      "was not brought, other services", "cancelled by family", "home visits without access", "unplanned A&E visits",
      "sessions missed", "burden", "brought", "offered");

  /** Under this one W5 is seen of nearly every child of whom something was missed. */
  private final Policy policy = Given.policy(text -> text.with("W5", "not-brought", "1").with("W5", "offered", "1")
      .with("W5", "brought-at-most", "100"));
  private final Detector detector = new Detector(policy);
  private final Signals signals = Catalogue.bind(policy);
  private final NaiveSignals naive = new NaiveSignals(policy);
  private int compared;
  private int folded;

  @Test
  void countsAreThoseOfTheSecondImplementation() {
    for (long seed = SEED; seed < SEED + CHILDHOODS; seed++) {
      live(Stories.life(seed));
    }
    assertThat(compared).as("comparisons").isGreaterThan(CHILDHOODS * 10);
    assertThat(folded).as("comparisons with folded years").isGreaterThan(CHILDHOODS * 5);
  }

  private void live(Story story) {
    Production production = new Production(detector);
    List<Report> heard = new ArrayList<>();
    LocalDate today = LocalDate.MIN;
    for (Report report : story.reports()) {
      today = report.recordedOn().isAfter(today) ? report.recordedOn() : today;
      heard.add(report);
      production.hear(report, today);
      if (heard.size() % 5 == 0) {
        compare(story, production.child().history(), Known.from(heard), today);
      }
    }
  }

  private void compare(Story story, History history, Known known, LocalDate day) {
    History now = history.at(Days.of(day));
    Finding finding = signals.view(now, Days.of(day)).finding("W5");
    if (finding == null || known.isOverOn(day)) {
      return;
    }
    compared++;
    folded += now.older().rows().isEmpty() ? 0 : 1;
    assertThat(counted(finding)).as("seed %d on %s", story.seed(), day).isEqualTo(expected(known, day));
  }

  private static Map<String, Integer> counted(Finding finding) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Count count : finding.counts()) {
      if (COUNTED.contains(count.name()) || count.name().startsWith("burden in")) {
        counts.put(count.name(), count.value());
      }
    }
    return counts;
  }

  private Map<String, Integer> expected(Known known, LocalDate day) {
    Map<String, Integer> counts = NaiveLifetime.counts(known, naive, LocalDate.MIN, day);
    LocalDate yearAgo = day.minusMonths(12);
    counts.put("burden in 12 months", NaiveLifetime.counts(known, naive, yearAgo, day).get("burden"));
    counts.put("burden in the 12 before", NaiveLifetime.counts(known, naive, day.minusMonths(24),
        yearAgo).get("burden"));
    return counts;
  }
}
