/**
 * The detector as a process: configuration, start and stop, ticks, exit codes. Of what
 * decides, the machine's clock is read here only.
 */
package uk.wnb.service;
