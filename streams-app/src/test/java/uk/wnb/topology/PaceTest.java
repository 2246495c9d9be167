package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SOON_MS = 200;
  private static final long LOOK_AT = 1_000_000;
  private static final int MANY = (int) (Pace.MANY_A_SECOND * SOON_MS / 1_000);

  private final Pace pace = new Pace(Duration.ofMillis(SOON_MS));

  /** One task of an instance, and what its processor was given. */
  private final class Task {
    final List<String> heard = new ArrayList<>();
    final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    final Processor<byte[], byte[], byte[], Object> processor =
        pace.<byte[], Object>kept(() -> new Listener(heard)).get();
    long now = LOOK_AT;

    Task() {
      context.setCurrentSystemTimeMs(now);
      processor.init(context);
    }

    void give(int records) {
      for (int i = 0; i < records; i++) {
        processor.process(new Record<>(new byte[0], new byte[0], 0));
      }
    }

    /** Whether it asks for a commit when it looks again after {@code millis}. */
    boolean commitsAfter(long millis) {
      context.resetCommit();
      now += millis;
      look().getPunctuator().punctuate(now);
      return context.committed();
    }

    CapturedPunctuator look() {
      assertThat(context.scheduledPunctuators()).hasSize(1);
      return context.scheduledPunctuators().get(0);
    }
  }

  /** Writes down what is done to it. */
  private record Listener(List<String> heard) implements Processor<byte[], byte[], byte[], Object> {
    @Override
    public void init(ProcessorContext<byte[], Object> context) {
      heard.add("init");
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      heard.add("process");
    }

    @Override
    public void close() {
      heard.add("close");
    }
  }

  @Test
  void looksByTheMachinesClockAsOftenAsItIsTold() {
    CapturedPunctuator look = new Task().look();

    assertThat(look.getInterval()).isEqualTo(Duration.ofMillis(SOON_MS));
    assertThat(look.getType()).isEqualTo(PunctuationType.WALL_CLOCK_TIME);
  }

  @Test
  void commitsSoonWhatComesSingly() {
    Task task = new Task();

    task.give(1);
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
    task.give(MANY - 1);
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
  }

  /** Kafka Streams would keep the request, and commit each next record by itself. */
  @Test
  void asksForNothingWhenItWasGivenNothing() {
    Task task = new Task();

    assertThat(task.commitsAfter(SOON_MS)).isFalse();
    task.give(1);
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
    assertThat(task.commitsAfter(SOON_MS)).isFalse();
  }

  @Test
  void leavesManyRecordsToTheLongerInterval() {
    Task task = new Task();

    task.give(MANY);
    assertThat(task.commitsAfter(SOON_MS)).isFalse();
  }

  @Test
  void commitsSoonAgainOnceItHasCaughtUp() {
    Task task = new Task();

    task.give(10 * MANY);
    assertThat(task.commitsAfter(SOON_MS)).isFalse();
    task.give(3);
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
  }

  @Test
  void aLateLookJudgesByTheTimeThatHasPassed() {
    Task task = new Task();

    task.give(MANY);
    assertThat(task.commitsAfter(2 * SOON_MS)).isTrue();
    task.give(2 * MANY);
    assertThat(task.commitsAfter(2 * SOON_MS)).isFalse();
  }

  @Test
  void aQuietTaskDoesNotCommitForABusyOneOfTheSameInstance() {
    Task busy = new Task();
    Task quiet = new Task();

    busy.give(MANY);
    quiet.give(1);
    assertThat(quiet.commitsAfter(SOON_MS)).isFalse();
    assertThat(busy.commitsAfter(SOON_MS)).isFalse();
    quiet.give(1);
    assertThat(quiet.commitsAfter(SOON_MS)).isTrue();
  }

  /** A commit is of all tasks of a thread; each of them asking would make it as many transactions. */
  @Test
  void tasksOfAThreadAskOnceBetweenThem() {
    Task one = new Task();
    Task other = new Task();

    one.give(1);
    other.give(1);
    assertThat(one.commitsAfter(SOON_MS)).isTrue();
    assertThat(other.commitsAfter(SOON_MS)).isFalse();
    assertThat(other.commitsAfter(SOON_MS)).as("what it was given is committed").isFalse();
    other.give(1);
    assertThat(other.commitsAfter(SOON_MS)).isTrue();
  }

  @Test
  void whatComesAfterACommitWaitsForTheNextPeriod() {
    Task task = new Task();

    task.give(1);
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
    task.give(1);
    assertThat(task.commitsAfter(SOON_MS / 4)).isFalse();
    assertThat(task.commitsAfter(SOON_MS)).isTrue();
  }

  @Test
  void aTaskThatBeginsLaterDoesNotCountWhatWasBefore() {
    new Task().give(10 * MANY);
    Task later = new Task();

    later.give(1);
    assertThat(later.commitsAfter(SOON_MS)).isTrue();
  }

  @Test
  void handsEverythingToItsProcessor() {
    Task task = new Task();

    task.give(2);
    task.processor.close();

    assertThat(task.heard).containsExactly("init", "process", "process", "close");
  }
}
