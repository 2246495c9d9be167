package uk.wnb.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting of our own. In the environment a key stands in upper case with underscores: {@code WNB_THREADS}. */
public enum Setting {
  BOOTSTRAP_SERVERS("wnb.bootstrap.servers", "localhost:9092", "Kafka brokers, host:port, separated by commas"),
  APPLICATION_ID("wnb.application.id", "wnb",
      "Name of the consumer group, and prefix of transactions and internal topics. Another name replays the log into "
          + "a new state"),
  STATE_DIR("wnb.state.dir", "/var/lib/wnb", "Directory of the local state; survives a restart, and can be rebuilt"),
  THREADS("wnb.threads", "2", "Stream threads, 1 to 64; as many as cores"),
  STANDBYS("wnb.standbys", "0", "Copies of the state kept on other instances, 0 to 3; 1 or more for a quick take-over"),
  COMMIT_MS("wnb.commit.ms", "150",
      "Milliseconds between commits, 10 to 10000: an alert can be read after one to two. While 10,000 records a second "
          + "or more come in, as when it catches up, a second where this says less"),
  CACHE_MB("wnb.cache.mb", "192",
      "Megabytes of heap for the children looked up last, of all partitions together, 0 to 65536; the others are read "
          + "from disk"),
  REPLICATION("wnb.replication", "-1", "Copies of each topic that is created; -1 takes the broker's default"),
  PARTITIONS("wnb.partitions", "12", "Partitions of each topic that is created, 1 to 1000; cannot be changed later"),
  POLICY_FILE("wnb.policy.file", "",
      "Policy to judge by, a file or a directory of them; empty takes the built-in default policy"),
  OUTCOME_CODES("wnb.outcome.codes", "",
      "Local outcome codes and the national ones they mean, such as WNB=3,DNAC=3; empty for none"),
  NOTIFY_ORGANISATIONS("wnb.notify.organisations", "",
      "ODS codes, separated by commas, of organisations that have a topic of their own, wnb.notifications.CODE, with "
          + "the alerts that are for them; empty for none"),
  TICK_MINUTES("wnb.tick.minutes", "60",
      "Minutes between ticks, 1 to 1440, or 0 to write none; rules that wait for time to pass fire by them"),
  AUDIT("wnb.audit", "on",
      "`on` or `off`: counts for the audit on wnb.audit. Once it was off, counts are complete again only under another "
          + "application id"),
  HTTP_HOST("wnb.http.host", "127.0.0.1", "Address at which `run` answers /health/live, /health/ready and /metrics"),
  HTTP_PORT("wnb.http.port", "8080", "Port for it, or 0 for none"),
  HTTP_ADVERTISED("wnb.http.advertised", "",
      "host:port at which other instances reach this one's HTTP, so that any of them answers for every child; empty "
          + "when /children is not asked"),
  HTTP_TOKEN_FILE("wnb.http.token.file", "",
      "File with the secret that whoever asks /children has to show; the same for all instances; empty: nobody may "
          + "ask");

  private static final String PREFIX = "wnb.";

  private final String key;
  private final String defaultValue;
  private final String meaning;

  Setting(String key, String defaultValue, String meaning) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.meaning = meaning;
  }

  /** The key in a properties file. */
  public String key() {
    return key;
  }

  /** The name in the environment. */
  public String environmentVariable() {
    return environmentVariable(key);
  }

  /** What holds when nothing is said. */
  public String defaultValue() {
    return defaultValue;
  }

  /** What it does, with unit and range. */
  public String meaning() {
    return meaning;
  }

  /** The setting of {@code key}. */
  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  /** The name in the environment of any key, with our prefix once. */
  static String environmentVariable(String key) {
    String own = key.startsWith(PREFIX) ? key : PREFIX + key;
    return own.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
