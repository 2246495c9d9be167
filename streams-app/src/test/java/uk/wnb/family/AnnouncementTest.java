package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.history.History;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** When a child has something to say to its household or to those it lives with, and what. */
class AnnouncementTest {
  private static final String CHILD = "9990000018";
  private static final Report HOME = Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1");
  private static final String SISTER = "9990000026";
  private static final String BROTHER = "9990000034";
  private static final Summary LEFT = Kin.in(SISTER, List.of(Kin.stay("H1", "2019-01-01", "2023-06-01")));
  private static final Event SIBLING = sibling("2023-01-01", Kin.of(SISTER));

  private History history = History.EMPTY;
  private long stamp;
  private Spoken spoken = Spoken.NEVER;

  @Test
  void nothingIsSaidWithoutAHousehold() {
    assertThat(hear(Given.wasNotBrought("2023-01-01"))).isNull();
  }

  @Test
  void allIsSaidOnceTheHouseholdBecomesKnown() {
    hear(Given.wasNotBrought("2023-01-01"));
    hear(Given.brought("2023-02-01"));
    hear(Given.visit("2023-03-01", Complaint.INGESTION));
    hear(Given.born("2019-05-05"));
    Announcement late = hear(HOME.recorded("2023-06-01"));
    assertThat(late.households()).containsExactly("H1");
    assertThat(late.relatives()).isEmpty();
    assertThat(late.stamp()).isEqualTo(Given.instant("2023-06-01").toEpochMilli());
    assertThat(late.summary()).isEqualTo(new Summary(CHILD, false, Given.day("2019-05-05"),
        List.of(Kin.stay("H1", "2020-01-01", "2037-05-05")), List.of(Kin.item("2023-01-01", What.WAS_NOT_BROUGHT),
            Kin.item("2023-02-01", What.BROUGHT), Kin.item("2023-03-01", What.INGESTION))));
  }

  @Test
  void whatIsOlderThanThreeYearsIsNotSaid() {
    hear(Given.wasNotBrought("2020-06-01"));
    hear(Given.brought("2020-06-02"));
    assertThat(hear(HOME.recorded("2023-06-01")).summary().items())
        .containsExactly(Kin.item("2020-06-02", What.BROUGHT));
  }

  @Test
  void careIsSaidToThoseWhoListen() {
    hear(HOME);
    assertThat(hear(Given.brought("2023-01-02"))).isNull();
    assertThat(hear(Given.wasNotBrought("2023-02-01"))).isNull();
    assertThat(hear(Given.visit("2023-02-03", Complaint.ILLNESS))).isNull();
    assertThat(hear(SIBLING).summary().items()).as("held back until somebody listens").hasSize(3);
    Announcement fourth = hear(Given.brought("2023-04-01"));
    assertThat(fourth.summary().items()).hasSize(4);
    assertThat(fourth.relatives()).containsExactly(SISTER);
    assertThat(fourth.households()).as("where it lives they know").isEmpty();
    assertThat(hear(Given.cancelledByFamily("2023-04-02")).summary().items()).hasSize(5);
  }

  @Test
  void eachIsToldEverythingWhenItIsFirstHeardOf() {
    hear(HOME);
    hear(Given.wasNotBrought("2023-02-01"));
    assertThat(hear(SIBLING).relatives()).containsExactly(SISTER);
    Announcement second = hear(sibling("2023-05-01", Kin.of(BROTHER)));
    assertThat(second.relatives()).as("the first one knows").containsExactly(BROTHER);
    assertThat(second.summary().items()).containsExactly(Kin.item("2023-02-01", What.WAS_NOT_BROUGHT));
    assertThat(hear(Given.brought("2023-06-01")).relatives()).containsExactly(SISTER, BROTHER);
  }

  @Test
  void whoHasLeftIsToldNoMore() {
    hear(HOME);
    hear(SIBLING);
    hear(sibling("2023-06-01", LEFT));
    assertThat(hear(Given.wasNotBrought("2023-07-01"))).isNull();
    assertThat(hear(sibling("2023-08-01", Kin.in(SISTER, List.of(Kin.stay("H1", "2019-01-01", "2023-06-01"),
        Kin.stay("H1", "2023-08-01", null))))).relatives()).as("she is back").containsExactly(SISTER);
  }

