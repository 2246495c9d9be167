package uk.wnb.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import uk.wnb.registry.Compatibility;

/** Confluent's API over a {@link SchemaStore}: the calls that clients make, and its error codes. */
final class RegistryApi implements HttpHandler {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

  private final SchemaStore store;

  RegistryApi(SchemaStore store) {
    this.store = store;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      try {
        reply(exchange, 200, answer(exchange));
      } catch (RegistryError e) {
        reply(exchange, e.status(), error(e));
      }
    }
  }

  /** Each call by its method and the shape of its path: literals as they are, "*" for a name in between. */
  private JsonNode answer(HttpExchange exchange) throws IOException {
    List<String> path = path(exchange);
    String call = exchange.getRequestMethod() + " " + shape(path);
    return switch (call) {
      case "GET /subjects" -> JSON.valueToTree(store.subjects());
      case "POST /subjects/*" -> json(store.find(path.get(1), text(exchange, "schema")));
      case "GET /subjects/*/versions" -> versions(path.get(1));
      case "POST /subjects/*/versions" ->
          JSON.createObjectNode().put("id", store.register(path.get(1), text(exchange, "schema")));
      case "GET /subjects/*/versions/*" -> json(store.version(path.get(1), path.get(3)));
      case "GET /schemas/ids/*" -> JSON.createObjectNode().put("schema", store.byId(id(path.get(2))));
      case "GET /config" -> JSON.createObjectNode().put("compatibilityLevel", store.level().name());
      case "GET /config/*" -> JSON.createObjectNode().put("compatibilityLevel", store.level(path.get(1)).name());
      case "PUT /config" -> setLevel(text(exchange, "compatibility"));
      case "PUT /config/*" -> setLevel(path.get(1), text(exchange, "compatibility"));
      case "POST /compatibility/subjects/*/versions/*" -> compatible(path, exchange);
      default -> throw RegistryError.unknownPath();
    };
  }

  private JsonNode versions(String subject) {
    return JSON.valueToTree(IntStream.rangeClosed(1, store.versionCount(subject)).toArray());
  }

  private JsonNode compatible(List<String> path, HttpExchange exchange) throws IOException {
    if (!path.get(4).equals("latest")) {
      throw RegistryError.invalidVersion(path.get(4));
    }
    boolean compatible = store.fitsLatest(path.get(2), text(exchange, "schema"));
    return JSON.createObjectNode().put("is_compatible", compatible);
  }

  private JsonNode setLevel(String level) {
    store.setLevel(compatibility(level));
    return JSON.createObjectNode().put("compatibility", level);
  }

  private JsonNode setLevel(String subject, String level) {
    store.setLevel(subject, compatibility(level));
    return JSON.createObjectNode().put("compatibility", level);
  }

  private static Compatibility compatibility(String level) {
    return Compatibility.named(level).orElseThrow(() -> RegistryError.invalidCompatibility(level));
  }

  private static ObjectNode json(SchemaStore.Version version) {
    return JSON.createObjectNode().put("subject", version.subject()).put("version", version.version())
        .put("id", version.id()).put("schema", version.schema());
  }

  private static ObjectNode error(RegistryError error) {
    return JSON.createObjectNode().put("error_code", error.code()).put("message", error.getMessage());
  }

  private static long id(String text) {
    if (!text.matches("-?\\d{1,10}")) {
      throw RegistryError.unknownPath();
    }
    return Long.parseLong(text);
  }

  private static String text(HttpExchange exchange, String field) throws IOException {
    try {
      return JSON.readTree(exchange.getRequestBody()).path(field).asText();
    } catch (JsonProcessingException e) {
      throw RegistryError.invalidJson();
    }
  }

  private static List<String> path(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toList();
  }

  private static String shape(List<String> path) {
    int names = path.get(0).equals("compatibility") || path.get(0).equals("schemas") ? 2 : 1;
    return IntStream.range(0, path.size())
        .mapToObj(i -> i >= names && (i - names) % 2 == 0 ? "*" : path.get(i))
        .reduce("", (before, part) -> before + "/" + part);
  }

  private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", CONTENT_TYPE);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
