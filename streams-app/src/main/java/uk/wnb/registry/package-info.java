/**
 * Avro records on Kafka with a schema registry: Confluent's wire format (a zero byte, the schema's id as four bytes,
 * the Avro binary form) and Confluent's HTTP API, chosen by Confluent's own configuration keys. Knows no topology.
 *
 * <p>The one distinction everything here serves: a record that can never be read
 * ({@link uk.wnb.registry.UndecodableException}) is a dead letter, a registry that does not answer
 * ({@link uk.wnb.registry.RegistryUnavailableException}) never is. No message carries a record's contents.
 */
package uk.wnb.registry;
