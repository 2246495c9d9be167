package uk.wnb.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The same events measured four ways. Ratios hold fresh against fresh and warm against warm.
 *
 * @param limit (a) one plain consumer that reads and decodes, the middle one of three
 * @param limitOfAll such a consumer for each of the detector's threads, side by side
 * @param bare (k) {@link BareCount} from the log
 * @param fromLog (b)
 * @param whole (c)
 */
record Comparison(int events, int children, Rates limit, Rates limitOfAll, Rates bare, Measured fromLog,
    Measured whole) {
  @JsonProperty
  double fromLogRatio() {
    return ratio(fromLog.rates().fresh(), limit.fresh());
  }

  @JsonProperty
  double wholeRatio() {
    return ratio(whole.rates().fresh(), limit.fresh());
  }

  /** What of the bare count's speed is left with all signals and outputs. */
  @JsonProperty
  double fromLogOfBareRatio() {
    return ratio(fromLog.rates().fresh(), bare.fresh());
  }

  /** How far the machinery alone is from the limit. */
  @JsonProperty
  double bareRatio() {
    return ratio(bare.fresh(), limit.fresh());
  }

  @JsonProperty
  double fromLogWarmRatio() {
    return ratio(fromLog.rates().warm(), limit.warm());
  }

  @JsonProperty
  double wholeWarmRatio() {
    return ratio(whole.rates().warm(), limit.warm());
  }

  private static double ratio(Rate part, Rate limit) {
    return part.perSecond() / limit.perSecond();
  }
}
