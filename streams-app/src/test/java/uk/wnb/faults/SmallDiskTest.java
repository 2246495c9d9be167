package uk.wnb.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled is full, for those who see the disk and for nobody else. */
class SmallDiskTest {
  @TempDir
  private Path mountPoint;

  @BeforeEach
  void canBeMountedHere() {
    assumeThat(SmallDisk.hindrance()).isEmpty();
  }

  @Test
  void isFullUntilThereIsRoom() throws IOException {
    try (SmallDisk disk = SmallDisk.mounted(mountPoint, 1)) {
      Path file = disk.root().resolve("file");
      disk.fill();
      assertThatThrownBy(() -> Files.write(file, new byte[] {1})).isInstanceOf(IOException.class);
      disk.makeRoom();
      Files.write(file, new byte[] {1});
      assertThat(disk.room()).isBetween(1L, 1L << 20);
      assertThat(mountPoint).as("seen by its own path").isEmptyDirectory();
    }
  }

  @Test
  void isGoneWhenItIsClosed() {
    SmallDisk disk = SmallDisk.mounted(mountPoint, 1);
    disk.close();
    assertThat(disk.root()).doesNotExist();
  }

  @Test
  void cannotBeMountedNowhere() {
    assertThatThrownBy(() -> SmallDisk.mounted(mountPoint.resolve("missing"), 1))
        .isInstanceOf(IllegalStateException.class);
  }
}
