package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.Item;
import uk.wnb.history.Summary.What;

/** What judges a family finds whoever does not know what there is to know, and nobody else. */
class NaiveHomesTest {
  private static final String ONE = Given.NHS_NUMBER;
  private static final String OTHER = Given.OTHER_NHS_NUMBER;
  private static final Report HOME = Given.context("2024-01-01", ContextType.HOUSEHOLD, "H1");

  private final List<Report> told = new ArrayList<>(List.of(HOME, Given.wasNotBrought("2024-02-01"),
      Given.visit("2024-02-02", Complaint.INGESTION)));

  @Test
  void whoKnowsTheOtherAsItIsIsNoStranger() {
    assertThat(strangers(summary("H1", missed(), swallowed()))).isEmpty();
  }

  @Test
  void whoHasNotHeardOfTheOtherIs() {
    assertThat(strangers()).singleElement().asString().contains("does not know that");
  }

  @Test
  void whoTakesTheOtherToLiveElsewhereIs() {
    assertThat(strangers(summary("H2", missed(), swallowed()))).singleElement().asString()
        .contains("does not know that");
  }

  @Test
  void whoMissesAVisitOrHeardOfOneTooManyIs() {
    assertThat(strangers(summary("H1", missed()))).singleElement().asString().contains("the care");
    assertThat(strangers(summary("H1", missed(), swallowed(), swallowed()))).hasSize(1);
  }

  @Test
  void whatWasTakenBackOrIsPlannedOrLongAgoIsNotAskedFor() {
    told.add(told.get(1).id("later").recorded("2024-02-03").takenBack());
    told.add(Given.brought("2022-02-01"));
    assertThat(strangers(summary("H1", swallowed()))).isEmpty();
  }

  @Test
  void eachCodeIsTold() {
    told.clear();
    told.addAll(List.of(HOME, Given.brought("2024-02-01"), Given.cancelledByFamily("2024-02-02"),
        Given.visit("2024-02-03", Complaint.HEAD_INJURY), Given.visit("2024-02-04", Complaint.OTHER)));
    assertThat(strangers(summary("H1", item("2024-02-01", What.BROUGHT), item("2024-02-02", What.CANCELLED_BY_FAMILY),
        item("2024-02-03", What.HEAD_INJURY), item("2024-02-04", What.OTHER_EMERGENCY)))).isEmpty();
  }

  /** A run in which nobody can miss anybody shows nothing. */
  @Test
  void childrenOfWhomNoneLiveTogetherAreVoid() {
    told.remove(0);
    assertThat(strangers()).singleElement().asString().startsWith("void");
  }

  @Test
  void whoKnowsThatTheOtherHasLeftAndNoMoreIsRight() {
    leaves();
    assertThat(mistaken(lived())).isEmpty();
    assertThat(mistaken()).isEmpty();
  }

  @Test
  void whoStillTakesTheOtherToLiveThereIsFound() {
    leaves();
    assertThat(mistaken(summary("H1"))).singleElement().asString().contains("has left H1");
  }

  /** Who has left, perhaps to be safe, must not be found by what the others know. */
  @Test
  void whoKnowsWhereTheOtherIsNowOrOfItsCareIsFound() {
    leaves();
    assertThat(mistaken(summary("H2"))).singleElement().asString().contains("knows where");
    assertThat(mistaken(lived(missed()))).singleElement().asString().contains("knows where");
  }

  /** The other lives on where it did, so it has had nothing to say; elsewhere they have never met. */
  @Test
  void whoHasLeftFirstKeepsWhatItKnew() {
    told.add(home("before", "H2", "2024-01-05", "2024-01-20"));
    List<Report> own = List.of(home("mine", "H1", "2024-01-01", "2024-02-15"), home("now", "H2", "2024-03-01", null));
    assertThat(mistaken(own, summary("H1", missed(), swallowed()))).isEmpty();
    leaves();
    assertThat(mistaken(own, summary("H1", missed(), swallowed()))).as("nobody tells who is away").isEmpty();
  }

  /** A home that they shared for a shorter time says nothing of how they parted. */
  @Test
  void whoHasLeftAnotherHomeFirstMayBeLeftBehindAllTheSame() {
    leaves();
    told.add(home("also", "H2", "2024-01-02", "2024-02-10"));
    List<Report> own = List.of(HOME, home("mine", "H2", "2024-01-02", "2024-02-01"));
    assertThat(mistaken(own, lived())).isEmpty();
    assertThat(mistaken(own, lived(missed()))).singleElement().asString().contains("of its care");
  }

