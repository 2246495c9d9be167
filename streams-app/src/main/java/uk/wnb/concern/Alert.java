package uk.wnb.concern;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;

/**
 * A change in a concern that somebody should see.
 *
 * @param alertId digest of child, episode and position among the alerts of the episode
 * @param concernId digest of child and episode
 * @param household the child's household as of that day, or null; null too when the concern is closed, which is told to
 *     those as well who have nothing to do with the child any more
 * @param asOf the day
 * @param raisedAt when the record that led to it was recorded, milliseconds since 1970 UTC
 * @param change what happened
 * @param reason why it is told, where that is not a signal that sees something; or null
 * @param tier of the concern after the change; before it when the concern was closed
 * @param episode counts the child's concerns from 1
 * @param signals what stands after the change, by catalogue id; what was withdrawn is not among them
 * @param news those of them that have joined or become louder since the concern's last alert; all when it is opened
 * @param headline the unmet need first, in one or two sentences
 * @param findings what is seen now
 * @param evidence the events behind it, each once
 * @param questions what a person who looks might ask
 * @param barriers what is on record as being in the way; none when the concern is closed
 * @param dataGaps what is not known and could matter; none when the concern is closed
 * @param recipients ODS codes of the organisations whose records are the evidence, and of the one that is responsible;
 *     of what ends or is taken back also of all to which it was told, of a move of the one that was responsible before
 * @param reviewBy the last day on which to look, or {@link Days#NEVER} when it waits for nobody
 * @param owner whose it is to look, a role or team; null of a signal in shadow
 * @param level how many levels of the ladder it has climbed
 * @param snoozedUntil the day to which it was put off, {@link Days#NEVER} when it is not
 * @param earlierConcern of a relapse the id of the concern that had eased, else null
 * @param policyVersion the policy by which it was judged
 * @param historical whether it tells of the time before people are told: for nobody, asks for nothing, is not published
 * @param published whether anybody is to see it; else it is counted only, as signals in shadow are unless the policy
 *     has them published
 */
public record Alert(String alertId, String concernId, String household, int asOf, long raisedAt, Change change,
    String reason, Tier tier, int episode, List<String> signals, List<String> news, String headline,
    List<Told> findings, List<EventId> evidence, List<String> questions, List<String> barriers, List<String> dataGaps,
    List<String> recipients, int reviewBy, String owner, int level, int snoozedUntil, String earlierConcern,
    String policyVersion, boolean historical, boolean published) {

  /**
   * A finding in words.
   *
   * @param finding the numbers
   * @param title what the signal looks for
   * @param statement what it saw
   * @param notes why it stands at its tier, where the signal alone does not say so; several findings may share one
   * @param clears what would make it go
   */
  public record Told(Finding finding, String title, String statement, List<String> notes, String clears) {
    /** What it saw, and why it stands at its tier. */
    public String whole() {
      return notes.isEmpty() ? statement : statement + " " + String.join(" ", notes);
    }
  }
}
