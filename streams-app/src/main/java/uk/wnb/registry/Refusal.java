package uk.wnb.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;

/** What an answer other than 2xx, 429 and 5xx means. */
final class Refusal {

  private static final Set<Integer> NOT_FOUND_CODES = Set.of(40401, 40402, 40403);
  private static final int CONFLICT = 409;
  private static final int MOST_CHARACTERS = 300;

  private Refusal() {
  }

  static RegistryException of(int status, byte[] body) {
    JsonNode answer = parse(body);
    int code = answer.path("error_code").asInt(status);
    String message = "HTTP " + status + ", code " + code + ": " + words(answer);
    if (status == CONFLICT) {
      return new IncompatibleSchemaException(message);
    }
    return NOT_FOUND_CODES.contains(code)
        ? new UnknownSchemaException(message)
        : new RegistryRefusedException(status, message);
  }

  /** A proxy in between may answer in HTML: then only the status counts. */
  private static JsonNode parse(byte[] body) {
    try {
      return RegistryTransport.JSON.readTree(body);
    } catch (IOException e) {
      return RegistryTransport.JSON.missingNode();
    }
  }

  /** The registry's own words, on one line and not endless: they can repeat a whole schema. */
  private static String words(JsonNode answer) {
    String text = answer.path("message").asText("no message").replaceAll("\\p{Cntrl}+", " ");
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
