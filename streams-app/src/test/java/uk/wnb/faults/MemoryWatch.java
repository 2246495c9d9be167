package uk.wnb.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks every few seconds how much of the machine's memory a process holds, until it is closed or the process ends. */
final class MemoryWatch implements AutoCloseable {
  private static final int SECONDS = 5;
  private static final Path PROCESSES = Path.of("/proc");

  private final List<MemoryOverTime.Sample> samples = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final long start = System.nanoTime();

  /** Begins to look at the process {@code pid}. */
  MemoryWatch(long pid) {
    clock.scheduleAtFixedRate(() -> samples.add(new MemoryOverTime.Sample((System.nanoTime() - start) / 60e9,
        held(pid))), 0, SECONDS, TimeUnit.SECONDS);
  }

  /** Why nothing can be seen on this machine; empty when it can. */
  static Optional<String> hindrance() {
    return Files.isDirectory(PROCESSES) ? Optional.empty() : Optional.of("nobody tells here what a process holds");
  }

  /** What has been seen. */
  MemoryOverTime seen() {
    return new MemoryOverTime(samples);
  }

  /** Megabytes that the process {@code pid} holds, its RSS. */
  static double held(long pid) {
    try {
      return Files.readAllLines(PROCESSES.resolve(pid + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElseThrow() / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
