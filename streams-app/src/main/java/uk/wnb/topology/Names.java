package uk.wnb.topology;

import uk.wnb.avro.Alert;

/** Names of every node and store. A store's name is part of its changelog's: to change one is to lose its state. */
final class Names {
  static final String CHILDREN = "children";
  static final String DUE = "due";
  static final String CLOCK = "clock";
  static final String ASKED = "asked";
  static final String POLICIES = "policies";
  static final String HOUSEHOLDS = "households";
  static final String FORGOTTEN = "forgotten";

  static final String LOG_SOURCE = "log";
  static final String CHILD = "child";
  static final String LOG_SINK = "to-log";
  static final String INTAKE_DEAD_LETTERS_SINK = "intake-to-dead-letters";
  static final String CHILD_LOG_SINK = "child-to-log";
  static final String CHILD_DEAD_LETTERS_SINK = "child-to-dead-letters";
  static final String RATES_SINK = "to-child-rates";
  static final String AUDIT_SINK = "to-audit";
  static final String INTAKE_AUDIT_SINK = "intake-to-audit";

  static final String HOUSEHOLDS_SINK = "to-households";
  static final String HOUSEHOLDS_SOURCE = "from-households";
  static final String HOUSEHOLD = "household";
  static final String HOUSEHOLD_LOG_SINK = "household-to-log";
  static final String HOUSEHOLD_DEAD_LETTERS_SINK = "household-to-dead-letters";

  private Names() {
  }

  static String source(Topic<?> topic) {
    return "from-" + topic.name();
  }

  /** {@code to-notifications} for {@code wnb.notifications}. */
  static String sink(Topic<Alert> topic) {
    return "to-" + topic.name().substring("wnb.".length());
  }

  static String intake(Topic<?> topic) {
    return "intake-" + topic.name();
  }
}
