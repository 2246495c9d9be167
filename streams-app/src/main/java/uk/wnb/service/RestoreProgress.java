package uk.wnb.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far state has been read back from its changelogs, as a meter and now and then a log line. */
final class RestoreProgress implements StateRestoreListener {
  private static final Logger LOG = LoggerFactory.getLogger(RestoreProgress.class);

  private final Map<TopicPartition, Long> remaining = new ConcurrentHashMap<>();

  RestoreProgress(MeterRegistry meters) {
    meters.gauge("wnb.restore.remaining.records", this, RestoreProgress::remaining);
    meters.gauge("wnb.restore.partitions", remaining, Map::size);
  }

  /** Records that are still to be read, over all partitions of all stores. */
  long remaining() {
    return remaining.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long end) {
    if (end > from) {
      remaining.put(partition, end - from);
      LOG.info("restoring {} records of {}", end - from, partition);
    }
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long restored) {
    remaining.computeIfPresent(partition, (key, left) -> Math.max(0, left - restored));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long restored) {
    if (remaining.remove(partition) != null) {
      LOG.info("restored {} records of {}", restored, partition);
    }
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
    remaining.remove(partition);
  }
}
