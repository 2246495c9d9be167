package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRowsTest {
  private static final long SEED = 20260105;

  @TempDir
  Path directory;

  /** Many months, many rows of the same minute: in order of the minute, and of one minute in the order of adding. */
  @Test
  void theOrderIsThatOfAStableSort() throws IOException {
    Random random = new Random(SEED);
    List<int[]> added = new ArrayList<>();
    StringWriter out = new StringWriter();
    try (SortedRows rows = new SortedRows(directory)) {
      for (int i = 0; i < 5_000; i++) {
        int at = 27_000_000 + 720 * random.nextInt(1_000);
        added.add(new int[] {at, i});
        rows.add(at, at + " " + i);
      }
      rows.writeTo(out);
      assertThat(rows.count()).isEqualTo(5_000);
    }

    added.sort(Comparator.comparingInt(row -> row[0]));
    assertThat(out.toString()).as("seed %d", SEED)
        .isEqualTo(added.stream().map(row -> row[0] + " " + row[1] + "\n").collect(Collectors.joining()));
  }

  @Test
  void noRowsAreNoLines() throws IOException {
    StringWriter out = new StringWriter();
    try (SortedRows rows = new SortedRows(directory)) {
      rows.writeTo(out);
    }
    assertThat(out.toString()).isEmpty();
  }
}
