package uk.wnb.bench;

import java.util.List;
import java.util.function.Function;

/** The table at the end. */
final class Report {
  private static final String LABEL = "%-48s";
  private static final String CELL = "%20s";

  private final StringBuilder text = new StringBuilder();
  private final List<Comparison> columns;

  private Report(List<Comparison> columns) {
    this.columns = columns;
  }

  /** The table of {@code comparisons}, a column each. */
  static String of(List<Comparison> comparisons) {
    Report report = new Report(comparisons);
    report.rates();
    report.processorTime();
    report.sizes();
    report.latencies();
    return report.text.toString();
  }

  private void rates() {
    row("children", c -> String.format("%,d", c.children()));
    row("(a) limit: only decodes, median of 3 consumers", c -> perSecond(c.limit().fresh()));
    row("(k) a bare count on Kafka Streams, exactly once", c -> perSecond(c.bare().fresh()));
    row("(b) from the log, exactly once, all outputs", c -> perSecond(c.fromLog().rates().fresh()));
    row("(c) the whole way, from the input topics", c -> perSecond(c.whole().rates().fresh()));
    row("b/a", c -> String.format("%.3f", c.fromLogRatio()));
    row("k/a", c -> String.format("%.3f", c.bareRatio()));
    row("b/k", c -> String.format("%.3f", c.fromLogOfBareRatio()));
    row("c/a", c -> String.format("%.3f", c.wholeRatio()));
    row("(a) once warm", c -> perSecond(c.limit().warm()));
    row("(b) once warm", c -> perSecond(c.fromLog().rates().warm()));
    row("(c) once warm", c -> perSecond(c.whole().rates().warm()));
    row("b/a once warm", c -> String.format("%.3f", c.fromLogWarmRatio()));
    row("c/a once warm", c -> String.format("%.3f", c.wholeWarmRatio()));
    row("consumers side by side, one a thread", c -> perSecond(c.limitOfAll().fresh()));
    row("the same once warm", c -> perSecond(c.limitOfAll().warm()));
  }

  /** Own process and broker: what an event costs whoever else keeps the machine busy. */
  private void processorTime() {
    row("(a) processor time per event, own + broker", c -> micros(c.limit().fresh()));
    row("(k)", c -> micros(c.bare().fresh()));
    row("(b)", c -> micros(c.fromLog().rates().fresh()));
    row("(c)", c -> micros(c.whole().rates().fresh()));
    row("(a) once warm", c -> micros(c.limit().warm()));
    row("(b) once warm", c -> micros(c.fromLog().rates().warm()));
    row("(c) once warm", c -> micros(c.whole().rates().warm()));
  }

  private static String micros(Rate rate) {
    return String.format("%.1f + %.1f µs", rate.cpuMicros(), rate.brokerCpuMicros());
  }

  private void sizes() {
    row("changelog, bytes per event", c -> String.format("%.0f", c.fromLog().changelogBytesPerEvent()));
    row("(b) written per event: log, households", c -> ofFamilies(c.fromLog().written()));
    row("(c) the same", c -> ofFamilies(c.whole().written()));
    row("(b) written per event: rates, audit",
        c -> shares(c.fromLog().written().rates(), c.fromLog().written().audit()));
    row("state, bytes per child as encoded", c -> String.format("%.0f", c.fromLog().state().valueBytesPerChild()));
    row("state, bytes per child on disk", c -> String.format("%.0f", c.fromLog().state().diskBytesPerChild()));
    row("children with state", c -> String.format("%,d", c.fromLog().state().children()));
    row("memory of the detector, heap and all, MiB", c -> String.format("%,d", c.fromLog().memory()));
    row("alerts raised", c -> String.format("%,d", c.fromLog().alerts()));
  }

  private void latencies() {
    if (columns.stream().allMatch(c -> c.fromLog().latency() != null)) {
      row("alert readable, from the log, p50 / p99", c -> milliseconds(c.fromLog().latency()));
      row("alert readable, the whole way, p50 / p99", c -> milliseconds(c.whole().latency()));
    }
    if (columns.stream().allMatch(c -> c.fromLog().burst() != null)) {
      row("in a burst, from the log, p50 / p99", c -> milliseconds(c.fromLog().burst().latency()));
      row("in a burst, the whole way, p50 / p99", c -> milliseconds(c.whole().burst().latency()));
      row("drained after it: from the log, the whole way",
          c -> String.format("%.1f, %.1f s", c.fromLog().burst().drainedSeconds(), c.whole().burst().drainedSeconds()));
    }
  }

  private void row(String label, Function<Comparison, String> cell) {
    text.append(String.format(LABEL, label));
    columns.forEach(column -> text.append(String.format(CELL, cell.apply(column))));
    text.append('\n');
  }

  private static String perSecond(Rate rate) {
    return String.format("%,.0f/s", rate.perSecond());
  }

  private static String shares(double one, double other) {
    return String.format("%.2f, %.2f", one, other);
  }

  private static String ofFamilies(Written written) {
    return shares(written.toLog(), written.ofHouseholds());
  }

  private static String milliseconds(Latency latency) {
    return String.format("%.0f / %.0f ms", latency.p50(), latency.p99());
  }
}
