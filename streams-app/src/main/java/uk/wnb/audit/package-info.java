/**
 * What a board can audit, with nobody in it: what one child's history adds to counts by slice, and by how much those
 * change when the history does. Knows histories and concerns, and nothing of Kafka, clocks or I/O.
 */
package uk.wnb.audit;
