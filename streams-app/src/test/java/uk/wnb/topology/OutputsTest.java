package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The comparison on which the claims rest goes red for every way in which two runs can differ. */
class OutputsTest {
  private static final Outputs EXPECTED = outputs("one", "two", "three");

  @Test
  void theSameBytesAreNoDifference() {
    assertThat(outputs("one", "two", "three").differences(EXPECTED)).isEmpty();
  }

  @Test
  void aRecordLostIsOne() {
    assertThat(outputs("one", "three").differences(EXPECTED)).containsExactly(
        "wnb.notifications of A: 2 records where 3 were expected, the first other one at 1");
  }

  @Test
  void aRecordDoubledIsOne() {
    assertThat(outputs("one", "two", "three", "three").differences(EXPECTED)).hasSize(1);
  }

  @Test
  void twoRecordsThatChangedPlacesAreOne() {
    assertThat(outputs("two", "one", "three").differences(EXPECTED)).hasSize(1);
  }

  @Test
  void aByteThatDiffersIsOne() {
    assertThat(outputs("one", "two", "thre3").differences(EXPECTED)).hasSize(1);
  }

  @Test
  void aChildTooManyAndAChildTooFewAreOneEach() {
    Outputs other = outputs("one", "two", "three");
    other.add("wnb.notifications", "B", new byte[] {1});
    assertThat(other.differences(EXPECTED)).hasSize(1);
    assertThat(EXPECTED.differences(other)).hasSize(1);
  }

  @Test
  void theSameOnAnotherTopicIsTwo() {
    Outputs other = new Outputs();
    List.of("one", "two", "three").forEach(value -> other.add("wnb.child-rates", "A", value.getBytes()));
    assertThat(other.differences(EXPECTED)).hasSize(2);
    assertThat(other.count(Topics.CHILD_RATES)).isEqualTo(3);
    assertThat(other.count(Topics.NOTIFICATIONS)).isZero();
  }

  private static Outputs outputs(String... values) {
    Outputs outputs = new Outputs();
    List.of(values).forEach(value -> outputs.add("wnb.notifications", "A", value.getBytes()));
    return outputs;
  }
}
