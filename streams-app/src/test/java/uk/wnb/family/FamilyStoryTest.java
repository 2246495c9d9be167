package uk.wnb.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.family.FamilyStory.Upheaval;
import uk.wnb.history.Event;
import uk.wnb.history.Kind;
import uk.wnb.history.Summary;

/**
 * Whatever is read first: in the end each child knows those it lives with as they are, and takes nobody else for one of
 * them.
 */
class FamilyStoryTest {
  private static final long SEED = Long.getLong("wnb.seed", 29_112_026L);
  private static final int STORIES = 3_000;
  private static final int STORIES_OF_UPHEAVAL = 700;
  private static final int PROMPT = 100;

  @Test
  void whoLiveTogetherKnowEachOther() {
    long meetings = 0;
    for (long seed = SEED; seed < SEED + STORIES; seed++) {
      FamilyStory story = new FamilyStory(seed, PROMPT, Upheaval.NONE, event -> false).tell();
      for (String child : story.numbers()) {
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
    assertThat(strangersAmong(STORIES, pace, Upheaval.NONE)).isLessThan(1 / 5_000.0);
  }

  /** The same where numbers are replaced and children erased meanwhile, however fast all read. */
  @ParameterizedTest
  @CsvSource({"NEW_NUMBERS, 100", "NEW_NUMBERS, 10", "ERASURES, 100", "ERASURES, 10", "BOTH, 100", "BOTH, 30"})
  void whoHasAnotherNumberOrIsErasedIsTakenForNobody(Upheaval upheaval, int pace) {
    assertThat(strangersAmong(STORIES_OF_UPHEAVAL, pace, upheaval)).isLessThan(1 / 2_500.0);
  }

  /**
   * Of how many who live with somebody, one takes the other for absent or does not know what came of its care. That one
   * takes another for somebody that it lives with, who has left or is not to be told of, must never be.
   */
  private static double strangersAmong(int stories, int pace, Upheaval upheaval) {
    long meetings = 0;
    List<String> strangers = new ArrayList<>();
    for (long seed = SEED; seed < SEED + stories; seed++) {
      FamilyStory story = new FamilyStory(seed, pace, upheaval, event -> false).tell();
      for (String child : story.numbers()) {
        List<Summary> living = story.living(child);
        meetings += living.size();
        assertThat(numbers(living)).as("seed %d, child %s", seed, child).containsAll(numbers(story.known(child)));
        if (!story.known(child).equals(living)) {
          strangers.add("seed " + seed + ", child " + child);
        }
      }
    }
    assertThat(meetings).as("stories in which nobody meets show nothing").isGreaterThan(stories);
    return (double) strangers.size() / meetings;
  }

  private static List<String> numbers(List<Summary> summaries) {
    return summaries.stream().map(Summary::nhsNumber).toList();
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
    return LongStream.range(SEED, SEED + 50).mapToObj(seed -> new FamilyStory(seed, PROMPT, Upheaval.NONE, unsaid).tell())
        .filter(story -> story.numbers().stream()
            .anyMatch(child -> !story.known(child).equals(story.living(child)))).count();
  }
}
