package uk.wnb.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Stands before a registry: remembers each request, answers as planned while there are plans, passes on after that. */
final class RegistryProxy implements AutoCloseable {

  /** One request as it came. */
  record Seen(String method, String path, String contentType, String authorization, String body) {
  }

  private interface Plan {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final String target;
  private final SSLContext tls;
  private final String authorization;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Queue<Plan> plans = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  RegistryProxy(String target) {
    this(target, null, null);
  }

  private RegistryProxy(String target, SSLContext tls, String authorization) {
    this.target = target;
    this.tls = tls;
    this.authorization = authorization;
    this.server = server(tls);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** One that lets in only who shows this {@code Authorization}, on https. */
  static RegistryProxy guarded(String target, SSLContext tls, String authorization) {
    return new RegistryProxy(target, tls, authorization);
  }

  private static HttpServer server(SSLContext tls) {
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try {
      if (tls == null) {
        return HttpServer.create(loopback, 0);
      }
      HttpsServer server = HttpsServer.create(loopback, 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return (tls == null ? "http" : "https") + "://127.0.0.1:" + server.getAddress().getPort();
  }

  String urlWith(String userInfo) {
    return url().replace("://", "://" + userInfo + "@");
  }

  List<Seen> seen() {
    return seen;
  }

  RegistryProxy reply(int status, String body) {
    plans.add(exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  RegistryProxy reply(int times, int status, String body) {
    for (int i = 0; i < times; i++) {
      reply(status, body);
    }
    return this;
  }

  /** Takes the request and never says a word. */
  RegistryProxy hang() {
    plans.add(exchange -> closed.await());
    return this;
  }

  /** Says that much will come, sends a little of it, and no more. */
  RegistryProxy stall() {
    plans.add(exchange -> {
      exchange.sendResponseHeaders(200, 1_000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      closed.await();
    });
    return this;
  }

  /** Breaks the connection without an answer. */
  RegistryProxy hangUp() {
    plans.add(HttpExchange::close);
    return this;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        exchange.getRequestHeaders().getFirst("Authorization"), body));
    Plan plan = plans.poll();
    try (exchange) {
      if (authorization != null && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{\"error_code\":401,\"message\":\"who are you?\"}".getBytes(StandardCharsets.UTF_8));
      } else if (plan == null) {
        pass(exchange, body);
      } else {
        plan.answer(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, String body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
        .header("Content-Type", String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")))
        .method(exchange.getRequestMethod(), BodyPublishers.ofString(body)).build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    send(exchange, response.statusCode(), response.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
