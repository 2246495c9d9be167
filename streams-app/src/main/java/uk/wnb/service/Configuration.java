package uk.wnb.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import uk.wnb.intake.OutcomeCodes;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profile;
import uk.wnb.registry.RegistryConfig;
import uk.wnb.topology.BoundedRocksDb;
import uk.wnb.topology.Notifications;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/**
 * How this process is set up: defaults, then a properties file, then the environment, the later winning. Keys are our
 * own ({@link Setting}), Confluent's for the schema registry, and {@code kafka.} before any setting of a Kafka client.
 */
public final class Configuration {
  /** As many as 128 bits take in Base64. */
  private static final int FEWEST_TOKEN_CHARACTERS = 22;
  /** Larger transactions win no more, and what a crash undoes is to stay little. */
  private static final int CATCHING_UP_COMMIT_MS = 1_000;
  private static final String KAFKA = "kafka.";
  private static final String OWN = "wnb.";
  private static final String ENVIRONMENT = "WNB_";
  /** What the scripts that start a process read, and not the process. */
  private static final Set<String> OF_SCRIPTS = Set.of("java.opts", "log.format", "up.seconds");
  private static final String DEFAULT_POLICY = "/policy/default.yaml";

  private final Map<String, String> values;

  private Configuration(Map<String, String> values) {
    this.values = values;
    for (String key : values.keySet()) {
      if (key.startsWith(OWN) && Setting.of(key).isEmpty()) {
        refuse(key);
      }
    }
  }

  /**
   * From a properties file, or none when {@code file} is null, and the environment.
   *
   * @throws ConfigurationException when the file cannot be read, or a key does not exist: what is misspelt would
   *     silently leave its default in force
   */
  public static Configuration load(Path file, Map<String, String> environment) {
    Map<String, String> values = new TreeMap<>(file == null ? Map.of() : read(file));
    environment.forEach((name, value) -> {
      if (name.startsWith(ENVIRONMENT) && !OF_SCRIPTS.contains(key(name))) {
        values.put(key(name), value);
      }
    });
    values.keySet().stream().filter(key -> !isKnown(key, values)).findFirst().ifPresent(Configuration::refuse);
    return new Configuration(values);
  }

  /** Another serde may have keys of its own. */
  private static boolean isKnown(String key, Map<String, String> values) {
    return Setting.of(key).isPresent() || key.startsWith(KAFKA) || RegistryConfig.knows(key)
        || !key.startsWith(OWN) && values.containsKey(RegistryConfig.SERDE_CLASS);
  }

  private static void refuse(String key) {
    throw new ConfigurationException("there is no setting " + key + " (in the environment "
        + Setting.environmentVariable(key) + "); the README lists them");
  }

  /** From {@code values} alone. */
  public static Configuration of(Map<String, String> values) {
    return new Configuration(new TreeMap<>(values));
  }

