package uk.wnb.intake;

import java.util.Objects;

/** An input that cannot be used. Says why without quoting it, since what it holds is about a child. */
public final class RejectedException extends RuntimeException {
  private final Reason reason;
  private final String remedy;

  /** {@code detail} names the field or rule, never the value. */
  public RejectedException(Reason reason, String detail) {
    this(reason, detail, reason.remedy());
  }

  /** The same with a {@code remedy} that fits better than the reason's own. */
  public RejectedException(Reason reason, String detail, String remedy) {
    super(detail, null, false, false);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What the sender can do about it. */
  public String remedy() {
    return remedy;
  }
}
