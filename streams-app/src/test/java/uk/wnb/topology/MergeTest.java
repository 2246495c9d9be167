package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Slice;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AuditCount;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildMoved;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.FactType;
import uk.wnb.avro.FamilyMember;
import uk.wnb.avro.Operation;
import uk.wnb.avro.ReviewOutcome;
import uk.wnb.backtest.MemoryRun;
import uk.wnb.concern.Child;
import uk.wnb.concern.Detectors;
import uk.wnb.concern.State;
import uk.wnb.family.LogEntry;
import uk.wnb.family.Relay;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Summary;
import uk.wnb.intake.EventReader;
import uk.wnb.intake.OutcomeCodes;

/** A number that has been replaced: its history goes on to the other one, through the log and the real serdes. */
class MergeTest {
  private static final String A = "9990000018";
  private static final String B = "9990000026";
  private static final String C = "9990000034";
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");
  private static final Instant THIRD = Records.at("2024-03-11");
  private static final Instant MERGED = Records.at("2024-04-08");
  private static final Instant LATER = Records.at("2024-05-13");

  private DetectorDriver driver = DetectorDriver.asking();

  @AfterEach
  void stop() {
    assertThat((int) driver.meters().get("wnb.unaccounted").gauge().value()).as("nothing is lost on the way").isZero();
    driver.close();
  }

  @Test
  void theNewNumberKnowsWhatBothKnew() {
    missed(A, FIRST);
    missed(B, SECOND);
    replaced(A, B);
    assertThat(contacts(B)).containsExactly(FIRST + "-1", SECOND + "-1");
    assertThat(rates().get(B)).isEqualTo(2);
  }

  /** Not in its snapshot, and not in the steps that an earlier snapshot has left behind. */
  @Test
  void nothingButThatItIsReplacedStaysUnderTheOldOne() {
    for (int week = 0; week < 40; week++) {
      missed(A, FIRST.plus(Duration.ofDays(7L * week)));
    }
    assertThat(places(A)).hasSizeGreaterThan(1);
    replaced(A, B, Records.at("2025-01-13"));
    assertThat(places(A)).hasSize(1);
    assertThat(places(A).get(0)).doesNotContain("RJE", "420");
    assertThat(history(A).events()).extracting(event -> event.id().toString()).containsExactly("by-" + B + "-1");
    assertThat(driver.child(key(A)).concern().signals()).isEmpty();
    assertThat(driver.store(Names.ASKED).get(Bytes.wrap(key(A)))).isNull();
    assertThat(driver.store(Names.ASKED).get(Bytes.wrap(key(B)))).isNotNull();
  }

  @Test
  void theRatesOfTheOldNumberAreTakenBack() {
    missed(A, FIRST);
    driver.raw(Topics.CHILD_RATES);
    replaced(A, B);
    assertThat(driver.raw(Topics.CHILD_RATES)).filteredOn(record -> record.value() == null)
        .extracting(TestRecord::key).containsExactly(key(A));
  }

