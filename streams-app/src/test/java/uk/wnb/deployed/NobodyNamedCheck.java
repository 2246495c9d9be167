package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nobody is named in anything that the whole suite has printed, logged or reported: no NHS number in a log line, an
 * error, a URL or the name of a test. The build runs it by itself once every other test has ended; it reads the reports
 * of both modules and the logs of the detectors that ran in processes of their own. What a command shows to the person
 * who asked, such as an alert, tests keep to themselves.
 */
class NobodyNamedCheck {
  private static final List<Path> WRITTEN = Stream.of("schemas/target/surefire-reports",
      "streams-app/target/surefire-reports", "streams-app/target/failsafe-reports", DeploymentFiles.DETECTOR_LOGS)
      .map(DeploymentFiles.HOME::resolve).filter(Files::isDirectory).toList();

  @Test
  void nobodyIsNamedInWhatTheSuiteHasWritten() {
    assertThat(WRITTEN).as("tests have run").isNotEmpty();
    assertThat(WRITTEN.stream().flatMap(directory -> NamedNumbers.below(directory).stream())).isEmpty();
  }
}
