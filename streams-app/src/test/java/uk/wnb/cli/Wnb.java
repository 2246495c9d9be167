package uk.wnb.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** One run of the command in this JVM, and what it said. */
record Wnb(int code, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs it as a person would. */
  static Wnb run(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int code = command.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
    command.getOut().flush();
    command.getErr().flush();
    return new Wnb(code, out.toString(), err.toString());
  }

  /** The JSON objects on standard output, one a line. */
  List<JsonNode> json() {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : out.lines().toList()) {
      try {
        objects.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("not JSON: " + line, e);
      }
    }
    return objects;
  }

  /** Those of them with this {@code kind}. */
  List<JsonNode> json(String kind) {
    return json().stream().filter(object -> object.path("kind").asText().equals(kind)).toList();
  }
}
