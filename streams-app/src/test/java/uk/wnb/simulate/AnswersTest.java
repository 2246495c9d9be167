package uk.wnb.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final List<String> IDS =
      IntStream.range(0, 20_000).mapToObj(number -> String.format("%032x", number * 0x9e3779b97f4a7c15L)).toList();

  private static double share(int inTime) {
    Answers answers = new Answers(inTime);
    return IDS.stream().filter(answers::isAnswered).count() / (double) IDS.size();
  }

  @Test
  void soManyOfAThousandAreAnswered() {
    assertThat(share(0)).isZero();
    assertThat(share(850)).isCloseTo(0.85, within(0.01));
    assertThat(share(1000)).isEqualTo(1);
  }

  /** So policies are compared on the same answers, and a policy with a larger share loses none. */
  @Test
  void whatIsAnsweredBySomeIsAnsweredByMore() {
    assertThat(IDS.stream().filter(new Answers(500)::isAnswered)).allMatch(new Answers(850)::isAnswered);
  }

  @Test
  void moreThanAllIsRefused() {
    assertThatThrownBy(() -> new Answers(1001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Answers(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theShareIsAParameter() {
    assertThat(Answers.of(Parameters.read(Parameters.defaultText()))).isEqualTo(new Answers(850));
  }
}
