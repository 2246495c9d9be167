package uk.wnb.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison has teeth: it turns red over every mistake that is planted. */
class NegativeControlTest {
  private static final long SEED = 7;
  private static final int STORIES = 4000;
  private static final int FEW = 20;
  /** Where what is rare is met soon. When stories are drawn otherwise it is looked for longer, not less. */
  private static final Map<String, Long> SEEDS = Map.of("a snooze lasts a day longer", 1_205L,
      "X4 waits a week longer", 2_063L, "E4H takes one more", 2_056L, "W15 looks half a year longer", 1_320L,
      "W11D lets a little more pass", 1_189L, "X2H is off", 1_170L, "W9 looks back a day longer", 2_263L,
      "W11B is off", 2_860L);

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("W2 takes one more", Faults.policy(text -> text.with("W2", "not-brought", "3"))),
        Arguments.of("W3 takes one more", Faults.policy(text -> text.with("W3", "not-brought", "4"))),
        Arguments.of("W2 looks back a month longer", Faults.policy(text -> text.with("W2", "window", "13"))),
        Arguments.of("W3 looks back a month less", Faults.policy(text -> text.with("W3", "window", "11"))),
        Arguments.of("W4 knows another prior", Faults.policy(text -> text.with("W4", "prior-brought", "8.1"))),
        Arguments.of("W4 is loud sooner", Faults.policy(text -> text.with("W4", "urgent-probability", "75"))),
        Arguments.of("E3 looks back half a year less", Faults.policy(text -> text.with("E3", "window", "18"))),
        Arguments.of("E1 takes one less", Faults.policy(text -> text.with("E1", "visits", "3"))),
        Arguments.of("W5 takes one more", Faults.policy(text -> text.with("W5", "not-brought", "7"))),
        Arguments.of("W9 looks back a day longer", Faults.policy(text -> text.with("W9", "days", "61"))),
        Arguments.of("W12 waits a day longer", Faults.policy(text -> text.with("W12", "days-from-5", "181"))),
        Arguments.of("X4 waits a week longer", Faults.policy(text -> text.with("X4", "weeks-let-go", "7"))),
        Arguments.of("quiet takes a month longer", Faults.policy(text -> text.with("concern", "quiet", "7"))),
        Arguments.of("an acknowledgement lasts a day longer",
            Faults.policy(text -> text.with("concern", "acknowledged", "11"))),
        Arguments.of("the cool-down ends a day early", Faults.policy(text -> text.with("concern", "cool-down", "27"))),
        Arguments.of("nobody looks again", Faults.policy(text -> text.with("concern", "look-again", "4"))),
        Arguments.of("a snooze lasts a day longer", Faults.policy(text -> text.with("concern", "longest-snooze",
        "91"))),
        Arguments.of("a look is due a day later", Faults.policy(text -> text.with("concern", "due-review", "6"))),
        Arguments.of("a level has a day more", Faults.policy(text -> text.with("concern", "level-1-due", "4"))),
        Arguments.of("stagnation takes a review more",
            Faults.policy(text -> text.with("concern", "stagnant-reviews", "4"))),
        Arguments.of("W14 takes one more", Faults.policy(text -> text.with("W14", "brought", "4"))),
        Arguments.of("W14 takes a month less", Faults.policy(text -> text.with("W14", "months", "5"))),
        Arguments.of("W15 takes one more", Faults.policy(text -> text.with("W15", "not-brought", "3"))),
        Arguments.of("W15 looks half a year longer", Faults.policy(text -> text.with("W15", "window", "18"))),
        Arguments.of("W11 takes one more of each", Faults.policy(text -> text.with("W11", "not-brought", "4"))),
        Arguments.of("W11D lets a little more pass", Faults.policy(text -> text.with("W11D", "share", "45"))),
        Arguments.of("W11B is off", Faults.policy(text -> text.inMode("W11B", "OFF"))),
        Arguments.of("E1H takes one less", Faults.policy(text -> text.with("E1H", "visits", "5"))),
        Arguments.of("E3H takes one more", Faults.policy(text -> text.with("E3H", "visits", "3"))),
        Arguments.of("E4H takes one more", Faults.policy(text -> text.with("E4H", "visits", "3"))),
        Arguments.of("X2H is off", Faults.policy(text -> text.inMode("X2H", "OFF"))),
        Arguments.of("who is sent on counts twice", Faults.hearsOfNobodySentOn()),
        Arguments.of("who is back for the same counts twice", Faults.hearsOfNoFollowUps()),
        Arguments.of("relatives are not heard of", Faults.hearsNoRelatives()),
        Arguments.of("who lives elsewhere counts", Faults.countsWhoLivesElsewhere()),
        Arguments.of("nothing climbs the ladder", Faults.climbsNothing()),
        Arguments.of("who was told does not hear of the end", Faults.endsForWhoIsLeft()),
        Arguments.of("people are told a day early", Faults.tellsADayEarly()),
        Arguments.of("reviews are not heard", Faults.hearsNoReviews()),
        Arguments.of("windows begin a day late", Faults.windowsBy(1)),
        Arguments.of("windows begin a day early", Faults.windowsBy(-1)),
        Arguments.of("one event in 1,000 is lost", Faults.forgetsOneIn(1000)),
        Arguments.of("days are those of UTC", Faults.readsUtcDays()),
        Arguments.of("what comes twice counts twice", Faults.countsTwice()),
        Arguments.of("nothing happens by itself", Faults.hearsNoTicks()),
        Arguments.of("code 2 is not counted", Faults.leavesOutFamilyCancellations()));
  }

  @Test
  void everySeedIsForAFault() {
    assertThat(faults().map(fault -> fault.get()[0])).containsAll(SEEDS.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void turnsRed(String fault, Trial trial) {
    Optional<Story> red = trial.red(Stories::of, SEEDS.getOrDefault(fault, SEED), FEW)
        .or(() -> trial.red(Stories::of, SEED, STORIES));
    assertThat(red).as(fault).isPresent();
  }

  /** Without a fault it stays green over the same stories, so the faults are what turns it red. */
  @Test
  void staysGreenWithoutAFault() {
    assertThat(Trial.under(Given.policy()).red(Stories::of, SEED, 200)).isEmpty();
    SEEDS.forEach((fault, seed) ->
        assertThat(Trial.under(Given.policy()).red(Stories::of, seed, FEW)).as(fault).isEmpty());
  }

  @Test
  void cutsTheStoryDownToWhatTheDifferenceNeeds() {
    Trial trial = Faults.policy(text -> text.with("W3", "not-brought", "4"));
    Optional<Story> red = trial.red(Stories::of, SEED, STORIES);
    Story shrunk = trial.shrink(red.orElseThrow());
    assertThat(shrunk.reports()).as("%s", shrunk).hasSizeLessThanOrEqualTo(4);
    assertThat(shrunk.steps()).hasSizeLessThanOrEqualTo(6);
  }
}
