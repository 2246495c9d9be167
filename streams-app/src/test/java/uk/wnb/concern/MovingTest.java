package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.concern.Scene.only;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.day;
import static uk.wnb.oracle.Given.review;
import static uk.wnb.oracle.Given.visit;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.Complaint;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.history.RateWindow;
import uk.wnb.history.Rates;
import uk.wnb.oracle.Report;

/** A child with an open concern moves: those who receive it are told. */
class MovingTest {
  private final Scene scene = Scene.begins();

  @Test
  void theOrganisationThatIsResponsibleOnTheDayIsTold() {
    scene.hears(responsible("2024-01-01", "QNC"));
    assertThat(raised().recipients()).containsExactly("QNC", "RJE");
    Alert moved = only(scene.hears(responsible("2024-03-01", "QWU")));
    assertThat(moved.change()).isEqualTo(Change.MOVED);
    assertThat(moved.recipients()).as("who was responsible until now included").containsExactly("QNC", "QWU", "RJE");
    assertThat(moved.headline()).startsWith("The child has moved while this concern is open. QWU is responsible now. "
        + "Appointments not kept");
    assertThat(moved.reviewBy()).as("nobody has looked so far: no day more for that").isEqualTo(day("2024-02-16"));
  }

  /** Who was responsible first hears that the child has left it, and not where it goes from there. */
  @Test
  void whoHasNothingToDoWithTheChildAnyMoreIsNotToldOfFurtherMoves() {
    scene.hears(responsible("2024-01-01", "QNC"));
    raised();
    scene.hears(responsible("2024-03-01", "QWU"));
    assertThat(only(scene.hears(responsible("2024-04-01", "QHL"))).recipients()).containsExactly("QHL", "QWU", "RJE");
  }

  @Test
  void aMoveIsToldThoughNobodyHasSaidWhoIsResponsible() {
    raised();
    Alert moved = only(scene.hears(context("2024-03-01", ContextType.MOVE, "Coventry").from("RKB")));
    assertThat(moved.change()).isEqualTo(Change.MOVED);
    assertThat(moved.reason()).contains("not on record who is responsible");
    assertThat(moved.recipients()).as("who told of it included").containsExactly("RJE", "RKB");
  }

  @Test
  void aMoveToComeIsToldOnItsDay() {
    raised();
    assertThat(scene.hears(responsible("2024-04-01", "QWU").recorded("2024-03-01"))).isEmpty();
    assertThat(scene.until("2024-03-31")).isEmpty();
    assertThat(only(scene.until("2024-04-01")).recipients()).contains("QWU");
  }

  @Test
  void whoReceivesTheChildHasNotLookedYet() {
    Alert alert = raised();
    scene.hears(review("2024-02-13", alert.alertId(), ReviewOutcome.NO_CONCERN));
    Alert moved = only(scene.hears(responsible("2024-03-01", "QWU")));
    assertThat(moved.reviewBy()).isEqualTo(day("2024-03-08"));
    assertThat(scene.concern().state()).isEqualTo(State.OPEN);
  }

  @Test
  void aRecordTakenBackAnEarlierMoveOrTheSameAgainMovesNobody() {
    Report move = responsible("2024-03-01", "QWU");
    raised();
    scene.hears(move);
    assertThat(scene.hears(responsible("2024-01-01", "QNC").recorded("2024-03-02"),
        responsible("2024-03-05", "QWU"), move.id("wrong").recorded("2024-03-06").takenBack())).isEmpty();
  }

  @Test
  void withoutAConcernThereIsNothingToTell() {
    assertThat(scene.hears(responsible("2024-01-01", "QNC"), context("2024-03-01", ContextType.MOVE, "Coventry")))
        .isEmpty();
  }

  /** As the six children of a published review moved, from 2004 to 2017. */
  @Test
  void thirteenMovesLoseNothing() {
    String[] moves = {"2004-11-15", "2005-11-15", "2006-11-15", "2007-12-15", "2008-12-15", "2009-12-15", "2011-01-15",
        "2012-02-15", "2013-02-15", "2014-03-15", "2015-04-15", "2016-06-15", "2017-07-15"};
    int told = 0;
    for (int i = 0; i < moves.length; i++) {
      scene.hears(visit(moves[i] + "T20:00", Complaint.INGESTION).from("T" + i),
          visit(moves[i] + "T22:00", Complaint.INGESTION).from("T" + i),
          wasNotBrought(moves[i] + "T09:00").from("T" + i).recorded(moves[i] + "T23:00"));
      List<Alert> alerts = scene.hears(context(moves[i] + "T23:30", ContextType.MOVE, "area " + i).from("T" + i));
      told += alerts.stream().filter(alert -> alert.change() == Change.MOVED).count();
      assertThat(alerts).as(moves[i]).allSatisfy(alert -> assertThat(alert.recipients()).isNotEmpty());
    }
    assertThat(told).as("a concern is open at every move").isEqualTo(13);
    assertThat(Rates.of(scene.child().history(), day("2018-06-01")).total().over(RateWindow.LIFETIME).wnb())
        .isEqualTo(13);
    assertThat(scene.child().history().circumstances()).as("each address").hasSize(13);
  }

  private Alert raised() {
    return only(scene.hears(wasNotBrought("2024-01-10"), wasNotBrought("2024-02-09")));
  }

  private static Report responsible(String when, String organisation) {
    return context(when, ContextType.RESPONSIBLE_ORGANISATION, organisation);
  }
}
