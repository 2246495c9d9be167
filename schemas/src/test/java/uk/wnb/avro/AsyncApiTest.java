package uk.wnb.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import uk.wnb.avro.AsyncApi.Topic;

/** The packaged asyncapi.yaml describes every topic and nothing else, and its checker finds planted faults. */
class AsyncApiTest {
  private static final List<String> IN = List.of("receive");
  private static final List<String> OUT = List.of("send");
  private static final List<Topic> TOPICS = List.of(
      new Topic("wnb.appointments", "Appointment", IN, "delete"),
      new Topic("wnb.attendances", "Attendance", IN, "delete"),
      new Topic("wnb.emergency-attendances", "EmergencyAttendance", IN, "delete"),
      new Topic("wnb.education-attendance", "EducationAttendance", IN, "delete"),
      new Topic("wnb.child-context", "ChildContext", IN, "delete"),
      new Topic("wnb.alert-reviews", "AlertReview", IN, "delete"),
      new Topic("wnb.child-events", "ChildEvent", List.of("receive", "send"), "delete"),
      new Topic("wnb.households", "HouseholdMember", List.of("receive", "send"), "delete"),
      new Topic("wnb.notifications", "Alert", OUT, "delete"),
      new Topic("wnb.notifications.sensitive", "Alert", OUT, "delete"),
      new Topic("wnb.child-rates", "ChildRates", OUT, "compact"),
      new Topic("wnb.audit", "AuditCount", OUT, "delete"),
      new Topic("wnb.dead-letters", "DeadLetter", OUT, "compact"));
  private static final Map<String, Schema> FILES = SchemaFiles.parsed();
  private static final String SHIPPED = shipped();

  @Test
  void theShippedDocumentHasNoFaults() {
    assertThat(faults(SHIPPED)).isEmpty();
  }

  @Test
  void everyRecordNamesTheTopicItIsOn() {
    assertThat(TOPICS).allSatisfy(topic ->
        assertThat(FILES.get(topic.record()).getDoc()).contains("Topic " + topic.address()));
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "asyncapi: 3.0.0           | asyncapi: 2.6.0          | asyncapi: 2.6.0, not 3.0.0",
      "address: wnb.audit        | address: wnb.counts      | no such topic: wnb.counts",
      "address: wnb.audit        | address: wnb.counts      | wnb.audit channels: 0, not 1",
      "address: wnb.audit        | address: wnb.child-rates | wnb.child-rates channels: 2, not 1",
      "./avro/AlertReview.avsc   | ./avro/Review.avsc       | nothing at ./avro/Review.avsc",
      "./avro/AlertReview.avsc   | AlertReview.avsc         | nothing at AlertReview.avsc",
      "./avro/AlertReview.avsc   | ./avro/Alert.avsc        | wnb.alert-reviews schema: ./avro/Alert.avsc, not ./avro/AlertReview.avsc",
      "messages/AlertReview'     | messages/Review'         | nothing at #/components/messages/Review",
      "channelBindings/newestKept| channelBindings/keptForever | wnb.child-rates cleanup.policy: [delete], not [compact]",
      "channelBindings/newestKept| channelBindings/lost     | nothing at #/components/channelBindings/lost",
      "retention.ms: -1          | retention.ms: 604800000  | wnb.appointments retention.ms: 604800000, not -1",
      "vnd.apache.avro;          | vnd.oai.openapi;         | wnb.audit format: application/vnd.oai.openapi;version=1.9.0, not application/vnd.apache.avro;version=1.9.0",
      "messageBindings/bySlice'  | messageBindings/bySlices' | wnb.audit key described: false, not true",
      "channels/audit'           | channels/childRates'     | wnb.audit actions: [], not [send]",
      "action: send              | action: receive          | wnb.child-events actions: [receive], not [receive, send]",
      "auditCount:               | `auditCount: {}\n      more:` | wnb.audit messages: 2, not 1",
  })
  void aPlantedFaultIsFound(String sound, String planted, String fault) {
    assertThat(SHIPPED).contains(sound);
    assertThat(faults(SHIPPED.replace(sound, planted))).contains(fault);
  }

  @Test
  void aChannelWrittenTwiceIsRefused() {
    String twice = SHIPPED.replace("  childRates:\n    address", "  audit:\n    address");
    assertThat(twice).isNotEqualTo(SHIPPED);
    assertThatThrownBy(() -> faults(twice)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void anEmptyDocumentLacksEveryTopic() {
    assertThat(faults("asyncapi: 3.0.0")).hasSize(TOPICS.size()).allMatch(fault -> fault.endsWith("channels: 0, not 1"));
  }

  private static List<String> faults(String yaml) {
    return AsyncApi.faults(yaml, TOPICS, FILES.keySet());
  }

  private static String shipped() {
    try (var in = AsyncApiTest.class.getResourceAsStream("/asyncapi.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
