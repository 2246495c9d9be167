package uk.wnb.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be measured.
 *
 * @param events sent before the detector starts
 * @param children among whom they fall
 * @param alone whether each of them lives in a household of its own
 * @param seed of everything drawn at random
 * @param partitions of every topic
 * @param threads of the detector
 * @param steady what is sent while latency is measured
 * @param burst what is sent after that, while it is measured once more
 * @param jvmOptions of the detector's process
 * @param more settings of the detector
 */
record Plan(int events, int children, boolean alone, long seed, int partitions, int threads, Load steady, Load burst,
    List<String> jvmOptions, Map<String, String> more) {
  /** The recorded time that the events span: two years, a tick a day. */
  private static final int DAYS = 730;

  int eventsPerDay() {
    return Math.max(1, events / DAYS);
  }

  /** The children themselves. */
  Children area() {
    return new Children(children, alone);
  }

  /** The same with other settings of the detector. */
  Plan with(Map<String, String> settings) {
    return new Plan(events, children, alone, seed, partitions, threads, steady, burst, jvmOptions, settings);
  }

  /** Settings of the detector that are not its defaults. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(more);
    settings.put("wnb.partitions", Integer.toString(partitions));
    settings.put("wnb.threads", Integer.toString(threads));
    settings.put("wnb.tick.minutes", "0");
    return settings;
  }
}
