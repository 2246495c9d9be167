package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.family.Announcement;
import uk.wnb.family.Delivery;
import uk.wnb.family.Kin;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Given;

class ForgottenTest {
  private static final String CHILD = Given.NHS_NUMBER;
  private static final String SISTER = Given.OTHER_NHS_NUMBER;
  private static final long UP_TO = Given.instant("2023-06-01").toEpochMilli();
  private static final Child KNOWN = decide(Child.UNKNOWN,
      Given.context("2023-01-01", ContextType.HOUSEHOLD, "H1").event()).child();

  private static Decision decide(Child child, Event event) {
    return new Detector(Given.policy()).decide(CHILD, child, event, event.recordedOn());
  }

  private static List<Announcement> goodbye(Child child) {
    return Announcement.goodbye(CHILD, child.spoken(), UP_TO, child.history());
  }

  private static Event fromSister(String day, Summary sister) {
    return new Delivery(CHILD, Given.instant(day).toEpochMilli(), sister).event();
  }

  @Test
  void whatWasRecordedUpToThenStaysOut() {
    Forgotten forgotten = Forgotten.of(KNOWN, UP_TO, goodbye(KNOWN));
    Event before = Given.brought("2023-06-01").event();
    Event after = Given.brought("2023-06-02").event();
    assertThat(forgotten.since(before, true)).isNull();
    assertThat(forgotten.since(after, false)).isEqualTo(after);
  }

  @Test
  void nothingIsKnownButHowOftenItWasForgottenAndWhenItLastSpoke() {
    Forgotten once = Forgotten.of(KNOWN, UP_TO, goodbye(KNOWN));
    assertThat(once).isEqualTo(new Forgotten(UP_TO, UP_TO, 1));
    Child anew = once.and(once).child();
    assertThat(anew.history().isEmpty()).isTrue();
    assertThat(anew.concern().episode()).isEqualTo(2_000);
    assertThat(anew.spoken().last()).isEqualTo(UP_TO);
    assertThat(anew.dueOn()).isEqualTo(Days.NEVER);
  }

  /** The goodbye is of the day of all that is known, which may be later than what is erased. */
  @Test
  void whatItSaysNextIsLaterThanItsGoodbye() {
    Child later = decide(KNOWN, Given.brought("2023-08-01").event()).child();
    Forgotten forgotten = Forgotten.of(later, UP_TO, goodbye(later));
    long goodbye = goodbye(later).get(0).stamp();
    assertThat(goodbye).isGreaterThan(UP_TO);
    assertThat(forgotten).isEqualTo(new Forgotten(UP_TO, goodbye, 1));
    Decision anew = decide(forgotten.child(), Given.context("2023-07-01", ContextType.HOUSEHOLD, "H1").event());
    assertThat(anew.announcements()).hasSize(1).allSatisfy(said -> assertThat(said.stamp()).isGreaterThan(goodbye));
  }

  @Test
  void theLatestOfSeveralHolds() {
    assertThat(new Forgotten(5, 9, 1).and(new Forgotten(7, 7, 1))).isEqualTo(new Forgotten(7, 9, 2));
    assertThat(new Forgotten(7, 7, 2).and(new Forgotten(5, 9, 1))).isEqualTo(new Forgotten(7, 9, 3));
  }

  @Test
  void whoTellsItThatTheyLiveTogetherIsToldThatNothingIsTold() {
    Forgotten forgotten = Forgotten.of(KNOWN, UP_TO, goodbye(KNOWN));
    Decision left = forgotten.leaveOut(CHILD, fromSister("2023-07-01", Kin.of(SISTER)));
    assertThat(left.verdict()).isEqualTo(Verdict.SUPERSEDED);
    assertThat(left.announcements()).containsExactly(
        new Announcement(UP_TO - 1, Summary.ofNothing(CHILD), List.of(), List.of(SISTER), Delivery.Rank.ASIDE));
    assertThat(left.child()).as("nothing is known of it by that").isEqualTo(forgotten.child());
  }

  @Test
  void nothingElseThatIsLeftOutIsAnswered() {
    Forgotten forgotten = Forgotten.of(KNOWN, UP_TO, goodbye(KNOWN));
    assertThat(forgotten.leaveOut(CHILD, fromSister("2023-07-01", Summary.ofNothing(SISTER))).announcements())
        .isEmpty();
    assertThat(forgotten.leaveOut(CHILD, Given.context("2023-05-01", ContextType.HOUSEHOLD, "H1").event())
        .announcements()).isEmpty();
    assertThat(forgotten.leaveOut(CHILD, Given.wasNotBrought("2023-05-01").event()).announcements()).isEmpty();
  }
}
