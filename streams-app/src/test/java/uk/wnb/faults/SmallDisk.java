package uk.wnb.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file system of its own with little room, so that it can be filled without harm to the machine. A process of its own
 * has mounted it in a name space of its own, and is the door to it: nobody has to be root for that where user name
 * spaces are allowed.
 */
final class SmallDisk implements AutoCloseable {
  private static final String THERE = "there";
  private static final String MOUNT = "mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" && echo " + THERE + " && exec cat";

  private final Process owner;
  private final Path root;

  private SmallDisk(Process owner, Path root) {
    this.owner = owner;
    this.root = root;
  }

  /**
   * One of so many megabytes.
   *
   * @param mountPoint a directory; whoever looks at it by this path sees nothing of the disk
   * @throws IllegalStateException when it cannot be mounted here
   */
  static SmallDisk mounted(Path mountPoint, int megabytes) {
    try {
      Process owner = new ProcessBuilder("unshare", "-rm", "sh", "-c", MOUNT, mountPoint.toString(), megabytes + "m")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      BufferedReader said = new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8));
      if (!THERE.equals(said.readLine())) {
        throw new IllegalStateException("no file system can be mounted here");
      }
      return new SmallDisk(owner, Path.of("/proc", Long.toString(owner.pid()), "root").resolve(
          mountPoint.toAbsolutePath().toString().substring(1)));
    } catch (IOException e) {
      throw new IllegalStateException("there is no unshare here", e);
    }
  }

  /** Why there can be none on this machine; empty when there can. */
  static Optional<String> hindrance() {
    try {
      Path mountPoint = Files.createTempDirectory("wnb-disk");
      try (SmallDisk disk = mounted(mountPoint, 1)) {
        return disk.room() > 0 ? Optional.empty() : Optional.of("a file system that is mounted here cannot be seen");
      } catch (IllegalStateException e) {
        return Optional.of(e.getMessage());
      } finally {
        Files.delete(mountPoint);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is seen from outside. */
  Path root() {
    return root;
  }

  /** Leaves no room at all. */
  void fill() {
    byte[] block = new byte[64 << 10];
    try {
      while (true) {
        Files.write(filler(), block, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException full) {
      if (room() > 0) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** Takes away what {@link #fill()} has put there. */
  void makeRoom() {
    try {
      Files.delete(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes that can still be written. */
  long room() {
    try {
      return Files.getFileStore(root).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return root.resolve("filler");
  }

  /** Whoever still has a file open on it keeps it until then. */
  @Override
  public void close() {
    owner.destroyForcibly().onExit().join();
  }
}
