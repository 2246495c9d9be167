package uk.wnb.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The detector keeps within its walls. */
class ArchitectureTest {
  private static final String BASE = "uk.wnb";
  private static final JavaClasses DETECTOR = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(BASE);

  @TestFactory
  Stream<DynamicTest> holds() {
    return Walls.of(BASE).entrySet().stream()
        .map(wall -> DynamicTest.dynamicTest(wall.getKey(), () -> wall.getValue().check(DETECTOR)));
  }

  /** Rules over no classes hold as well, so make sure that the detector was looked at. */
  @Test
  void everyPackageOfTheDetectorIsLookedAt() {
    Assertions.assertThat(DETECTOR.stream().map(type -> type.getPackageName()).distinct())
        .contains("uk.wnb.history", "uk.wnb.family", "uk.wnb.signal", "uk.wnb.policy", "uk.wnb.concern",
        "uk.wnb.intake",
            "uk.wnb.topology", "uk.wnb.registry", "uk.wnb.service", "uk.wnb.local", "uk.wnb.chronology",
            "uk.wnb.explain", "uk.wnb.backtest");
  }

  @Test
  void noTestIsTakenForTheDetector() {
    Assertions.assertThat(DETECTOR.stream().map(type -> type.getPackageName()))
        .noneMatch(name -> name.startsWith("uk.wnb.architecture"));
  }
}
