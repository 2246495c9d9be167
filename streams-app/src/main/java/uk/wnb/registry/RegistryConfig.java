package uk.wnb.registry;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.NO_DEFAULT_VALUE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.LambdaValidator;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.utils.ExponentialBackoff;

/**
 * How to reach and use the schema registry: Confluent's keys with Confluent's meaning, so that a site changes only the
 * serde's class when it builds with Confluent's own. Differing defaults are said at their key. Nothing here is logged,
 * and no exception repeats an address or a credential.
 */
public final class RegistryConfig extends AbstractConfig {

  /** Addresses, comma-separated, http or https; tried in turn. Required. */
  public static final String URL = "schema.registry.url";
  /** Whether a serializer registers a schema it has not seen. Default true, as Confluent's; false in production. */
  public static final String AUTO_REGISTER = "auto.register.schemas";
  /** Whether a serializer that does not register uses the subject's latest version. Default false. */
  public static final String USE_LATEST = "use.latest.version";
  /** Whether the registry normalises schemas it compares or registers. Default false. */
  public static final String NORMALIZE = "normalize.schemas";
  /**
   * Whether the Java code generator's notes ({@code avro.java.string}) are left out of what the registry sees.
   * Default true, unlike Confluent's: schemas are registered from their .avsc files, which do not have them, and a
   * look-up with them would find nothing (40403).
   */
  public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
  /** Where the basic credentials are: URL (in the address, the default) or USER_INFO (in the key below). */
  public static final String BASIC_SOURCE = "basic.auth.credentials.source";
  /** {@code user:password}, for USER_INFO. */
  public static final String USER_INFO = "basic.auth.user.info";
  /** The same by its longer name, which wins when both are given. */
  public static final String REGISTRY_USER_INFO = "schema.registry.basic.auth.user.info";
  /** STATIC_TOKEN, to send the token below; the only source supported here. */
  public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
  /** The token, for STATIC_TOKEN. */
  public static final String BEARER_TOKEN = "bearer.auth.token";
  /**
   * Before Kafka's {@code ssl.} settings of a client, for an https address:
   * {@code schema.registry.ssl.truststore.location} and so on. Without any, the JVM's own authorities are trusted. The
   * host's name is always verified.
   */
  public static final String TLS_PREFIX = "schema.registry.";
  /**
   * The serde that reads and writes values. Our own. Default {@link AvroSerde}; Confluent's is
   * {@code io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde}, when it is on the class path.
   */
  public static final String SERDE_CLASS = "avro.serde.class";
  /** {@link SubjectNameStrategy} of values. Default TopicNameStrategy. */
  public static final String VALUE_STRATEGY = "value.subject.name.strategy";
  /** {@link SubjectNameStrategy} of keys. Default TopicNameStrategy. */
  public static final String KEY_STRATEGY = "key.subject.name.strategy";
  /** The record class of values, needed only by a serde made without one. */
  public static final String VALUE_TYPE = "specific.avro.value.type";
  /** The record class of keys, needed only by a serde made without one. */
  public static final String KEY_TYPE = "specific.avro.key.type";
  /** Milliseconds to wait for a connection. Default 5,000 (Confluent's: 60,000). */
  public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
  /** Milliseconds to wait for the whole of an answer. Default 10,000 (Confluent's: 60,000). */
  public static final String READ_TIMEOUT = "http.read.timeout.ms";
  /** Milliseconds before the second round of addresses; doubles with each further one. Default 100. */
  public static final String RETRY_WAIT = "retries.wait.ms";
  /** The most milliseconds between two rounds. Default 2,000, so that work resumes soon after the registry does. */
  public static final String RETRY_MAX_WAIT = "retries.max.wait.ms";
  /**
   * Milliseconds for which one call goes on trying before {@link RegistryUnavailableException}; 0 for one round only.
   * Our own. Default 60,000. With the timeouts above it must stay below the consumer's {@code max.poll.interval.ms},
   * and below the producer's {@code transaction.timeout.ms} if a wait is not to cost the task its open transaction.
   */
  public static final String RETRY_TIMEOUT = "registry.retry.timeout.ms";

