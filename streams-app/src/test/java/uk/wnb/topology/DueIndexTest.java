package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;

class DueIndexTest {
  private static final byte[] CHILD = "9990000018".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "9990000026".getBytes(StandardCharsets.UTF_8);

  private final DetectorDriver driver = new DetectorDriver();
  private final KeyValueStore<Bytes, byte[]> store = driver.store(Names.DUE);
  private final DueIndex due = new DueIndex(store);

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aChildStandsAtOneDayOnly() {
    due.move(CHILD, Days.NEVER, 10);
    due.move(CHILD, 10, 20);
    assertThat(due.dueBy(19, 9)).isEmpty();
    assertThat(due.dueBy(20, 9)).containsExactly(CHILD);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void whoIsNotDueAnyMoreLeavesNothing() {
    due.move(CHILD, Days.NEVER, 10);
    due.move(CHILD, 10, Days.NEVER);
    assertThat(due.dueBy(10, 9)).isEmpty();
    assertThat(entries()).isZero();
  }

  @Test
  void theEarliestComeFirstAndNoMoreThanAskedFor() {
    due.move(CHILD, Days.NEVER, 11);
    due.move(OTHER, Days.NEVER, -3);
    assertThat(due.dueBy(11, 1)).containsExactly(OTHER);
    assertThat(due.dueBy(11, 9)).containsExactly(OTHER, CHILD);
  }

  private int entries() {
    int entries = 0;
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      for (; all.hasNext(); all.next()) {
        entries++;
      }
    }
    return entries;
  }
}
