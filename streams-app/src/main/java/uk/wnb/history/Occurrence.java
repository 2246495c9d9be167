package uk.wnb.history;

/** Something that an event tells of, on a day of the child's life. */
public interface Occurrence {
  /** The London day on which it occurred or began. */
  int day();

  /** The event that says so. */
  EventId id();
}
