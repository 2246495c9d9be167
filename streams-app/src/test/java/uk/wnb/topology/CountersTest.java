package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Kind;
import uk.wnb.intake.Reason;

/** What monitoring reads: that nothing is lost without a trace, and who has fallen silent. */
class CountersTest {
  private static final long SEED = Long.getLong("seed", 5_511L);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final DetectorDriver driver = new DetectorDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void everythingThatComesInIsAccountedFor() {
    Feed feed = new Feed(SEED, new Wire(driver.schemas().url()), SyntheticChildren.first(42).subList(2, 42),
        LocalDate.parse("2023-01-02"),
        200);
    for (int day = 0; day < 20; day++) {
      for (Feed.Step step : feed.nextDay()) {
        if (step.tick() == null) {
          driver.send(step.sent());
        } else {
          driver.tick(step.tick());
        }
      }
      assertThat(gauge(driver.meters(), "wnb.unaccounted")).as("seed %d, day %d", SEED, day).isZero();
    }
    assertThat(driver.counted("wnb.received")).isEqualTo(4_000);
    assertThat(driver.counted("wnb.dead.letters")).isPositive();
    assertThat(driver.counted("wnb.log.noted")).isEqualTo(20);
    assertThat(driver.counted("wnb.source.events")).isEqualTo(driver.counted("wnb.accepted"));
    assertThat(driver.counted("wnb.alert.findings")).isGreaterThanOrEqualTo(driver.counted("wnb.alerts") / 2);
  }

  /** The checker's own check: each way of losing an event shows. */
  @Test
  void whatIsLostShows() {
    Counters counters = new Counters(meters);
    counters.received(Topics.ATTENDANCES);
    assertThat(gauge(meters, "wnb.unaccounted")).isOne();
    counters.accepted(Topics.ATTENDANCES, "ZZT01", 5_000);
    counters.read();
    assertThat(gauge(meters, "wnb.unaccounted")).isOne();
    counters.event(Kind.ATTENDANCE, Verdict.CONFLICT);
    assertThat(gauge(meters, "wnb.unaccounted")).as("not yet set aside").isOne();
    counters.deadLetter(Reason.EVENT_ID_REUSED);
    assertThat(gauge(meters, "wnb.unaccounted")).isZero();
    counters.deadLetter(Reason.EMPTY);
    assertThat(gauge(meters, "wnb.unaccounted")).as("told of twice").isEqualTo(-1);
  }

  @Test
  void theNewestEventOfASourceStands() {
    Sources sources = new Sources(meters);
    sources.accepted("ZZT01", Instant.parse("2024-03-01T00:00:00Z").toEpochMilli());
    sources.accepted("ZZT01", Instant.parse("2024-02-01T00:00:00Z").toEpochMilli());
    assertThat(meters.get("wnb.source.newest").tag("source", "ZZT01").gauge().value())
        .isEqualTo(Instant.parse("2024-03-01T00:00:00Z").getEpochSecond());
    assertThat(meters.get("wnb.source.events").tag("source", "ZZT01").counter().count()).isEqualTo(2);
  }

  @Test
  void sourcesBeyondNumberAreOneTogether() {
    Sources sources = new Sources(meters);
    for (int i = 0; i < Sources.MOST + 50; i++) {
      sources.accepted("S" + i, i);
    }
    assertThat(meters.find("wnb.source.events").counters()).hasSize(Sources.MOST + 1);
    assertThat(meters.get("wnb.source.events").tag("source", Sources.OTHERS).counter().count()).isEqualTo(50);
  }

  @Test
  void partitionsThatAreBehindAreCounted() {
    Counters counters = new Counters(meters);
    counters.behind(1, true);
    counters.behind(2, true);
    counters.behind(2, true);
    counters.behind(1, false);
    assertThat(gauge(meters, "wnb.due.partitions.behind")).isOne();
  }

  private static int gauge(MeterRegistry meters, String name) {
    return (int) meters.get(name).gauge().value();
  }
}
