package uk.wnb.service;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The detector in a JVM of its own, so that it can be killed without a word. */
public final class DetectorProcess implements AutoCloseable {
  private static final String RUNNING = "running";
  private static final Duration SOON = Duration.ofSeconds(90);

  private final Process process;

  private DetectorProcess(Process process) {
    this.process = process;
  }

  /** One at work with {@code settings}, what it logs in {@code log}. */
  public static DetectorProcess start(Map<String, String> settings, Path log) {
    DetectorProcess detector = launch(settings, log);
    detector.awaitRunning();
    return detector;
  }

  /** One that has only begun to start. */
  public static DetectorProcess launch(Map<String, String> settings, Path log) {
    return launch(settings, log, List.of());
  }

  /** The same, its JVM with {@code options} besides, which win over those it has anyway. */
  public static DetectorProcess launch(Map<String, String> settings, Path log, List<String> options) {
    try {
      Path file = Files.createTempFile(log.toAbsolutePath().getParent(), "detector", ".properties");
      Properties properties = new Properties();
      properties.putAll(settings);
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, null);
      }
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      List<String> command = new ArrayList<>(List.of(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.addAll(options);
      command.addAll(List.of("-cp", path, DetectorProcess.class.getName(), file.toString()));
      return new DetectorProcess(new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is at work. */
  public void awaitRunning() {
    if (!comesUp()) {
      close();
      throw new IllegalStateException("the detector did not start; see its log");
    }
  }

  /** Waits until it is at work, or has ended before it was. */
  public boolean comesUp() {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    try {
      return RUNNING.equals(out.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets {@code millis} pass; true when it has ended by itself meanwhile. */
  public boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it ended with. */
  public int exitValue() {
    return process.exitValue();
  }

  /** Its number among the processes of the machine. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops it in the middle of whatever it does, as a machine that hangs: it knows nothing of the time that passes. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on as if nothing had been. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + exit);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills it as the kernel does: nothing is committed, rolled back or closed. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /**
   * Asks it to stop, as an orchestrator does. Java's own way would close its input as well, and it might take that for
   * our end and go without closing anything.
   */
  public void stop() {
    signal("TERM");
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the detector did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The other side: runs until told to stop, or until whoever started it is gone. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Runner runner = new Runner(Configuration.load(Path.of(arguments[0]), Map.of()), new SimpleMeterRegistry());
    Runtime.getRuntime().addShutdownHook(new Thread(runner::close));
    Thread watch = new Thread(DetectorProcess::endWithParent);
    watch.setDaemon(true);
    watch.start();
    runner.start();
    await().atMost(SOON).until(runner::isRunning);
    System.out.println(RUNNING);
    Runtime.getRuntime().halt(runner.awaitStop().code());
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // Gone as well.
    }
    Runtime.getRuntime().halt(1);
  }
}
