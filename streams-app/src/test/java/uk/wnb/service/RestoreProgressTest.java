package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
  private static final TopicPartition FIRST = new TopicPartition("wnb-children-changelog", 0);
  private static final TopicPartition SECOND = new TopicPartition("wnb-children-changelog", 1);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final RestoreProgress progress = new RestoreProgress(meters);

  @Test
  void countsDownOverAllPartitions() {
    progress.onRestoreStart(FIRST, "children", 100, 1_100);
    progress.onRestoreStart(SECOND, "children", 0, 500);
    assertThat(progress.remaining()).isEqualTo(1_500);
    progress.onBatchRestored(FIRST, "children", 700, 600);
    assertThat(meters.get("wnb.restore.remaining.records").gauge().value()).isEqualTo(900);
    progress.onRestoreEnd(FIRST, "children", 1_000);
    progress.onRestoreSuspended(SECOND, "children", 0);
    assertThat(progress.remaining()).isZero();
    assertThat(meters.get("wnb.restore.partitions").gauge().value()).isZero();
  }

  /** Offsets of transactions' ends are in the range too, so what is left is an upper bound and never below 0. */
  @Test
  void nothingToRestoreIsNothing() {
    progress.onRestoreStart(FIRST, "children", 100, 100);
    progress.onBatchRestored(FIRST, "children", 100, 5);
    progress.onRestoreEnd(FIRST, "children", 5);
    assertThat(progress.remaining()).isZero();
  }
}
