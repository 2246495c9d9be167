/**
 * Measures how fast the detector is, how much it stores and how soon an alert can be read. Benchmarks, not tests:
 * {@code scripts/bench} runs {@link uk.wnb.bench.Benchmark}, {@code scripts/microbench} the JMH ones.
 */
package uk.wnb.bench;
