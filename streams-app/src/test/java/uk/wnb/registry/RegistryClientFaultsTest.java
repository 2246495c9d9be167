package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.local.LocalRegistry;
import uk.wnb.registry.RegistryProxy.Seen;

/** What the client does when the registry is away, slow, overloaded, odd or strict; and what it does not ask twice. */
@Timeout(60)
class RegistryClientFaultsTest {

  private static final Schema SCHEMA = Schema.create(Schema.Type.STRING);
  private static final String SUBJECT = "s-value";

  private final LocalRegistry registry = new LocalRegistry().start();
  private final RegistryProxy proxy = new RegistryProxy(registry.url());
  private RegistryClient client;

  @BeforeEach
  void register() {
    try (RegistryClient direct = new RegistryClient(Fixtures.once(registry.url()))) {
      assertThat(direct.register(SUBJECT, SCHEMA)).isEqualTo(1);
    }
  }

  @AfterEach
  void stop() {
    client.close();
    proxy.close();
    registry.close();
  }

  @Test
  void sendsConfluentsContentTypeAndNoCredentialsUnlessGiven() {
    client = new RegistryClient(Fixtures.once(proxy.url()));
    client.idOf(SUBJECT, SCHEMA);

    assertThat(proxy.seen()).containsExactly(new Seen("POST", "/subjects/s-value",
        "application/vnd.schemaregistry.v1+json", null, "{\"schema\":\"\\\"string\\\"\"}"));
  }

  @Test
  void sendsTheCredentialsOfTheAddress() {
    client = new RegistryClient(Fixtures.once(proxy.urlWith("user:pa%20ss")));
    client.byId(1);

    assertThat(proxy.seen()).extracting(Seen::authorization).containsExactly("Basic dXNlcjpwYSBzcw==");
  }

  @Test
  void sendsTheCredentialsOfItsSettings() {
    client = new RegistryClient(Fixtures.once(proxy.url(), RegistryConfig.BASIC_SOURCE, "USER_INFO",
        RegistryConfig.USER_INFO, "user:pass"));
    client.byId(1);

    assertThat(proxy.seen()).extracting(Seen::authorization).containsExactly("Basic dXNlcjpwYXNz");
  }

  @Test
  void letsTheLongerKeyWin() {
    client = new RegistryClient(Fixtures.once(proxy.url(), RegistryConfig.BASIC_SOURCE, "USER_INFO",
        RegistryConfig.USER_INFO, "no:no", RegistryConfig.REGISTRY_USER_INFO, "user:pass"));
    client.byId(1);

    assertThat(proxy.seen()).extracting(Seen::authorization).containsExactly("Basic dXNlcjpwYXNz");
  }

  @Test
  void sendsABearerToken() {
    client = new RegistryClient(Fixtures.once(proxy.url(), RegistryConfig.BEARER_SOURCE, "STATIC_TOKEN",
        RegistryConfig.BEARER_TOKEN, "t0ken"));
    client.byId(1);

    assertThat(proxy.seen()).extracting(Seen::authorization).containsExactly("Bearer t0ken");
  }

  @Test
  void asksForNormalisationWhenTold() {
    client = new RegistryClient(Fixtures.once(proxy.url(), RegistryConfig.NORMALIZE, "true"));
    client.register(SUBJECT, SCHEMA);
    client.idOf("s-value", Schema.create(Schema.Type.STRING));
    client.latest(SUBJECT);

    assertThat(proxy.seen()).extracting(Seen::path)
        .containsExactly("/subjects/s-value/versions?normalize=true", "/subjects/s-value/versions/latest");
  }

  @Test
  void asksOnlyOnceForWhatNeverChanges() {
    client = new RegistryClient(Fixtures.once(proxy.url()));
    for (int i = 0; i < 3; i++) {
      client.byId(1);
      client.idOf(SUBJECT, SCHEMA);
      client.register(SUBJECT, SCHEMA);
    }

    assertThat(proxy.seen()).extracting(Seen::path).containsExactly("/schemas/ids/1", "/subjects/s-value");
  }

