package uk.wnb.service;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.PolicyChange;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detectors;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.RejectedException;
import uk.wnb.topology.LogSink;

/** Lives through one partition of the log again, in memory: what was decided then is decided once more. */
public final class Retelling implements LogSink {
  /** Is told of every decision that changed what is known of a child. */
  public interface Listener {
    /** What was decided of the child {@code nhsNumber}, {@code by} the detectors in force then. */
    void decided(String nhsNumber, Decision decision, Detectors by);
  }

  private final EventReader events;
  private final MemoryRun run;
  private Detectors detectors;

  /**
   * A retelling that has heard nothing yet.
   *
   * @param detectors those that judged before anything was published
   * @param listener is told of what is decided
   */
  public Retelling(EventReader events, Detectors detectors, Listener listener) {
    this.events = events;
    this.detectors = detectors;
    this.run = new MemoryRun(MemoryRun.Relatives.TOLD_BY_THE_LOG, detectors,
        (nhsNumber, decision) -> listener.decided(nhsNumber, decision, this.detectors));
  }

  @Override
  public void append(String nhsNumber, SpecificRecord event, Instant recordedAt) {
    try {
      run.hear(nhsNumber, events.read(nhsNumber, event, recordedAt));
    } catch (RejectedException e) {
      // The detector has set this record aside in the dead letters, where it is told of; it has led to nothing.
    }
  }

  @Override
  public void tick(Instant at) {
    run.tick(at);
  }

  @Override
  public void erase(String nhsNumber, Instant at, String reference) {
    run.forget(nhsNumber, at.toEpochMilli());
  }

  @Override
  public void publish(PolicyChange change) {
    detectors = PublishedPolicies.with(detectors, change);
    run.judgeBy(detectors);
  }
}
