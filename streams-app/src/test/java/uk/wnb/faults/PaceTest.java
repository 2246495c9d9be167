package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.wnb.topology.Sent;

/** A pace changes when records go out, and nothing else. */
class PaceTest {
  private static final List<Sent> RECORDS = IntStream.range(0, 105).mapToObj(i -> new Sent("topic", new byte[] {1},
      new byte[] {(byte) i}, Instant.EPOCH, List.of())).toList();

  private final List<Sent> out = new ArrayList<>();
  private int times;

  @Test
  void atOnceIsAtOnce() {
    send(Pace.AT_ONCE);
    assertThat(out).isEqualTo(RECORDS);
    assertThat(times).isEqualTo(1);
  }

  @Test
  void steadyTakesItsTimeAndKeepsTheOrder() {
    long start = System.nanoTime();
    send(Pace.steady(500));
    assertThat(out).isEqualTo(RECORDS);
    assertThat(times).isEqualTo(3);
    assertThat(System.nanoTime() - start).as("100 records before the last few").isGreaterThan(150_000_000L);
  }

  @Test
  void theSlowestOfAllSendsThemOneByOne() {
    Pace.steady(1).send(RECORDS.subList(0, 1), this::take);
    assertThat(out).hasSize(1);
  }

  private void send(Pace pace) {
    pace.send(RECORDS, this::take);
  }

  private void take(List<Sent> records) {
    out.addAll(records);
    times++;
  }
}