  private static final ConfigDef DEFINITION = new ConfigDef()
      .define(URL, Type.LIST, NO_DEFAULT_VALUE, HIGH, "Addresses of the schema registry, tried in turn.")
      .define(AUTO_REGISTER, Type.BOOLEAN, true, MEDIUM, "Register schemas that are new.")
      .define(USE_LATEST, Type.BOOLEAN, false, LOW, "Use the latest version of the subject.")
      .define(NORMALIZE, Type.BOOLEAN, false, LOW, "Let the registry normalise schemas.")
      .define(REMOVE_JAVA_PROPERTIES, Type.BOOLEAN, true, LOW, "Leave the Java generator's notes out.")
      .define(BASIC_SOURCE, Type.STRING, Credentials.URL, MEDIUM, "Source of credentials: URL or USER_INFO.")
      .define(USER_INFO, Type.PASSWORD, null, MEDIUM, "user:password, for USER_INFO.")
      .define(REGISTRY_USER_INFO, Type.PASSWORD, null, MEDIUM, "user:password, for USER_INFO.")
      .define(BEARER_SOURCE, Type.STRING, null, MEDIUM, "STATIC_TOKEN, to send a bearer token.")
      .define(BEARER_TOKEN, Type.PASSWORD, null, MEDIUM, "The token, for STATIC_TOKEN.")
      .define(SERDE_CLASS, Type.CLASS, AvroSerde.class, LOW, "Serde of values.")
      .define(VALUE_STRATEGY, Type.STRING, defaultStrategy(), strategyCheck(), LOW, "Subject names of values.")
      .define(KEY_STRATEGY, Type.STRING, defaultStrategy(), strategyCheck(), LOW, "Subject names of keys.")
      .define(VALUE_TYPE, Type.CLASS, null, LOW, "Record class of values.")
      .define(KEY_TYPE, Type.CLASS, null, LOW, "Record class of keys.")
      .define(CONNECT_TIMEOUT, Type.INT, 5_000, Range.atLeast(1), LOW, "Milliseconds to wait for a connection.")
      .define(READ_TIMEOUT, Type.INT, 10_000, Range.atLeast(1), LOW, "Milliseconds to wait for an answer.")
      .define(RETRY_WAIT, Type.LONG, 100L, Range.atLeast(1), LOW, "Milliseconds before the second round.")
      .define(RETRY_MAX_WAIT, Type.LONG, 2_000L, Range.atLeast(1), LOW, "Most milliseconds between two rounds.")
      .define(RETRY_TIMEOUT, Type.LONG, 60_000L, Range.atLeast(0), LOW, "Milliseconds one call goes on trying.");

  private final List<RegistryAddress> addresses;
  private final Optional<SSLContext> tls;

  /** Whether {@code key} is one of these keys, or begins as those of TLS do. */
  public static boolean knows(String key) {
    return DEFINITION.names().contains(key) || key.startsWith(TLS_PREFIX);
  }

  /**
   * Reads and checks the settings; keys of others are ignored.
   *
   * @param settings a Kafka client's or serde's whole configuration
   * @throws ConfigException when a setting is missing or wrong, without repeating secret values
   */
  public RegistryConfig(Map<String, ?> settings) {
    super(DEFINITION, strategiesByName(settings), false);
    Credentials credentials = Credentials.of(this);
    this.addresses = getList(URL).stream().map(text -> RegistryAddress.of(text, credentials)).toList();
    if (addresses.isEmpty()) {
      throw new ConfigException(URL + " has no address");
    }
    this.tls = RegistryTls.context(settings);
  }

  /** Settings for a registry at one address, everything else by default. */
  public static RegistryConfig at(String url) {
    return new RegistryConfig(Map.of(URL, url));
  }

  List<RegistryAddress> addresses() {
    return addresses;
  }

  /** Whom to trust and who we are on https addresses, where that is not the JVM's default. */
  Optional<SSLContext> tls() {
    return tls;
  }

  boolean autoRegister() {
    return getBoolean(AUTO_REGISTER);
  }

  boolean useLatest() {
    return getBoolean(USE_LATEST);
  }

  boolean normalize() {
    return getBoolean(NORMALIZE);
  }

  boolean removeJavaProperties() {
    return getBoolean(REMOVE_JAVA_PROPERTIES);
  }

  Class<?> serdeClass() {
    return getClass(SERDE_CLASS);
  }

  SubjectNameStrategy strategy(boolean isKey) {
    return SubjectNameStrategy.of(getString(isKey ? KEY_STRATEGY : VALUE_STRATEGY));
  }

  /** The configured record class. */
  Class<?> recordType(boolean isKey) {
    String key = isKey ? KEY_TYPE : VALUE_TYPE;
    Class<?> type = getClass(key);
    if (type == null || !SpecificRecord.class.isAssignableFrom(type)) {
      throw new ConfigException(key + " must name a generated record when the serde is made without one");
    }
    return type;
  }

  Duration connectTimeout() {
    return Duration.ofMillis(getInt(CONNECT_TIMEOUT));
  }

  Duration readTimeout() {
    return Duration.ofMillis(getInt(READ_TIMEOUT));
  }

  Duration retryTimeout() {
    return Duration.ofMillis(getLong(RETRY_TIMEOUT));
  }

  /** Waits between rounds; the jitter keeps instances from asking a recovering registry in step. */
  ExponentialBackoff backoff() {
    return new ExponentialBackoff(getLong(RETRY_WAIT), 2, getLong(RETRY_MAX_WAIT), 0.2);
  }

  private static String defaultStrategy() {
    return SubjectNameStrategy.TOPIC_NAME.confluentName();
  }

  private static LambdaValidator strategyCheck() {
    return LambdaValidator.with((key, name) -> SubjectNameStrategy.of((String) name), () -> "a known strategy");
  }

  /** Confluent's keys may hold the class itself. */
  private static Map<String, ?> strategiesByName(Map<String, ?> settings) {
    Map<String, Object> copy = new HashMap<>(settings);
    for (String key : List.of(VALUE_STRATEGY, KEY_STRATEGY)) {
      copy.computeIfPresent(key, (k, value) -> value instanceof Class<?> type ? type.getName() : value);
    }
    return copy;
  }
}
