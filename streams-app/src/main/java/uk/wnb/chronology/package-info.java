/**
 * What is known of children as of a day, in order and across services, for people who meet about them. Knows the core
 * and nothing else: no Kafka, no files, no clock.
 */
package uk.wnb.chronology;
