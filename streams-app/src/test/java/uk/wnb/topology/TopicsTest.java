package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.topology.DescribedTopics.Described;
import uk.wnb.topology.Topic.Direction;

/** The topics that the detector uses are those that other teams are told of, each kept as they are told. */
class TopicsTest {

  @Test
  void areThoseOfTheDocumentAndNoOthers() {
    assertThat(DescribedTopics.in(DescribedTopics.document())).containsExactlyInAnyOrderElementsOf(used());
  }

  /** What stands on the left is in the document; with what stands on the right in its place the two differ. */
  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', value = {
      "address: wnb.audit          | address: wnb.counts",
      "./avro/ChildRates.avsc      | ./avro/Alert.avsc",
      "channelBindings/newestKept  | channelBindings/keptForever",
      "retention.ms: -1            | retention.ms: 604800000",
      "cleanup.policy: [compact]   | cleanup.policy: [compact, delete]",
      "action: send                | action: receive",
      "channels/deadLetters'       | channels/audit'",
  })
  void aDocumentThatSaysOtherwiseIsNoticed(String sound, String planted) {
    String document = DescribedTopics.document();
    assertThat(document).contains(sound);
    assertThat(Set.copyOf(DescribedTopics.in(document.replace(sound, planted)))).isNotEqualTo(Set.copyOf(used()));
  }

  @Test
  void aTopicThatIsNotDescribedIsNoticed() {
    String document = DescribedTopics.document();
    int from = document.indexOf("  audit:\n    address");
    String without = document.substring(0, from) + document.substring(document.indexOf("  deadLetters:\n", from));
    assertThat(DescribedTopics.in(without)).hasSize(used().size() - 1).isSubsetOf(used());
  }

  @Test
  void inputsAreThoseThatComeIn() {
    assertThat(Topics.all()).filteredOn(topic -> topic.direction() == Direction.IN)
        .isEqualTo(Topics.inputs());
  }

  @Test
  void namesAreUsedOnce() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
  }

  /** Record timestamps tell when something was recorded; the broker's time of arrival must not stand in for it. */
  @ParameterizedTest
  @MethodSource("uk.wnb.topology.Topics#all")
  void keepTheTimeThatTheProducerGives(Topic<?> topic) {
    assertThat(topic.settings()).containsEntry("message.timestamp.type", "CreateTime");
  }

  private static List<Described> used() {
    return Topics.all().stream().map(TopicsTest::described).toList();
  }

  private static Described described(Topic<?> topic) {
    return new Described(topic.name(), topic.value().getSimpleName(), actions(topic.direction()),
        topic.settings().get("cleanup.policy"), topic.settings().get("retention.ms"));
  }

  private static SortedSet<String> actions(Direction direction) {
    return new TreeSet<>(switch (direction) {
      case IN -> List.of("receive");
      case BETWEEN -> List.of("receive", "send");
      case OUT -> List.of("send");
    });
  }
}
