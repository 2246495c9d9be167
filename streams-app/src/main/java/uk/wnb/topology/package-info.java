/**
 * Topics, nodes and stores, and thin processors around the core: read, decide, write, forward.
 */
package uk.wnb.topology;
