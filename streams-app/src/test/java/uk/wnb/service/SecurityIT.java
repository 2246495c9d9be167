package uk.wnb.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wnb.avro.FactType;
import uk.wnb.local.LocalRegistry;
import uk.wnb.local.SecuredBroker;
import uk.wnb.topology.Codec;
import uk.wnb.topology.Records;
import uk.wnb.topology.Sender;
import uk.wnb.topology.Sent;
import uk.wnb.topology.SyntheticChildren;
import uk.wnb.topology.Topics;

/**
 * On a cluster that lets nobody in by default: with exactly the permissions that we list the detector works, and with
 * any of them taken away it stops with one clear message.
 */
class SecurityIT {
  private static final String DETECTOR = "wnb-detector";
  private static final String PASSWORD = "only-in-this-test";
  private static final Duration SOON = Duration.ofSeconds(90);
  private static final List<String> CHILDREN = SyntheticChildren.first(100);

  @TempDir
  private static Path directory;
  private static SecuredBroker broker;
  private static LocalRegistry registry;
  private static Codec codec;
  private static int runs;

  private final List<AclBinding> allowed = new ArrayList<>(permissions());

  @BeforeAll
  static void start() throws Exception {
    broker = new SecuredBroker();
    broker.addUser(DETECTOR, PASSWORD);
    registry = new LocalRegistry().start();
    codec = new Codec(Map.of("schema.registry.url", registry.url()));
    try (TopicAdmin topics = new TopicAdmin(configuration(broker.open()))) {
      topics.create();
    }
    codec.registerAll();
  }

  @AfterAll
  static void stop() throws Exception {
    codec.close();
    registry.close();
    broker.close();
  }

  /** Internal topics are made anew, so that it shows who may make them. */
  @BeforeEach
  void allow() throws Exception {
    Set<String> internal = broker.admin().listTopics().names().get().stream()
        .filter(name -> name.startsWith("wnb-")).collect(Collectors.toSet());
    broker.admin().deleteTopics(internal).all().get();
    broker.admin().createAcls(allowed).all().get();
  }

  @AfterEach
  void allowNothing() throws Exception {
    broker.admin().deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
  }

  private static List<AclBinding> permissions() {
    return Permissions.of(configuration(Map.of()), "User:" + DETECTOR);
  }

  static Stream<AclBinding> eachOfThem() {
    return permissions().stream();
  }

  @Test
  void withWhatIsListedItWorks() {
    assertThat(isToldOf(broker.scram(DETECTOR, PASSWORD))).isTrue();
  }

  @Test
  void withATokenAsWell() {
    assertThat(isToldOf(broker.token(DETECTOR))).isTrue();
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("eachOfThem")
  void withoutAnyOfItOneMessageSaysWhatIsMissing(AclBinding missing) throws Exception {
    broker.admin().deleteAcls(List.of(missing.toFilter())).all().get();
    try (Runner runner = runner(broker.scram(DETECTOR, PASSWORD))) {
      assertThatThrownBy(() -> startAndWork(runner, child -> false)).isInstanceOf(UnreachableException.class)
          .message().containsAnyOf(missing.pattern().name(), "application id", "topics are missing")
          .doesNotContain(PASSWORD);
    }
  }

  @Test
  void withAWrongPasswordItSaysThatNotWhoTheySayTheyAre() {
    try (Runner runner = runner(broker.scram(DETECTOR, "wrong-" + PASSWORD))) {
      assertThatThrownBy(runner::start).isInstanceOf(UnreachableException.class)
          .message().doesNotContain(PASSWORD);
    }
  }

  @Test
  void whatIsAllowedIsToRunAndNothingElse() {
    assertThat(permissions()).extracting(binding -> binding.entry().operation().name())
        .containsOnly("READ", "WRITE", "CREATE");
    assertThat(permissions()).filteredOn(binding -> binding.pattern().name().equals(Topics.NOTIFICATIONS.name()))
        .extracting(binding -> binding.entry().operation().name()).containsExactly("WRITE");
  }

  /** Whoever looks into what was set aside need see nothing else. */
  @Test
  void deadLettersAreReadByOneWhoMayReadThatTopicAlone() throws Exception {
    broker.admin().deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
    broker.admin().createAcls(List.of(new AclBinding(
        new ResourcePattern(ResourceType.TOPIC, Topics.DEAD_LETTERS.name(), PatternType.LITERAL),
        new AccessControlEntry("User:" + DETECTOR, "*", AclOperation.READ, AclPermissionType.ALLOW)))).all().get();
    Configuration reader = configuration(broker.scram(DETECTOR, PASSWORD));
    try (TopicAdmin topics = new TopicAdmin(reader)) {
      topics.require(List.of(Topics.DEAD_LETTERS));
      assertThatThrownBy(topics::requireAll).isInstanceOf(UnreachableException.class);
    }
    assertThat(DeadLetterReader.letters(reader, codec, any -> true)).isEmpty();
  }

  /** Whether a child's alert comes out. */
  private static boolean isToldOf(Map<String, String> credentials) {
    try (Runner runner = runner(credentials)) {
      startAndWork(runner, SecurityIT::isTold);
      return true;
    }
  }

  /**
   * Starts it, sends what must lead to an alert, and waits until {@code enough} of a child; throws what made it stop.
   */
  private static void startAndWork(Runner runner, Predicate<String> enough) {
    String child = CHILDREN.get(runs);
    runner.start();
    send(child);
    await().atMost(SOON).until(() -> !runner.isAlive() || enough.test(child));
    runner.failure().ifPresent(failure -> {
      throw failure;
    });
  }

  private static boolean isTold(String child) {
    try (TopicReader reader =
        new TopicReader(configuration(broker.open()), List.of(Topics.NOTIFICATIONS.name()), true)) {
      List<String> told = new ArrayList<>();
      reader.toEnd(record -> told.add(new String(record.key())));
      return told.contains(child);
    }
  }

  private static void send(String child) {
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(Sender.settings(configuration(broker.open()).client()))) {
      Instant since = Records.at("2023-01-02");
      producer.send(Sent.of(codec, Topics.CHILD_CONTEXT, Records.context(child, "home", since)
          .setFact(FactType.HOUSEHOLD).setValue("H" + child).build()).toProducer());
      for (Instant at : List.of(Records.at("2024-01-08"), Records.at("2024-02-12"))) {
        producer.send(Sent.of(codec, Topics.ATTENDANCES,
            Records.attendance(child, "a" + at, at, "3").build()).toProducer());
      }
      producer.flush();
    }
  }

  private static Runner runner(Map<String, String> credentials) {
    runs++;
    return new Runner(configuration(credentials).with(Map.of(
        "wnb.state.dir", directory.resolve("run" + runs).toString())), new SimpleMeterRegistry());
  }

  private static Configuration configuration(Map<String, String> client) {
    Map<String, String> settings = new TreeMap<>(client);
    settings.put("schema.registry.url", registry == null ? "http://127.0.0.1:1" : registry.url());
    settings.put("wnb.partitions", "1");
    settings.put("wnb.threads", "1");
    settings.put("wnb.tick.minutes", "0");
    // The runner of the case before, refused in the middle of its work, has left its group without a word.
    settings.put("kafka.consumer.session.timeout.ms", "3000");
    settings.put("kafka.consumer.heartbeat.interval.ms", "500");
    return Configuration.of(settings);
  }
}
