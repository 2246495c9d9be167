package uk.wnb.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What monitoring asks over HTTP: {@code /health/live}, {@code /health/ready} (200 or 503) and {@code /metrics}. Holds
 * no record of any child; who may reach it is for the network to say.
 */
public final class OpsServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  private OpsServer(HttpServer server) {
    this.server = server;
  }

  /**
   * A server at work, or null when {@code wnb.http.port} is 0.
   *
   * @param live whether the process does its work or can get to it by itself
   * @param ready whether it is at work now
   * @param metrics what to scrape, in Prometheus' text format
   * @throws ConfigurationException when the address cannot be used
   */
  public static OpsServer start(Configuration configuration, BooleanSupplier live, BooleanSupplier ready,
      Supplier<String> metrics) {
    int port = configuration.integer(Setting.HTTP_PORT, 0, 65_535);
    return port == 0 ? null : start(configuration.get(Setting.HTTP_HOST), port, live, ready, metrics);
  }

  private static OpsServer start(String host, int port, BooleanSupplier live, BooleanSupplier ready,
      Supplier<String> metrics) {
    try {
      OpsServer ops = new OpsServer(HttpServer.create(new InetSocketAddress(host, port), 0));
      ops.server.setExecutor(ops.workers);
      ops.health("/health/live", live);
      ops.health("/health/ready", ready);
      ops.server.createContext("/metrics", exchange -> answer(exchange, OK, metrics.get()));
      ops.server.start();
      return ops;
    } catch (IOException e) {
      throw new ConfigurationException("cannot listen at " + Setting.HTTP_HOST.key() + " and "
          + Setting.HTTP_PORT.key() + "; is another instance there?", e);
    }
  }

  private void health(String path, BooleanSupplier check) {
    server.createContext(path, exchange -> {
      boolean well = check.getAsBoolean();
      answer(exchange, well ? OK : UNAVAILABLE, well ? "ok\n" : "not ok\n");
    });
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
        return;
      }
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
