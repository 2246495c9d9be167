package uk.wnb.topology;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The heap that an instance spends on the children looked up last, in equal parts for the partitions that it has at the
 * time: so it is soon no more when another instance stops and its partitions come over. For use by several threads.
 */
final class HeapShare {
  private final long bytes;
  private final AtomicInteger partitions = new AtomicInteger();

  /** {@code bytes} for all partitions together, 0 for nothing. */
  HeapShare(long bytes) {
    this.bytes = bytes;
  }

  /** One partition more. */
  void join() {
    partitions.incrementAndGet();
  }

  /** One of those that joined has left. */
  void leave() {
    partitions.decrementAndGet();
  }

  /** Bytes for each partition at this moment. */
  long bytes() {
    return bytes / Math.max(1, partitions.get());
  }
}
