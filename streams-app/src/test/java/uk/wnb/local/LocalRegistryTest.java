package uk.wnb.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry's answers as text, as any client of Confluent's API reads them. */
class LocalRegistryTest {

  private static final String STRING = "{\"schema\":\"\\\"string\\\"\"}";
  private static final String BYTES = "{\"schema\":\"\\\"bytes\\\"\"}";
  private static final String INT = "{\"schema\":\"\\\"int\\\"\"}";
  private static final String SPACED_STRING = "{\"schema\":\"{\\\"type\\\": \\\"string\\\"}\"}";

  private final LocalRegistry registry = new LocalRegistry().start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void numbersSchemasInTheOrderOfRegistration() {
    assertThat(post("/subjects/a/versions", STRING)).isEqualTo("200 {\"id\":1}");
    assertThat(post("/subjects/b/versions", INT)).isEqualTo("200 {\"id\":2}");
    assertThat(post("/subjects/c/versions", SPACED_STRING)).isEqualTo("200 {\"id\":1}");
    assertThat(post("/subjects/a/versions", STRING)).isEqualTo("200 {\"id\":1}");
    assertThat(post("/subjects/d/versions", BYTES)).isEqualTo("200 {\"id\":3}");
    assertThat(get("/schemas/ids/1")).isEqualTo("200 {\"schema\":\"\\\"string\\\"\"}");
    assertThat(get("/schemas/ids/2")).isEqualTo("200 {\"schema\":\"\\\"int\\\"\"}");
  }

  @Test
  void listsSubjectsAndVersions() {
    assertThat(get("/subjects")).isEqualTo("200 []");
    post("/subjects/b/versions", STRING);
    post("/subjects/b/versions", BYTES);
    post("/subjects/a/versions", STRING);

    assertThat(get("/subjects")).isEqualTo("200 [\"a\",\"b\"]");
    assertThat(get("/subjects/b/versions")).isEqualTo("200 [1,2]");
    assertThat(get("/subjects/b/versions/1"))
        .isEqualTo("200 {\"subject\":\"b\",\"version\":1,\"id\":1,\"schema\":\"\\\"string\\\"\"}");
    assertThat(get("/subjects/b/versions/latest"))
        .isEqualTo("200 {\"subject\":\"b\",\"version\":2,\"id\":2,\"schema\":\"\\\"bytes\\\"\"}");
  }

  @Test
  void looksASchemaUpUnderItsSubject() {
    post("/subjects/a/versions", STRING);

    assertThat(post("/subjects/a", SPACED_STRING))
        .isEqualTo("200 {\"subject\":\"a\",\"version\":1,\"id\":1,\"schema\":\"\\\"string\\\"\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/schemas/ids/1,                404, 40403",
    "/schemas/ids/0,                404, 40403",
    "/schemas/ids/-1,               404, 40403",
    "/schemas/ids/4294967297,       404, 40403",
    "/schemas/ids/one,              404, 404",
    "/subjects/x/versions,          404, 40401",
    "/subjects/x/versions/latest,   404, 40401",
    "/subjects/a/versions/2,        404, 40402",
    "/subjects/a/versions/0,        422, 42202",
    "/subjects/a/versions/one,      422, 42202",
    "/config/a,                     404, 40408",
    "/nothing,                      404, 404",
    "/,                             404, 404"})
  void saysWhatItDoesNotHave(String path, int status, int code) {
    if (path.startsWith("/subjects/a")) {
      post("/subjects/a/versions", STRING);
    }
    assertThat(get(path)).startsWith(status + " {\"error_code\":" + code + ",\"message\":\"");
  }

  @Test
  void saysWhatItCannotFindOrTake() {
    assertThat(post("/subjects/a", STRING)).startsWith("404 {\"error_code\":40401,");
    assertThat(get("/subjects")).isEqualTo("200 []");
    post("/subjects/a/versions", STRING);
    assertThat(post("/subjects/a", INT)).startsWith("404 {\"error_code\":40403,");
    assertThat(post("/subjects/a/versions", INT)).startsWith("409 {\"error_code\":409,");
    assertThat(post("/subjects/a/versions", "{\"schema\":\"nonsense\"}")).startsWith("422 {\"error_code\":42201,");
    assertThat(post("/subjects/a/versions", "{}")).startsWith("422 {\"error_code\":42201,");
    assertThat(post("/subjects/a/versions", "{not json")).startsWith("400 {\"error_code\":400,");
  }

