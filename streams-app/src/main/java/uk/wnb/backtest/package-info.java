/**
 * The core run in memory over what has been recorded, day by day, and what two policies make of it held against each
 * other. Knows the core and nothing else: no Kafka, no files, no clock.
 */
package uk.wnb.backtest;
