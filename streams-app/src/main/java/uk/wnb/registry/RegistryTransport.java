package uk.wnb.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.utils.ExponentialBackoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a JSON answer from whichever address has one. No connection, no whole answer in time, 429, 5xx and an answer
 * that is not JSON all mean "try the next address, then wait and begin again"; anything else is an answer.
 *
 * <p>Threads: safe for any number. A waiting call ends at once when the transport is closed.
 */
final class RegistryTransport implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(RegistryTransport.class);
  private static final int TOO_MANY_REQUESTS = 429;

  private final List<RegistryAddress> addresses;
  private final HttpClient http;
  private final Duration readTimeout;
  private final Duration retryTimeout;
  private final ExponentialBackoff backoff;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile int preferred;
  private volatile boolean reachable = true;

  RegistryTransport(RegistryConfig config) {
    this.addresses = config.addresses();
    this.readTimeout = config.readTimeout();
    this.retryTimeout = config.retryTimeout();
    this.backoff = config.backoff();
    this.http = client(config);
  }

  private static HttpClient client(RegistryConfig config) {
    HttpClient.Builder client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(config.connectTimeout());
    config.tls().ifPresent(client::sslContext);
    return client.build();
  }

  /** Whether the last call got an answer; true before the first. */
  boolean reachable() {
    return reachable;
  }

  JsonNode get(String path) {
    return call("GET", path, null);
  }

  JsonNode send(String method, String path, JsonNode body) {
    return call(method, path, body.toString());
  }

  /** Ends the waits of calls under way; later calls make one round only. */
  @Override
  public void close() {
    closed.countDown();
  }

  private JsonNode call(String method, String path, String body) {
    long deadline = System.nanoTime() + retryTimeout.toNanos();
    for (int round = 0; ; round++) {
      try {
        JsonNode answer = askEach(method, path, body);
        answered();
        return answer;
      } catch (RegistryUnavailableException interrupted) {
        throw interrupted;
      } catch (RegistryException refused) {
        answered();
        throw refused;
      } catch (IOException e) {
        unanswered(e);
        await(round, deadline, e);
      }
    }
  }

  private void answered() {
    if (!reachable) {
      LOG.info("The schema registry answers again");
    }
    reachable = true;
  }

  private void unanswered(IOException why) {
    if (reachable) {
      LOG.warn("The schema registry at {} gives no usable answer; trying on: {}", addresses, why.toString());
    }
    reachable = false;
  }

  /** One round, beginning with the address that answered last. */
  private JsonNode askEach(String method, String path, String body) throws IOException {
    int first = preferred;
    IOException failure = null;
    for (int i = 0; i < addresses.size(); i++) {
      int index = (first + i) % addresses.size();
      try {
        JsonNode answer = ask(addresses.get(index), method, path, body);
        preferred = index;
        return answer;
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private JsonNode ask(RegistryAddress address, String method, String path, String body) throws IOException {
    HttpRequest request = address.request(path)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
    HttpResponse<byte[]> response = exchange(request);
    int status = response.statusCode();
    if (status >= 500 || status == TOO_MANY_REQUESTS) {
      throw new IOException("HTTP " + status + " from " + address);
    }
    if (status >= 300) {
      throw Refusal.of(status, response.body());
    }
    return JSON.readTree(response.body());
  }

  /** Asynchronous, because only so is there a limit on the body as well: a request's own ends with the headers. */
  private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no whole answer within " + readTimeout.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw interrupted(e);
    }
  }

  private void await(int round, long deadline, IOException failure) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw unavailable("gave no usable answer in " + retryTimeout.toMillis() + " ms", failure);
    }
    try {
      if (closed.await(Math.min(left, backoff.backoff(round)), TimeUnit.MILLISECONDS)) {
        throw unavailable("gave no usable answer before the client was closed", failure);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private RegistryUnavailableException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return unavailable("was not waited for: the thread was interrupted", cause);
  }

  private RegistryUnavailableException unavailable(String what, Exception cause) {
    return new RegistryUnavailableException("The schema registry at " + addresses + " " + what, cause);
  }
}
