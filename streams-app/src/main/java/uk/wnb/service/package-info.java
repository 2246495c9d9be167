/**
 * The detector as a process: configuration, start and stop, ticks, exit codes. The machine's clock is read here only.
 */
package uk.wnb.service;
