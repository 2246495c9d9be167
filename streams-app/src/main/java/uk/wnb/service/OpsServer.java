package uk.wnb.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What monitoring asks over HTTP: {@code /health/live}, {@code /health/ready} (200 or 503) and {@code /metrics},
 * which hold no record of any child. {@code POST /children} answers about one child to whoever shows the secret; over
 * anything but loopback it belongs behind a proxy that speaks TLS.
 */
public final class OpsServer implements AutoCloseable {
  static {
    // As in LocalRegistry: head and body are sent apart, and with Nagle's algorithm each answer then takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int OK = 200;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;
  private static final int LONGEST_QUESTION = 64;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  private OpsServer(HttpServer server) {
    this.server = server;
  }

  /**
   * A server at work, or null when {@code wnb.http.port} is 0.
   *
   * @param health how the process does
   * @param metrics what to scrape, in Prometheus' text format
   * @param queries answers about single children; nothing when nobody may ask
   * @throws ConfigurationException when the address cannot be used
   */
  public static OpsServer start(Configuration configuration, Supplier<Health> health, Supplier<String> metrics,
      Optional<ChildQueries> queries) {
    int port = configuration.integer(Setting.HTTP_PORT, 0, 65_535);
    return port == 0 ? null : start(configuration.get(Setting.HTTP_HOST), port, health, metrics, queries);
  }

  private static OpsServer start(String host, int port, Supplier<Health> health, Supplier<String> metrics,
      Optional<ChildQueries> queries) {
    try {
      OpsServer ops = new OpsServer(HttpServer.create(new InetSocketAddress(host, port), 0));
      ops.server.setExecutor(ops.workers);
      ops.health("/health/live", () -> health.get().live(), health);
      ops.health("/health/ready", () -> health.get().ready(), health);
      ops.server.createContext("/metrics", exchange -> answer(exchange, OK, metrics.get()));
      queries.ifPresent(ops::children);
      ops.server.start();
      return ops;
    } catch (IOException e) {
      throw new ConfigurationException("cannot listen at " + Setting.HTTP_HOST.key() + " and "
          + Setting.HTTP_PORT.key() + "; is another instance there?", e);
    }
  }

  /** The body says what is wrong, a line each: a person looks there first. */
  private void health(String path, BooleanSupplier check, Supplier<Health> health) {
    server.createContext(path, exchange -> answer(exchange, check.getAsBoolean() ? OK : UNAVAILABLE,
        check.getAsBoolean() ? "ok\n" : "not ok\n" + String.join("\n", health.get().troubles()) + "\n"));
  }

  private void children(ChildQueries queries) {
    server.createContext("/children", exchange -> {
      try (exchange) {
        if (!exchange.getRequestMethod().equals("POST")) {
          exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
        } else if (!queries.mayAsk(exchange.getRequestHeaders().getFirst("Authorization"))) {
          exchange.sendResponseHeaders(UNAUTHORIZED, -1);
        } else {
          String nhsNumber = new String(exchange.getRequestBody().readNBytes(LONGEST_QUESTION), StandardCharsets.UTF_8);
          boolean forwarded = exchange.getRequestHeaders().containsKey(ChildQueries.FORWARDED);
          ChildQueries.Answer answer = queries.ask(nhsNumber.strip(), forwarded);
          if (answer.status() == UNAVAILABLE) {
            exchange.getResponseHeaders().set("Retry-After", "2");
          }
          write(exchange, answer.status(), "application/json", answer.body());
        }
      }
    });
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
        return;
      }
      write(exchange, status, "text/plain; version=0.0.4; charset=utf-8", text);
    }
  }

  private static void write(HttpExchange exchange, int status, String type, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
