package uk.wnb.registry;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param subject the subject's name
 * @param version its place under the subject, from 1
 * @param id      the schema's id across the whole registry, as it stands in each record
 * @param schema  the schema itself
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {
}
