package uk.wnb.audit.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;

/** Made-up counts of two years: twelve providers, one of which stands out, and one that goes silent. */
final class MadeUp {
  static final YearMonth FROM = YearMonth.of(2024, 1);
  static final YearMonth TO = YearMonth.of(2025, 12);
  static final String FAR = "ZZT06";
  static final String SILENT = "ZZT05";
  /** A provider of five appointments a year: everything of it has to be withheld. */
  static final String SMALL = "ZZT77";

  private MadeUp() {
  }

  static Counts counts() {
    SplittableRandom random = new SplittableRandom(5);
    Counts counts = new Counts();
    for (YearMonth month = FROM; !month.isAfter(TO); month = month.plusMonths(1)) {
      for (int provider = 1; provider <= 12; provider++) {
        if (provider != 5 || month.getYear() == 2024) {
          add(counts, month, String.format("ZZT%02d", provider), random);
        }
      }
    }
    for (int i = 0; i < 5; i++) {
      counts.add(slice(FROM, SMALL, "0", "1", "A"), Measure.OFFERED, 1);
      counts.add(slice(FROM, SMALL, "0", "1", "A"), Measure.BROUGHT, 1);
    }
    return counts;
  }

  private static void add(Counts counts, YearMonth month, String provider, SplittableRandom random) {
    for (String age : List.of("0", "1-4", "5-10", "11-15", "16-17")) {
      for (int decile = 1; decile <= 10; decile++) {
        int brought = 20 + random.nextInt(8);
        int wnb = 1 + random.nextInt(4) + (decile < 4 ? 1 : 0) + (provider.equals(FAR) ? 7 : 0);
        Slice slice = slice(month, provider, age, "" + decile, random.nextInt(4) > 0 ? "A" : "N");
        counts.add(slice, Measure.OFFERED, brought + wnb + 2);
        counts.add(slice, Measure.BROUGHT, brought);
        counts.add(slice, Measure.WNB, wnb);
        counts.add(slice, Measure.CANCELLED_BY_FAMILY, 2);
        counts.add(slice, Measure.WITHOUT_OUTCOME, random.nextInt(3));
        counts.add(slice, Measure.OUTCOME_LATE, random.nextInt(2));
        addAlerts(counts, slice, brought, random);
      }
    }
  }

  private static void addAlerts(Counts counts, Slice slice, int children, SplittableRandom random) {
    counts.add(slice, Measure.CHILD_MONTHS, children);
    int alerts = random.nextInt(3);
    counts.add(slice, Measure.ALERTS_RAISED, alerts);
    counts.add(slice, random.nextInt(4) > 0 ? Measure.REVIEWED_IN_TIME : Measure.NOT_REVIEWED, alerts);
  }

  /** Some slice of the first month, of {@code specialty}. */
  static Slice ofSpecialty(String specialty) {
    List<String> values = new ArrayList<>(slice(FROM, SMALL, "0", "1", "A").values());
    values.set(Dimension.SPECIALTY.ordinal(), specialty);
    return new Slice(values);
  }

  private static Slice slice(YearMonth month, String provider, String age, String decile, String ethnicity) {
    List<String> values = new ArrayList<>(List.of(month.toString(), provider, "420", "clinic", "first", age, "no",
        "none",
        decile, ethnicity, "2"));
    if (values.size() != Dimension.values().length) {
      throw new IllegalStateException("a dimension was added");
    }
    return new Slice(values);
  }
}
