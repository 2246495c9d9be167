package uk.wnb.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A schema registry in memory, on a free loopback port, speaking the part of Confluent's API that clients use. What is
 * registered outlives {@link #stop()} and {@link #start()}, which keep the port: an outage, for tests. Ids are 1, 2, 3
 * in order of registration. {@code normalize=true} is accepted and does nothing.
 */
public final class LocalRegistry implements AutoCloseable {

  static {
    // The JDK's server sends head and body apart; with Nagle's algorithm each answer then takes 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final SchemaStore store = new SchemaStore();
  private HttpServer server;
  private ExecutorService threads;
  private int port;

  /**
   * Starts it; on the first free port, later on the same one. No effect when it runs.
   *
   * @return itself
   * @throws UncheckedIOException when the port has been taken by another program since
   */
  public synchronized LocalRegistry start() {
    if (server == null) {
      server = bind(port);
      port = server.getAddress().getPort();
      threads = Executors.newFixedThreadPool(2, LocalRegistry::thread);
      server.setExecutor(threads);
      server.createContext("/", new RegistryApi(store));
      server.start();
    }
    return this;
  }

  /** Stops answering and frees the port; what is registered stays. No effect when it does not run. */
  public synchronized void stop() {
    if (server != null) {
      server.stop(0);
      threads.shutdownNow();
      server = null;
    }
  }

  /** Its address, the same for its whole life once started. */
  public synchronized String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    stop();
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("The local registry cannot have port " + port, e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "local-registry");
    thread.setDaemon(true);
    return thread;
  }
}
