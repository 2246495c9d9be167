/**
 * Thresholds as data: reading them, checking them, and naming line and key of what is wrong. Knows nothing of Kafka.
 */
package uk.wnb.policy;
