package uk.wnb.audit.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Published;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.Share;
import uk.wnb.audit.statistics.Standardised;

/**
 * Groups and the whole by the WNB rate, told apart by strata, so that groups can be made alike. Nothing is put in the
 * place of a count that is withheld: it is taken at both ends of what it can be, or nothing is said.
 */
final class Strata {
  private static final ToDoubleFunction<Published> LOW = count -> count.isWithheld() ? count.least() : count.value();
  private static final ToDoubleFunction<Published> HIGH = count -> count.isWithheld() ? count.most() : count.value();

  /**
   * What a standardised rate can be, whatever the withheld counts are; all from 0 to 1.
   *
   * @param least the least that the rate can be
   * @param most the most; the same as the least when nothing is withheld
   * @param lower the lower limit of the lowest 95 % interval
   * @param upper the upper limit of the highest one
   */
  record Range(double least, double most, double lower, double upper) {
  }

  private final Map<String, Map<String, Share>> groups = new TreeMap<>();
  private final Map<String, Share> whole = new TreeMap<>();
  private final Share overall;

  /**
   * Of the WNB rate.
   *
   * @param byGroup told apart by the group first, then by strata
   * @param byStratum the whole, told apart by the same strata
   */
  Strata(Answer byGroup, Answer byStratum) {
    byGroup.rows().forEach(row -> groups.computeIfAbsent(row.label(), group -> new TreeMap<>())
        .put(String.join("|", row.values().subList(1, row.values().size())), row.get(Rate.WNB_RATE)));
    byStratum.rows().forEach(row -> whole.put(String.join("|", row.values()), row.get(Rate.WNB_RATE)));
    overall = byStratum.total().get(Rate.WNB_RATE);
  }

  /**
   * {@code group} as if it were made up like the whole, from its own rates. Empty when one of them is withheld: it
   * could be anything up to 1, and weighs as much as its stratum is of the whole.
   */
  Optional<Standardised> directly(String group) {
    if (groups.get(group).values().stream().anyMatch(Share::isWithheld)) {
      return Optional.empty();
    }
    return Optional.of(Standardised.directly(column(group, share -> LOW.applyAsDouble(share.part())),
        column(group, share -> LOW.applyAsDouble(share.whole())),
        whole.values().stream().mapToDouble(share -> LOW.applyAsDouble(share.whole())).toArray()));
  }

  /**
   * {@code group}, in which {@code observed} were not brought, against what the rates of the whole let expect. Empty
   * when nothing is expected, or the rate of the whole is not known.
   */
  Optional<Range> indirectly(String group, double observed) {
    if (!overall.isKnown()) {
      return Optional.empty();
    }
    Standardised fewExpected = against(group, observed, LOW, HIGH);
    Standardised manyExpected = against(group, observed, HIGH, LOW);
    if (!Double.isFinite(fewExpected.rate())) {
      return Optional.empty();
    }
    return Optional.of(new Range(Math.min(1, manyExpected.rate()), Math.min(1, fewExpected.rate()),
        Math.min(1, manyExpected.lower()), Math.min(1, fewExpected.upper())));
  }

  private Standardised against(String group, double observed, ToDoubleFunction<Published> size,
      ToDoubleFunction<Published> base) {
    double[] rates = whole.values().stream().mapToDouble(share -> share.whole().most() == 0 ? 0
        : Math.min(1, size.applyAsDouble(share.part()) / base.applyAsDouble(share.whole()))).toArray();
    return Standardised.indirectly(observed, column(group, share -> size.applyAsDouble(share.whole())), rates,
        overall.ratio());
  }

  /** One number for each stratum of the whole, 0 where the group has nobody. */
  private double[] column(String group, ToDoubleFunction<Share> value) {
    Map<String, Share> cells = groups.get(group);
    return whole.keySet().stream().mapToDouble(stratum ->
        cells.containsKey(stratum) ? value.applyAsDouble(cells.get(stratum)) : 0).toArray();
  }
}
