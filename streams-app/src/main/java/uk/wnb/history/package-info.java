/**
 * All that is known of one child, as pure values: events and how later ones replace earlier ones, contacts, rates, the
 * folding of old years, and the stored form. Knows nothing of Kafka, clocks or policy.
 */
package uk.wnb.history;
