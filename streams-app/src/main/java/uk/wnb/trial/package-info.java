/**
 * Policies tried on a simulated area: how many alerts they raise, which drifting families they find, how early, and on
 * whom else they alert. Knows the core run in memory and the truth of the simulation.
 */
package uk.wnb.trial;
