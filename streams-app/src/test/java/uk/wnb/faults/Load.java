package uk.wnb.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.AlertReview;
import uk.wnb.avro.ChildContext;
import uk.wnb.oracle.NaiveRun;
import uk.wnb.service.TestCluster;
import uk.wnb.topology.Feed;
import uk.wnb.topology.NewerSource;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * What sources send during a run, the same for the same seed: the stories of {@link Feed} with their repeats,
 * corrections, retractions, late and unusable records; besides, sources whose clocks are wrong, sources with a newer
 * schema, and reviews of alerts that may have been raised. Left out is what the naive implementation does not know:
 * events so old that the detector has folded their year away. Two children in a row live together, and tell each
 * other of their care; some of them leave and come back ({@link Homes}), some get another number ({@link Renumbered}),
 * some are erased ({@link Erased}), and some are sent on from one department of A&amp;E to another ({@link SentOn}).
 */
final class Load {
  private static final LocalDate BEGIN = LocalDate.parse("2023-01-02");
  private static final Instant OLDEST = Records.at(BEGIN.minusYears(3));
  private static final int NOT_OURS = 2;
  private static final int ONE_IN_MOVES = 100;
  private static final int ONE_IN_REPLACED = 200;
  private static final int ONE_IN_ERASED = 250;
  private static final int ONE_IN_SENT_ON = 40;
  /** For one child of them there may be a number that nobody has heard of. */
  private static final int ONE_IN_GETS_ANOTHER = 10;

  private final TestCluster cluster;
  private final Size size;
  private final SplittableRandom random;
  private final Feed feed;
  private final Homes homes;
  private final Renumbered renumbered;
  private final Erased erased;
  private final SentOn sentOn;
  private final List<String> children;
  private final List<String> everybody;
  private final Map<String, Integer> flawed = new TreeMap<>();
  private LocalDate day = BEGIN;
  private long sent;
  private long extra;

  Load(long seed, TestCluster cluster, Size size) {
    this.cluster = cluster;
    this.size = size;
    random = new SplittableRandom(seed + 1);
    int end = size.children() + NOT_OURS;
    List<String> numbers = SyntheticChildren.first(end + size.children() / ONE_IN_GETS_ANOTHER);
    children = numbers.subList(NOT_OURS, end);
    feed = new Feed(seed, cluster.wire(), children, BEGIN, size.eventsADay());
    homes = new Homes(random, children);
    renumbered = new Renumbered(children, numbers.subList(end, numbers.size()));
    erased = new Erased(random, children);
    sentOn = new SentOn(seed + 2, children);
    everybody = numbers.subList(NOT_OURS, numbers.size());
  }

  /** Sends the next part, each day's records and then its tick. */
  void sendPart(Pace pace) {
    for (int i = 0; i < size.days(); i++) {
      sendDay(pace);
    }
  }

  private void sendDay(Pace pace) {
    List<Sent> records = day.equals(BEGIN) ? sent(homes.begin(day)) : new ArrayList<>();
    Instant tick = null;
    int erasures = 0;
    for (Feed.Step step : feed.nextDay()) {
      if (step.tick() != null) {
        tick = step.tick();
      } else if (step.reason() != null) {
        flawed.merge(step.reason().code(), 1, Integer::sum);
        records.add(step.sent());
      } else if (isKnownToBoth(step.sent())) {
        homes.hear(record(step.sent()));
        records.add(skewed(step.sent()));
      }
      if (random.nextInt(40) == 0) {
        records.add(extra());
      }
      if (random.nextInt(ONE_IN_MOVES) == 0) {
        records.addAll(sent(homes.move(day)));
      }
      if (random.nextInt(ONE_IN_REPLACED) == 0) {
        records.addAll(sent(renumbered.next(day)));
      }
      erasures += random.nextInt(ONE_IN_ERASED) == 0 ? 1 : 0;
    }
    for (int i = 0; i < size.eventsADay() / ONE_IN_SENT_ON; i++) {
      sentOn.next(day).forEach(visit -> records.add(cluster.sent(Topics.EMERGENCY_ATTENDANCES, visit)));
    }
    pace.send(records, cluster::send);
    sent += records.size();
    erase(erasures);
    cluster.tick(tick);
    day = day.plusDays(1);
  }

  /** Straight into the log, as it is asked for: much of what it erases may come in later. */
  private void erase(int erasures) {
    for (int i = 0; i < erasures; i++) {
      String child = erased.next();
      cluster.erase(child, Erased.upTo(day));
      List<Sent> anew = sent(erased.anew(child, day));
      cluster.send(anew);
      sent += anew.size();
    }
  }

  private List<Sent> sent(List<ChildContext> facts) {
    return facts.stream().map(fact -> cluster.sent(Topics.CHILD_CONTEXT, fact))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Appends the next part to the log itself, past the intake: good records alone, in the one order there is. */
  void appendPart() {
    for (int i = 0; i < size.days(); i++) {
      for (Feed.Step step : feed.nextDay()) {
        if (step.tick() != null) {
          cluster.tick(step.tick());
        } else if (step.reason() == null) {
          cluster.append(record(step.sent()));
        }
      }
    }
  }

  private boolean isKnownToBoth(Sent step) {
    return !((Instant) record(step).get(4)).isBefore(OLDEST);
  }

  private SpecificRecord record(Sent step) {
    return Topics.inputs().stream().filter(topic -> topic.name().equals(step.topic()))
        .map(topic -> (SpecificRecord) cluster.decode(topic, step.value())).findFirst().orElseThrow();
  }

  /** The sender's clock is up to twenty hours slow or fifty minutes fast. */
  private Sent skewed(Sent right) {
    Instant at = right.at().plus(Duration.ofMinutes(random.nextInt(-1200, 50)));
    return new Sent(right.topic(), right.key(), right.value(), at, right.headers());
  }

  private Sent extra() {
    String child = children.get(random.nextInt(children.size()));
    String id = "x" + ++extra;
    Instant at = Records.at(day);
    if (random.nextBoolean()) {
      return NewerSource.attendance(cluster.wire(), child, id, at);
    }
    AlertReview review = Records.review(child, id, at)
        .setAlertId(NaiveRun.alertId(child, 1, 1 + random.nextInt(3))).build();
    return cluster.sent(Topics.ALERT_REVIEWS, review);
  }

  /** How many records were sent. */
  long sent() {
    return sent;
  }

  /** How many of them were made wrong, by the reason for which they must be set aside. */
  Map<String, Integer> flawed() {
    return flawed;
  }

  /** The NHS numbers of all children, those included that replace another. */
  List<String> children() {
    return everybody;
  }
}
