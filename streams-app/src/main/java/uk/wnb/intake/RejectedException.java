package uk.wnb.intake;

import java.util.Objects;

/** An input that cannot be used. Says why without quoting it, since what it holds is about a child. */
public final class RejectedException extends RuntimeException {
  private final Reason reason;

  /** {@code detail} names the field or rule, never the value. */
  public RejectedException(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
