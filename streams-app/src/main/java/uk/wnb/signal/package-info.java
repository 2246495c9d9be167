/**
 * One small class for each pattern of the catalogue. Each reads a history as of a day and may give a finding. Knows
 * nothing of Kafka, clocks or alerts.
 */
package uk.wnb.signal;
