package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Child;
import uk.wnb.concern.Concern;
import uk.wnb.concern.Forgotten;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.History;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/** Who does not live with a child gets to know nothing new of it. What is said is read at once, in order. */
class PrivateFamilyTest {
  private static final String A = "9990000018";
  private static final String B = "9990000026";
  private static final String NEW = "9990000034";

  private final Map<String, History> histories = new TreeMap<>();
  private final Map<String, Spoken> spoken = new TreeMap<>();
  private final Map<String, Forgotten> forgotten = new TreeMap<>();
  private final Households households = new Households();
  private final Deque<LogEntry> waiting = new ArrayDeque<>();
  private final List<Delivery> sent = new ArrayList<>();
  private final List<Applied.Verdict> verdicts = new ArrayList<>();
  private int day;

  /** What is told of a home of long ago goes to those who live there, with the present home and care. */
  @Test
  void aCorrectionOfAnEarlierHomeTellsNothingOfThePresentOne() {
    tell(B, home("2020-01-01", "H1"));
    tell(A, home("2020-01-01", "H1"));
    tell(A, left("2020-01-01", "H1", "2023-03-01", "2023-03-01"));
    tell(A, home("2023-03-01", "refuge"));
    tell(A, Given.visit("2023-05-01", Complaint.HEAD_INJURY));
    tell(A, left("2020-01-01", "H1", "2023-02-27", "2023-06-01"));
    assertThat(known(B, A).residences()).extracting(Residence::household).containsExactly("H1");
    assertThat(known(B, A).items()).isEmpty();
  }

  /** The same where one record of the household is corrected, as a source does that keeps one for each child. */
  @Test
  void whoMovesByACorrectionTellsTheOldHouseholdNothingOfTheNewOne() {
    tell(B, home("2020-01-01", "H1"));
    Report one = home("2020-01-01", "H1");
    tell(A, one);
    tell(A, one.id("moved").recorded("2023-03-01")
        .saying(Given.context("2020-01-01", ContextType.HOUSEHOLD, "refuge").fact()));
    assertThat(known(B, A).residences()).isEmpty();
  }

  /** Who was never known there is announced by a stay that is over, with its care, and nobody can be told later. */
  @Test
  void whoWasErasedLeavesNothingWithThoseWhoHeardOfAStayThatWasOver() {
    tell(B, home("2020-01-01", "H1"));
    tell(A, Given.visit("2023-05-01", Complaint.HEAD_INJURY));
    tell(A, left("2020-06-01", "H1", "2021-01-01", "2023-06-01"));
    tell(B, left("2020-01-01", "H1", "2023-07-01", "2023-07-01"));
    erase(A, "2023-08-01");
    assertThat(known(B, A)).isNull();
  }

  /** Who comes back tells all of it, and where it lives besides, to who has left meanwhile. */
  @Test
  void whoComesBackTellsNothingOfItsCareToWhoHasLeft() {
    tell(A, home("2020-01-01", "H1"));
    tell(B, home("2020-01-01", "H1"));
    tell(A, left("2020-01-01", "H1", "2023-02-01", "2023-02-01"));
    tell(B, left("2020-01-01", "H1", "2023-03-01", "2023-03-01"));
    tell(A, home("2023-02-01", "refuge"));
    tell(A, Given.visit("2023-05-01", Complaint.HEAD_INJURY));
    tell(A, home("2023-06-01", "H1"));
    assertThat(sent).filteredOn(delivery -> delivery.to().equals(B)).allSatisfy(delivery ->
        assertThat(delivery.about().items()).isEmpty());
    assertThat(known(B, A).residences()).extracting(Residence::household).doesNotContain("refuge");
  }

  /** Of a child who has left, a number that has replaced another keeps what was told to the other, for ever. */
  @Test
  void whoIsErasedIsForgottenUnderTheNewNumberToo() {
    tell(A, home("2020-01-01", "H1"));
    tell(A, Given.visit("2023-01-01", Complaint.HEAD_INJURY));
    tell(B, home("2020-01-01", "H1"));
    tell(A, left("2020-01-01", "H1", "2023-02-01", "2023-02-01"));
    tell(B, Given.context("2023-03-01", ContextType.NHS_NUMBER_REPLACED, NEW));
    assertThat(known(NEW, A)).isNotNull();
    tell(NEW, left("2020-01-01", "H1", "2023-07-01", "2023-07-01"));
    erase(A, "2023-08-01");
    assertThat(known(NEW, A).items()).isEmpty();
    assertThat(known(NEW, A).residences()).isEmpty();
  }

