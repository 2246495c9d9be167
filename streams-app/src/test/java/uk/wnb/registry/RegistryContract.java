package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.wnb.registry.Subjects.Standing;
import uk.wnb.registry.Subjects.Subject;

/**
 * What the client promises against any registry that speaks Confluent's API; a test says which one. Asks nothing in
 * which Confluent's and Apicurio's answers differ.
 */
abstract class RegistryContract {

  private static final Schema V1 = visit("");
  private static final Schema V2 = visit(",{\"name\":\"ward\",\"type\":[\"null\",\"string\"],\"default\":null}");
  private static final Schema BREAKING = visit(",{\"name\":\"ward\",\"type\":\"string\"}");
  private static final int NO_SUCH_ID = 9_999;

  RegistryClient client;
  private RegistryClient another;

  /** The address of a running registry without subjects, or with other subjects than these tests use. */
  abstract String url();

  /** A subject nobody used before. */
  abstract String subject();

  @BeforeEach
  void connect() {
    client = new RegistryClient(Fixtures.once(url()));
    another = new RegistryClient(Fixtures.once(url()));
  }

  @AfterEach
  void disconnect() {
    client.close();
    another.close();
  }

  @Test
  void registersASchemaThatAnotherClientThenReadsById() {
    int id = client.register(subject(), V1);

    assertThat(another.byId(id)).isEqualTo(V1);
    assertThat(another.idOf(subject(), V1)).isEqualTo(id);
  }

  @Test
  void registersTheSameSchemaAgainUnderTheSameId() {
    int id = client.register(subject(), V1);

    assertThat(another.register(subject(), V1)).isEqualTo(id);
    assertThat(client.latest(subject()).version()).isEqualTo(1);
  }

  @Test
  void sharesAnIdBetweenSubjectsOfOneSchema() {
    assertThat(client.register(subject(), V1)).isEqualTo(client.register(subject() + "-other", V1));
  }

  @Test
  void knowsTheLatestVersion() {
    client.register(subject(), V1);
    int id = client.register(subject(), V2);

    assertThat(another.latest(subject())).isEqualTo(new RegisteredSchema(subject(), 2, id, V2));
  }

  @Test
  void knowsEveryVersionTheNewestFirst() {
    int first = client.register(subject(), V1);
    int second = client.register(subject(), V2);

    assertThat(another.versions(subject())).containsExactly(new RegisteredSchema(subject(), 2, second, V2),
        new RegisteredSchema(subject(), 1, first, V1));
    assertThat(another.versions(subject() + "-nobody-knows")).isEmpty();
  }

  @Test
  void takesASubjectOfAnyCharacters() {
    String odd = subject() + "/with spaces & +signs%";
    int id = client.register(odd, V1);

    assertThat(another.idOf(odd, V1)).isEqualTo(id);
    assertThat(another.latest(odd).subject()).isEqualTo(odd);
  }

  @Test
  void saysThatASchemaIsUnknown() {
    assertThatThrownBy(() -> client.byId(NO_SUCH_ID))
        .isInstanceOf(UnknownSchemaException.class).hasMessageContaining("40403");
    assertThatThrownBy(() -> client.idOf(subject(), V1))
        .isInstanceOf(UnknownSchemaException.class).hasMessageContaining("40401");
    assertThatThrownBy(() -> client.latest(subject())).isInstanceOf(UnknownSchemaException.class);

    client.register(subject(), V1);
    assertThatThrownBy(() -> client.idOf(subject(), V2))
        .isInstanceOf(UnknownSchemaException.class).hasMessageContaining("40403");
  }

  @Test
  void doesNotRegisterASchemaThatBreaksItsSubject() {
    client.setCompatibility(subject(), "BACKWARD");
    client.register(subject(), V1);

    assertThat(client.isCompatible(subject(), V2)).isTrue();
    assertThat(client.isCompatible(subject(), BREAKING)).isFalse();
    assertThatThrownBy(() -> client.register(subject(), BREAKING)).isInstanceOf(IncompatibleSchemaException.class);
    assertThat(client.latest(subject()).version()).isEqualTo(1);
  }

  @Test
  void registersAnythingWhereCompatibilityIsOff() {
    client.register(subject(), V1);
    client.setCompatibility(subject(), "NONE");
    client.register(subject(), BREAKING);

    assertThat(client.latest(subject()).schema()).isEqualTo(BREAKING);
  }

  @Test
  void findsAnySchemaCompatibleWithANewSubject() {
    assertThat(client.isCompatible(subject(), V1)).isTrue();
  }

  @Test
  void aReleaseSeesHowItsSchemasStandAndRegistersThem() {
    Subjects subjects = new Subjects(client, Compatibility.FULL_TRANSITIVE);
    String topic = subject() + "-of";
    String name = topic + "-value";

    assertThat(subjects.check(topic, V1)).isEqualTo(new Subject(name, Standing.FITS, 0, null));
    Subject first = subjects.register(topic, V1);
    assertThat(first).isEqualTo(new Subject(name, Standing.REGISTERED, 1, first.id()));
    assertThat(subjects.check(topic, V2)).isEqualTo(new Subject(name, Standing.FITS, 1, null));
    assertThat(subjects.register(topic, V2).versions()).isEqualTo(2);
    assertThat(subjects.register(topic, V1)).isEqualTo(new Subject(name, Standing.REGISTERED, 2, first.id()));
    assertThat(subjects.check(topic, BREAKING)).isEqualTo(new Subject(name, Standing.BREAKS, 2, null));
  }

  /** Not every registry holds a subject to anything by itself: the level is set with the first version. */
  @Test
  void whatBreaksIsRefusedByTheRegistryItselfOnceAReleaseIsRegistered() {
    Subjects subjects = new Subjects(client, Compatibility.FULL_TRANSITIVE);
    String topic = subject() + "-of";
    subjects.register(topic, V1);

    assertThatThrownBy(() -> client.register(topic + "-value",
        BREAKING)).isInstanceOf(IncompatibleSchemaException.class);
    assertThatThrownBy(() -> subjects.register(topic, BREAKING)).isInstanceOf(IncompatibleSchemaException.class);
    new Subjects(client, Compatibility.NONE).register(topic, BREAKING);
    assertThat(subjects.check(topic, V2).standing()).isEqualTo(Standing.BREAKS);
  }

  private static Schema visit(String more) {
    return Fixtures.schema("{\"type\":\"record\",\"namespace\":\"uk.wnb.contract\",\"name\":\"Visit\",\"fields\":["
        + "{\"name\":\"by\",\"type\":\"string\"}" + more + "]}");
  }
}
