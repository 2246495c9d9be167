package uk.wnb.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import uk.wnb.service.DetectorProcess;

/** While the instance is stopped its state on disk is lost, in whole or in part, or is no longer what was written. */
final class StateDamaged implements Fault {
  private static final String CHILD_TASK = "1_";

  /** Something done to a directory of state. */
  private interface Damage {
    void to(Path state) throws IOException;
  }

  private static final List<Damage> ALL = List.of(
      state -> Utils.delete(state.toFile()),
      state -> Utils.delete(first(state, path -> path.getFileName().toString().startsWith(CHILD_TASK)).toFile()),
      state -> flip(first(state, path -> path.getFileName().toString().startsWith("MANIFEST"))),
      state -> cut(first(state, path -> path.getFileName().toString().endsWith(".sst"))),
      state -> Files.write(first(state, path -> path.getFileName().toString().equals("CURRENT")), new byte[0]));

  @Override
  public String number() {
    return "T6";
  }

  @Override
  public String what() {
    return "state deleted or damaged";
  }

  @Override
  public void strike(Scene scene) throws IOException {
    for (Damage damage : ALL) {
      try (DetectorProcess detector = scene.start("last")) {
        scene.sendAndAwaitHalfway();
        detector.stop();
      }
      damage.to(scene.state("last"));
      healed(scene);
    }
  }

  /**
   * It may end at once, having deleted what is damaged; whoever looks after it starts it again, and then it is well.
   */
  private static void healed(Scene scene) {
    long before = scene.damages();
    try (DetectorProcess detector = scene.launch("last", Map.of())) {
      if (detector.comesUp()) {
        detector.stop();
      } else {
        scene.requireEndedOfDamage(detector, before);
      }
    }
  }

  /** Deep in the state of one of the tasks that hold children, the same one for the same files. */
  private static Path first(Path state, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> paths = Files.walk(state)) {
      return paths.filter(wanted).filter(path -> path.toString().contains("/" + CHILD_TASK)).sorted().findFirst()
          .orElseThrow(() -> new IOException("there is nothing of the kind in the state"));
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x40;
    Files.write(file, bytes);
  }

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }
}
