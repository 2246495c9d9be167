package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.family.FamilyStory.Upheaval;
import uk.wnb.history.Event;
import uk.wnb.history.Kind;

/**
 * Whatever is read first: in the end each child knows those it lives with as they are, takes nobody else for one of
 * them, and knows nothing of the care of those who have left it.
 */
class FamilyStoryTest {
  private static final long SEED = Long.getLong("wnb.seed", 29_112_026L);
  private static final int STORIES = Integer.getInteger("wnb.stories", 250);
  private static final int PROMPT = 100;

  /** Whatever happens to children besides, and however slowly all read. */
  @ParameterizedTest
  @CsvSource({"ORDERLY, 10", "NONE, 100", "NONE, 30", "NONE, 10", "NONE, 3", "NEW_NUMBERS, 10", "ERASURES, 10",
      "BOTH, 30"})
  void whoLiveTogetherKnowEachOther(Upheaval upheaval, int pace) {
    long meetings = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      FamilyStory story = new FamilyStory(seed, pace, upheaval, event -> false).tell();
      for (String child : story.numbers()) {
        assertThat(story.known(child)).as("seed %d, child %s", seed, child)
            .containsExactlyElementsOf(story.living(child));
        meetings += story.living(child).size();
      }
    }
    assertThat(meetings).as("stories in which nobody meets show nothing").isGreaterThan(STORIES);
  }

  /** Where sources tell of each move when it happens, however slowly all read. */
  @ParameterizedTest
  @ValueSource(ints = {100, 30, 10, 3})
  void ofWhoHasLeftNobodyKnowsMore(int pace) {
    long partings = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      FamilyStory story = new FamilyStory(seed, pace, Upheaval.ORDERLY, event -> false).tell();
      for (String child : story.numbers()) {
        assertThat(story.strangers(child)).as("seed %d, child %s", seed, child).isEmpty();
        partings += story.numbers().size() - 1 - story.living(child).size();
      }
    }
    assertThat(partings).as("stories in which nobody parts show nothing").isGreaterThan(STORIES);
  }

  @Test
  void aChildThatDoesNotAnswerWhoIsNewIsFoundOut() {
    assertThat(spoiled(event -> event.fact().kind() == Kind.FAMILY)).isPositive();
  }

  @Test
  void aChildThatDoesNotTellOfItsCareIsFoundOut() {
    assertThat(spoiled(event -> event.fact().kind() == Kind.ATTENDANCE)).isPositive();
  }

  @Test
  void aChildThatDoesNotTellWhereItLivesIsFoundOut() {
    assertThat(spoiled(event -> event.fact().kind() == Kind.CONTEXT && event.retracted())).isPositive();
  }

  @Test
  void aChildThatKeepsWhatItShouldNotHaveHeardIsFoundOut() {
    assertThat(LongStream.range(SEED, SEED + 50)
        .mapToObj(seed -> new FamilyStory(seed, PROMPT, Upheaval.ORDERLY, event -> event.fact().kind() == Kind.FAMILY))
        .map(FamilyStory::tell)
        .filter(story -> story.numbers().stream().anyMatch(child -> !story.strangers(child).isEmpty())).count())
        .isPositive();
  }

  /** In how many of some stories somebody does not know as much as all should. */
  private static long spoiled(Predicate<Event> unsaid) {
    return LongStream.range(SEED, SEED + 50)
        .mapToObj(seed -> new FamilyStory(seed, PROMPT, Upheaval.NONE, unsaid).tell())
        .filter(story -> story.numbers().stream()
            .anyMatch(child -> !story.known(child).equals(story.living(child)))).count();
  }
}