  @Test
  void theConcernIsClosedUnderTheOldNumberAndTheNewOneTellsIt() {
    missed(A, FIRST);
    missed(A, SECOND);
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getChange).containsExactly(AlertChange.RAISED);
    replaced(A, B);
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getNhsNumber).containsExactly(A, B);
    assertThat(told).extracting(Alert::getChange).containsExactly(AlertChange.WITHDRAWN, AlertChange.RAISED);
    assertThat(told.get(0).getReason()).contains("NHS number has been replaced", "goes on")
        .isEqualTo(told.get(0).getHeadline());
    assertThat(told).allSatisfy(alert -> assertThat(alert.getHeadline()).doesNotContain(A, B));
    assertThat(told.get(0).getRecipients()).contains("RJE");
    assertThat(driver.child(key(A)).concern().state()).isEqualTo(State.WITHDRAWN);
  }

  /** What both together show is one concern; what the new number has told already is not told again. */
  @Test
  void whatIsOpenUnderTheNewNumberIsNotToldTwice() {
    missed(A, FIRST);
    missed(A, SECOND);
    missed(B, FIRST.plus(Duration.ofDays(1)));
    missed(B, SECOND.plus(Duration.ofDays(1)));
    driver.read(Topics.NOTIFICATIONS);
    replaced(A, B);
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getAlertId).doesNotHaveDuplicates();
    assertThat(told).filteredOn(alert -> alert.getNhsNumber().equals(B)).extracting(Alert::getChange)
        .doesNotContain(AlertChange.RAISED);
    assertThat(driver.child(key(B)).concern().episode()).isOne();
  }

  @Test
  void theSameAgainChangesNothing() {
    missed(A, FIRST);
    missed(A, SECOND);
    replaced(A, B);
    Child before = driver.child(key(B));
    ChildMoved moved = moves().get(0);
    driver.read(Topics.NOTIFICATIONS);
    driver.raw(Topics.AUDIT);
    replaced(A, B);
    driver.log(B, moved, MERGED);
    assertThat(driver.child(key(B))).isEqualTo(before);
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.raw(Topics.AUDIT)).isEmpty();
    assertThat(driver.counted("wnb.events", "kind", "moved", "verdict", "duplicate")).isOne();
  }

  @Test
  void whatIsToldOfTheOldNumberLaterGoesOn() {
    missed(A, FIRST);
    replaced(A, B);
    missed(A, SECOND);
    assertThat(contacts(B)).containsExactly(FIRST + "-1", SECOND + "-1");
    driver.send(Topics.ATTENDANCES, Records.attendance(A, "" + SECOND, SECOND, "5").setEventId("corrected")
        .setRecordedAt(LATER).build());
    assertThat(contacts(B)).containsExactly(FIRST + "-1", "corrected");
    assertThat(contacts(A)).isEmpty();
    assertThat(driver.counted("wnb.events", "verdict", "forwarded")).isEqualTo(2);
  }

  /** It lies after the alert now, and lay before: what rested on it is taken back, whichever number is told of it. */
  @ParameterizedTest
  @ValueSource(strings = {A, B})
  void aDayThatIsCorrectedTakesBackWhatRestedOnIt(String toldOf) {
    missed(A, FIRST);
    missed(A, SECOND);
    replaced(A, B);
    driver.read(Topics.NOTIFICATIONS);
    driver.send(Topics.ATTENDANCES, Records.attendance(toldOf, "" + SECOND, LATER, "5").setEventId("corrected").build());
    assertThat(changesTold(B)).containsExactly(AlertChange.WITHDRAWN);
    assertThat(signals(B)).isEmpty();
  }

  @Test
  void aChainLeadsToItsEnd() {
    missed(A, FIRST);
    missed(B, SECOND);
    replaced(B, C);
    replaced(A, B);
    missed(A, THIRD);
    assertThat(contacts(C)).containsExactly(FIRST + "-1", SECOND + "-1", THIRD + "-1");
    assertThat(contacts(A)).isEmpty();
    assertThat(contacts(B)).isEmpty();
  }

  /** The later of two that contradict each other is refused: everything stays where it is, and a person is told. */
  @Test
  void aCircleEndsAndAPersonIsTold() {
    missed(A, FIRST);
    replaced(A, B);
    missed(B, SECOND);
    replaced(B, A);
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason)
        .containsExactly("replaced-by-itself");
    missed(A, THIRD);
    replaced(B, A);
    assertThat(contacts(B)).containsExactly(FIRST + "-1", SECOND + "-1", THIRD + "-1");
    assertThat(contacts(A)).isEmpty();
    assertThat(driver.raw(Topics.DEAD_LETTERS)).as("told once more, it begins no second round").isEmpty();
  }

  @Test
  void aNumberReplacedByItselfOrByNoneIsSetAside() {
    missed(A, FIRST);
    replaced(A, A);
    replaced(A, "9990000027");
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason)
        .containsExactly("replaced-by-itself", "bad-nhs-number");
    assertThat(contacts(A)).hasSize(1);
  }

  /** What has been moved stays where it is: nobody can tell any more what of it belongs to whom. */
  @Test
  void aReplacementTakenBackHoldsForWhatComesAfterIt() {
    missed(A, FIRST);
    replaced(A, B);
    driver.send(Topics.CHILD_CONTEXT, replacement(A, B, MERGED).setEventId("wrong").setOperation(Operation.RETRACT)
        .setRecordedAt(LATER).build());
    missed(A, LATER);
    assertThat(contacts(A)).containsExactly(LATER + "-1");
    assertThat(contacts(B)).containsExactly(FIRST + "-1");
    assertThat(rates().get(A)).isOne();
  }

  @Test
  void anAlertOfASensitiveChildGoesNowhereElse() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(A, "s", FIRST).setFact(FactType.SENSITIVE).setValue("").build());
    missed(A, FIRST);
    missed(A, SECOND);
    replaced(A, B);
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.read(Topics.SENSITIVE_NOTIFICATIONS)).extracting(Alert::getNhsNumber).containsExactly(A, A, B);
  }

  /** As under one number from the start: what the old one added is taken out, and added again under the new one. */
  @Test
  void theAuditCountsEachOnce() {
    missed(A, FIRST);
    missed(A, SECOND);
    Alert raised = driver.read(Topics.NOTIFICATIONS).get(0);
    driver.send(Topics.CHILD_CONTEXT, Records.context(B, "sex", FIRST).setFact(FactType.SEX).setValue("2").build());
    Map<String, Long> sums = sums();
    assertThat(sums).containsEntry("9|alerts-raised", 1L).containsEntry("9|not-reviewed", 1L).containsEntry("9|wnb",
        2L);
    replaced(A, B);
    add(sums);
    assertThat(sums).containsEntry("2|wnb", 2L).doesNotContainKeys("9|wnb", "9|alerts-raised", "9|not-reviewed");
    long alerts = sums.get("2|alerts-raised");
    assertThat(alerts).as("those of both numbers").isEqualTo(2);
    driver.send(Topics.ALERT_REVIEWS, Records.review(A, "look", LATER).setAlertId(raised.getAlertId())
        .setOutcome(ReviewOutcome.SUPPORT_OFFERED).build());
    add(sums);
    assertThat(sums).containsEntry("2|review-support-offered", 1L).containsEntry("2|not-reviewed", alerts - 1);
  }

  @Test
  void theHouseholdKnowsOneChildAndNotTwo() {
    for (String child : List.of(A, B, C)) {
      driver.send(Topics.CHILD_CONTEXT, Records.context(child, "home", FIRST).build());
    }
    missed(A, SECOND);
    missed(B, THIRD);
    assertThat(others(C)).extracting(Summary::nhsNumber).containsExactly(A, B);
    replaced(A, B);
    assertThat(others(C)).extracting(Summary::nhsNumber).containsExactly(B);
    assertThat(others(C).get(0).items()).hasSize(2);
    assertThat(others(B)).extracting(Summary::nhsNumber).containsExactly(C);
    missed(C, MERGED);
    assertThat(history(A).relatives()).isEmpty();
    missed(A, LATER);
    assertThat(others(C).get(0).items()).hasSize(3);
    assertThat(others(B).get(0).items()).hasSize(1);
  }

  /** It has forgotten the goodbye, being erased, when what a household still had to tell comes late. */
  @Test
  void whoTakesTheOldNumberForAChildIsPutRight() {
    for (String child : List.of(A, C)) {
      driver.send(Topics.CHILD_CONTEXT, Records.context(child, "home", FIRST).build());
    }
    FamilyMember late = driver.read(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent)
        .filter(FamilyMember.class::isInstance).map(FamilyMember.class::cast)
        .filter(member -> member.getNhsNumber().equals(C)).findFirst().orElseThrow();
    replaced(A, B);
    driver.erase(C, MERGED);
    driver.raw(Topics.CHILD_RATES);
    driver.send(Topics.CHILD_CONTEXT, Records.context(C, "anew", LATER).build());
    driver.log(C, late, LATER);
    assertThat(history(C).relatives()).extracting(Summary::nhsNumber, Summary::extent)
        .contains(tuple(A, Summary.Extent.NOTHING));
    assertThat(others(C)).extracting(Summary::nhsNumber).containsExactly(B);
    assertThat(driver.raw(Topics.CHILD_RATES)).as("taken back once").filteredOn(record -> record.value() == null)
        .isEmpty();
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** Nobody is known as its own brother or sister, not even for as long as the move takes. */
  @Test
  void noAlertCountsTheChildTwice() {
    for (String child : List.of(A, B)) {
      driver.send(Topics.CHILD_CONTEXT, Records.context(child, "home", FIRST).build());
    }
    for (int visit = 0; visit < 3; visit++) {
      driver.send(Topics.EMERGENCY_ATTENDANCES, Records.emergency(A, "v" + visit,
          SECOND.plus(Duration.ofDays(visit))).build());
    }
    driver.read(Topics.NOTIFICATIONS);
    replaced(A, B);
    assertThat(driver.read(Topics.NOTIFICATIONS)).filteredOn(alert -> alert.getNhsNumber().equals(B))
        .allSatisfy(alert -> {
          assertThat(alert.getHousehold()).isEmpty();
          assertThat(alert.getSignals()).doesNotContain("E6", "W11", "W13");
        });
  }

  /** Nothing was wrong but the number: those who look after the other children are not told that anything was. */
  @Test
  void thePatternOfTheHouseholdStaysSaid() {
    oftenMissed(A, C);
    assertThat(signals(C)).contains("W11");
    driver.read(Topics.NOTIFICATIONS);
    replaced(A, B);
    assertThat(others(C)).extracting(Summary::nhsNumber).containsExactly(B);
    assertThat(signals(C)).contains("W11");
    assertThat(changesTold(C)).doesNotContain(AlertChange.WITHDRAWN, AlertChange.SIGNAL_JOINED);
  }

  /** But where one child was counted as two, something was. */
  @Test
  void unlessItCountedOneChildTwice() {
    oftenMissed(A, B);
    assertThat(signals(B)).contains("W11");
    driver.read(Topics.NOTIFICATIONS);
    replaced(A, B);
    assertThat(signals(B)).doesNotContain("W11");
    assertThat(changesTold(B)).contains(AlertChange.WITHDRAWN);
  }

  private List<AlertChange> changesTold(String child) {
    return driver.read(Topics.NOTIFICATIONS).stream().filter(alert -> alert.getNhsNumber().equals(child))
        .map(Alert::getChange).toList();
  }

  private void oftenMissed(String... children) {
    for (String child : children) {
      driver.send(Topics.CHILD_CONTEXT, Records.context(child, "home", FIRST).build());
      List.of(FIRST, SECOND, THIRD).forEach(at -> missed(child, at));
    }
  }

  private Set<String> signals(String child) {
    return driver.child(key(child)).concern().signals().keySet();
  }

  @Test
  void whoIsErasedIsErasedUnderBothNumbers() {
    missed(A, FIRST);
    replaced(A, B);
    driver.erase(A, LATER);
    assertThat(driver.child(key(B))).isEqualTo(Child.UNKNOWN);
    missed(A, SECOND);
    driver.log(B, moves().get(0), MERGED);
    assertThat(driver.child(key(B))).as("what comes late or once more does not bring it back").isEqualTo(Child.UNKNOWN);
    missed(A, Records.at("2024-06-10"));
    assertThat(contacts(B)).hasSize(1);
  }

  /** What was recorded before an erasure stays out, though it comes from another number later. */
  @Test
  void whatIsMovedDoesNotBringBackWhatWasErased() {
    missed(B, FIRST);
    missed(A, SECOND);
    driver.erase(B, THIRD);
    missed(A, MERGED);
    replaced(A, B, LATER);
    assertThat(contacts(B)).containsExactly(MERGED + "-1");
  }

  /** The core in memory, told by the log and told by the sources alone, and a relay come to the same. */
  @Test
  void everyWayOfRunningComesToTheSame() {
    driver.close();
    driver = new DetectorDriver();
    Outputs said = new Outputs();
    Outputs fromCore = new Outputs();
    List<LogEntry> relayed = new ArrayList<>();
    Relay relay = new Relay();
    MemoryRun sources = new MemoryRun(new Detectors(DetectorDriver.policies()), (child, decision) -> { });
    story();
    DirectRun core = new DirectRun(driver.codec(), fromCore);
    List<ChildMoved> moved = new ArrayList<>();
    for (TestRecord<byte[], byte[]> entry : driver.raw(Topics.CHILD_EVENTS)) {
      ChildEvent event = driver.decode(Topics.CHILD_EVENTS, entry.value());
      core.add(entry.key(), event, entry.getRecordTime());
      if (event.getEvent() instanceof ChildMoved one) {
        moved.add(one);
      } else if (!(event.getEvent() instanceof FamilyMember)) {
        String child = new String(entry.key(), StandardCharsets.UTF_8);
        Event heard = new EventReader(OutcomeCodes.NATIONAL)
            .read(child, (SpecificRecord) event.getEvent(), entry.getRecordTime());
        relayed.addAll(relay.behind(child, heard, 0));
        sources.hear(child, heard);
      }
    }
    List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES).forEach(topic -> driver.raw(topic).forEach(record ->
        said.add(topic.name(), new String(record.key(), StandardCharsets.UTF_8), record.value())));
    assertThat(said.count(Topics.NOTIFICATIONS)).isPositive();
    assertThat(said.differences(fromCore)).isEmpty();
    assertThat(moved).hasSizeGreaterThan(3);
    assertThat(relayed.stream().map(EntryRecords::of).filter(ChildMoved.class::isInstance).map(ChildMoved.class::cast)
        .map(MergeTest::withoutAsked).toList()).isEqualTo(moved.stream().map(MergeTest::withoutAsked).toList());
    List.of(A, B, C).forEach(child -> assertThat(sources.child(child)).isEqualTo(driver.child(key(child))));
  }

  private void story() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(A, "home", FIRST).build());
    driver.send(Topics.CHILD_CONTEXT, Records.context(B, "home", FIRST).build());
    missed(A, FIRST);
    missed(C, FIRST);
    missed(A, SECOND);
    replaced(A, B);
    missed(B, THIRD);
    missed(A, THIRD.plus(Duration.ofDays(1)));
    replaced(B, C);
    replaced(C, A);
    missed(A, LATER);
  }

  private static ChildMoved withoutAsked(ChildMoved moved) {
    return ChildMoved.newBuilder(moved).setAsked(ByteBuffer.allocate(0)).build();
  }

  private void missed(String child, Instant at) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "" + at, at, "3").build());
  }

  private void replaced(String child, String by) {
    replaced(child, by, MERGED);
  }

  private void replaced(String child, String by, Instant at) {
    driver.send(Topics.CHILD_CONTEXT, replacement(child, by, at).build());
  }

  private static ChildContext.Builder replacement(String child, String by, Instant at) {
    return Records.context(child, "by-" + by, at).setFact(FactType.NHS_NUMBER_REPLACED).setValue(by);
  }

  private List<ChildMoved> moves() {
    return driver.read(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent).filter(ChildMoved.class::isInstance)
        .map(ChildMoved.class::cast).toList();
  }

  /** Offered in a lifetime, as last told of each child. */
  private Map<String, Integer> rates() {
    Map<String, Integer> rates = new TreeMap<>();
    driver.raw(Topics.CHILD_RATES).stream().filter(record -> record.value() != null).forEach(record -> {
      ChildRates told = driver.decode(Topics.CHILD_RATES, record.value());
      rates.put(told.getNhsNumber(), told.getWindows().get(2).getOffered());
    });
    return rates;
  }

  private Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    add(sums);
    return sums;
  }

  /** Adds what the audit has been told since, by sex and measure; what comes to nothing is left out. */
  private void add(Map<String, Long> sums) {
    for (AuditCount count : driver.read(Topics.AUDIT)) {
      Slice slice = AuditRecords.slice(count);
      AuditRecords.forEach(count, delta -> sums.merge(sex(slice) + "|" + delta.measure().label(), (long) delta.by(),
          Long::sum));
    }
    sums.values().removeIf(sum -> sum == 0);
  }

  private static String sex(Slice slice) {
    String sex = slice.get(Dimension.SEX);
    return sex.equals("2") ? sex : "9";
  }

  private List<String> places(String child) {
    List<String> places = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = driver.store(Names.CHILDREN).all()) {
      all.forEachRemaining(entry -> {
        if (new String(entry.key.get(), StandardCharsets.ISO_8859_1).startsWith(child)) {
          places.add(new String(entry.value, StandardCharsets.ISO_8859_1));
        }
      });
    }
    return places;
  }

  private List<String> contacts(String child) {
    return history(child).contacts().stream().map(contact -> contact.id().toString()).toList();
  }

  private List<Summary> others(String child) {
    return history(child).family(Days.of(LATER)).others();
  }

  private History history(String child) {
    return driver.child(key(child)).history();
  }

  private static byte[] key(String child) {
    return child.getBytes(StandardCharsets.UTF_8);
  }
}