  /** This configuration with {@code more} over it. */
  public Configuration with(Map<String, String> more) {
    Map<String, String> merged = new TreeMap<>(values);
    merged.putAll(more);
    return new Configuration(merged);
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the properties file " + file, e);
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key).trim()));
    return values;
  }

  /** {@code WNB_KAFKA_X_Y} is a Kafka setting; our own names win over the registry's, of which the rest are. */
  private static String key(String variable) {
    String rest = variable.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    return Setting.of(OWN + rest).isPresent() ? OWN + rest : rest;
  }

  /** The text of {@code setting}. */
  public String get(Setting setting) {
    return values.getOrDefault(setting.key(), setting.defaultValue());
  }

  /** The whole number of {@code setting}, from {@code min} to {@code max}. */
  public int integer(Setting setting, int min, int max) {
    try {
      int value = Integer.parseInt(get(setting));
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // Named below together with what is out of range: the remedy is the same.
    }
    throw new ConfigurationException(setting.key() + " must be a whole number from " + min + " to " + max);
  }

  /** Whether {@code setting} is {@code on}; anything but that and {@code off} is a {@link ConfigurationException}. */
  public boolean isOn(Setting setting) {
    return switch (get(setting)) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new ConfigurationException(setting.key() + " must be on or off");
    };
  }

  /** What a Kafka client needs: the brokers and everything under {@code kafka.}. */
  public Map<String, Object> client() {
    Map<String, Object> client = new TreeMap<>();
    client.put("bootstrap.servers", get(Setting.BOOTSTRAP_SERVERS));
    values.forEach((key, value) -> {
      if (key.startsWith(KAFKA)) {
        client.put(key.substring(KAFKA.length()), value);
      }
    });
    return client;
  }

  /** What the registry's client needs, under Confluent's own keys. */
  public Map<String, Object> registry() {
    Map<String, Object> registry = new TreeMap<>();
    values.forEach((key, value) -> {
      if (!key.startsWith(KAFKA) && !key.startsWith(OWN)) {
        registry.put(key, value);
      }
    });
    return registry;
  }

  /** What Kafka Streams needs. Each value was measured or has a reason in RATIONALE.md; {@code kafka.} wins over it. */
  public Properties streams() {
    Properties streams = new Properties();
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, get(Setting.APPLICATION_ID));
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Math.max(commitSoon().toMillis(), CATCHING_UP_COMMIT_MS));
    streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, integer(Setting.THREADS, 1, 64));
    streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, integer(Setting.STANDBYS, 0, 3));
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, integer(Setting.REPLICATION, -1, 10));
    streams.put(StreamsConfig.STATE_DIR_CONFIG, get(Setting.STATE_DIR));
    streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // A batch is sent when it is full, at the next commit, or after a second.
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), CATCHING_UP_COMMIT_MS);
    streams.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 << 10);
    streams.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 1_000);
    // Which input is read first does not matter, so no record waits to see what the others hold.
    streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    streams.put(StreamsConfig.APPLICATION_SERVER_CONFIG, get(Setting.HTTP_ADVERTISED));
    streams.putAll(client());
    return streams;
  }

  /** How often what has been done is committed, unless there is more to do than can be done at once. */
  public Duration commitSoon() {
    return Duration.ofMillis(integer(Setting.COMMIT_MS, 10, 10_000));
  }

  /**
   * The policies to judge by, before any that is published.
   *
   * @throws ConfigurationException when a file cannot be read
   * @throws uk.wnb.policy.PolicyException when one cannot be used
   */
  public PolicyBook policies() {
    String path = get(Setting.POLICY_FILE);
    return path.isEmpty() ? PolicyFiles.builtIn() : PolicyFiles.read(Path.of(path));
  }

  /** Of {@link #policies()} the one for nobody in particular, the latest there is. */
  public Policy policy() {
    return policies().policy(Profile.EVERYBODY, LocalDate.MAX);
  }

  /** The policy that is built in, as YAML. */
  public static String defaultPolicy() {
    try (InputStream in = Configuration.class.getResourceAsStream(DEFAULT_POLICY)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ConfigurationException("the built-in policy cannot be read", e);
    }
  }

  /** Where alerts go. */
  public Notifications notifications() {
    String codes = get(Setting.NOTIFY_ORGANISATIONS);
    try {
      return codes.isBlank() ? Notifications.FOR_ALL : new Notifications(List.of(codes.trim().split(" *, *")));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(Setting.NOTIFY_ORGANISATIONS.key() + " " + e.getMessage(), e);
    }
  }

  /** Every topic that there is to be under these settings: those of the design, and those of organisations. */
  public List<Topic<?>> topics() {
    return Stream.<Topic<?>>concat(Topics.all().stream(), notifications().ofOrganisations().stream()).toList();
  }

  /** The secret that whoever asks about a child has to show; nothing when nobody may ask. */
  public Optional<String> httpToken() {
    String file = get(Setting.HTTP_TOKEN_FILE);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      String token = Files.readString(Path.of(file)).strip();
      if (token.length() >= FEWEST_TOKEN_CHARACTERS) {
        return Optional.of(token);
      }
    } catch (IOException e) {
      throw new ConfigurationException("cannot read the file of " + Setting.HTTP_TOKEN_FILE.key(), e);
    }
    throw new ConfigurationException("the file of " + Setting.HTTP_TOKEN_FILE.key() + " must hold at least "
        + FEWEST_TOKEN_CHARACTERS + " characters");
  }

  /** The outcome codes that are understood here. */
  public OutcomeCodes outcomeCodes() {
    try {
      return OutcomeCodes.withLocal(get(Setting.OUTCOME_CODES));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(Setting.OUTCOME_CODES.key() + ": " + e.getMessage(), e);
    }
  }
}
