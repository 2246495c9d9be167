/**
 * The detector as a process: configuration, start and stop, ticks, exit codes. The machine's clock is read
 * here only, as far as it has a part in what is decided.
 */
package uk.wnb.service;
