package uk.wnb.faults;

import java.util.List;
import java.util.Map;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.oracle.Said;
import uk.wnb.topology.Outputs;

/**
 * All that a run has left behind, as a reader of committed records finds it, and what it should have left.
 *
 * @param sent what stands in the input topics, by topic and partition, in order
 * @param accepted digests of what came into the log from an input topic, by that topic and the partition, in order
 * @param letters dead letters, in order
 * @param flawed how many records were sent that must be set aside, by reason
 * @param refused how many events of the log the core must have refused, because their id stands for something else
 * @param told alerts that were published, by child, in order
 * @param expected alerts that the naive implementation gives of the same log, by child, in order
 * @param said digests of alerts and rates, and of what children told each other
 * @param uninterrupted the same as the core gives of the same log in memory
 * @param strangers who lives with whom and does not know it, or not what came of the other's care, or does not know
 *     that the other has left, or knows more of it than that; empty when nobody is mistaken
 * @param astray where something else is known in the end than was told of a child whose number has been replaced,
 *     or than is left of one that was erased
 * @param unrest why it has not come to rest: lag, an open transaction, an instance that is gone; empty when it has
 * @param named children whose NHS number stands in what the instances logged
 */
record Evidence(Map<String, List<Input>> sent, Map<String, List<Long>> accepted, List<Letter> letters,
    Map<String, Integer> flawed, int refused, Map<String, List<Said>> told, Map<String, List<Said>> expected,
    Outputs said, Outputs uninterrupted, List<String> strangers, List<String> astray,
    List<String> unrest, List<String> named) {

  /** One record of an input topic; its digest is that of what a source says, whatever schema it says it in. */
  record Input(long offset, long digest) {
  }

  /** One dead letter: why, and where the record stands, as {@code topic-partition} and offset. */
  record Letter(String reason, String source, long offset) {
  }

  /** How many alerts were published. */
  int alerts() {
    return told.values().stream().mapToInt(List::size).sum();
  }

  /** How many of them rest on what brothers and sisters have told. */
  long familyAlerts() {
    return told.values().stream().flatMap(List::stream)
        .filter(one -> one.signals().stream().anyMatch(NaiveRun.FAMILY_SIGNALS::contains)).count();
  }
}
