package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.FactType;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.HouseholdMember;
import uk.wnb.avro.Operation;
import uk.wnb.avro.SummaryExtent;
import uk.wnb.family.Delivery;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.What;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.intake.SummaryReader;

/** From a child through its household into the logs of those it lives with, through the real serdes. */
class FamilyTest {
  private static final String A = "9990000018";
  private static final String B = "9990000026";
  private static final String C = "9990000034";
  private static final Instant MOVED_IN = Records.at("2020-01-06");
  private static final Instant LATER = Records.at("2024-01-08");

  private DetectorDriver driver;

  @BeforeEach
  void start() {
    driver = new DetectorDriver();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void childrenOfAHouseholdKnowOfEachOther() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    movesIn(C, "H2");
    attend(A, "a1", LATER, "3");
    assertThat(others(B)).extracting(Summary::nhsNumber).containsExactly(A);
    assertThat(others(A)).extracting(Summary::nhsNumber).containsExactly(B);
    assertThat(others(C)).isEmpty();
    assertThat(others(B).get(0).items()).extracting(Summary.Item::what).containsExactly(What.WAS_NOT_BROUGHT);
  }

  @Test
  void whatIsKnownOfOthersIsNotTheChildsOwn() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    driver.raw(Topics.CHILD_RATES);
    attend(A, "a1", LATER, "3");
    attend(A, "a2", LATER.plus(Duration.ofDays(1)), "3");
    assertThat(driver.read(Topics.CHILD_RATES)).extracting(rates -> rates.getNhsNumber()).containsOnly(A);
    assertThat(history(B).contacts()).isEmpty();
  }

  @Test
  void aLateHouseholdTellsAllThatWasKnownBefore() {
    attend(A, "a1", LATER, "3");
    attend(A, "a2", LATER.plus(Duration.ofDays(1)), "5");
    movesIn(B, "H1");
    movesIn(A, "H1");
    assertThat(others(B).get(0).items()).hasSize(2);
  }

  @Test
  void whoLeavesIsNoLongerAmongThemFromThatDayOn() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    driver.send(Topics.CHILD_CONTEXT, home(A, "H1").setEventId("left").setEndsOn(LocalDate.parse("2024-03-01"))
        .setRecordedAt(LATER).build());
    assertThat(history(B).family(day("2024-02-29")).others()).hasSize(1);
    assertThat(history(B).family(day("2024-03-01")).others()).isEmpty();
    assertThat(history(A).family(day("2024-03-01")).others()).isEmpty();

    driver.send(Topics.CHILD_CONTEXT, Records.context(A, "back", Records.at("2024-06-03")).setFact(FactType.HOUSEHOLD)
        .setValue("H1").build());
    assertThat(history(B).family(day("2024-06-03")).others()).hasSize(1);
    assertThat(history(A).family(day("2024-06-03")).others()).hasSize(1);
  }

  @Test
  void aMembershipThatIsTakenBackIsForgotten() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    driver.send(Topics.CHILD_CONTEXT, home(A, "H1").setEventId("wrong").setOperation(Operation.RETRACT)
        .setRecordedAt(LATER).build());
    assertThat(others(A)).isEmpty();
    assertThat(others(B)).isEmpty();
  }

  @Test
  void aCorrectedMembershipMovesTheChild() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    movesIn(C, "H2");
    driver.send(Topics.CHILD_CONTEXT, home(A, "H2").setEventId("corrected").setRecordedAt(LATER).build());
    assertThat(others(B)).isEmpty();
    assertThat(others(C)).extracting(Summary::nhsNumber).containsExactly(A);
    assertThat(others(A)).extracting(Summary::nhsNumber).containsExactly(C);
  }

  /** As when another application reads the same log, or a transaction is tried again. */
  @Test
  void whatIsAppendedTwiceIsADuplicate() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    attend(A, "a1", LATER, "3");
    History before = history(B);
    List<FamilyMember> all = family();
    FamilyMember told = all.get(all.size() - 1);
    byte[] value = driver.codec().<ChildEvent>serializer().serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(told));
    driver.send(new Sent(Topics.CHILD_EVENTS.name(), B.getBytes(StandardCharsets.UTF_8), value, LATER, List.of()));
    assertThat(history(B)).isEqualTo(before);
    assertThat(driver.counted("wnb.events", "kind", "family", "verdict", "duplicate")).isEqualTo(1);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** The record that the topology writes reads as the event that a run without Kafka takes. */
  @Test
  void theRecordIsTheEventOfTheDelivery() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    attend(A, "a1", LATER, "3");
    EventReader reader = new EventReader(OutcomeCodes.NATIONAL);
    for (FamilyMember member : family()) {
      Event read = reader.read(member.getNhsNumber(), member, member.getRecordedAt());
      Summary about = ((Fact.Relative) read.fact()).summary();
      long stamp = member.getSummary().getStamp().toEpochMilli();
      assertThat(read).isEqualTo(new Delivery(member.getNhsNumber(), stamp, about).event());
    }
  }

  /** Every symbol of the schema has its meaning in the core, and every meaning its symbol. */
  @Test
  void theRecordKeepsHowMuchIsTold() {
    assertThat(SummaryExtent.values()).extracting(Enum::name)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Summary.Extent.values()).map(Enum::name).toList());
    for (Summary.Extent extent : Summary.Extent.values()) {
      Summary said = new Summary(A, true, 18_000, List.of(), List.of(), extent);
      FamilyMember told = SummaryRecords.of(new Delivery(B, LATER.toEpochMilli(), said));
      assertThat(SummaryReader.read(told.getSummary())).isEqualTo(said);
    }
  }

  @Test
  void anIdThatStandsForStrangersIsSetAside() {
    List<String> many = SyntheticChildren.first(31);
    many.forEach(child -> movesIn(child, "0"));
    List<DeadLetter> letters = driver.read(Topics.DEAD_LETTERS);
    assertThat(letters).extracting(DeadLetter::getReason).containsExactly("household-too-large");
    assertThat(letters.get(0).getSourceTopic()).isEqualTo("wnb.households");
    assertThat(driver.meters().get("wnb.unaccounted").gauge().value()).isZero();
    assertThat(history(many.get(30)).relatives()).isEmpty();
    assertThat(history(many.get(0)).relatives()).hasSize(29);
  }

  @Test
  void aHouseholdUnderAnotherKeyIsSetAside() {
    movesIn(A, "H1");
    HouseholdMember said = driver.read(Topics.HOUSEHOLDS).get(0);
    driver.send(new Sent(Topics.HOUSEHOLDS.name(), "H2".getBytes(StandardCharsets.UTF_8),
        driver.codec().<HouseholdMember>serializer().serialize(Topics.HOUSEHOLDS.name(), said), LATER, List.of()));
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason).containsExactly("wrong-key");
  }

  @Test
  void noChildIsItsOwnRelative() {
    movesIn(A, "H1");
    movesIn(B, "H1");
    FamilyMember told = FamilyMember.newBuilder(family().get(0)).build();
    FamilyMember own = FamilyMember.newBuilder(told).setNhsNumber(told.getSummary().getNhsNumber()).build();
    byte[] value = driver.codec().<ChildEvent>serializer().serialize(Topics.CHILD_EVENTS.name(), new ChildEvent(own));
    driver.send(new Sent(Topics.CHILD_EVENTS.name(), own.getNhsNumber().getBytes(StandardCharsets.UTF_8), value, LATER,
        List.of()));
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason).containsExactly("wrong-key");
  }

  /** What has been told of relatives since the last look. */
  private List<FamilyMember> family() {
    return driver.read(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent)
        .filter(FamilyMember.class::isInstance).map(FamilyMember.class::cast).toList();
  }

  private void movesIn(String child, String household) {
    driver.send(Topics.CHILD_CONTEXT, home(child, household).build());
  }

  private static ChildContext.Builder home(String child, String household) {
    return Records.context(child, "home", MOVED_IN).setFact(FactType.HOUSEHOLD).setValue(household);
  }

  private void attend(String child, String recordId, Instant at, String outcome) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, recordId, at, outcome).build());
  }

  private List<Summary> others(String child) {
    return history(child).family(day("2024-01-08")).others();
  }

  private History history(String child) {
    return driver.child(child.getBytes(StandardCharsets.UTF_8)).history();
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }
}
