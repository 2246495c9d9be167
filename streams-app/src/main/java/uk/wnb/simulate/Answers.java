package uk.wnb.simulate;

/**
 * How the people of a simulated area answer alerts. Nothing in what is recorded of families depends on it; a trial of a
 * policy asks for it.
 *
 * @param inTime of 1000 alerts of tier REVIEW or URGENT those that somebody acts on by the day asked for; of the others
 *     nobody ever records a look
 */
public record Answers(int inTime) {
  private static final int PER_MILLE = 1000;

  /**
   * Nothing is ever answered, or everything, or so many of 1000.
   *
   * @throws IllegalArgumentException when it is not from 0 to 1000
   */
  public Answers {
    if (inTime < 0 || inTime > PER_MILLE) {
      throw new IllegalArgumentException("of 1000 alerts 0 to 1000 can be answered, not " + inTime);
    }
  }

  /** As {@code parameters} say. */
  public static Answers of(Parameters parameters) {
    return new Answers(parameters.perMille("answers", "in-time"));
  }

  /** Whether the alert of this id is answered: the same one always is or never is, whatever the policy. */
  public boolean isAnswered(String alertId) {
    return Math.floorMod(alertId.hashCode(), PER_MILLE) < inTime;
  }
}
