package uk.wnb.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.wnb.local.LocalRegistry;

class LocalRegistryContractTest extends RegistryContract {

  private final LocalRegistry registry = new LocalRegistry().start();

  @AfterEach
  void stop() {
    registry.close();
  }

  @Override
  String url() {
    return registry.url();
  }

  @Override
  String subject() {
    return "visits-value";
  }

  /** As Confluent's; others have no code for it. */
  @Test
  void isToldOfAnInvalidLevel() {
    assertThatThrownBy(() -> client.setCompatibility(subject(), "PERFECT"))
        .isInstanceOfSatisfying(RegistryRefusedException.class, e -> assertThat(e.status()).isEqualTo(422));
  }

  /** As Confluent's: a level may be set before the first version. */
  @Test
  void keepsALevelForASubjectToCome() {
    client.setCompatibility(subject(), "NONE");
    client.register(subject(), Schema.create(Schema.Type.STRING));
    client.register(subject(), Schema.create(Schema.Type.INT));

    assertThat(client.latest(subject()).version()).isEqualTo(2);
  }
}
