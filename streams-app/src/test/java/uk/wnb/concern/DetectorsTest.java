package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.wasNotBrought;
import static uk.wnb.policy.Profiles.everybody;
import static uk.wnb.policy.Profiles.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Profiles;

/** Which policy a child is judged by: everybody's W3 at 3, from July on at 4; that of RXX at 2, of RYY at 5. */
class DetectorsTest {
  private static final Detectors DETECTORS = new Detectors(PolicyBook.of(List.of(
      onlyW3(everybody("default-1", "2026-01-01", 3)), onlyW3(everybody("default-2", "2026-07-01", 4)),
      read(Profiles.of("RXX", "rxx-1", "2026-01-01", 2)), read(Profiles.of("RYY", "ryy-1", "2026-03-01", 5)))));

  private static Profile onlyW3(String yaml) {
    String signals = yaml.substring(yaml.indexOf("\n  W3:"));
    return read(yaml.substring(0, yaml.indexOf("\nsignals:")) + "\nsignals:"
        + signals.substring(0, signals.indexOf("\n\n")) + "\n");
  }

  private static Report responsible(String when, String organisation) {
    return context(when, ContextType.RESPONSIBLE_ORGANISATION, organisation);
  }

  /** Day and policy of every alert that opens a concern. */
  private static List<String> raised(Report... reports) {
    List<String> raised = new ArrayList<>();
    Child child = Child.UNKNOWN;
    for (Report report : reports) {
      Decision decision = DETECTORS.decide(Given.NHS_NUMBER, child, report.event(), Days.of(report.recordedOn()));
      child = decision.child();
      decision.alerts().stream().filter(alert -> alert.change() == Change.RAISED)
          .forEach(alert -> raised.add(Days.date(alert.asOf()) + " " + alert.policyVersion()));
    }
    return raised;
  }

  private static Report[] monthly(String first, Report... before) {
    Stream<Report> contacts = Stream.iterate(LocalDate.parse(first), day -> day.plusMonths(1)).limit(5)
        .map(day -> wasNotBrought(day.toString()));
    return Stream.concat(Stream.of(before), contacts).toArray(Report[]::new);
  }

  @Test
  void aChildWithoutAnOrganisationIsJudgedByTheDefaultOfTheDay() {
    assertThat(raised(monthly("2026-01-10"))).containsExactly("2026-03-10 default-1");
    assertThat(raised(monthly("2026-06-10"))).containsExactly("2026-09-10 default-2");
  }

  @Test
  void aChildOfAnOrganisationWithoutAProfileAlso() {
    assertThat(raised(monthly("2026-01-10", responsible("2026-01-01", "RZZ")))).containsExactly("2026-03-10 default-1");
  }

  @Test
  void aChildOfAnOrganisationIsJudgedByItsProfile() {
    assertThat(raised(monthly("2026-01-10", responsible("2026-01-01", "RXX"))))
        .containsExactly("2026-02-10 default-1+rxx-1");
  }

  @Test
  void aProfileHoldsFromItsDay() {
    assertThat(raised(monthly("2026-02-01", responsible("2026-01-01", "RYY"))))
        .containsExactly("2026-06-01 default-1+ryy-1");
  }

  /** The very record that says who is responsible is judged by that organisation's policy. */
  @Test
  void aMoveCountsFromTheRecordThatTellsOfIt() {
    assertThat(raised(wasNotBrought("2026-01-10"), wasNotBrought("2026-01-20"), responsible("2026-02-01", "RXX")))
        .containsExactly("2026-02-01 default-1+rxx-1");
  }

  @Test
  void anOrganisationThatIsNoLongerResponsibleCountsNoMore() {
    Report until = context("2026-01-01", ContextType.RESPONSIBLE_ORGANISATION, "RXX", day("2026-02-01"));

    assertThat(raised(monthly("2026-02-10", until))).containsExactly("2026-04-10 default-1");
  }

  @Test
  void timeIsJudgedByThePolicyOfItsDay() {
    Child child = DETECTORS.decide(Given.NHS_NUMBER, Child.UNKNOWN, wasNotBrought("2026-06-20").event(),
        day("2026-06-20")).child();
    for (String when : List.of("2026-06-21", "2026-06-22")) {
      child = DETECTORS.decide(Given.NHS_NUMBER, child, wasNotBrought(when).event(), day(when)).child();
    }
    // A finding for information climbs no ladder; what time does is to let it stand down.
    int quiet = child.dueOn();
    child = DETECTORS.tick(Given.NHS_NUMBER, child, quiet, 0).child();
    Decision later = DETECTORS.tick(Given.NHS_NUMBER, child, child.dueOn(), 0);

    assertThat(child.concern().open()).isTrue();
    assertThat(quiet).isGreaterThan(day("2026-07-01"));
    assertThat(later.alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.policyVersion()).isEqualTo("default-2"));
  }

  @Test
  void aSignalsSettingThatCannotBeUsedIsNamedWithItsProfile() {
    PolicyBook book = PolicyBook.of(List.of(read(everybody("default-1", "2026-01-01", 3)),
        read(Profiles.of("RXX", "rxx-1", "2026-01-01", 0))));

    assertThatThrownBy(() -> new Detectors(book)).isInstanceOf(PolicyException.class)
        .hasMessageStartingWith("rxx-1, line 6, signals.W3.not-brought: must be a whole number");
  }

  @Test
  void namesWhatItJudgesBy() {
    assertThat(DETECTORS.versions()).contains("default-1", "default-2", "default-1+rxx-1", "default-2+ryy-1");
    assertThat(DETECTORS.book().hasOrganisations()).isTrue();
  }
}
