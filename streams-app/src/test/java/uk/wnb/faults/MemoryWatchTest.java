package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken outside the heap is seen. */
class MemoryWatchTest {
  private static final int TAKEN_MB = 60;

  @BeforeEach
  void canBeSeenHere() {
    assumeThat(MemoryWatch.hindrance()).isEmpty();
  }

  @Test
  void memoryOutsideTheHeapIsSeen() {
    double before = MemoryWatch.held(ProcessHandle.current().pid());
    List<ByteBuffer> taken = take();
    assertThat(MemoryWatch.held(ProcessHandle.current().pid()) - before).as("%d buffers", taken.size())
        .isGreaterThan(TAKEN_MB / 2.0);
    assertThat(taken.get(TAKEN_MB - 1).get(0)).isNotZero();
  }

  /** Written to, since memory that is only promised is not held. */
  private static List<ByteBuffer> take() {
    List<ByteBuffer> taken = new ArrayList<>();
    byte[] noise = new byte[1 << 20];
    ThreadLocalRandom.current().nextBytes(noise);
    noise[0] = 1;
    for (int i = 0; i < TAKEN_MB; i++) {
      taken.add(ByteBuffer.allocateDirect(noise.length).put(noise));
    }
    return taken;
  }
}
