package uk.wnb.history;

/** What an event tells of. The order is part of the stored form: append, never reorder. */
public enum Kind {
  BOOKING, ATTENDANCE, EMERGENCY, EDUCATION, CONTEXT, REVIEW, FAMILY, MOVED
}
