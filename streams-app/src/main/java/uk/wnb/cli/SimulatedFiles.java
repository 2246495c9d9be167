package uk.wnb.cli;

import java.nio.file.Path;

/** What stands beside a simulated flat file. */
final class SimulatedFiles {
  private SimulatedFiles() {
  }

  /** The truth about each child. */
  static Path truth(Path events) {
    return beside(events, ".truth.csv");
  }

  /** What the area was made of. */
  static Path parameters(Path events) {
    return beside(events, ".parameters.yaml");
  }

  private static Path beside(Path events, String ending) {
    String name = events.getFileName().toString();
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
    return events.resolveSibling(stem + ending);
  }
}