  /** A schema that was refused must not use a number up: ids would differ between runs. */
  @Test
  void givesNoIdToWhatItRefuses() {
    post("/subjects/a/versions", STRING);
    post("/subjects/a/versions", INT);

    assertThat(get("/schemas/ids/2")).startsWith("404");
    assertThat(post("/subjects/b/versions", BYTES)).isEqualTo("200 {\"id\":2}");
  }

  @Test
  void checksCompatibilityWithTheLatestVersion() {
    String path = "/compatibility/subjects/a/versions/latest";
    assertThat(post(path, INT)).isEqualTo("200 {\"is_compatible\":true}");
    post("/subjects/a/versions", STRING);

    assertThat(post(path, BYTES)).isEqualTo("200 {\"is_compatible\":true}");
    assertThat(post(path, INT)).isEqualTo("200 {\"is_compatible\":false}");
    assertThat(post("/compatibility/subjects/a/versions/1", INT)).startsWith("422 {\"error_code\":42202,");
  }

  @Test
  void checksAgainstTheLatestAndNotTheFirst() {
    put("/config/a", "{\"compatibility\":\"NONE\"}");
    post("/subjects/a/versions", STRING);
    post("/subjects/a/versions", INT);
    put("/config/a", "{\"compatibility\":\"BACKWARD\"}");

    String path = "/compatibility/subjects/a/versions/latest";
    assertThat(post(path, INT)).isEqualTo("200 {\"is_compatible\":true}");
    assertThat(post(path, STRING)).isEqualTo("200 {\"is_compatible\":false}");
  }

  @Test
  void keepsACompatibilityLevelForAllAndForEach() {
    assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(put("/config", "{\"compatibility\":\"FULL\"}")).isEqualTo("200 {\"compatibility\":\"FULL\"}");
    assertThat(put("/config/a", "{\"compatibility\":\"NONE\"}")).isEqualTo("200 {\"compatibility\":\"NONE\"}");
    assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"FULL\"}");
    assertThat(get("/config/a")).isEqualTo("200 {\"compatibilityLevel\":\"NONE\"}");
    assertThat(put("/config", "{\"compatibility\":\"SOME\"}")).startsWith("422 {\"error_code\":42203,");

    post("/subjects/a/versions", STRING);
    post("/subjects/b/versions", STRING);
    assertThat(post("/subjects/a/versions", INT)).startsWith("200");
    assertThat(post("/subjects/b/versions", INT)).startsWith("409");
  }

  @Test
  void answersInConfluentsContentType() throws Exception {
    HttpResponse<String> response = send(request("/subjects"));

    assertThat(response.headers().firstValue("Content-Type")).contains("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void keepsPortAndSchemasOverAnOutage() throws Exception {
    String url = registry.url();
    post("/subjects/a/versions", STRING);
    registry.stop();
    registry.stop();
    assertThatThrownBy(() -> send(request("/subjects"))).isInstanceOf(ConnectException.class);

    registry.start().start();

    assertThat(registry.url()).isEqualTo(url);
    assertThat(get("/subjects")).isEqualTo("200 [\"a\"]");
  }

  /** Instances that start together register the same schemas at the same moment. */
  @Test
  void givesOneIdToAllWhoRegisterAtOnce() {
    List<CompletableFuture<String>> answers = IntStream.range(0, 40)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> post("/subjects/s" + i % 4 + "/versions", STRING)))
        .toList();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("200 {\"id\":1}"));
    assertThat(get("/subjects")).isEqualTo("200 [\"s0\",\"s1\",\"s2\",\"s3\"]");
    assertThat(get("/subjects/s0/versions")).isEqualTo("200 [1]");
  }

  @Test
  void takesANameWithASlashInIt() {
    assertThat(post("/subjects/a%2Fb%20c/versions", STRING)).isEqualTo("200 {\"id\":1}");
    assertThat(get("/subjects")).isEqualTo("200 [\"a/b c\"]");
  }

  @Test
  void listensOnLoopbackOnly() {
    assertThat(URI.create(registry.url()).getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void saysSoWhenItsPortIsTaken() throws IOException {
    int port = URI.create(registry.url()).getPort();
    registry.stop();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(registry::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
  }

  private String get(String path) {
    return text(request(path));
  }

  private String post(String path, String body) {
    return text(request(path).POST(BodyPublishers.ofString(body)));
  }

  private String put(String path, String body) {
    return text(request(path).PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(registry.url() + path));
  }

  private String text(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = send(request);
      return response.statusCode() + " " + response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
