package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.PolicyChange;
import uk.wnb.concern.Child;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.intake.Reason;
import uk.wnb.policy.Profiles;

/**
 * Years of a feed through the whole topology: what comes out is what the core says of the log, nothing is lost on the
 * way, and a second run gives the same bytes, with a policy published on the way. More or fewer events with
 * {@code -Dwnb.events=}, another feed with {@code -Dseed=}.
 */
class ReplayTest {
  private static final int EVENTS = Integer.getInteger("wnb.events", 200_000);
  private static final long SEED = Long.getLong("seed", 20_240_105L);
  /** About eight years, so that the oldest of it is folded away. */
  private static final int DAYS = 3_000;
  /** Published half-way; it holds at once, as the first of all policies does before it has begun. */
  private static final PolicyChange OTHER_POLICY =
      new PolicyChange(Records.at("2020-01-01"), Profiles.everybody("default-2", "2020-09-01", 5));

  /** No number is replaced in this feed. */
  private static final Set<Verdict> NOT_OF_THIS_LOAD = EnumSet.of(Verdict.FORWARDED, Verdict.RETURNED, Verdict.TOO_MUCH);

  @Test
  void saysWhatTheCoreSaysAndAccountsForEveryRecord() {
    try (ReplayRun run = new ReplayRun(SEED, Math.max(50, EVENTS / 80), Math.max(1, EVENTS / DAYS))) {
      run.go(EVENTS / 2);
      run.publish(OTHER_POLICY);
      run.go(EVENTS);
      assertThat(run.said().differences(run.expected())).as("seed %d", SEED).isEmpty();
      assertThat(run.said().count(Topics.NOTIFICATIONS)).as("alerts").isGreaterThan(EVENTS / 200);
      everythingSentIsAcceptedOrSetAside(run);
      everythingInTheLogHasOneVerdict(run);
      everyReasonIsCountedExactly(run);
      nobodyIsOverdue(run);
    }
  }

  private static void everythingSentIsAcceptedOrSetAside(ReplayRun run) {
    int flawed = run.flawed().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(run.driver().counted("wnb.received")).isEqualTo(run.sent());
    assertThat(run.driver().counted("wnb.accepted")).isEqualTo(run.written(Topics.CHILD_EVENTS) - ofRelatives(run))
        .isEqualTo(run.sent() - flawed);
    assertThat(flawed).isPositive();
  }

  /** What the detector itself has told of brothers and sisters. */
  private static long ofRelatives(ReplayRun run) {
    return run.driver().counted("wnb.events", "kind", "family");
  }

  private static void everythingInTheLogHasOneVerdict(ReplayRun run) {
    long verdicts = 0;
    for (Verdict verdict : Verdict.values()) {
      long counted = run.driver().counted("wnb.events", "verdict", lower(verdict))
          - run.driver().counted("wnb.events", "kind", "family", "verdict", lower(verdict));
      assertThat(counted).as("verdict %s", verdict).isEqualTo(run.core().count(verdict));
      assertThat(counted > 0).as("verdict %s was met", verdict).isEqualTo(!NOT_OF_THIS_LOAD.contains(verdict));
      verdicts += counted;
    }
    assertThat(ofRelatives(run)).isPositive();
    assertThat((long) run.written(Topics.CHILD_EVENTS)).isEqualTo(verdicts + ofRelatives(run));
  }

  private static void everyReasonIsCountedExactly(ReplayRun run) {
    int setAside = 0;
    for (Reason reason : Reason.values()) {
      int expected = run.flawed().getOrDefault(reason, 0) + switch (reason) {
        case EVENT_ID_REUSED -> run.core().count(Verdict.CONFLICT);
        case TOO_OLD -> run.core().count(Verdict.TOO_OLD);
        default -> 0;
      };
      assertThat(run.driver().counted("wnb.dead.letters", "reason", reason.code())).as("reason %s", reason)
          .isEqualTo(expected);
      setAside += expected;
    }
    assertThat(run.written(Topics.DEAD_LETTERS)).isEqualTo(setAside);
  }

  /** Every child that waits for a day waits for one to come, and stands in the index once, under that day. */
  private static void nobodyIsOverdue(ReplayRun run) {
    int today = new Clock(run.driver().store(Names.CLOCK)).day();
    int waiting = 0;
    try (KeyValueIterator<Bytes, byte[]> due = run.driver().store(Names.DUE).all()) {
      for (; due.hasNext(); waiting++) {
        Bytes entry = due.next().key;
        Child child = run.driver().child(Keys.dueChild(entry));
        assertThat(child.dueOn()).isGreaterThan(today);
        assertThat(entry).isEqualTo(Keys.due(child.dueOn(), Keys.dueChild(entry)));
      }
    }
    assertThat(waiting).isPositive();
  }

  @Test
  void aSecondRunGivesTheSameBytes() {
    assertThat(digests(SEED)).as("seed %d", SEED).hasSize(5).isEqualTo(digests(SEED));
    assertThat(digests(SEED + 1)).as("another feed").isNotEqualTo(digests(SEED));
  }

  /** Otherwise two runs that are the same would show nothing of a policy that is published on the way. */
  @Test
  void whatIsPublishedOnTheWayIsJudgedByFromThereOn() {
    assertThat(digests(SEED).get(Topics.NOTIFICATIONS.name())).as("seed %d", SEED)
        .isNotEqualTo(digestsUnder(SEED, null).get(Topics.NOTIFICATIONS.name()));
  }

  private static Map<String, String> digests(long seed) {
    return digestsUnder(seed, OTHER_POLICY);
  }

  /** {@code published} half-way, null for nothing. */
  private static Map<String, String> digestsUnder(long seed, PolicyChange published) {
    try (ReplayRun run = new ReplayRun(seed, 100, 10)) {
      run.go(Math.min(EVENTS, 3_000) / 2);
      if (published != null) {
        run.publish(published);
      }
      run.go(Math.min(EVENTS, 3_000));
      return run.digests();
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
