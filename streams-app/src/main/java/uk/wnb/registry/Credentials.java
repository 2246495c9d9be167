package uk.wnb.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** Where an address's {@code Authorization} header comes from. Has no readable form, on purpose. */
@FunctionalInterface
interface Credentials {

  String URL = "URL";
  String FROM_USER_INFO = "USER_INFO";
  String STATIC_TOKEN = "STATIC_TOKEN";

  /** The header's value for this address, if it needs one. */
  Optional<String> authorization(URI address);

  /** The one kind the settings ask for: a bearer token before basic credentials. */
  static Credentials of(RegistryConfig config) {
    String bearer = config.getString(RegistryConfig.BEARER_SOURCE);
    if (bearer != null) {
      return bearer(config, bearer);
    }
    String basic = config.getString(RegistryConfig.BASIC_SOURCE);
    return switch (basic) {
      case URL -> address -> Optional.ofNullable(address.getUserInfo()).map(Credentials::basic);
      case FROM_USER_INFO -> always(basic(userInfo(config)));
      default -> throw unsupported(RegistryConfig.BASIC_SOURCE, basic, URL + ", " + FROM_USER_INFO);
    };
  }

  private static Credentials bearer(RegistryConfig config, String source) {
    if (!source.equals(STATIC_TOKEN)) {
      throw unsupported(RegistryConfig.BEARER_SOURCE, source, STATIC_TOKEN);
    }
    Password token = config.getPassword(RegistryConfig.BEARER_TOKEN);
    return always("Bearer " + required(token, RegistryConfig.BEARER_TOKEN));
  }

  private static String userInfo(RegistryConfig config) {
    Password longName = config.getPassword(RegistryConfig.REGISTRY_USER_INFO);
    Password chosen = longName == null ? config.getPassword(RegistryConfig.USER_INFO) : longName;
    return required(chosen, RegistryConfig.USER_INFO);
  }

  private static String required(Password secret, String key) {
    if (secret == null || secret.value().isBlank()) {
      throw new ConfigException(key + " is required by the chosen credentials source");
    }
    return secret.value();
  }

  private static Credentials always(String header) {
    return address -> Optional.of(header);
  }

  private static String basic(String userInfo) {
    return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }

  private static ConfigException unsupported(String key, String source, String known) {
    return new ConfigException(key + "=" + source + " is not supported: known are " + known);
  }
}
