package uk.wnb.bench;

/**
 * What came of one run.
 *
 * @param rates of events taken in and committed with everything that follows from them
 * @param changelogBytesPerEvent written to all changelogs, as compressed as they were sent
 * @param written to the topics, before latency is measured
 * @param latency null when it was not measured
 * @param burst null when there was none
 * @param alerts raised
 * @param memory the most that the detector's process held, in MiB; -1 where the system does not tell
 */
record Measured(Rates rates, double changelogBytesPerEvent, Written written, StateSize state, Latency latency,
    Burst burst, long alerts, long memory) {
}
