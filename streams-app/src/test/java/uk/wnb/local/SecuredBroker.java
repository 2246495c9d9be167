package uk.wnb.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/**
 * A broker as a trust runs one: clients come over TLS and say who they are, by SCRAM or by a token, and whatever is not
 * allowed is denied. A second listener without either is for the test itself, which may do everything.
 */
public final class SecuredBroker implements AutoCloseable {
  private static final String KEY_PASSWORD = "for-tests-only";
  private static final int ITERATIONS = 4096;

  private final Path directory;
  private final BrokerStorage storage;
  private final BrokerPorts ports = BrokerPorts.free();
  private final int securedPort = BrokerPorts.free().broker();
  private final KafkaRaftServer server;
  private final Admin admin;

  /** One at work, in a temporary directory. */
  public SecuredBroker() throws Exception {
    ExitGuard.install();
    directory = Files.createTempDirectory("wnb-secured-");
    makeCertificate();
    storage = BrokerStorage.at(directory.resolve("data"));
    storage.format();
    server = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
    server.startup();
    admin = Admin.create(Map.<String, Object>of("bootstrap.servers", BrokerSettings.address(ports.broker())));
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(BrokerSettings.of(storage.directory(), ports, Map.of()));
    String open = "INTERNAL://" + BrokerSettings.address(ports.broker());
    String secured = "SECURED://" + BrokerSettings.address(securedPort);
    settings.put("listeners", open + "," + secured + ",CONTROLLER://" + BrokerSettings.address(ports.controller()));
    settings.put("advertised.listeners", open + "," + secured);
    settings.put("listener.security.protocol.map", "INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SASL_SSL");
    settings.put("inter.broker.listener.name", "INTERNAL");
    settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
    settings.put("super.users", "User:ANONYMOUS");
    settings.put("listener.name.secured.sasl.enabled.mechanisms", "SCRAM-SHA-512,OAUTHBEARER");
    settings.put("listener.name.secured.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    settings.put("listener.name.secured.oauthbearer.sasl.jaas.config",
        "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
    settings.put("ssl.keystore.location", keyStore().toString());
    settings.put("ssl.keystore.password", KEY_PASSWORD);
    settings.put("ssl.keystore.type", "PKCS12");
    return settings;
  }

  private Path keyStore() {
    return directory.resolve("broker.p12");
  }

  /** The JDK's own tool: there is no public API for it. */
  private void makeCertificate() throws IOException, InterruptedException {
    Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1",
        "-validity", "2", "-storetype", "PKCS12", "-keystore", keyStore().toString(), "-storepass", KEY_PASSWORD)
        .redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      throw new IOException("keytool made no certificate: " + said);
    }
  }

  /** Makes {@code user} known, to come with {@code password}. */
  public void addUser(String user, String password) throws ExecutionException, InterruptedException {
    admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user,
        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), password))).all().get();
  }

  /** A client that may do everything. */
  public Admin admin() {
    return admin;
  }

  /** Settings of a client that may do everything, as they stand in our configuration. */
  public Map<String, String> open() {
    return Map.of("wnb.bootstrap.servers", BrokerSettings.address(ports.broker()));
  }

  /** Settings of one who comes with a password. */
  public Map<String, String> scram(String user, String password) {
    return secured("SCRAM-SHA-512", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
        + user + "\" password=\"" + password + "\";");
  }

  /** Settings of one who comes with a token; unsigned, as Kafka makes them for trials. */
  public Map<String, String> token(String subject) {
    return secured("OAUTHBEARER", "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required "
        + "unsecuredLoginStringClaim_sub=\"" + subject + "\";");
  }

  private Map<String, String> secured(String mechanism, String login) {
    return Map.of(
        "wnb.bootstrap.servers", BrokerSettings.address(securedPort),
        "kafka.security.protocol", "SASL_SSL",
        "kafka.sasl.mechanism", mechanism,
        "kafka.sasl.jaas.config", login,
        "kafka.ssl.truststore.location", keyStore().toString(),
        "kafka.ssl.truststore.password", KEY_PASSWORD,
        "kafka.ssl.truststore.type", "PKCS12");
  }

  @Override
  public void close() throws IOException {
    admin.close();
    server.shutdown();
    server.awaitShutdown();
    Utils.delete(directory.toFile());
  }
}
