package uk.wnb.topology;

import java.time.Instant;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.PolicyChange;

/** Takes in what stands in the log, in its order: to write it, or to live through it again. */
public interface LogSink {
  /** One event of the child {@code nhsNumber}, recorded at {@code recordedAt}. */
  void append(String nhsNumber, SpecificRecord event, Instant recordedAt);

  /** It is {@code at}. */
  void tick(Instant at);

  /** Nothing of {@code nhsNumber} is kept from here on, and nothing taken in that was recorded up to {@code at}. */
  void erase(String nhsNumber, Instant at, String reference);

  /** A policy holds from here on. */
  void publish(PolicyChange change);

  /** What passes on to this the events of those children that {@code wanted} chooses, and all else. */
  default LogSink only(Predicate<String> wanted) {
    LogSink all = this;
    return new LogSink() {
      @Override
      public void append(String nhsNumber, SpecificRecord event, Instant recordedAt) {
        if (wanted.test(nhsNumber)) {
          all.append(nhsNumber, event, recordedAt);
        }
      }

      @Override
      public void tick(Instant at) {
        all.tick(at);
      }

      @Override
      public void erase(String nhsNumber, Instant at, String reference) {
        all.erase(nhsNumber, at, reference);
      }

      @Override
      public void publish(PolicyChange change) {
        all.publish(change);
      }
    };
  }
}