  /** It does not know that the child has moved, or that it never lived there. */
  @Test
  void whoIsWrongIsToldThatTheChildDoesNotLiveThereAndNothingElse() {
    hear(HOME);
    hear(Given.wasNotBrought("2023-02-01"));
    hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
        .id("left"));
    hear(Given.context("2023-04-01", ContextType.HOUSEHOLD, "H9"));
    Announcement answer = hear(SIBLING);
    assertThat(answer.relatives()).containsExactly(SISTER);
    assertThat(answer.summary()).isEqualTo(living(Kin.stay("H1", "2020-01-01", "2023-04-01")));
    Announcement never = hear(sibling("2023-05-01", Kin.in(BROTHER, List.of(Kin.stay("H2", "2019-01-01", null)))));
    assertThat(never.summary()).isEqualTo(living());
  }

  /** The household may still have to tell her where the child lives now, and perhaps she lives there too. */
  @Test
  void whoIsPutRightStillHearsWhereTheChildLivesNow() {
    hear(HOME);
    long lived = stamp;
    hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
        .id("left"));
    Announcement moved = hear(Given.context("2023-04-01", ContextType.HOUSEHOLD, "H9"));
    Announcement aside = hear(SIBLING);
    assertThat(aside.isNews()).isFalse();
    assertThat(stamp).as("no announcement of its own").isEqualTo(moved.stamp());
    Delivery earlier = new Delivery(SISTER, lived, Kin.in(CHILD, List.of(Kin.stay("H1", "2020-01-01", null))));
    Delivery now = new Delivery(SISTER, moved.stamp(), moved.summary());
    for (List<Delivery> inOrder : List.of(List.of(earlier, aside.deliveries().get(0), now),
        List.of(aside.deliveries().get(0), now, earlier), List.of(now, aside.deliveries().get(0)))) {
      assertThat(after(inOrder).relatives()).containsExactly(moved.summary());
    }
    assertThat(after(List.of(earlier, aside.deliveries().get(0))).relatives()).containsExactly(aside.summary());
    assertThat(after(List.of(aside.deliveries().get(0), earlier)).relatives()).containsExactly(aside.summary());
  }

  /** What the household has still to tell must not be hidden by what only another was told since. */
  @Test
  void anAsideStandsBehindWhatHouseholdsWereToldLast() {
    hear(HOME);
    hear(SIBLING);
    long home = spoken.home();
    hear(Given.wasNotBrought("2023-02-01"));
    assertThat(spoken.last()).isGreaterThan(home);
    Announcement aside = hear(sibling("2023-05-01", Kin.in(BROTHER, List.of(Kin.stay("H2", "2019-01-01", null)))));
    assertThat(aside.stamp()).isEqualTo(home - 1);
  }

  /** Who asks from another household is told of another one: not the same id with other content. */
  @Test
  void whatDiffersBearsAnotherId() {
    Summary lived = living();
    assertThat(new Delivery(SISTER, 1, Summary.ofNothing(CHILD), Delivery.Rank.ASIDE).eventId())
        .as("that it has lived nowhere, and that nothing is told").isNotEqualTo(
            new Delivery(SISTER, 1, lived, Delivery.Rank.ASIDE).eventId());
    hear(HOME);
    hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
        .id("left"));
    Announcement one = hear(SIBLING);
    Announcement other = hear(sibling("2023-05-01", Kin.in(SISTER, List.of(Kin.stay("H2", "2019-01-01", null)))));
    assertThat(one.stamp()).isEqualTo(other.stamp());
    assertThat(one.deliveries().get(0).eventId()).isNotEqualTo(other.deliveries().get(0).eventId())
        .startsWith("relative-" + one.stamp() + "-").doesNotContain(CHILD).hasSizeLessThan(48);
    assertThat(after(List.of(one.deliveries().get(0), other.deliveries().get(0))))
        .isEqualTo(after(List.of(other.deliveries().get(0), one.deliveries().get(0))));
    assertThat(History.EMPTY.apply(one.deliveries().get(0).event()).history()
        .apply(other.deliveries().get(0).event()).verdict()).isNotEqualTo(Verdict.CONFLICT);
  }

  /** A number, or a day of birth, could be found out from a digest by trying all there are. */
  @Test
  void anAsideTellsAndDigestsNothingOfWhoTheChildIs() {
    List<String> ids = new ArrayList<>();
    for (String birth : List.of("2019-05-05", "2020-06-06")) {
      for (String child : List.of(CHILD, BROTHER)) {
        history = History.EMPTY;
        spoken = Spoken.NEVER;
        hear(Given.born(birth));
        hear(HOME);
        hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
            .id("left"));
        History before = history;
        Announcement aside = Announcement.of(child, spoken, SIBLING, before, before.apply(SIBLING).history()).get(0);
        assertThat(aside.summary().birth()).isEqualTo(Days.NEVER);
        ids.add(aside.deliveries().get(0).eventId());
      }
    }
    assertThat(ids).hasSize(4).containsOnly(ids.get(0));
  }

  private static History after(List<Delivery> deliveries) {
    History hearer = History.EMPTY;
    for (Delivery delivery : deliveries) {
      hearer = hearer.apply(delivery.event()).history();
    }
    return hearer;
  }

  /** She has not heard yet that it has left, or took it for one who is back: her care is none of its business. */
  @Test
  void ofOneWithWhomItDoesNotLiveTheChildKeepsOnlyWhenSheLivedInItsHomes() {
    hear(HOME);
    hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
        .id("left"));
    Residence since = Kin.stay("H1", "2023-04-01", null);
    Event moving = sibling("2023-05-01", Kin.in(SISTER, List.of(since, Kin.stay("H7", "2019-01-01", "2023-04-01")),
        Kin.item("2023-04-20", What.WAS_NOT_BROUGHT)));
    Announcement rest = all(moving).get(1);
    assertThat(rest).isEqualTo(new Announcement(moving.recordedAt(), Kin.in(SISTER, List.of(since))
        .livingOnlyIn(List.of("H1")), List.of(), List.of(CHILD), Delivery.Rank.REST));
    Event kept = rest.deliveries().get(0).event();
    assertThat(all(kept)).extracting(Announcement::rank).doesNotContain(Delivery.Rank.REST);
    assertThat(history.relatives()).containsExactly(rest.summary());
    assertThat(history.apply(moving).verdict()).as("her news again").isEqualTo(Verdict.SUPERSEDED);
  }

  @Test
  void whatIsNoMoreThanTheRestIsLeftAsItIs() {
    hear(HOME);
    assertThat(all(sibling("2023-03-01", Kin.of(SISTER, Kin.item("2023-02-01", What.BROUGHT)))))
        .as("she lives with the child").extracting(Announcement::rank).containsExactly(Delivery.Rank.NEWS);
    assertThat(all(sibling("2023-05-01", LEFT))).isEmpty();
    assertThat(all(sibling("2023-05-02", Summary.ofNothing(SISTER)))).isEmpty();
  }

  /** What the child itself puts right of that day has the last word. */
  @Test
  void theRestOutranksNewsAndAnAsideTheRest() {
    List<Delivery> byRank = Stream.of(Delivery.Rank.values())
        .map(rank -> new Delivery(SISTER, 1, rank == Delivery.Rank.NEWS ? Kin.of(CHILD) : living(), rank)).toList();
    assertThat(byRank).extracting(one -> one.eventId().length()).isSorted().doesNotHaveDuplicates();
  }

  /** Who has come back and knows nothing of her care asks; she may not have noticed that it had left. */
  @Test
  void whoLivesHereAndTellsNothingOfItsCareIsAnswered() {
    hear(HOME);
    hear(SIBLING);
    Summary asking = Kin.of(SISTER).livingOnlyIn(List.of("H1"));
    Announcement answer = hear(sibling("2023-06-01", asking));
    assertThat(answer.relatives()).containsExactly(SISTER);
    assertThat(answer.summary().extent()).isEqualTo(Summary.Extent.ALL);
    assertThat(hear(sibling("2023-06-02", Kin.of(SISTER)))).as("she has told everything herself").isNull();
  }

  /** Else two who are both wrong would answer each other for ever. */
  @Test
  void anAnswerIsNotAnswered() {
    hear(HOME);
    assertThat(hear(sibling("2023-07-01", LEFT))).isNull();
    assertThat(hear(sibling("2023-07-02", Kin.in(BROTHER, List.of())))).isNull();
  }

  /** Where it lives was told to the household before she came, and to those who had come by then. */
  @Test
  void whoIsFirstHeardOfSinceTheChildHasMovedIsToldEverythingOnce() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.wasNotBrought("2023-02-01"));
    assertThat(hear(sibling("2023-03-01", Kin.of(SISTER)))).as("the child has not moved").isNull();
    all(Given.context("2023-04-01", ContextType.HOUSEHOLD, "H9"));
    Announcement found = hear(sibling("2023-04-02", Kin.of(SISTER)));
    assertThat(found.relatives()).containsExactly(SISTER);
    assertThat(found.summary().items()).hasSize(1);
    assertThat(hear(sibling("2023-04-03", Kin.of(SISTER)))).as("heard of since").isNull();
    all(Given.context("2023-04-01", ContextType.HOUSEHOLD, "H9").takenBack().id("taken back").recorded("2023-05-01"));
    assertThat(hear(sibling("2023-05-02", Kin.of(SISTER))).relatives()).containsExactly(SISTER);
    all(Given.context("2023-06-01", ContextType.HOUSEHOLD, "H9"));
    assertThat(hear(sibling("2023-06-02", LEFT))).as("they no longer live together").isNull();
  }

  /** What was told before the move and is heard later may not be her last word: until that comes she is answered. */
  @Test
  void twoWhoHaveBothMovedDoNotAnswerEachOtherForEver() {
    hear(HOME);
    hear(SIBLING);
    all(Given.context("2023-04-02", ContextType.HOUSEHOLD, "H9"));
    assertThat(hear(sibling("2023-04-01", Kin.of(SISTER))).relatives()).containsExactly(SISTER);
    Announcement found = hear(sibling("2023-04-03", Kin.of(SISTER)));
    assertThat(found.relatives()).containsExactly(SISTER);
    assertThat(hear(new Delivery(CHILD, found.stamp(), Kin.of(SISTER)).event())).as("what she answers").isNull();
  }

  /** She may have left while nobody told the child. */
  @Test
  void whoComesBackAsksThoseItKnowsByTellingThemOfItself() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-04-01")).recorded("2023-04-01")
        .id("left"));
    hear(Given.context("2023-05-01", ContextType.HOUSEHOLD, "H9"));
    List<Announcement> back = all(Given.context("2023-09-01", ContextType.HOUSEHOLD, "H1"));
    assertThat(back).hasSize(2);
    assertThat(back.get(0).relatives()).containsExactly(SISTER);
    assertThat(back.get(0).summary().residences()).as("nothing of where else it lives")
        .extracting(Residence::household).containsOnly("H1");
    assertThat(back.get(1).households()).containsExactly("H1", "H9");
    assertThat(back.get(1).stamp()).isEqualTo(back.get(0).stamp() + 1);
  }

  @Test
  void whoIsForgottenTellsEveryoneThatNothingIsTold() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.wasNotBrought("2023-02-01"));
    hear(sibling("2023-06-01", LEFT));
    long now = Given.instant("2023-07-01").toEpochMilli();
    assertThat(Announcement.goodbye(CHILD, spoken, now, history)).containsExactly(
        new Announcement(now, Summary.ofNothing(CHILD), List.of("H1"), List.of(SISTER)));
    assertThat(Announcement.goodbye(CHILD, Spoken.NEVER, now, History.EMPTY)).isEmpty();
  }

  @Test
  void whoWillLiveThereIsToldToo() {
    hear(HOME);
    assertThat(hear(sibling("2023-05-01", Kin.in(BROTHER, List.of(Kin.stay("H1", "2023-09-01", null))))).relatives())
        .containsExactly(BROTHER);
  }

  @Test
  void aDeliveryIsOfTheSummaryToEachOfThem() {
    hear(HOME);
    hear(SIBLING);
    hear(sibling("2023-05-01", Kin.of(BROTHER)));
    Announcement said = hear(Given.brought("2023-06-01"));
    assertThat(said.deliveries()).containsExactly(new Delivery(SISTER, said.stamp(), said.summary()),
        new Delivery(BROTHER, said.stamp(), said.summary()));
    assertThat(hear(Given.context("2023-07-01", ContextType.HOUSEHOLD, "H2")).deliveries()).isEmpty();
  }

  @Test
  void aNewHomeIsSaidWithAllThatIsKnownWhoeverListens() {
    hear(HOME);
    hear(Given.wasNotBrought("2023-02-01"));
    assertThat(hear(Given.context("2023-03-01", ContextType.HOUSEHOLD, "H2")).summary().items())
        .containsExactly(Kin.item("2023-02-01", What.WAS_NOT_BROUGHT));
  }

  @Test
  void whatSignalsDoNotAskOfRelativesIsNotSaid() {
    hear(HOME);
    hear(SIBLING);
    assertThat(hear(Given.visit("2023-02-03", Complaint.ILLNESS, true))).as("planned return").isNull();
    assertThat(hear(Given.schoolWeek("2023-02-06", 10, 3))).isNull();
    assertThat(hear(Given.review("2023-02-07", "a1", ReviewOutcome.ACKNOWLEDGED))).isNull();
    assertThat(hear(Given.context("2023-02-08", ContextType.BARRIER_OPEN, "transport"))).isNull();
    assertThat(hear(HOME.record("again").id("again").at("2021-01-01"))).as("the same household again").isNull();
  }

  /** Else a household would never come to rest. */
  @Test
  void newsOfRelativesLeadToNoNews() {
    hear(HOME);
    hear(SIBLING);
    assertThat(hear(sibling("2023-05-01", Kin.of(SISTER, Kin.item("2023-05-01", What.INGESTION))))).isNull();
  }

  @Test
  void aCorrectionIsSaid() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.wasNotBrought("2023-02-01"));
    assertThat(hear(Given.brought("2023-02-01").id("later").recorded("2023-02-05")).summary().items())
        .containsExactly(Kin.item("2023-02-01", What.BROUGHT));
  }

  /** What was told is right under the other number too, unless that was taken for somebody else. */
  @Test
  void whoHasAnotherNumberTellsEveryoneThatNothingIsTold() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.wasNotBrought("2023-02-01"));
    History before = history;
    assertThat(hear(replacedBy(BROTHER)).summary()).isEqualTo(Summary.ofNothing(CHILD));
    history = before;
    assertThat(hear(replacedBy(SISTER)).summary()).as("one child was counted as two").isEqualTo(living());
  }

  /** She has not heard the goodbye, or has forgotten it; else she would take the number for a child for ever. */
  @Test
  void whoTellsANumberThatHasBeenReplacedIsToldThatNothingIsTold() {
    hear(HOME);
    hear(replacedBy(BROTHER));
    long goodbye = stamp;
    for (Summary sister : List.of(Kin.of(SISTER), LEFT)) {
      Announcement answer = hear(sibling("2023-08-01", sister));
      assertThat(answer).isEqualTo(
          new Announcement(goodbye - 1, Summary.ofNothing(CHILD), List.of(), List.of(SISTER), Delivery.Rank.ASIDE));
      assertThat(stamp).as("no announcement of its own").isEqualTo(goodbye);
    }
    assertThat(hear(sibling("2023-09-01", Summary.ofNothing(SISTER)))).as("no answer to an answer").isNull();
  }

  /** It has said nothing yet that the answer could stand behind. */
  @Test
  void andSoIsWhoTellsOneThatHasNeverSaidAnything() {
    hear(replacedBy(BROTHER));
    Announcement answer = hear(sibling("2023-08-01", Kin.of(SISTER)));
    assertThat(answer.summary()).isEqualTo(Summary.ofNothing(CHILD));
    assertThat(answer.isNews()).isTrue();
    assertThat(answer.relatives()).containsExactly(SISTER);
  }

  private static Report replacedBy(String number) {
    return Given.context("2023-03-01", ContextType.NHS_NUMBER_REPLACED, number);
  }

  /** When it has lived where, and nothing of its care. */
  private static Summary living(Residence... residences) {
    return Kin.in(CHILD, List.of(residences)).livingOnlyIn(List.of("H1"));
  }

  @Test
  void whoMovesTellsBothHouseholds() {
    hear(HOME);
    hear(SIBLING);
    Announcement left = hear(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-07-01"))
        .id("left").recorded("2023-07-01"));
    assertThat(left.households()).containsExactly("H1");
    assertThat(left.summary().residences()).containsExactly(Kin.stay("H1", "2020-01-01", "2023-07-01"));
    Announcement joined = hear(Given.context("2023-07-02", ContextType.HOUSEHOLD, "H2"));
    assertThat(joined.households()).as("the old one hears no more").containsExactly("H2");
    assertThat(hear(Given.wasNotBrought("2023-08-01"))).as("nobody is known there").isNull();
  }

  @Test
  void aChildMayLiveInTwoHouseholds() {
    hear(HOME);
    hear(SIBLING);
    hear(Given.context("2021-01-01", ContextType.HOUSEHOLD, "H2"));
    hear(sibling("2023-07-01", Kin.in(BROTHER, List.of(Kin.stay("H2", "2019-01-01", null)))));
    assertThat(hear(Given.wasNotBrought("2023-08-01")).relatives()).containsExactly(SISTER, BROTHER);
    assertThat(hear(Given.context("2023-08-02", ContextType.HOUSEHOLD, "H3")).households())
        .as("all hear where else it lives").containsExactly("H1", "H2", "H3");
  }

  @Test
  void aMembershipThatIsCorrectedOrTakenBackIsSaidToTheOneThatWasWrong() {
    hear(HOME);
    List<Announcement> corrected = all(HOME.saying(Given.context("2020-01-01", ContextType.HOUSEHOLD, "H2").fact())
        .id("corrected").recorded("2023-01-05"));
    assertThat(corrected).hasSize(2);
    assertThat(corrected.get(0).households()).containsExactly("H1");
    assertThat(corrected.get(0).summary()).as("nothing of where it lives").isEqualTo(living());
    assertThat(corrected.get(1).households()).containsExactly("H2");
    assertThat(corrected.get(1).summary().residences()).extracting(Residence::household).containsExactly("H2");
    Announcement retracted = hear(HOME.id("retracted").recorded("2023-01-06").takenBack());
    assertThat(retracted.households()).containsExactly("H2");
    assertThat(retracted.summary().residences()).isEmpty();
  }

  @Test
  void deathAndComingOfAgeEndAMembership() {
    hear(HOME);
    Announcement died = hear(Given.died("2023-03-01"));
    assertThat(died.summary().residences()).containsExactly(Kin.stay("H1", "2020-01-01", "2023-03-01"));
  }

  @Test
  void stampsGoUpWhateverWasRecordedWhen() {
    hear(HOME);
    hear(SIBLING);
    List<Long> stamps = new ArrayList<>();
    for (String recorded : List.of("2023-05-05", "2023-01-05", "2023-05-05")) {
      String day = "2022-0" + (stamps.size() + 1) + "-01";
      stamps.add(hear(Given.wasNotBrought(day).recorded(recorded)).stamp());
    }
    long first = Given.instant("2023-05-05").toEpochMilli();
    assertThat(stamps).containsExactly(first, first + 1, first + 2);
  }

  /** Else a household would tell it to those who lived there when it was recorded. */
  @Test
  void aStampIsOfTheDayOnWhichItIsSaidAtLeast() {
    hear(Given.brought("2023-05-05"));
    Announcement late = hear(HOME);
    assertThat(late.stamp()).isEqualTo(Given.instant("2023-05-05T00:00").toEpochMilli());
  }

  @Test
  void aSensitiveChildSaysSo() {
    hear(HOME);
    hear(SIBLING);
    Announcement said = hear(Given.context("2023-01-02", ContextType.SENSITIVE, ""));
    assertThat(said.summary().sensitive()).isTrue();
    assertThat(said.relatives()).containsExactly(SISTER);
  }

  @Test
  void whoBecomesSensitiveOnALaterDaySaysSoWithTheNextEvent() {
    hear(HOME);
    hear(SIBLING);
    assertThat(hear(Given.context("2023-06-01", ContextType.SENSITIVE, "").recorded("2023-05-01"))).isNull();
    History before = history;
    assertThat(hear(Given.schoolWeek("2023-07-03", 10, 9)).summary().sensitive()).isTrue();
    assertThat(hear(Given.context("2023-07-04", ContextType.BARRIER_OPEN, "transport"))).as("said").isNull();
    long tick = Given.instant("2023-06-01").toEpochMilli();
    assertThat(Announcement.atTick(CHILD, Spoken.NEVER, tick, before, before.at(Given.day("2023-06-01"))))
        .as("or with time alone").extracting(said -> said.summary().sensitive()).containsExactly(true);
    assertThat(Announcement.atTick(CHILD, Spoken.NEVER, tick, before, before.at(Given.day("2023-05-31")))).isEmpty();
  }

  private Announcement hear(Report report) {
    return hear(report.event());
  }

  /** The one thing that is said to others then; null for nothing. */
  private Announcement hear(Event event) {
    List<Announcement> all = all(event).stream().filter(said -> said.rank() != Delivery.Rank.REST).toList();
    assertThat(all).hasSizeLessThan(2);
    return all.isEmpty() ? null : all.get(0);
  }

  private List<Announcement> all(Report report) {
    return all(report.event());
  }

  private List<Announcement> all(Event event) {
    History before = history;
    history = history.apply(event).history().at(Math.max(history.asOf(), event.recordedOn()));
    List<Announcement> said = Announcement.of(CHILD, spoken, event, before, history);
    spoken = spoken.and(said);
    stamp = spoken.last();
    return said;
  }

  private static Event sibling(String day, Summary about) {
    return new Delivery(CHILD, Kin.stamp(day), about).event();
  }
}
