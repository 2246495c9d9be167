/**
 * A broker and a schema registry in this JVM, on the loopback address only: for demo, replay and tests, never in
 * production. The broker is made of Kafka's own server classes, which are no public API: nothing outside this package
 * may use them, and a new Kafka version means looking here first.
 */
package uk.wnb.local;
