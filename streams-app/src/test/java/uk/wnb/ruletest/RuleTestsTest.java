package uk.wnb.ruletest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.wnb.oracle.Given;
import uk.wnb.policy.PolicyException;

/** The runner finds what was planted, and the reader names what is wrong. */
class RuleTestsTest {
  private static final String RIGHT = """
      signals: [W2, W3]
      cases:
        - name: three in a row
          events:
            - {attendance: 3, occurs_at: 2022-03-01, specialty: 420}
            - {attendance: 2, occurs_at: 2022-04-05, recorded_at: 2022-04-01}
            - {attendance: 3, occurs_at: 2022-05-03}
          alerts:
            - on: 2022-04-05
              change: RAISED
              tier: REVIEW
              signals: [W2]
              counts: {W2: {in a row: 2}}
              says: [Paediatrics 1]
            - {on: 2022-05-03, change: SIGNAL_JOINED, tier: REVIEW, signals: [W3, W2]}
          looks:
            - {on: 2022-05-02, sees: [W2]}
      """;

  private static RuleTests read(String yaml) {
    return RuleTestReader.read("own.yaml", yaml, name -> null);
  }

  private static List<String> differences(String yaml) {
    return read(yaml).run(Given.policy()).get(0).differences();
  }

  @Test
  void whatIsRightDiffersInNothing() {
    assertThat(differences(RIGHT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      on: 2022-04-05            | on: 2022-04-06       | expected and not raised: 2022-04-06 9990000018 RAISED REVIEW [W2]
      on: 2022-04-05            | on: 2022-04-06       | raised and not expected: 2022-04-05 9990000018 RAISED REVIEW [W2]
      tier: REVIEW              | tier: URGENT         | 2022-04-05 RAISED: tier URGENT expected, REVIEW raised
      signals: [W3, W2]         | signals: [W2]        | 2022-05-03 SIGNAL_JOINED: signals [W2] expected, [W2, W3] raised
      in a row: 2               | in a row: 3          | 2022-04-05 RAISED: W2 in a row 3 expected, 2 found
      {in a row: 2}             | {times: 2}           | 2022-04-05 RAISED: W2 times 2 expected, none found
      Paediatrics 1             | Cardiology           | 2022-04-05 RAISED: does not say "Cardiology"
      sees: [W2]                | sees: []             | look on 2022-05-02: [] expected, [W2] seen
      {attendance: 3, occurs_at: 2022-05-03} | {attendance: 5, occurs_at: 2022-05-03} | expected and not raised: 2022-05-03 9990000018 SIGNAL_JOINED REVIEW [W2, W3]
      signals: [W2, W3]\\ncases  | signals: [W2, X9]\\ncases | X9 is not live in the policy
      """)
  void aPlantedFaultIsNamed(String right, String wrong, String difference) {
    assertThat(differences(RIGHT.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n")))).contains(difference);
  }

  /** So cases of what a rule or a concern does need not change with how a policy is tuned. */
  @Test
  void aFileMayTakeSettingsForGranted() {
    String quiet = RIGHT.replace("signals: [W2, W3]\ncases", "signals: [W2, W3]\nassumes: {W2: {tier: INFO}}\ncases");

    assertThat(differences(quiet)).contains("2022-04-05 RAISED: tier REVIEW expected, INFO raised",
        "raised and not expected: 2022-05-03 9990000018 TIER_RAISED REVIEW [W2, W3]");
    assertThat(differences(quiet.replace("W2: {tier: INFO}", "W3: {not-brought: 4}")))
        .contains("expected and not raised: 2022-05-03 9990000018 SIGNAL_JOINED REVIEW [W2, W3]");
    assertThatThrownBy(() -> differences(quiet.replace("tier: INFO", "tier: LOUD"))).isInstanceOf(PolicyException.class)
        .hasMessageContaining("signals.W2.tier: must be one of [INFO, REVIEW, URGENT]");
    assertThatThrownBy(() -> differences(quiet.replace("tier: INFO",
        "loudness: 3"))).isInstanceOf(PolicyException.class)
        .hasMessageContaining("signals.W2.loudness: is not a setting here");
    assertThatThrownBy(() -> read(quiet.replace("{tier: INFO}", "INFO"))).isInstanceOf(RuleTestException.class)
        .hasMessageContaining("own.yaml, line 2, assumes.W2: must be a block of keys and values");
  }

  @Test
  void oneAlertTooManyIsNamed() {
    String without = RIGHT.replaceFirst("\n +- \\{on: 2022-05-03.*", "");

    assertThat(differences(without)).containsExactly(
        "raised and not expected: 2022-05-03 9990000018 SIGNAL_JOINED REVIEW [W2, W3]");
  }

  /** Two children in one case know nothing of each other, and an alert is expected of the one who is named. */
  @Test
  void childrenAreToldApart() {
    String other = RIGHT.replace("occurs_at: 2022-04-05", "nhs_number: 9990000026, occurs_at: 2022-04-05");

    assertThat(differences(other)).contains("expected and not raised: 2022-04-05 9990000018 RAISED REVIEW [W2]");
    assertThat(differences(RIGHT.replace("- on: 2022-04-05", "- child: 9990000026\n        on: 2022-04-05")))
        .contains("expected and not raised: 2022-04-05 9990000026 RAISED REVIEW [W2]");
  }

  @Test
  void daysGoOnUntilTheLastOneThatIsSpokenOf() {
    String until = RIGHT.replace("    alerts:", "    until: 2023-10-04\n    alerts:");

    assertThat(differences(until)).isEmpty();
    assertThat(differences(until.replace("2023-10-04", "2023-11-03")))
        .containsExactly("raised and not expected: 2023-10-05 9990000018 STOOD_DOWN REVIEW []");
  }

  @Test
  void anEventCanBeToldEveryWeek() {
    assertThat(read("""
        signals: [W3]
        cases:
          - name: weekly
            events:
              - {attendance: 3, occurs_at: 2022-03-01T09:30, recorded_at: 2022-03-02, weekly: 3}
            alerts:
              - {on: 2022-03-16, change: RAISED, tier: REVIEW, signals: [W3], counts: {W3: {not brought: 3}}}
        """).run(Given.policy())).allMatch(CaseResult::asExpected);
  }

  @Test
  void aFlatFileMayStandBesideIt() {
    String yaml = """
        signals: [W2]
        cases:
          - name: from a file
            file: own.csv
            alerts:
              - {child: 9990000026, on: 2022-04-05, change: RAISED, tier: REVIEW, signals: [W2]}
        """;
    String csv = "type,event_id,nhs_number,source,record_id,occurs_at,recorded_at,code,specialty,setting,operation,detail\n"
        + "attendance,,9990000026,ZZT01,A1,2022-03-01,,3,420,,,\nattendance,,9990000026,ZZT01,A2,2022-04-05,,3,420,,,\n";

    assertThat(RuleTestReader.read("own.yaml", yaml, name -> name.equals("own.csv") ? csv : null).run(Given.policy()))
        .allMatch(CaseResult::asExpected);
    assertThatThrownBy(() -> RuleTestReader.read("own.yaml", yaml, name -> csv.replace("A2,2022", "A2,20x22")))
        .hasMessageContaining("own.yaml, line 4, cases[1].file: line 3 of it: impossible-date (occurs_at)");
    assertThatThrownBy(() -> read(yaml)).hasMessage("own.yaml, line 4, cases[1].file: cannot be read");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      - {attendance: 3, occurs_at: 2022-05-03}  | - {occurs_at: 2022-05-03}                | line 7, cases[1].events[3]: must have one of
      - {attendance: 3, occurs_at: 2022-05-03}  | - {attendance: 9, occurs_at: 2022-05-03} | line 7, cases[1].events[3]: unknown-code (outcome)
      occurs_at: 2022-05-03}                    | occurs_at: soon}                         | line 7, cases[1].events[3]: impossible-date (occurs_at)
      occurs_at: 2022-05-03}                    | occurs_at: soon, weekly: 2}              | line 7, cases[1].events[3].weekly: needs times
      occurs_at: 2022-05-03}                    | occurs_at: 2022-05-03, colour: red}      | line 7, cases[1].events[3].colour: is not known here
      occurs_at: 2022-05-03}                    | occurs_at: 2022-05-03, nhs_number: 123}  | line 7, cases[1].events[3]: bad-nhs-number
      - on: 2022-04-05                          | - on: Tuesday                            | line 9, cases[1].alerts[1].on: must be a date such as
      change: RAISED                            | change: LOUDER                           | line 10, cases[1].alerts[1].change: must be one of
      tier: REVIEW                              | teir: REVIEW                             | line 9, cases[1].alerts[1].tier: is missing
      in a row: 2                               | in a row: two                            | cases[1].alerts[1].counts.W2.in a row: must be a whole number
      name: three in a row                      | title: three in a row                    | line 3, cases[1].name: is missing
      sees: [W2]                                | tier: INFO                               | cases[1].looks[1].sees: is missing
      signals: [W2, W3]                         | signals: W2                              | line 1, signals: must be a list
      """)
  void whatCannotBeUsedIsNamedByFileLineAndKey(String right, String wrong, String problem) {
    assertThatThrownBy(() -> read(RIGHT.replace(right, wrong))).isInstanceOf(RuleTestException.class)
        .hasMessageContaining("own.yaml, ").hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                      | own.yaml, line 1, file: must be a block of keys and values
      'cases: ['              | own.yaml, line 1, file:
      'signals: [W2]'         | own.yaml, line 1, cases: is missing
      'cases: [{name: a}]'    | own.yaml, line 1, cases[1].alerts: is missing; an empty list says that none is expected
      'cases: [1]'            | own.yaml, line 1, cases[1]: must be a block of keys and values
      """)
  void aFileOfSomethingElseIsRefused(String yaml, String problem) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(RuleTestException.class).hasMessageContaining(problem);
  }
}
