package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Alert;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.ChildEvent;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.Erasure;
import uk.wnb.avro.FactType;
import uk.wnb.avro.FamilyMember;
import uk.wnb.concern.Child;
import uk.wnb.history.Days;
import uk.wnb.history.Summary;

/** What is kept of a child can be erased, and does not come back by a record that comes late or once more. */
class ErasureTest {
  private static final String CHILD = "9990000018";
  private static final String OTHER = "9990000026";
  private static final String UNSEEN = SyntheticChildren.first(9).get(8);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");
  private static final Instant ERASED = Records.at("2024-03-01");
  private static final Instant LATER = Records.at("2024-03-11");

  private final DetectorDriver driver = new DetectorDriver();
  private List<Alert> firstLife;

  @BeforeEach
  void twoChildrenAreNotBroughtTwice() {
    List.of(CHILD, OTHER).forEach(child -> List.of(FIRST, SECOND).forEach(at -> missed(child, at)));
    List<Alert> told = driver.read(Topics.NOTIFICATIONS);
    assertThat(told).extracting(Alert::getNhsNumber).contains(CHILD, OTHER);
    firstLife = told.stream().filter(alert -> alert.getNhsNumber().equals(CHILD)).toList();
    driver.raw(Topics.CHILD_RATES);
    driver.forgetChangelogs();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void nothingOfTheChildIsKeptInAnyStore() {
    assertThat(storesThatHold(CHILD)).contains(Names.CHILDREN, Names.DUE, Names.ASKED);
    driver.erase(CHILD, ERASED);
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(storesThatHold(OTHER)).contains(Names.CHILDREN, Names.DUE, Names.ASKED);
    assertThat(driver.child(key(CHILD))).isEqualTo(Child.UNKNOWN);
  }

  @Test
  void theRatesAreTakenBack() {
    driver.erase(CHILD, ERASED);
    List<TestRecord<byte[], byte[]>> rates = driver.raw(Topics.CHILD_RATES);
    assertThat(rates).hasSize(1);
    assertThat(rates.get(0).key()).isEqualTo(key(CHILD));
    assertThat(rates.get(0).value()).isNull();
  }

  @Test
  void timeBringsNothingMoreOfTheChild() {
    driver.erase(CHILD, ERASED);
    driver.raw(Topics.NOTIFICATIONS);
    for (int day = 1; day <= 400; day++) {
      driver.tick(ERASED.plus(Duration.ofDays(day)));
    }
    assertThat(driver.read(Topics.NOTIFICATIONS)).extracting(Alert::getNhsNumber).isNotEmpty().containsOnly(OTHER);
  }

  @Test
  void whatComesOnceMoreOrLateIsNotTakenInAgain() {
    driver.erase(CHILD, ERASED);
    driver.raw(Topics.CHILD_RATES);
    missed(CHILD, SECOND);
    missed(CHILD, FIRST.plus(Duration.ofDays(3)));
    assertThat(driver.raw(Topics.CHILD_RATES)).isEmpty();
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(driver.counted("wnb.events", "verdict", "superseded")).isEqualTo(2);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void whatIsRecordedLaterBeginsAnew() {
    driver.erase(CHILD, ERASED);
    driver.raw(Topics.CHILD_RATES);
    missed(CHILD, LATER);
    missed(CHILD, SECOND);
    assertThat(driver.read(Topics.CHILD_RATES)).extracting(ErasureTest::offered).containsExactly(1);
    driver.erase(CHILD, LATER.plus(Duration.ofDays(1)));
    missed(CHILD, LATER);
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
  }

  /** Whoever knows alerts by their ids must not take a new one for one that it has, however often a child is erased. */
  @Test
  void noAlertOfALaterLifeBearsTheIdOfAnEarlierOne() {
    List<Alert> all = new ArrayList<>(firstLife);
    for (int life = 1; life <= 3; life++) {
      driver.erase(CHILD, ERASED.plus(Duration.ofDays(100 * life)));
      missed(CHILD, ERASED.plus(Duration.ofDays(100 * life + 10)));
      missed(CHILD, ERASED.plus(Duration.ofDays(100 * life + 40)));
      List<Alert> told = driver.read(Topics.NOTIFICATIONS);
      assertThat(told).isNotEmpty().extracting(Alert::getEpisode).containsOnly(1_000 * life + 1);
      all.addAll(told);
    }
    assertThat(all).extracting(Alert::getAlertId).doesNotHaveDuplicates();
    assertThat(all.stream().map(Alert::getConcernId).distinct()).hasSize(4);
  }

  @Test
  void askingAgainLaterOrForSomebodyUnknownDoesNoHarm() {
    driver.erase(CHILD, ERASED);
    driver.erase(CHILD, FIRST);
    driver.erase("9990000034", ERASED);
    missed(CHILD, SECOND);
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** An erasure under another child's key would be done in that child's partition, to that child. */
  @Test
  void anErasureUnderAnotherKeyIsSetAside() {
    driver.log(OTHER, new Erasure(CHILD, ERASED, "IG-1"), ERASED);
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(letter -> letter.getReason()).containsExactly("wrong-key");
    assertThat(storesThatHold(OTHER)).contains(Names.CHILDREN);
    assertThat(storesThatHold(CHILD)).contains(Names.CHILDREN);
  }

  /** A replay of the log forgets at the same place and says the same. */
  @Test
  void theCoreInMemorySaysTheSame() {
    Outputs expected = new Outputs();
    DirectRun core = new DirectRun(driver.codec(), expected);
    hear(core);
    Outputs said = new Outputs();
    Outputs fromHere = new Outputs();
    core.sayTo(fromHere);
    driver.erase(CHILD, ERASED);
    core.add(key(CHILD), new ChildEvent(new Erasure(CHILD, ERASED, "IG-1")), ERASED);
    missed(CHILD, SECOND);
    missed(CHILD, LATER);
    missed(CHILD, LATER.plus(Duration.ofDays(14)));
    hear(core);
    List.of(Topics.NOTIFICATIONS, Topics.CHILD_RATES).forEach(topic -> driver.raw(topic).forEach(record ->
        said.add(topic.name(), new String(record.key(), StandardCharsets.UTF_8), record.value())));
    assertThat(said.count(Topics.NOTIFICATIONS)).isPositive();
    assertThat(said.differences(fromHere)).isEmpty();
  }

  /**
   * Those who lived with the child keep its bare number and nothing that was known of it, not in an old step either.
   */
  @Test
  void theFamilyForgetsTheChildAndDoesNotBringItBack() {
    List.of(CHILD, OTHER).forEach(child -> atHome(child, FIRST));
    missed(CHILD, SECOND.plus(Duration.ofDays(1)));
    assertThat(relatives(OTHER)).hasSize(1);
    assertThat(relatives(OTHER).get(0).items()).isNotEmpty();
    FamilyMember late = family(CHILD);
    driver.erase(CHILD, ERASED);
    assertThat(relatives(OTHER)).containsExactly(Summary.ofNothing(CHILD));
    assertThat(householdKnows(CHILD)).isFalse();
    assertThat(householdKnows(OTHER)).isTrue();
    missed(OTHER, LATER);
    atHome(OTHER, LATER);
    driver.log(CHILD, FamilyMember.newBuilder(late).setEventId("again").setRecordedAt(LATER).build(), LATER);
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void whoHasMovedAwayForgetsTheChildToo() {
    List.of(CHILD, OTHER).forEach(child -> atHome(child, FIRST));
    missed(CHILD, SECOND.plus(Duration.ofDays(1)));
    driver.send(Topics.CHILD_CONTEXT, home(OTHER, FIRST).setEventId("left")
        .setEndsOn(SECOND.plus(Duration.ofDays(9)).atZone(ZoneOffset.UTC).toLocalDate())
        .setRecordedAt(SECOND.plus(Duration.ofDays(9))).build());
    assertThat(relatives(OTHER).get(0).items()).isNotEmpty();
    driver.erase(CHILD, ERASED);
    assertThat(relatives(OTHER)).containsExactly(Summary.ofNothing(CHILD));
  }

  /** Else what it says would be older than what was said when it was erased. */
  @Test
  void whoIsKnownAnewSaysNothingEarlierThanItsGoodbye() {
    driver.erase(CHILD, ERASED);
    missed(CHILD, LATER);
    assertThat(driver.child(key(CHILD)).spoken().last()).isEqualTo(ERASED.toEpochMilli());
  }

  /** What is known may be of a later day than what is erased, and then so is the goodbye. */
  @Test
  void whoIsKnownAnewIsHeardAfterALaterGoodbyeToo() {
    List.of(CHILD, OTHER).forEach(child -> atHome(child, FIRST));
    missed(CHILD, LATER);
    driver.erase(CHILD, ERASED);
    assertThat(relatives(OTHER)).containsExactly(Summary.ofNothing(CHILD));
    driver.send(Topics.CHILD_CONTEXT,
        home(CHILD, FIRST).setEventId("anew").setRecordedAt(ERASED.plus(Duration.ofDays(1))).build());
    assertThat(relatives(OTHER)).singleElement().satisfies(child -> assertThat(child.residences()).hasSize(1));
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** It has forgotten the goodbye, being erased itself, when what a household still had to tell comes late. */
  @Test
  void whoTakesTheErasedChildForOneThatItLivesWithIsPutRight() {
    List.of(CHILD, OTHER).forEach(child -> atHome(child, FIRST));
    FamilyMember late = family(OTHER);
    List.of(CHILD, OTHER).forEach(child -> driver.erase(child, ERASED));
    atHome(OTHER, LATER);
    driver.log(OTHER, late, LATER);
    assertThat(relatives(OTHER)).containsExactly(Summary.ofNothing(CHILD));
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** Eight bytes once, then twelve. */
  @ParameterizedTest
  @ValueSource(ints = {Long.BYTES, Long.BYTES + Integer.BYTES})
  void whatEarlierBuildsHaveKeptOfTheForgottenIsRead(int length) {
    driver.erase(OTHER, ERASED);
    byte[] kept = ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(ERASED.toEpochMilli()).putInt(1).array();
    driver.store(Names.FORGOTTEN).put(Bytes.wrap(key(UNSEEN)), Arrays.copyOf(kept, length));
    missed(UNSEEN, SECOND);
    assertThat(driver.child(key(UNSEEN))).isEqualTo(Child.UNKNOWN);
    missed(UNSEEN, LATER);
    assertThat(driver.child(key(UNSEEN)).spoken().last()).isEqualTo(ERASED.toEpochMilli());
    assertThat(driver.child(key(UNSEEN)).concern().episode()).isEqualTo(1_000);
  }

  /** What is told of brothers and sisters is no record of the child's own: it is told anew, however old. */
  @Test
  void whoIsKnownAnewKnowsTheFamilyAgain() {
    List.of(CHILD, OTHER).forEach(child -> atHome(child, FIRST));
    driver.erase(CHILD, ERASED);
    driver.send(Topics.CHILD_CONTEXT, home(CHILD, FIRST).setEventId("anew").setRecordedAt(LATER).build());
    assertThat(relatives(CHILD)).extracting(Summary::nhsNumber).containsExactly(OTHER);
    assertThat(driver.child(key(CHILD)).spoken().last()).as("later than the goodbye")
        .isGreaterThan(ERASED.toEpochMilli());
    assertThat(driver.child(key(OTHER)).history().family(Days.of(LATER)).others()).extracting(Summary::nhsNumber)
        .containsExactly(CHILD);
  }

  private void atHome(String child, Instant at) {
    driver.send(Topics.CHILD_CONTEXT, home(child, at).build());
  }

  private static ChildContext.Builder home(String child, Instant at) {
    return Records.context(child, "home" + at, at).setFact(FactType.HOUSEHOLD).setValue("H1");
  }

  private List<Summary> relatives(String child) {
    return driver.child(key(child)).history().relatives();
  }

  private FamilyMember family(String child) {
    return driver.read(Topics.CHILD_EVENTS).stream().map(ChildEvent::getEvent).filter(FamilyMember.class::isInstance)
        .map(FamilyMember.class::cast).filter(member -> member.getNhsNumber().equals(child)).findFirst().orElseThrow();
  }

  private boolean householdKnows(String child) {
    byte[] household = driver.store(Names.HOUSEHOLDS).get(Bytes.wrap(key("H1")));
    return new String(household, StandardCharsets.ISO_8859_1).contains(child);
  }

  /**
   * Grown up: nothing is said from the 18th birthday on, and years later nothing is kept, by a tick and nothing else.
   */
  @Test
  void whoHasLongGrownUpIsForgottenByItself() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "birth", Records.at("2006-06-01")).setFact(FactType.BIRTH)
        .setValue("").setRecordedAt(FIRST).build());
    driver.raw(Topics.CHILD_RATES);
    driver.tick(Records.at("2024-06-02"));
    driver.raw(Topics.NOTIFICATIONS);
    driver.tick(Records.at("2032-05-31"));
    assertThat(storesThatHold(CHILD)).contains(Names.CHILDREN);
    driver.raw(Topics.CHILD_RATES);
    driver.tick(Records.at("2032-06-01"));
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
    assertThat(storesThatHold(OTHER)).contains(Names.CHILDREN);
    assertThat(driver.raw(Topics.CHILD_RATES)).filteredOn(record -> record.value() == null).extracting(TestRecord::key)
        .containsExactly(key(CHILD));
    missed(CHILD, SECOND);
    assertThat(storesThatHold(CHILD)).containsExactly(Names.FORGOTTEN);
  }

  /** Nothing has ever been found of it, so that nothing but its age makes it due. */
  @Test
  void whoWasNeverTalkedOfIsForgottenTooWhenLongGrownUp() {
    String quiet = SyntheticChildren.first(9).get(8);
    driver.send(Topics.CHILD_CONTEXT, Records.context(quiet, "birth", Records.at("2006-06-01")).setFact(FactType.BIRTH)
        .setValue("").setRecordedAt(FIRST).build());
    driver.tick(Records.at("2024-06-02"));
    assertThat(storesThatHold(quiet)).contains(Names.CHILDREN);
    driver.tick(Records.at("2032-06-01"));
    assertThat(storesThatHold(quiet)).containsExactly(Names.FORGOTTEN);
  }

  /** A birth that was mistyped by a hundred years must not take away a child who is still seen. */
  @Test
  void whoIsStillToldOfIsNotForgotten() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "birth", Records.at("1996-06-01")).setFact(FactType.BIRTH)
        .setValue("").setRecordedAt(FIRST).build());
    driver.tick(Records.at("2031-12-01"));
    missed(CHILD, Records.at("2031-12-02"));
    driver.tick(Records.at("2033-01-01"));
    assertThat(storesThatHold(CHILD)).contains(Names.CHILDREN);
  }

  private void hear(DirectRun core) {
    driver.raw(Topics.CHILD_EVENTS).forEach(entry ->
        core.add(entry.key(), driver.decode(Topics.CHILD_EVENTS, entry.value()), entry.getRecordTime()));
  }

  private void missed(String child, Instant at) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, "m" + at, at, "3").build());
  }

  private List<String> storesThatHold(String child) {
    List<String> holding = new ArrayList<>();
    for (String store : List.of(Names.CHILDREN, Names.DUE, Names.ASKED, Names.FORGOTTEN)) {
      try (KeyValueIterator<Bytes, byte[]> all = driver.store(store).all()) {
        boolean holds = false;
        while (all.hasNext()) {
          holds |= new String(all.next().key.get(), StandardCharsets.ISO_8859_1).contains(child);
        }
        if (holds) {
          holding.add(store);
        }
      }
    }
    return holding;
  }

  private static int offered(ChildRates rates) {
    return rates.getWindows().get(2).getOffered();
  }

  private static byte[] key(String child) {
    return child.getBytes(StandardCharsets.UTF_8);
  }
}
