package uk.wnb.family;

/** What one child's log leads to in another one's. */
public sealed interface Sent permits Delivery, Move {
  /** NHS number of the child in whose log it is to stand. */
  String to();
}
