package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong seconds = new AtomicLong();
  private final ProgressLine line =
      new ProgressLine(new PrintWriter(err), () -> seconds.get() * 1_000_000_000L);

  private void at(long second, long done) {
    seconds.set(second);
    line.accept(new Replay.Progress(done, 12_345));
  }

  @Test
  void whatIsSoonDoneSaysNothing() {
    at(1, 12_000);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aLongOneSpeaksEveryFewSecondsAsLongAsItMovesOn() {
    at(3, 0);
    at(6, 1_000);
    at(7, 1_500);
    at(9, 1_000);
    at(12, 9_000);

    assertThat(err.toString().lines())
        .containsExactly("wnb: 1,000 of 12,345 records", "wnb: 9,000 of 12,345 records");
  }
}
