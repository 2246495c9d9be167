package uk.wnb.cli;

import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** A command that stays up, in a thread of its own, until it is closed. */
final class Background implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final StringWriter out = new StringWriter();
  private final CompletableFuture<Integer> code = new CompletableFuture<>();
  private final Thread thread;

  Background(String... args) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(out));
    command.setExecutionExceptionHandler((e, line, parsed) -> e instanceof InterruptedException ? 0 : 1);
    thread = new Thread(() -> code.complete(command.execute(args)), "wnb-" + args[0]);
    thread.start();
  }

  /** Waits until it has said {@code text}. */
  Background awaitSaid(String text) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50))
        .until(() -> out.toString().contains(text) || code.isDone());
    if (!said().contains(text)) {
      throw new AssertionError("it ended without saying '" + text + "' but:\n" + said());
    }
    return this;
  }

  String said() {
    return out.toString();
  }

  boolean isUp() {
    return !code.isDone();
  }

  /** Interrupts it and waits until it has ended. */
  @Override
  public void close() throws Exception {
    thread.interrupt();
    code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
