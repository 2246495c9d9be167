package uk.wnb.bench;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import uk.wnb.service.Configuration;
import uk.wnb.service.Runner;

/**
 * The detector as a process, exactly as the service runs it. Arguments are settings, {@code key=value}. Says, when its
 * input has ended and it has stopped cleanly, how many events it took, alerts it raised, records it set aside, and
 * alerts it found that lie before people are told.
 */
final class DetectorMain {
  private DetectorMain() {
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> settings = Arrays.stream(arguments).map(argument -> argument.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (Runner runner = new Runner(Configuration.of(settings), meters)) {
      runner.start();
      JavaProcess.awaitEndOfInput();
    }
    System.out.println(sum(meters, "wnb.events"));
    System.out.println(sum(meters, "wnb.alerts"));
    System.out.println(sum(meters, "wnb.dead.letters"));
    System.out.println(sum(meters, "wnb.alerts.historical"));
  }

  private static long sum(SimpleMeterRegistry meters, String counter) {
    return (long) meters.find(counter).counters().stream().mapToDouble(Counter::count).sum();
  }
}
