package uk.wnb.cli;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.errors.StreamsException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import uk.wnb.policy.PolicyException;
import uk.wnb.registry.RegistryException;
import uk.wnb.ruletest.RuleTestException;
import uk.wnb.service.ConfigurationException;
import uk.wnb.service.DamagedStateException;
import uk.wnb.service.ExitCode;
import uk.wnb.service.FullDiskException;
import uk.wnb.service.Setting;
import uk.wnb.service.UnreachableException;

/** One line that says what to do next, and the exit code; a stack trace only for what we did not foresee. */
final class Failures {
  private record Failure(ExitCode code, String message) {
  }

  private Failures() {
  }

  /** A command line that is not understood. The whole usage only for one who has not said which command. */
  static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("wnb: " + e.getMessage());
    if (command.getSubcommands().isEmpty()) {
      command.getErr().println("'" + command.getCommandSpec().qualifiedName() + " --help' tells more.");
    } else {
      command.usage(command.getErr());
    }
    command.getErr().flush();
    return ExitCode.USAGE.code();
  }

  /** A command that did not succeed. */
  static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    Failure failure = causes(e).flatMap(cause -> foreseen(cause).stream()).findFirst().orElseThrow(() -> e);
    command.getErr().println("wnb: " + failure.message());
    command.getErr().flush();
    return failure.code().code();
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
  }

  /** Kafka wraps what is wrong in a setting into an exception that does not say so. */
  private static Optional<Failure> foreseen(Throwable e) {
    if (e instanceof ConfigurationException || e instanceof PolicyException || e instanceof RuleTestException
        || e instanceof ConfigException) {
      return Optional.of(new Failure(ExitCode.CONFIGURATION, e.getMessage()));
    }
    if (e.getCause() instanceof ConfigException) {
      return Optional.empty();
    }
    if (e instanceof CancellationException) {
      return Optional.of(new Failure(ExitCode.STOPPED, e.getMessage()));
    }
    if (e instanceof DamagedStateException) {
      return Optional.of(new Failure(ExitCode.FAILED, e.getMessage()));
    }
    // Kafka Streams alone writes the local state; a file of the user's may lie on a full disk too.
    Optional<FullDiskException> full = e instanceof StreamsException ? FullDiskException.explain(e) : Optional.empty();
    if (full.isPresent()) {
      return full.map(disk -> new Failure(ExitCode.FAILED, disk.getMessage()));
    }
    if (e instanceof UnreachableException) {
      return Optional.of(new Failure(ExitCode.UNREACHABLE, e.getMessage()));
    }
    if (e instanceof RegistryException) {
      return Optional.of(new Failure(ExitCode.UNREACHABLE, e.getMessage() + ". Check schema.registry.url."));
    }
    if (e instanceof KafkaException) {
      return Optional.of(new Failure(ExitCode.UNREACHABLE, "Kafka does not do what was asked ("
          + e.getClass().getSimpleName() + "). Check " + Setting.BOOTSTRAP_SERVERS.key()
          + " and what this client is allowed to do."));
    }
    return Optional.empty();
  }
}
