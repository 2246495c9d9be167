/**
 * What is accepted: from a record that a source sent to an event of the core, and the reasons why one is not. Knows
 * nothing of Kafka, so that files and topics are checked alike.
 */
package uk.wnb.intake;
