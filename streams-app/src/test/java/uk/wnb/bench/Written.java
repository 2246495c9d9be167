package uk.wnb.bench;

import java.util.List;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * Records that the detector has written, for each event that it was given; transaction markers included, which are few.
 *
 * @param toLog into the log beyond what was there before: from the intake, and what children are told of each other
 * @param ofHouseholds what children tell their households
 * @param rates of children
 * @param audit changes of counts
 */
record Written(double toLog, double ofHouseholds, double rates, double audit) {

  /** What stands in the topics of {@code cluster}, into which {@code given} records had been put for {@code events}. */
  static Written of(Cluster cluster, Way way, long given, int events) {
    long ownToLog = cluster.end(List.of(Topics.CHILD_EVENTS)) - (way == Way.FROM_LOG ? given : 0);
    return new Written(share(ownToLog, events), share(cluster, Topics.HOUSEHOLDS, events),
        share(cluster, Topics.CHILD_RATES, events), share(cluster, Topics.AUDIT, events));
  }

  private static double share(Cluster cluster, Topic<?> topic, int events) {
    return share(cluster.end(List.of(topic)), events);
  }

  private static double share(long records, int events) {
    return (double) records / events;
  }
}
