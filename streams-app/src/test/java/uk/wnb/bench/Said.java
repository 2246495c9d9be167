package uk.wnb.bench;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a source says of a child.
 *
 * @param nhsNumber the child
 * @param record one of the input records
 * @param recordedAt when the source recorded it
 */
record Said(String nhsNumber, SpecificRecord record, Instant recordedAt) {
}
