package uk.wnb.bench;

/**
 * What came of a burst.
 *
 * @param latency of the alerts in it, from its very beginning
 * @param drainedSeconds from its end until all it brought was taken in and committed
 */
record Burst(Latency latency, double drainedSeconds) {
}
