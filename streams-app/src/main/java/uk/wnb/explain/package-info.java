/**
 * An alert computed anew: its rules with their thresholds, what they were held against, and the evidence event by
 * event. Knows the core and nothing else: no Kafka, no files, no clock.
 */
package uk.wnb.explain;
