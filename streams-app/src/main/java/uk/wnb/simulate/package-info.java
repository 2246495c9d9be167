/**
 * A plausible area of invented families: what sources would record of their children, written as a flat file, with the
 * truth about each family beside it. Knows the form of the file and how settings are read, and nothing of the detector.
 */
package uk.wnb.simulate;
