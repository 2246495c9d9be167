package uk.wnb.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wall catches the classes that were planted to break it, and leaves the sound ones alone. */
class PlantedFaultsTest {
  private static final String BASE = "uk.wnb.architecture.planted";
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(BASE);
  private static final Map<String, ArchRule> WALLS = Walls.of(BASE);

  private static final Map<String, List<String>> CAUGHT = Map.ofEntries(
      entry("the core knows plain Java and itself", List.of("ReadsAStore", "WritesJson")),
      entry("only the policy reader knows YAML, and only that", List.of("PolicyReader")),
      entry("the core and what feeds it ask no clock", List.of("AsksTheTime")),
      entry("the core and what feeds it throw no dice", List.of("ThrowsDice")),
      entry("the core makes no collection without an order", List.of("Unordered")),
      entry("what runs in memory knows the core alone", List.of("OpensAStore")),
      entry("a trial knows the core and the truth of a simulation", List.of("AsksABroker")),
      entry("what tells and explains knows the core alone", List.of("TellsOfARecord")),
      entry("a history knows no policy, signal or concern", List.of("KnowsThePolicy")),
      entry("a family knows histories alone", List.of("KnowsAThreshold")),
      entry("a signal knows no concern", List.of("KnowsAConcern")),
      entry("a policy knows nothing but values", List.of("KnowsAHistory")),
      entry("nothing that is decided depends on the audit", List.of("KnowsTheAudit")),
      entry("only the audit reads what is for monitoring fairness", List.of("ReadsMonitoring")),
      entry("the report is made of published numbers", List.of("TellsExactCounts")),
      entry("a signal reads no events but what a history makes of them", List.of("ReadsEvents")),
      entry("only a pattern of the household reads the family", List.of("ReadsTheFamily")),
      entry("intake knows no Kafka", List.of("KnowsKafka")),
      entry("the topology knows no HTTP and no files", List.of("SpeaksHttp", "OpensAFile")),
      entry("what is simulated knows nothing of the detector", List.of("JudgesItself")),
      entry("the registry knows the wire and nothing of us", List.of("KnowsATopology")),
      entry("what comes in from elsewhere knows no topologies", List.of("FeedsATopology")),
      entry("the broker in the same JVM is for the command and for tests", List.of("RunsALocalBroker")),
      entry("the broker's own classes stay behind local", List.of("RunsARealBroker")),
      entry("nobody knows the command", List.of("KnowsTheCommand")),
      entry("packages form no cycle", List.of("KnowsAConcern", "Matter")),
      entry("every iterator over a store is closed where it is opened",
          List.of("LeavesOpen", "GivesAway", "ClosesOneOfTwo", "Keeps")),
      entry("only the command prints", List.of("Prints", "PrintsATrace")),
      entry("only the command ends the JVM", List.of("Ends")),
      entry("logging is SLF4J's", List.of("LogsElsewhere")),
      entry("nobody sleeps", List.of("Sleeps")));

  @TestFactory
  Stream<DynamicTest> isCaught() {
    return CAUGHT.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(caught -> DynamicTest.dynamicTest(caught.getKey(), () -> {
          String report = report(WALLS.get(caught.getKey()));
          assertThat(caught.getValue()).allSatisfy(name -> assertThat(report).contains("." + name));
          assertThat(report).doesNotContain("history.Sound.", "topology.Closes.", "cli.Command.main");
        }));
  }

  @Test
  void everyWallHasAFaultPlantedForIt() {
    assertThat(WALLS.keySet()).containsExactlyInAnyOrderElementsOf(CAUGHT.keySet());
  }

  private static String report(ArchRule rule) {
    return String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
  }
}
