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
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The detector in a JVM of its own, so that it can be killed without a word. */
final class DetectorProcess implements AutoCloseable {
  private static final String RUNNING = "running";
  private static final Duration SOON = Duration.ofSeconds(90);

  private final Process process;

  private DetectorProcess(Process process) {
    this.process = process;
  }

  /** One at work with {@code settings}, what it logs in {@code log}. */
  static DetectorProcess start(Map<String, String> settings, Path log) {
    try {
      Path file = Files.createTempFile(log.toAbsolutePath().getParent(), "detector", ".properties");
      Properties properties = new Properties();
      properties.putAll(settings);
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, null);
      }
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      Process process = new ProcessBuilder(java, "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", path,
          DetectorProcess.class.getName(), file.toString())
          .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
      DetectorProcess detector = new DetectorProcess(process);
      detector.awaitRunning();
      return detector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitRunning() throws IOException {
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (!RUNNING.equals(line)) {
      close();
      throw new IllegalStateException("the detector did not start; see its log");
    }
  }

  /** Kills it as the kernel does: nothing is committed, rolled back or closed. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to stop, as an orchestrator does. */
  void stop() {
    process.destroy();
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
    runner.awaitStop();
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
