package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import uk.wnb.avro.DeadLetter;

/** Nobody is named in what operators see: logs of every level, metrics, and what a dead letter says of itself. */
class PrivacyTest {
  private static final String CHILD = "9990000018";
  private static final Instant DAY = Records.at("2024-03-05");
  /** Numbers, and texts that only the records hold. */
  private static final List<String> SECRETS = List.of(CHILD, "9990000026", "secret-record", "Nobody Inparticular");

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("uk.wnb");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Level before = ours.getLevel();
  private DetectorDriver driver;
  private Wire wire;

  @BeforeEach
  void start() {
    ours.setLevel(Level.ALL);
    logged.start();
    root.addAppender(logged);
    driver = new DetectorDriver();
    wire = new Wire(driver.schemas().url());
  }

  @AfterEach
  void stop() {
    wire.close();
    driver.close();
    root.detachAppender(logged);
    ours.detachAppender(logged);
    ours.setAdditive(true);
    ours.setLevel(before);
  }

  @Test
  void nobodyIsNamed() {
    for (Flaw flaw : Flaws.all()) {
      driver.send(flaw.sent(wire, CHILD, "secret-record", DAY));
    }
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "secret-record-2", DAY)
        .setValue("Nobody Inparticular").build());
    for (int i = 0; i < 4; i++) {
      driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "secret-record-" + i, DAY.plusSeconds(86_400L * i), "3")
          .build());
    }
    assertThat(driver.read(Topics.NOTIFICATIONS)).as("something worth hiding happened").isNotEmpty();
    assertThat(named(logLines())).isEmpty();
    assertThat(named(driver.meterNames())).isEmpty();
    List<TestRecord<byte[], byte[]>> letters = driver.raw(Topics.DEAD_LETTERS);
    assertThat(letters).hasSameSizeAs(Flaws.all());
    assertThat(named(letters.stream().flatMap(this::saysOfItself).toList())).isEmpty();
  }

  /** The finder finds. Logged for nobody else: what the whole suite prints must name nobody either. */
  @Test
  void aNameThatIsLoggedIsFound() {
    ours.setAdditive(false);
    ours.addAppender(logged);
    LoggerFactory.getLogger("uk.wnb.topology.ChildProcessor").debug("child {}", CHILD);
    LoggerFactory.getLogger("uk.wnb.topology.ChildProcessor").warn("oh", new IllegalStateException("of 9990000026"));
    assertThat(named(logLines())).containsExactlyInAnyOrder(CHILD, "9990000026");
  }

  private List<String> logLines() {
    List<String> lines = new ArrayList<>();
    for (ILoggingEvent event : logged.list) {
      lines.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
    return lines;
  }

  private Stream<String> saysOfItself(TestRecord<byte[], byte[]> letter) {
    DeadLetter value = driver.decode(Topics.DEAD_LETTERS, letter.value());
    return Stream.concat(Stream.of(value.getReason(), value.getDetail()), Arrays.stream(letter.headers().toArray())
        .map(header -> header.key() + new String(header.value(), StandardCharsets.UTF_8)));
  }

  private static List<String> named(List<String> lines) {
    return SECRETS.stream().filter(secret -> lines.stream().anyMatch(line -> line.contains(secret))).toList();
  }
}