  @Test
  void whoIsBackWhereBothHaveLivedMayAskForTheOtherThere() {
    leaves();
    told.add(home("both", "H2", "2024-01-01", "2024-02-20"));
    told.add(home("again", "H1", "2024-04-01", null));
    List<Report> own = List.of(home("mine", "H1", "2024-01-01", "2024-03-01"), home("now", "H2", "2024-01-01", null));
    assertThat(mistaken(own, summary("H1"))).isEmpty();
    assertThat(mistaken(own, summary("H1", missed()))).singleElement().asString().contains("of its care");
    assertThat(mistaken(own, summary("H3"))).singleElement().asString().contains("knows where");
  }

  private static Report home(String record, String household, String from, String to) {
    return Given.context(from, ContextType.HOUSEHOLD, household, to == null ? Days.NEVER : Given.day(to)).id(record)
        .record(record);
  }

  @Test
  void whoComesBackIsToBeKnownAsEver() {
    leaves();
    told.add(Given.context("2024-02-25", ContextType.HOUSEHOLD, "H1").id("back").record("back"));
    assertThat(mistaken(lived())).singleElement().asString().contains("does not know that");
    assertThat(mistaken(summary("H1", missed(), swallowed()))).isEmpty();
  }

  @Test
  void whoHasLeftOneHomeAndLivesWithTheChildInAnotherIsToBeKnown() {
    leaves();
    told.add(Given.context("2024-01-01", ContextType.HOUSEHOLD, "H2").id("there").record("there"));
    assertThat(mistaken(List.of(HOME, HOME.id("second").record("second").saying(
        new Fact.Context(ContextType.HOUSEHOLD, "H2", Days.NEVER))), summary("H2", missed(), swallowed()))).isEmpty();
  }

  /** Erased, or under another number now; told of anew it is to be known as it is told of. */
  @Test
  void whoIsGoneIsTakenForNobodyUnlessToldOfAnew() {
    NaiveHomes homes = new NaiveHomes();
    homes.add(ONE, List.of(HOME), List.of(summary("H1")));
    homes.addGone(OTHER, told);
    assertThat(homes.strangers()).anyMatch(line -> line.contains("has left H1"));
    homes.add(OTHER, List.of(HOME), List.of(new Summary(ONE, false, Days.NEVER, stay("H1"), List.of())));
    homes.addGone(OTHER, told);
    assertThat(homes.strangers()).isEmpty();
  }

  @Test
  void partingsAreCounted() {
    NaiveHomes homes = new NaiveHomes();
    leaves();
    homes.add(ONE, List.of(HOME), List.of());
    homes.add(OTHER, told, List.of());
    homes.strangers();
    assertThat(homes.partings()).isOne();
  }

  private void leaves() {
    told.add(HOME.id("left").recorded("2024-02-20").saying(
        new Fact.Context(ContextType.HOUSEHOLD, "H1", Given.day("2024-02-20"))));
  }

  private static Summary lived(Item... items) {
    return new Summary(OTHER, false, Days.NEVER,
        List.of(new Residence("H1", Given.day("2024-01-01"), Given.day("2024-02-20"))), List.of(items));
  }

  /** In what the first child is, whatever the other knows, and whether or not anybody lives with anybody. */
  private List<String> mistaken(Summary... relatives) {
    return mistaken(List.of(HOME), relatives);
  }

  private List<String> mistaken(List<Report> own, Summary... relatives) {
    return strangers(own, relatives).stream().filter(line -> line.startsWith(ONE)).toList();
  }

  /** Of a child that knows {@code relatives}, and another that knows the child as it is. */
  private List<String> strangers(Summary... relatives) {
    return strangers(List.of(HOME), relatives);
  }

  private List<String> strangers(List<Report> own, Summary... relatives) {
    NaiveHomes homes = new NaiveHomes();
    homes.add(ONE, own, List.of(relatives));
    homes.add(OTHER, told, List.of(new Summary(ONE, false, Days.NEVER,
        Stream.of("H1", "H2").flatMap(home -> stay(home).stream()).toList(), List.of())));
    return homes.strangers();
  }

  private static Summary summary(String household, Item... items) {
    return new Summary(OTHER, false, Days.NEVER, stay(household), List.of(items));
  }

  private static List<Residence> stay(String household) {
    return List.of(new Residence(household, Given.day("2024-01-01"), Days.NEVER));
  }

  private static Item missed() {
    return item("2024-02-01", What.WAS_NOT_BROUGHT);
  }

  private static Item swallowed() {
    return item("2024-02-02", What.INGESTION);
  }

  private static Item item(String day, What what) {
    return new Item(Given.day(day), what);
  }
}