  @Test
  void asksOnceForManyThreads() {
    client = new RegistryClient(Fixtures.once(proxy.url()));
    CountDownLatch start = new CountDownLatch(1);
    List<CompletableFuture<Schema>> readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
      awaitLatch(start);
      return client.byId(1);
    }, task -> new Thread(task).start())).limit(8).toList();

    start.countDown();

    assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isEqualTo(SCHEMA));
    assertThat(proxy.seen()).hasSize(1);
  }

  @Test
  void doesNotRememberWhatItDidNotFind() {
    client = new RegistryClient(Fixtures.once(proxy.url()));
    assertThatThrownBy(() -> client.byId(2)).isInstanceOf(UnknownSchemaException.class);

    client.register("later-value", Schema.create(Schema.Type.INT));

    assertThat(client.byId(2)).isEqualTo(Schema.create(Schema.Type.INT));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void triesAgainWhenTheRegistryIsOverloadedOrBroken(int status) {
    proxy.reply(3, status, "{\"error_code\":50002,\"message\":\"later\"}");
    client = new RegistryClient(Fixtures.patient(proxy.url()));

    assertThat(client.byId(1)).isEqualTo(SCHEMA);
    assertThat(proxy.seen()).hasSize(4);
    assertThat(client.reachable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 405, 409, 422})
  void doesNotTryAgainWhatIsRefused(int status) {
    proxy.reply(status, "{\"error_code\":" + status + ",\"message\":\"no\"}");
    client = new RegistryClient(Fixtures.patient(proxy.url()));

    assertThatThrownBy(() -> client.byId(1)).isInstanceOf(RegistryException.class)
        .isNotInstanceOf(RegistryUnavailableException.class);
    assertThat(proxy.seen()).hasSize(1);
    assertThat(client.reachable()).isTrue();
  }

  @Test
  void triesAgainWhenAnAnswerIsNotJson() {
    proxy.reply(200, "<html>Please log in</html>");
    client = new RegistryClient(Fixtures.patient(proxy.url()));

    assertThat(client.byId(1)).isEqualTo(SCHEMA);
    assertThat(proxy.seen()).hasSize(2);
  }

  @Test
  void triesAgainWhenTheConnectionBreaks() {
    proxy.hangUp().hangUp();
    client = new RegistryClient(Fixtures.patient(proxy.url()));

    assertThat(client.byId(1)).isEqualTo(SCHEMA);
  }

  /** The trap: the JDK's own request timeout ends when the headers have come. */
  @Test
  void givesUpOnAnAnswerThatNeverComesOrNeverEnds() {
    proxy.hang().stall();
    client = new RegistryClient(Fixtures.patient(proxy.url(), RegistryConfig.READ_TIMEOUT, "200"));

    assertThat(client.byId(1)).isEqualTo(SCHEMA);
    assertThat(proxy.seen()).hasSize(3);
  }

  @Test
  void saysInTheEndThatTheRegistryIsUnavailable() {
    proxy.reply(1_000, 503, "");
    client = new RegistryClient(Fixtures.once(proxy.urlWith("user:s3cret"), RegistryConfig.RETRY_TIMEOUT, "200"));

    assertThatThrownBy(() -> client.byId(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContaining(proxy.url()).hasMessageContaining("200 ms")
        .hasMessageNotContaining("s3cret")
        .cause().hasMessageContaining("503").hasMessageNotContaining("s3cret");
    assertThat(proxy.seen()).hasSizeGreaterThan(3);
    assertThat(client.reachable()).isFalse();
  }

  @Test
  void makesOneRoundWhenNoTimeIsAllowed() {
    proxy.reply(503, "");
    client = new RegistryClient(Fixtures.once(proxy.url()));

    assertThatThrownBy(() -> client.byId(1)).isInstanceOf(RegistryUnavailableException.class);
    assertThat(proxy.seen()).hasSize(1);
  }

  @Test
  void takesAnAnswerWithoutItsNumberForNoAnswer() {
    proxy.reply(200, "{}").reply(200, "{\"id\":\"1\"}");
    client = new RegistryClient(Fixtures.once(proxy.url()));

    assertThatThrownBy(() -> client.idOf(SUBJECT, SCHEMA)).isInstanceOf(RegistryUnavailableException.class);
    assertThatThrownBy(() -> client.idOf(SUBJECT, SCHEMA)).isInstanceOf(RegistryUnavailableException.class);
    assertThat(client.idOf(SUBJECT, SCHEMA)).isEqualTo(1);
  }

  @Test
  void goesOnToTheNextAddressAndStaysThere() {
    try (RegistryProxy dead = new RegistryProxy(registry.url())) {
      dead.reply(1_000, 503, "");
      client = new RegistryClient(Fixtures.once("http://127.0.0.1:1," + dead.url() + "," + proxy.url()));

      client.byId(1);
      client.idOf(SUBJECT, SCHEMA);

      assertThat(dead.seen()).hasSize(1);
      assertThat(proxy.seen()).hasSize(2);
    }
  }

  @Test
  void comesBackToAnEarlierAddressWhenALaterOneFails() {
    try (RegistryProxy first = new RegistryProxy(registry.url())) {
      first.reply(503, "");
      client = new RegistryClient(Fixtures.once(first.url() + "," + proxy.url()));
      client.byId(1);
      proxy.reply(503, "");

      client.idOf(SUBJECT, SCHEMA);

      assertThat(first.seen()).hasSize(2);
    }
  }

  @Test
  void waitsForARegistryThatComesBack() {
    client = new RegistryClient(Fixtures.patient(registry.url()));
    registry.stop();
    CompletableFuture<Schema> waiting = CompletableFuture.supplyAsync(() -> client.byId(1));
    await().atMost(Duration.ofSeconds(5)).until(() -> !client.reachable());
    assertThat(waiting).isNotDone();

    registry.start();

    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(SCHEMA);
    assertThat(client.reachable()).isTrue();
  }

  @Test
  void answersFromMemoryWhileTheRegistryIsAway() {
    client = new RegistryClient(Fixtures.patient(registry.url()));
    client.byId(1);
    client.idOf(SUBJECT, SCHEMA);
    registry.stop();

    assertThat(client.byId(1)).isEqualTo(SCHEMA);
    assertThat(client.idOf(SUBJECT, SCHEMA)).isEqualTo(1);
    assertThat(client.reachable()).isTrue();
  }

  /** A thread that waits for an unknown id must not hold up those that know theirs: these three share a hash bin. */
  @Test
  void answersFromMemoryWhileAnotherThreadWaits() {
    client = new RegistryClient(Fixtures.patient(registry.url()));
    for (int size = 1; size <= 16; size++) {
      client.register("fixed-" + size, Schema.createFixed("F", null, null, size));
    }
    client.byId(1);
    client.byId(17);
    registry.stop();
    CompletableFuture<Schema> waiting = CompletableFuture.supplyAsync(() -> client.byId(33));
    await().atMost(Duration.ofSeconds(5)).until(() -> !client.reachable());

    assertThat(CompletableFuture.supplyAsync(() -> client.byId(17))).succeedsWithin(Duration.ofSeconds(2));
    assertThat(waiting).isNotDone();
  }

  @Test
  void endsItsWaitWhenClosed() {
    client = new RegistryClient(Fixtures.once(registry.url(), RegistryConfig.RETRY_TIMEOUT, "60000",
        RegistryConfig.RETRY_WAIT, "60000", RegistryConfig.RETRY_MAX_WAIT, "60000"));
    registry.stop();
    CompletableFuture<Schema> waiting = CompletableFuture.supplyAsync(() -> client.byId(1));
    await().atMost(Duration.ofSeconds(5)).until(() -> !client.reachable());

    client.close();

    assertThat(waiting).failsWithin(Duration.ofSeconds(5)).withThrowableThat()
        .havingCause().isInstanceOf(RegistryUnavailableException.class).withMessageContaining("closed");
  }

  @Test
  void endsItsWaitWhenInterruptedAndSaysSoToTheThread() {
    client = new RegistryClient(Fixtures.once(proxy.url()));
    proxy.hang();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> client.byId(1))
        .isInstanceOf(RegistryUnavailableException.class).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(client.reachable()).as("nothing was learnt of the registry").isTrue();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
