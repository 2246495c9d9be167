package uk.wnb.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate made for one test by the JDK's keytool, and a store with which a client trusts it. */
final class TestTls {

  static final String PASSWORD = "changeit";

  private final Path keys;
  private final Path trust;

  private TestTls(Path keys, Path trust) {
    this.keys = keys;
    this.trust = trust;
  }

  /** A certificate for 127.0.0.1, its files in {@code directory}. */
  static TestTls in(Path directory) {
    Path keys = directory.resolve("keys.p12");
    Path certificate = directory.resolve("server.pem");
    Path trust = directory.resolve("trust.p12");
    keytool("-genkeypair", "-alias", "server", "-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=registry",
        "-ext", "SAN=ip:127.0.0.1", "-validity", "2", "-keystore", keys.toString());
    keytool("-exportcert", "-rfc", "-alias", "server", "-file", certificate.toString(), "-keystore", keys.toString());
    keytool("-importcert", "-noprompt", "-alias", "server", "-file", certificate.toString(),
        "-keystore", trust.toString());
    return new TestTls(keys, trust);
  }

  /** What a client trusts. */
  Path trust() {
    return trust;
  }

  /** The server's side. */
  SSLContext server() {
    try (InputStream in = Files.newInputStream(keys)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(String... arguments) {
    try {
      ProcessBuilder keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin",
          "keytool").toString());
      keytool.command().addAll(List.of(arguments));
      keytool.command().addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
      Process process = keytool.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
