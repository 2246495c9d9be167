package uk.wnb.history;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.brought;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** What a replaced NHS number does to a history, and how two become one, folded years included. */
class SuccessionTest {
  private static final String NEW = Given.OTHER_NHS_NUMBER;
  private static final Report REPLACED = Given.context("2024-03-01", Fact.ContextType.NHS_NUMBER_REPLACED, NEW);
  private static final int TODAY = day("2024-03-01");

  private final Report old = wasNotBrought("2018-03-01");
  private final Report older = brought("2017-03-01");
  private final Report recent = brought("2024-01-08");

  @Test
  void allGoesOnButThatItIsReplaced() {
    Applied applied = Told.of(old, recent).at(TODAY).apply(REPLACED.event());
    assertThat(applied.verdict()).isEqualTo(Verdict.ADDED);
    assertThat(applied.history()).isEqualTo(Told.of(REPLACED).whole(TODAY));
    assertThat(applied.moved()).isEqualTo(Told.of(old, recent).at(TODAY));
    assertThat(applied.history().successor()).isEqualTo(NEW);
  }

  @Test
  void whatComesLaterGoesOnAlone() {
    History stub = Told.of(old, REPLACED);
    Applied applied = stub.apply(recent.event());
    assertThat(applied.verdict()).isEqualTo(Verdict.FORWARDED);
    assertThat(applied.history()).isSameAs(stub);
    assertThat(applied.moved().events()).containsExactly(recent.event());
    assertThat(stub.apply(REPLACED.event()).moved()).as("nothing is left to go on").isNull();
  }

  @Test
  void theLastOfSeveralSaysWhereTo() {
    History stub = Told.of(REPLACED, Given.context("2024-03-02", Fact.ContextType.NHS_NUMBER_REPLACED, "9990000034"));
    assertThat(stub.successor()).isEqualTo("9990000034");
    assertThat(Told.onto(stub, Given.context("2024-03-02", Fact.ContextType.NHS_NUMBER_REPLACED, "")
        .recorded("2024-03-03").id("later").takenBack()).successor()).isEqualTo(NEW);
  }

  @Test
  void theLatestVersionStandsWhereverItWasTold() {
    Report corrected = brought("2024-01-08").saying(wasNotBrought("2024-01-08").fact()).id("x").recorded("2024-02-01");
    assertThat(joined(Told.of(recent), Told.of(corrected)).history().events()).containsExactly(corrected.event());
    Applied applied = joined(Told.of(corrected), Told.of(recent));
    assertThat(applied.verdict()).isEqualTo(Verdict.SUPERSEDED);
    assertThat(applied.history().events()).containsExactly(corrected.event());
  }

  @Test
  void theSameTwiceChangesNothing() {
    History known = joined(Told.of(recent), Told.of(old, older).at(TODAY)).history();
    Applied again = joined(known, Told.of(old, older).at(TODAY));
    assertThat(again.verdict()).isEqualTo(Verdict.DUPLICATE);
    assertThat(again.history()).isSameAs(known);
  }

  @Test
  void foldedYearsAddUp() {
    History both = joined(Told.of(old).at(TODAY), Told.of(older, recent).at(TODAY)).history();
    assertThat(both.at(TODAY)).isEqualTo(Told.of(older, old, recent).at(TODAY));
  }

  @Test
  void aRecordThatOneHasFoldedAndTheOtherHasNotCountsOnce() {
    History folded = Told.of(old).at(TODAY);
    History expected = Told.of(old, recent).at(TODAY);
    assertThat(joined(folded, Told.of(old, recent).whole(TODAY)).history().at(TODAY)).isEqualTo(expected);
    assertThat(joined(Told.of(old, recent).whole(TODAY), folded).history().at(TODAY)).isEqualTo(expected);
  }

  /** The one case in which it is not as if there had been one number: they can no longer be told apart. */
  @Test
  void recordsFoldedOnBothSidesBesideOthersCountTwice() {
    Report third = brought("2018-09-01");
    History other = Told.of(old, third).at(TODAY);
    History both = joined(Told.of(old, older).at(TODAY), other).history();
    assertThat(Rates.of(both, TODAY).total().over(RateWindow.LIFETIME).offered()).isEqualTo(4);
    assertThat(both.older().countedTwice()).as("and it is known of how many").isEqualTo(1);
    assertThat(joined(both, other).history()).as("once more makes no difference").isEqualTo(both);
    ByteWriter out = new ByteWriter(64);
    HistoryCodec.write(both, out);
    assertThat(HistoryCodec.read(new ByteReader(out.toByteArray()))).isEqualTo(both);
    History within = joined(Told.of(old).at(TODAY), Told.of(old, third).at(TODAY)).history();
    assertThat(Rates.of(within, TODAY).total().over(RateWindow.LIFETIME).offered()).isEqualTo(2);
    assertThat(within.older().countedTwice()).isZero();
  }

  @Test
  void whatComesTooLateIsSaid() {
    Applied applied = joined(Told.of(old).at(TODAY), Told.of(old.id("later").recorded("2024-02-01")));
    assertThat(applied.verdict()).isEqualTo(Verdict.TOO_OLD);
    assertThat(applied.verdict().isForAPerson()).isTrue();
  }

  /** To be told the same once more, or to get the same back once more, begins no second round. */
  @Test
  void whatComesBackStays() {
    History stub = Told.of(REPLACED);
    Event back = moved(Given.NHS_NUMBER, List.of(Given.NHS_NUMBER, NEW), Told.of(recent));
    Applied applied = stub.apply(back);
    assertThat(applied.verdict()).isEqualTo(Verdict.RETURNED);
    assertThat(applied.history().successor()).isNull();
    assertThat(applied.history().contacts()).hasSize(1);
    assertThat(applied.history().apply(REPLACED.event()).verdict()).isEqualTo(Verdict.SUPERSEDED);
    assertThat(applied.history().apply(back).verdict()).isEqualTo(Verdict.DUPLICATE);
  }

  @Test
  void ofWhatIsMovedOnlyWhatWasRecordedAfterAnErasureIsTakenIn() {
    Event moved = moved(NEW, List.of(Given.NHS_NUMBER), Told.of(old, recent).at(TODAY));
    Event left = moved.since(Given.instant("2023-01-01").toEpochMilli(), false);
    assertThat(((Fact.Moved) left.fact()).history()).isEqualTo(Told.of(recent).whole(TODAY));
    assertThat(moved.since(Given.instant("2024-01-08").toEpochMilli(), true)).isNull();
  }

  private static Applied joined(History one, History other) {
    return one.apply(moved(NEW, List.of(Given.NHS_NUMBER), other));
  }

  private static Event moved(String to, List<String> path, History history) {
    Event event = REPLACED.event();
    return new Event(event.id(), "wnb", event.key(), event.at(), event.recordedAt(), false,
        new Fact.Moved(to, path, history));
  }
}