  /** A fact that was told in advance takes effect, and nobody is told. */
  @Test
  void whoBecomesSensitiveOnALaterDayIsNotNamedFromThenOn() {
    tell(A, home("2020-01-01", "H1"));
    tell(B, home("2020-01-01", "H1"));
    tell(A, Given.context("2023-06-01", ContextType.SENSITIVE, "").recorded("2023-05-01"));
    tell(A, Given.schoolWeek("2023-07-03", 10, 9));
    tell(A, Given.context("2023-07-04", ContextType.BARRIER_OPEN, "transport"));
    assertThat(truth(A).sensitive()).isTrue();
    assertThat(known(B, A).sensitive()).isTrue();
  }

  /** A home that begins after the other's has ended is taken for living together. */
  @Test
  void whoNeverLivesThereAtTheSameTimeIsToldNothing() {
    tell(A, Given.context("2020-01-01", ContextType.HOUSEHOLD, "H1", Given.day("2023-06-01")));
    tell(A, Given.visit("2023-01-01", Complaint.HEAD_INJURY));
    tell(B, Given.context("2023-09-01", ContextType.HOUSEHOLD, "H1").recorded("2023-02-01"));
    tell(A, Given.visit("2023-03-01", Complaint.HEAD_INJURY));
    assertThat(histories.get(B).relatives()).allSatisfy(one -> assertThat(one.items()).isEmpty());
  }

  /** What was recorded long ago and comes late goes to those who lived there then, with the care of today. */
  @Test
  void whatComesLateIsNotToldToWhoHasLeftMeanwhile() {
    tell(B, home("2020-01-01", "H1"));
    tell(B, left("2020-01-01", "H1", "2022-01-01", "2022-01-01"));
    tell(A, Given.visit("2023-05-01", Complaint.HEAD_INJURY));
    tell(A, home("2021-01-01", "H1"));
    assertThat(sent).filteredOn(delivery -> delivery.to().equals(B)).allSatisfy(delivery ->
        assertThat(delivery.about().items()).isEmpty());
  }

  private static Report home(String from, String household) {
    return Given.context(from, ContextType.HOUSEHOLD, household);
  }

  private static Report left(String from, String household, String to, String recorded) {
    return Given.context(from, ContextType.HOUSEHOLD, household, Given.day(to)).id("left " + household + recorded)
        .recorded(recorded);
  }

  private Summary known(String by, String whom) {
    return histories.get(by).relatives().stream().filter(one -> one.nhsNumber().equals(whom)).findFirst().orElse(null);
  }

  private Summary truth(String child) {
    return histories.get(child).summary(child, day);
  }

  private void tell(String child, Report report) {
    hear(child, report.event());
    drain();
  }

  private void drain() {
    while (!waiting.isEmpty()) {
      LogEntry next = waiting.poll();
      hear(next.to(), next.event());
    }
  }

  private void erase(String child, String on) {
    long upTo = Given.instant(on).toEpochMilli();
    List<Announcement> goodbye =
        Announcement.goodbye(child, spoken.getOrDefault(child, Spoken.NEVER), upTo, histories.get(child));
    Child known = new Child(histories.remove(child), Concern.NONE, Days.NEVER, spoken.get(child));
    forgotten.merge(child, Forgotten.of(known, upTo, goodbye), Forgotten::and);
    spoken.put(child, forgotten.get(child).child().spoken());
    append(households.entries(null, goodbye));
    drain();
  }

  private void hear(String child, Event heard) {
    History known = histories.getOrDefault(child, History.EMPTY);
    Forgotten left = forgotten.get(child);
    Event event = left == null ? heard : left.since(heard, histories.containsKey(child));
    if (event == null) {
      append(households.entries(null, left.leaveOut(child, heard).announcements()));
      return;
    }
    day = Math.max(day, event.recordedOn());
    Applied applied = known.apply(event);
    verdicts.add(applied.verdict());
    Spoken before = spoken.getOrDefault(child, Spoken.NEVER);
    List<Announcement> said;
    if (applied.verdict().isChange()) {
      History after = applied.history().at(day);
      said = Announcement.of(child, before, event, known, after);
      histories.put(child, after);
    } else {
      said = Announcement.ofUnchanged(child, before, event, known);
    }
    spoken.put(child, before.and(said));
    append(households.entries(Forward.of(child, event, applied.on(day), said), said));
  }

  private void append(List<LogEntry> entries) {
    waiting.addAll(entries);
    entries.stream().filter(Delivery.class::isInstance).map(Delivery.class::cast).forEach(sent::add);
  }
}
