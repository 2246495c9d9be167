package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import uk.wnb.local.LocalKafka;

/** A partition of a record, its marker, a record rolled back and its marker, and a record outside transactions. */
class UnreadIT {
  private static final String TOPIC = "some";
  private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);

  @Test
  void aRecordIsUnreadAndWhatIsNoneIsNot() throws Exception {
    try (LocalKafka kafka = LocalKafka.start(Map.of())) {
      Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
      try (Admin admin = Admin.create(client)) {
        admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      }
      write(client);

      assertThat(first(client, 0)).containsExactly("some-0@0");
      assertThat(first(client, 1)).as("a marker is no record, nor is what was rolled back").isEmpty();
      assertThat(first(client, 4)).isEmpty();
      assertThat(Unread.first(client, Map.of())).isEmpty();

      writePlainly(client);

      assertThat(first(client, 1)).as("markers don't hide what follows them").containsExactly("some-0@4");
      assertThat(first(client, 5)).isEmpty();
    }
  }

  private static List<String> first(Map<String, Object> client, long offset) {
    return Unread.first(client, Map.of(ZERO, offset));
  }

  private static void write(Map<String, Object> client) {
    Map<String, Object> settings = new TreeMap<>(client);
    settings.put("transactional.id", "writer");
    try (KafkaProducer<String, String> producer = producer(settings)) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, "committed"));
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, "rolled back"));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private static void writePlainly(Map<String, Object> client) {
    try (KafkaProducer<String, String> producer = producer(client)) {
      producer.send(new ProducerRecord<>(TOPIC, "plain"));
    }
  }

  private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }
}
