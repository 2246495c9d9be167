/**
 * What passes between the children of a household: what one of them announces, and whom it reaches. Pure functions and
 * values over histories; what is told of brothers and sisters leads to no news but an answer, which is not answered.
 */
package uk.wnb.family;
