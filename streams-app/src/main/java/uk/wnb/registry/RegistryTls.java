package uk.wnb.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** TLS towards the registry, from the settings that Kafka has for its own: JKS, PKCS12 or PEM. */
final class RegistryTls {

  private static final String OURS = RegistryConfig.TLS_PREFIX + "ssl.";
  private static final ConfigDef DEFINITION = new ConfigDef().withClientSslSupport();

  private RegistryTls() {
  }

  /**
   * Empty when no setting speaks of it.
   *
   * @throws ConfigException when a store cannot be read, naming it and no password
   */
  static Optional<SSLContext> context(Map<String, ?> settings) {
    Map<String, Object> tls = new HashMap<>();
    settings.forEach((key, value) -> {
      if (key.startsWith(OURS)) {
        tls.put(key.substring(RegistryConfig.TLS_PREFIX.length()), value);
      }
    });
    return tls.isEmpty() ? Optional.empty() : Optional.of(context(new AbstractConfig(DEFINITION, tls, false)));
  }

  private static SSLContext context(AbstractConfig tls) {
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(tls.values());
      return factory.sslContext();
    } catch (KafkaException e) {
      throw new ConfigException(OURS + "… cannot be used: " + e.getMessage());
    }
  }
}
