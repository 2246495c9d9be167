package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.Extent;
import uk.wnb.history.Summary.Item;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Given;
import uk.wnb.oracle.Report;

/**
 * A brother or sister who leaves, perhaps to be safe, tells nothing more of its care. That is no correction: what the
 * household was like while it lived there still stands, and nobody is told that a record was wrong.
 */
class LeavingHomeTest {
  private static final String BROTHER = "9990000026";
  /** The number that replaces his. */
  private static final String SAME_BROTHER = "9990000042";
  private static final String SISTER = "9990000034";
  private static final Residence HERE = stay("H1", "2022-01-10", null);
  private static final Residence UNTIL_MAY = stay("H1", "2022-01-10", "2024-05-01");

  private final Scene scene = Scene.of(Given.policy(), Given.NHS_NUMBER);

  @BeforeEach
  void bothAreOftenNotBrought() {
    scene.hears(Given.context("2022-01-10", ContextType.HOUSEHOLD, "H1"), Given.wasNotBrought("2024-01-10"),
        Given.wasNotBrought("2024-02-10"), Given.wasNotBrought("2024-03-10"),
        says(BROTHER, "2024-04-01", HERE, missed()));
    assertThat(scene.concern().signals()).containsKey("W11");
  }

  @Test
  void whoLeavesTakesNothingBack() {
    assertThat(scene.hears(says(BROTHER, "2024-05-01", UNTIL_MAY))).extracting(Alert::change)
        .doesNotContain(Change.WITHDRAWN);
    assertThat(scene.concern().signals()).containsKey("W11");
  }

  /** Nor does anybody else who has news afterwards, or a correction of the child's own records. */
  @Test
  void norDoWhoStaysAndTheChildItself() {
    scene.hears(says(SISTER, "2024-04-02", HERE, List.of()), says(BROTHER, "2024-05-01", UNTIL_MAY));
    List<Alert> alerts = new ArrayList<>(scene.hears(says(SISTER, "2024-05-02", HERE,
        List.of(item("2024-05-02", What.BROUGHT)))));
    alerts.addAll(scene.hears(Given.brought("2024-01-05").recorded("2024-05-03")));
    assertThat(alerts).extracting(Alert::change).doesNotContain(Change.WITHDRAWN);
    assertThat(scene.concern().signals()).containsKey("W11");
  }

  /** Who comes back asks those it knows by saying that it is back and no more; all else follows. */
  @Test
  void norDoesWhoComesBack() {
    scene.hears(says(BROTHER, "2024-05-01", UNTIL_MAY));
    List<Alert> alerts = new ArrayList<>(scene.hears(says(BROTHER, "2024-06-01", HERE)));
    alerts.addAll(scene.hears(says(BROTHER, "2024-06-02", HERE, missed())));
    assertThat(alerts).extracting(Alert::change).doesNotContain(Change.WITHDRAWN, Change.SIGNAL_JOINED);
    assertThat(scene.concern().signals()).containsKey("W11");
  }

  /** Nothing is told of it any more; what was told before was right. */
  @Test
  void norDoesWhoIsErasedOrHasAnotherNumberNow() {
    List<Alert> alerts = new ArrayList<>(scene.hears(tells("2024-05-01", Summary.ofNothing(BROTHER))));
    alerts.addAll(scene.hears(says(SISTER, "2024-05-02", HERE, List.of(item("2024-05-02", What.BROUGHT)))));
    alerts.addAll(scene.hears(Given.brought("2024-01-05").recorded("2024-05-03")));
    assertThat(alerts).extracting(Alert::change).doesNotContain(Change.WITHDRAWN);
    alerts.addAll(scene.hears(says(SAME_BROTHER, "2024-05-04", HERE, missed())));
    assertThat(alerts).extracting(Alert::change).doesNotContain(Change.WITHDRAWN, Change.SIGNAL_JOINED);
    assertThat(scene.concern().signals()).containsKey("W11");
  }

  /** What joined after that rests on nothing that is not told any more. */
  @Test
  void whatJoinsAfterwardsIsWithdrawnAsEver() {
    scene.hears(tells("2024-03-20", Summary.ofNothing(SISTER)));
    assertThat(withdrawn(scene.hears(says(BROTHER, "2024-05-01", HERE, List.of(item("2024-01-11", What.BROUGHT)))))
        .reason()).contains("W11");
  }

  @Test
  void whoHasNeverLivedThereDoes() {
    Alert withdrawn = withdrawn(scene.hears(says(BROTHER, "2024-05-01", stay("H2", "2022-01-10", null))));
    assertThat(withdrawn.reason()).contains("W11").contains("household").contains("was corrected")
        .doesNotContain("record of");
    assertThat(scene.concern().signals()).doesNotContainKey("W11");
  }

  /** Its source has taken back that it lives there, and knows of no other home. */
  @Test
  void soDoesWhoLivesNowhereAfterAll() {
    assertThat(withdrawn(scene.hears(says(BROTHER, "2024-05-01", null))).signals()).doesNotContain("W11");
  }

  /** All its appointments were somebody else's. Before a summary told its extent, that could not be known. */
  @Test
  void soDoesWhoStaysAndTurnsOutToHaveHadNoAppointments() {
    assertThat(withdrawn(scene.hears(says(BROTHER, "2024-05-01", HERE, List.of()))).reason()).contains("W11");
  }

  @Test
  void unlessItIsNotSaidWhetherThatIsAll() {
    Summary silent = new Summary(BROTHER, false, Days.NEVER, List.of(HERE), List.of(), Extent.UNKNOWN);
    assertThat(scene.hears(tells("2024-05-01", silent))).extracting(Alert::change).doesNotContain(Change.WITHDRAWN);
  }

  @Test
  void whoStaysAndWasBroughtAfterAllDoes() {
    assertThat(withdrawn(scene.hears(says(BROTHER, "2024-05-01", HERE, List.of(item("2024-01-11", What.BROUGHT)))))
        .reason()).contains("W11").contains("the care of those who live there");
  }

  private static Alert withdrawn(List<Alert> alerts) {
    return alerts.stream().filter(alert -> alert.change() == Change.WITHDRAWN).findFirst().orElseThrow();
  }

  private static List<Item> missed() {
    return List.of(item("2024-01-11", What.WAS_NOT_BROUGHT), item("2024-02-11", What.WAS_NOT_BROUGHT),
        item("2024-03-11", What.WAS_NOT_BROUGHT));
  }

  private static Item item(String day, What what) {
    return new Item(Given.day(day), what);
  }

  private static Residence stay(String household, String from, String to) {
    return new Residence(household, Given.day(from), to == null ? Days.NEVER : Given.day(to));
  }

  /** Said on {@code day}: where it lives, and nothing of its care; who has no {@code home} lives nowhere. */
  private static Report says(String who, String day, Residence home) {
    return tells(day, new Summary(who, false, Days.NEVER, home == null ? List.of() : List.of(home), List.of(),
        Extent.RESIDENCES));
  }

  /** Said on {@code day}: all there is to say. */
  private static Report says(String who, String day, Residence home, List<Item> items) {
    return tells(day, new Summary(who, false, Days.NEVER, List.of(home), items));
  }

  private static Report tells(String day, Summary said) {
    String who = said.nhsNumber();
    return Given.wasNotBrought(LocalDate.parse(day).minusYears(1).toString()).recorded(day).id("relative-" + day + who)
        .from("wnb").record(who).saying(new Fact.Relative(said));
  }
}
