/**
 * The {@code wnb} command. What people read is written here, and nowhere else to standard output.
 */
package uk.wnb.cli;
