package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;

/** The names that live on in running systems: a store's is part of its changelog's, a node's of its metrics. */
class DetectorTopologyTest {

  /** When this fails, an upgrade would lose state or histories of metrics. Change it only with a way to migrate. */
  @Test
  void isTheOneThatRunningSystemsKnow() {
    Topology topology = DetectorDriver.topology(codec(), new SimpleMeterRegistry(), explicitNames());
    assertThat(topology.describe().toString().strip()).isEqualToNormalizingNewlines("""
        Topologies:
           Sub-topology: 0
            Source: from-wnb.alert-reviews (topics: [wnb.alert-reviews])
              --> intake-wnb.alert-reviews
            Source: from-wnb.appointments (topics: [wnb.appointments])
              --> intake-wnb.appointments
            Source: from-wnb.attendances (topics: [wnb.attendances])
              --> intake-wnb.attendances
            Source: from-wnb.child-context (topics: [wnb.child-context])
              --> intake-wnb.child-context
            Source: from-wnb.education-attendance (topics: [wnb.education-attendance])
              --> intake-wnb.education-attendance
            Source: from-wnb.emergency-attendances (topics: [wnb.emergency-attendances])
              --> intake-wnb.emergency-attendances
            Processor: intake-wnb.alert-reviews (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.alert-reviews
            Processor: intake-wnb.appointments (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.appointments
            Processor: intake-wnb.attendances (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.attendances
            Processor: intake-wnb.child-context (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.child-context
            Processor: intake-wnb.education-attendance (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.education-attendance
            Processor: intake-wnb.emergency-attendances (stores: [])
              --> intake-to-audit, intake-to-dead-letters, to-log
              <-- from-wnb.emergency-attendances
            Sink: intake-to-audit (topic: wnb.audit)
              <-- intake-wnb.appointments, intake-wnb.attendances, intake-wnb.emergency-attendances, intake-wnb.education-attendance, intake-wnb.child-context, intake-wnb.alert-reviews
            Sink: intake-to-dead-letters (topic: wnb.dead-letters)
              <-- intake-wnb.appointments, intake-wnb.attendances, intake-wnb.emergency-attendances, intake-wnb.education-attendance, intake-wnb.child-context, intake-wnb.alert-reviews
            Sink: to-log (topic: wnb.child-events)
              <-- intake-wnb.appointments, intake-wnb.attendances, intake-wnb.emergency-attendances, intake-wnb.education-attendance, intake-wnb.child-context, intake-wnb.alert-reviews

          Sub-topology: 1
            Source: log (topics: [wnb.child-events])
              --> child
            Processor: child (stores: [asked, children, due, policies, forgotten, clock])
              --> child-to-dead-letters, child-to-log, to-audit, to-child-rates, to-households, to-notifications, to-notifications.ZZT02, to-notifications.sensitive
              <-- log
            Sink: child-to-dead-letters (topic: wnb.dead-letters)
              <-- child
            Sink: child-to-log (topic: wnb.child-events)
              <-- child
            Sink: to-audit (topic: wnb.audit)
              <-- child
            Sink: to-child-rates (topic: wnb.child-rates)
              <-- child
            Sink: to-households (topic: wnb.households)
              <-- child
            Sink: to-notifications (topic: wnb.notifications)
              <-- child
            Sink: to-notifications.ZZT02 (topic: wnb.notifications.ZZT02)
              <-- child
            Sink: to-notifications.sensitive (topic: wnb.notifications.sensitive)
              <-- child

          Sub-topology: 2
            Source: from-households (topics: [wnb.households])
              --> household
            Processor: household (stores: [households])
              --> household-to-dead-letters, household-to-log
              <-- from-households
            Sink: household-to-dead-letters (topic: wnb.dead-letters)
              <-- household
            Sink: household-to-log (topic: wnb.child-events)
              <-- household""".strip());
  }

  /** Kafka refuses, under the service's own setting, what it would otherwise name by counting. */
  @Test
  void aNameMadeUpByCountingIsRefused() {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(explicitNames())));
    builder.stream("in", Consumed.with(Serdes.String(), Serdes.String())).groupByKey().count();
    assertThatThrownBy(builder::build).isInstanceOf(TopologyException.class).hasMessageContaining("changelog");
  }

  private static Codec codec() {
    return new Codec(Map.of("schema.registry.url", "http://127.0.0.1:1"));
  }

  private static Properties explicitNames() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "names");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    return properties;
  }
}
