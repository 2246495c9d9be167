package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.policy.Tier;

/** The stored form of the alerts that asked somebody to look. */
class AskedTest {
  private static final List<Asked> TWO = List.of(new Asked("0a1b", "cc", 19_000, 19_007, "RJE"),
      new Asked("zz", "cc", -5, Integer.MAX_VALUE - 1, ""));

  @Test
  void isReadAsItWasWritten() {
    assertThat(Asked.decode(Asked.encode(TWO))).isEqualTo(TWO);
    assertThat(Asked.decode(Asked.encode(List.of()))).isEmpty();
    assertThat(Asked.decode(null)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsRefused() {
    byte[] bytes = Asked.encode(TWO);
    assertThatThrownBy(() -> Asked.decode(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("damaged");
    bytes[0] = 9;
    assertThatThrownBy(() -> Asked.decode(bytes)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 9");
  }

  @Test
  void aReminderAnswersButAsksNothingFurther() {
    Asked first = new Asked("a1", "c", 19_000, 19_007, "RJE");
    Asked reminder = new Asked("a2", "c", 19_008, Days.NEVER, "RJE");
    assertThat(Asked.decode(Asked.encode(List.of(first, reminder)))).containsExactly(first, reminder);
    assertThat(first.isReminder()).isFalse();
    assertThat(reminder.isReminder()).isTrue();
  }

  @Test
  void whatIsAddedToWhatIsOverdueCanBeLookedAtInTimeOnTheDayItself() {
    List<Asked> asked = Asked.plus(List.of(), List.of(alert(Change.RAISED, 19_000, 19_007),
        alert(Change.SIGNAL_JOINED, 19_100, 19_007), alert(Change.ESCALATED, 19_101, 19_120),
        alert(Change.RECOVERED, 19_102, Days.NEVER)), 0);
    assertThat(asked).extracting(Asked::day).containsExactly(19_000, 19_100, 19_101);
    assertThat(asked).extracting(Asked::reviewBy).containsExactly(19_007, 19_100, Days.NEVER);
  }

  private static Alert alert(Change change, int asOf, int reviewBy) {
    return new Alert("a", "c", null, asOf, 0, change, null, Tier.REVIEW, 1, List.of("W2"), List.of(), "",
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of("RJE"), reviewBy, null, 0, Days.NEVER, null,
        "1", false, true);
  }

  @Test
  void whatWasRaisedBeforeTheBooksOpenIsForgotten() {
    assertThat(Asked.plus(TWO, List.of(), 0)).containsExactly(TWO.get(0));
  }
}
