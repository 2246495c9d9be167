package uk.wnb.oracle;

import java.time.LocalDate;

/** One entry of the log of one child. */
public sealed interface Step {
  /** A report comes in. */
  record Arrival(Report report) implements Step {
  }

  /** A new day. */
  record Tick(LocalDate day) implements Step {
  }
}
