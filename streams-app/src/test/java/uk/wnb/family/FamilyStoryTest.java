package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.history.Event;
import uk.wnb.history.Kind;

/**
 * Whatever is read first: in the end each child knows those it lives with as they are, and takes nobody else for one of
 * them.
 */
class FamilyStoryTest {
  private static final long SEED = Long.getLong("wnb.seed", 29_112_026L);
  private static final int STORIES = 3_000;
  private static final int PROMPT = 100;

  @Test
  void whoLiveTogetherKnowEachOther() {
    long meetings = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      FamilyStory story = new FamilyStory(seed, PROMPT, event -> false).tell();
      for (String child : FamilyStory.CHILDREN) {
        assertThat(story.known(child)).as("seed %d, child %s", seed, child)
            .containsExactlyElementsOf(story.living(child));
        meetings += story.living(child).size();
      }
    }
    assertThat(meetings).as("stories in which nobody meets show nothing").isGreaterThan(STORIES);
  }

  /**
   * Where news of several moves are under way at once, hardly anybody is taken for absent: RATIONALE tells of the rest.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 10, 30})
  void whoLiveTogetherKnowEachOtherThoughAllReadSlowly(int pace) {
    long meetings = 0;
    List<String> strangers = new ArrayList<>();
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      FamilyStory story = new FamilyStory(seed, pace, event -> false).tell();
      for (String child : FamilyStory.CHILDREN) {
        meetings += story.living(child).size();
        if (!story.known(child).equals(story.living(child))) {
          strangers.add("seed " + seed + ", child " + child);
        }
      }
    }
    assertThat(strangers).as("of %d", meetings).hasSizeLessThan((int) (meetings / 5_000));
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

  /** In how many of some stories somebody does not know as much as all should. */
  private static long spoiled(Predicate<Event> unsaid) {
    return LongStream.range(SEED, SEED + 50).mapToObj(seed -> new FamilyStory(seed, PROMPT, unsaid).tell())
        .filter(story -> FamilyStory.CHILDREN.stream()
            .anyMatch(child -> !story.known(child).equals(story.living(child)))).count();
  }
}
