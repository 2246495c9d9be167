/**
 * What passes between the children of a household: what one of them announces, and whom it reaches. Pure functions and
 * values over histories; what is known of brothers and sisters never leads to a further announcement of its own.
 */
package uk.wnb.family;
