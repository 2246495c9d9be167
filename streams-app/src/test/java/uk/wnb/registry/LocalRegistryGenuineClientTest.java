package uk.wnb.registry;

import org.junit.jupiter.api.AfterEach;
import uk.wnb.local.LocalRegistry;

/** The registry of demo and tests, held against the genuine client: on every build. */
class LocalRegistryGenuineClientTest extends GenuineClientContract {

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
  String topic() {
    return "visits";
  }
}
