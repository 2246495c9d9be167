package uk.wnb.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.Operation;
import uk.wnb.ingest.FlatRow;
import uk.wnb.oracle.Given;
import uk.wnb.ruletest.Case.Kind;
import uk.wnb.signal.Catalogue;

/** Every signal ships cases of every kind, each case is one of what it says it is, and all are as expected. */
class BuiltInRuleTestsTest {
  static List<String> signals() {
    return Catalogue.ids();
  }

  @TestFactory
  Stream<DynamicTest> isAsExpected() {
    return RuleTestFiles.builtIn().stream().flatMap(file -> file.run(Given.shipped()).stream())
        .map(result -> DynamicTest.dynamicTest(result.file() + ": " + result.tested().name(),
            () -> assertThat(result.differences()).isEmpty()));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void everySignalShipsEveryKindOfCase(String signal) {
    RuleTests tests = RuleTestFiles.ofSignal(signal);

    assertThat(tests.signals()).contains(signal);
    assertThat(tests.cases()).extracting(Case::kind).contains(Kind.values());
    assertThat(tests.cases()).extracting(Case::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCaseIsOfTheKindThatItSays(Kind kind) {
    for (String signal : Catalogue.ids()) {
      List<Case> cases = RuleTestFiles.ofSignal(signal).cases().stream().filter(one -> one.kind() == kind).toList();

      assertThat(cases).as(signal + " " + kind).isNotEmpty().allMatch(one -> switch (kind) {
        case POSITIVE -> expects(one, signal);
        case NEGATIVE -> !expects(one, signal);
        case CORRECTION -> recordIsToldAgain(one);
        case LATE -> somethingLaterWasKnown(one);
        case BOUNDARY -> !one.events().isEmpty();
      });
    }
  }

  private static boolean expects(Case one, String signal) {
    return one.alerts().stream().anyMatch(alert -> alert.signals().contains(signal))
        || one.looks().stream().anyMatch(look -> look.sees().contains(signal));
  }

  private static boolean recordIsToldAgain(Case one) {
    List<List<Object>> records = new ArrayList<>();
    for (FlatRow.Told row : one.events()) {
      records.add(List.of(row.record().getClass(), row.record().get(2), row.record().get(3)));
    }
    return records.stream().distinct().count() < records.size()
        || one.events().stream().anyMatch(row -> row.record().get(6) == Operation.RETRACT);
  }

  private static boolean somethingLaterWasKnown(Case one) {
    return one.events().stream().anyMatch(late -> one.events().stream().anyMatch(other ->
        occurs(late).compareTo(occurs(other)) < 0 && late.recordedAt().isAfter(other.recordedAt())));
  }

  private static Instant occurs(FlatRow.Told row) {
    return (Instant) row.record().get(4);
  }
}
