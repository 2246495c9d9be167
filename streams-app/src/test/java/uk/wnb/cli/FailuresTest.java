package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Problem;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.UnreachableException;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  private int explain(Exception e) throws Exception {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(err));
    return Failures.explain(e, command, null);
  }

  static Stream<Arguments> foreseen() {
    return Stream.of(
        Arguments.of(new ConfigurationException("there is no setting wnb.x"), 3, "there is no setting wnb.x"),
        Arguments.of(new PolicyException(List.of(new Problem(7, "signals.W2", "is wrong"))), 3,
            "line 7, signals.W2: is wrong"),
        Arguments.of(new KafkaException("Failed to create new KafkaAdminClient",
            new ConfigException("No resolvable bootstrap urls given in bootstrap.servers")), 3, "bootstrap.servers"),
        Arguments.of(new ProcessorStateException("wrote nothing", new IOException("No space left on device")), 1,
            "wnb.state.dir"),
        Arguments.of(new CancellationException("stopped before it was done"), 130, "stopped before it was done"),
        Arguments.of(new UnreachableException("topics are missing"), 4, "topics are missing"),
        Arguments.of(new TimeoutException("60000 ms have passed"), 4,
        "(TimeoutException). Check wnb.bootstrap.servers"),
        Arguments.of(new TopicAuthorizationException("no"), 4, "what this client is allowed to do"),
        Arguments.of(new IllegalStateException("Kafka did not take a record", new TimeoutException("late")), 4,
            "wnb.bootstrap.servers"));
  }

  @ParameterizedTest
  @MethodSource
  void foreseen(Exception e, int code, String says) throws Exception {
    assertThat(explain(e)).isEqualTo(code);
    assertThat(err.toString()).startsWith("wnb: ").contains(says).hasLineCount(1).doesNotContain("\tat ");
  }

  @Test
  void whatNobodyForesawKeepsItsStackTrace() {
    IllegalStateException unforeseen = new IllegalStateException("a fault of ours");

    assertThatThrownBy(() -> explain(unforeseen)).isSameAs(unforeseen);
    assertThat(err.toString()).isEmpty();
  }

  /** What a command writes for its user is not the local state. */
  @Test
  void anotherFullDiskIsNotThatOfTheState() {
    UncheckedIOException writing = new UncheckedIOException(new IOException("area.csv: No space left on device"));

    assertThatThrownBy(() -> explain(writing)).isSameAs(writing);
    assertThat(err.toString()).isEmpty();
  }

  /** Kafka's and the registry's messages can quote what was sent; of Kafka's only the kind is told. */
  @Test
  void kafkasOwnMessageIsNotRepeated() throws Exception {
    explain(new KafkaException("record 9990000018 was refused"));

    assertThat(err.toString()).doesNotContain("9990000018");
  }
}
