/**
 * Rule tests as data: cases of events, days and the alerts expected of them, taken through the core with a tick a day.
 * Knows nothing of Kafka.
 */
package uk.wnb.ruletest;
