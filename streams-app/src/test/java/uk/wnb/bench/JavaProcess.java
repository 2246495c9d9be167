package uk.wnb.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process of its own on this class path. It says what it has to say line by line and ends with its input. */
final class JavaProcess implements AutoCloseable {
  private static final long CLOSE_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;

  private JavaProcess(Process process) {
    this.process = process;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts {@code main}; its error stream is ours. */
  static JavaProcess start(Class<?> main, List<String> jvmOptions, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    try {
      return new JavaProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + main.getSimpleName(), e);
    }
  }

  /** Its next line; waits for it. */
  String line() {
    try {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("a process ended before it had said what was expected of it");
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what a process says", e);
    }
  }

  /** Processor time it has used so far. */
  long cpuNanos() {
    return process.toHandle().info().totalCpuDuration().map(Duration::toNanos)
        .orElseThrow(() -> new IllegalStateException("a process ended too early, or this system does not tell its time"));
  }

  /** The most memory it has ever held, heap and all, in MiB; -1 where the system does not tell. */
  long mostMemory() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines.filter(line -> line.startsWith("VmHWM:")).map(line -> line.replaceAll("\\D", ""))
          .mapToLong(kibibytes -> Long.parseLong(kibibytes) / 1024).findFirst().orElse(-1);
    } catch (IOException | UncheckedIOException e) {
      return -1;
    }
  }

  /** Asks it to end; {@link #line()} can still read what it says last. */
  void finish() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the input of a process", e);
    }
  }

  /** Throws when it has ended by itself. */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new IllegalStateException("a process ended by itself, with " + process.exitValue());
    }
  }

  /** Asks it to end as an orchestrator does, whatever it makes of its input, and waits for that. */
  void terminate() {
    process.destroy();
    awaitEnd();
  }

  /** Ends it and waits for that, a minute at most. */
  @Override
  public void close() {
    finish();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** For the process itself: returns when its input has ended. */
  static void awaitEndOfInput() throws IOException {
    while (System.in.read() >= 0) {
      // Nothing is ever said to it.
    }
  }
}
