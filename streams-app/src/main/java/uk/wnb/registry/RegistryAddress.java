package uk.wnb.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/** One address of the registry, and the header that opens it. Printed without either secret. */
final class RegistryAddress {

  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  private final String base;
  private final Optional<String> authorization;

  private RegistryAddress(String base, Optional<String> authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  static RegistryAddress of(String text, Credentials credentials) {
    URI uri = parse(text);
    return new RegistryAddress(withoutUserInfo(uri), credentials.authorization(uri));
  }

  /** A request for a path that begins with a slash, its method still open. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
        .header("Content-Type", CONTENT_TYPE)
        .header("Accept", CONTENT_TYPE + ", application/json");
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  @Override
  public String toString() {
    return base;
  }

  private static URI parse(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (uri.getHost() == null || !isHttp) {
        throw invalid();
      }
      return uri;
    } catch (URISyntaxException e) {
      throw invalid();
    }
  }

  /** Without the cause, whose message repeats the address: it may hold a password. */
  private static ConfigException invalid() {
    return new ConfigException(
        RegistryConfig.URL + " has an entry that is not an http(s) address with a valid host");
  }

  private static String withoutUserInfo(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().replaceAll("/+$", "");
    return uri.getScheme() + "://" + uri.getHost() + port + path;
  }
}
