package uk.wnb.faults;

import java.util.List;
import java.util.Map;
import uk.wnb.service.DetectorProcess;

/**
 * The disk of the state is full: a file system of a few kilobytes is mounted there, for that process alone. The process
 * must end by itself, say so, and go on once there is room. Needs {@code unshare}, and to be allowed to mount.
 */
final class DiskFull implements Fault {
  private static final String MOUNT = "mount -t tmpfs -o size=300k tmpfs \"$0\" && exec \"$@\"";
  private static final long GIVES_UP_WITHIN_MS = 120_000;

  @Override
  public String number() {
    return "T16";
  }

  @Override
  public String what() {
    return "the disk of the state is full";
  }

  @Override
  public void strike(Scene scene) {
    try (DetectorProcess detector = scene.start("one")) {
      scene.sendAndAwaitHalfway();
      detector.stop();
    }
    scene.sendPart();
    String before = scene.logged();
    try (DetectorProcess cramped = scene.launch("cramped", Map.of(), List.of("unshare", "-rm", "sh", "-c", MOUNT,
        scene.madeState("cramped").toString()))) {
      if (!cramped.endsWithin(GIVES_UP_WITHIN_MS)) {
        throw new AssertionError("it goes on, and cannot keep its state");
      }
      String said = scene.logged().substring(before.length());
      if (cramped.exitValue() == 0 || !said.contains("No space left on device")) {
        throw new AssertionError("it ended with " + cramped.exitValue() + " and did not say that the disk is full");
      }
    }
  }
}
