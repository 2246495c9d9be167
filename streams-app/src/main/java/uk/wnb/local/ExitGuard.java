package uk.wnb.local;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka server that meets a fatal fault ends its JVM. In this JVM there is more than a server (a test run, a demo),
 * so the fault is told in the log and thrown where it happened.
 */
final class ExitGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ExitGuard.class);

  private ExitGuard() {
  }

  static void install() {
    Exit.setExitProcedure(ExitGuard::refuse);
    Exit.setHaltProcedure(ExitGuard::refuse);
  }

  private static void refuse(int status, String message) {
    String what = "The local broker met a fatal fault and wanted to end this JVM with status " + status
        + (message == null ? "" : ": " + message);
    LOG.error(what);
    throw new IllegalStateException(what);
  }
}
