package uk.wnb.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.deployed.DeploymentFiles.Alarm;

/** Every alarm that can go off stands in the runbook, and every one that stands there can go off. */
class AlarmsTest {
  /** The rows of the table of alarms, each as its cells. */
  private static List<List<String>> explained() {
    String text = DeploymentFiles.text("docs/RUNBOOK.md");
    String table = text.substring(text.indexOf("\n## Alarms\n"), text.indexOf("\n## When it stops\n"));
    return table.lines().filter(line -> line.startsWith("| ")).skip(2)
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| "))).toList();
  }

  static List<Alarm> alarms() {
    return DeploymentFiles.alarms();
  }

  @Test
  void alarmsAndRunbookAreOneListInOneOrder() {
    assertThat(explained().stream().map(cells -> cells.get(0)))
        .containsExactlyElementsOf(alarms().stream().map(alarm -> "`" + alarm.name() + "`").toList());
    assertThat(alarms()).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @MethodSource("alarms")
  void theRunbookSaysWhenWhatItMeansAndWhatToDo(Alarm alarm) {
    List<String> cells = explained().stream().filter(row -> row.get(0).equals("`" + alarm.name() + "`")).findFirst()
        .orElseThrow();
    assertThat(cells).hasSize(4).noneMatch(String::isBlank);
    Set<String> meters = Meters.in(alarm.query());
    assertThat(meters).as("named in the runbook: %s", cells.get(1))
        .anyMatch(meter -> cells.get(1).contains("`" + meter + "`"));
  }

  /** An alarm that nothing on the dashboard shows leaves whoever is called with nothing to look at. */
  @ParameterizedTest
  @MethodSource("alarms")
  void theDashboardShowsWhatRaisesIt(Alarm alarm) {
    assertThat(DeploymentFiles.queries().stream().flatMap(query -> Meters.in(query).stream()).map(AlarmsTest::stem))
        .containsAnyElementsOf(Meters.in(alarm.query()).stream().map(AlarmsTest::stem).toList());
  }

  private static String stem(String meter) {
    return meter.replaceAll("_(sum|count|max)$", "");
  }
}
