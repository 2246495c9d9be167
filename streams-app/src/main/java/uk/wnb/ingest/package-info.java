/**
 * Ways in for sources that do not write to Kafka themselves: each from a message to records.
 */
package uk.wnb.ingest;
