package uk.wnb.history;

/** Where care was to be given. The order is part of the stored form: append, never reorder. */
public enum Setting {
  CLINIC, COMMUNITY, REMOTE, HOME, SCHOOL, UNKNOWN;

  /** Clinic, community and remote contacts are appointments and enter the rates; an unknown setting is taken as one. */
  public boolean isAppointment() {
    return this != HOME && this != SCHOOL;
  }
}
