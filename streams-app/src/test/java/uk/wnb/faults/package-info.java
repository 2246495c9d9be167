/**
 * The fault suite: what is done to the detector at its work ({@link uk.wnb.faults.Fault}), what must hold afterwards
 * ({@link uk.wnb.faults.Guarantee}), and the run that puts the two together ({@link uk.wnb.faults.Run}). What must
 * have been said is worked out by the second, naive implementation from what stands in the log. {@code docs/FAULTS.md}
 * tells which fault is proved by which test; {@code scripts/faults} runs them by hand.
 */
package uk.wnb.faults;
