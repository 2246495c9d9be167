package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Alert;
import uk.wnb.avro.DeadLetter;
import uk.wnb.avro.FactType;
import uk.wnb.concern.Detectors;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.Profiles;

/** A policy that stands in the log holds behind it, and not before. */
class PoliciesTest {
  private static final String CHILD = "9990000018";
  private static final String OTHER = "9990000026";
  private static final Instant PUBLISHED = Records.at("2026-02-20");
  /** For RXX two not brought are enough for W3, and W2 is off. */
  private static final String STRICT = Profiles.of("RXX", "rxx-1", "2026-01-01", 2) + "  W2:\n    mode: OFF\n";

  private DetectorDriver driver;

  @BeforeEach
  void start() {
    driver = new DetectorDriver();
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private void belongsTo(String child, String organisation) {
    driver.send(Topics.CHILD_CONTEXT, Records.context(child, "org-" + child, Records.at("2026-01-05"))
        .setFact(FactType.RESPONSIBLE_ORGANISATION).setValue(organisation).build());
  }

  private void misses(String child, String record, String day) {
    driver.send(Topics.ATTENDANCES, Records.attendance(child, record, Records.at(day), "3").build());
  }

  private List<String> versions() {
    return driver.read(Topics.NOTIFICATIONS).stream().map(Alert::getPolicyVersion).toList();
  }

  @Test
  void whatComesBehindItIsJudgedByIt() {
    belongsTo(CHILD, "RXX");
    belongsTo(OTHER, "RXX");
    misses(OTHER, "o1", "2026-02-02");
    misses(OTHER, "o2", "2026-02-09");
    assertThat(versions()).containsExactly("default-1");

    misses(CHILD, "c1", "2026-02-02");
    driver.publish(PUBLISHED, STRICT);
    misses(CHILD, "c2", "2026-02-23");

    List<Alert> alerts = driver.read(Topics.NOTIFICATIONS);
    assertThat(alerts).hasSize(1).allSatisfy(alert -> {
      assertThat(alert.getPolicyVersion()).isEqualTo("default-1+rxx-1");
      assertThat(alert.getSignals()).contains("W3").doesNotContain("W2");
    });
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  @Test
  void aChildOfNobodyInParticularIsJudgedAsBefore() {
    driver.publish(PUBLISHED, STRICT);
    misses(CHILD, "c1", "2026-02-23");
    misses(CHILD, "c2", "2026-02-24");

    assertThat(versions()).containsExactly("default-1");
  }

  @Test
  void aDefaultCanBePublishedToo() {
    driver.publish(PUBLISHED, Profiles.everybody("default-2", "2026-03-01", 3));
    misses(CHILD, "c1", "2026-02-23");
    misses(CHILD, "c2", "2026-02-24");
    misses(OTHER, "o1", "2026-02-28");
    misses(OTHER, "o2", "2026-03-01");

    assertThat(versions()).containsExactly("default-1", "default-2");
  }

  @Test
  void theSameAgainSaysNothing() {
    driver.publish(PUBLISHED, STRICT);
    driver.publish(PUBLISHED.plusSeconds(60), STRICT);

    assertThat(kept()).hasSize(1);
    assertThat(driver.raw(Topics.DEAD_LETTERS)).isEmpty();
  }

  /** Alerts cite the version: what it says cannot change behind their backs. */
  @Test
  void aVersionWithAnotherTextIsSetAside() {
    driver.publish(PUBLISHED, STRICT);
    driver.publish(PUBLISHED.plusSeconds(60), STRICT.replace("value: 2", "value: 9"));
    driver.publish(PUBLISHED.plusSeconds(60), Profiles.everybody("default-1", "2026-01-01", 9));

    assertThat(kept()).hasSize(1);
    assertThat(driver.read(Topics.DEAD_LETTERS)).extracting(DeadLetter::getReason)
        .containsExactly("bad-policy", "bad-policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no policy", "version: 9990000018\n", "\u0000", "a: !!java.net.URL [http://localhost]",
      "version: rxx-1\norganisation: RXX\neffective-from: 2026-01-01\nsignals: {W99: {mode: LIVE}}\n",
      "version: rxx-1\norganisation: RXX\neffective-from: 2026-01-01\nsignals: {W3: {mode: LOUD}}\n"})
  void whatCannotBeUsedIsSetAsideAndChangesNothing(String text) {
    driver.publish(PUBLISHED, text);
    belongsTo(CHILD, "RXX");
    misses(CHILD, "c1", "2026-02-23");
    misses(CHILD, "c2", "2026-02-24");

    assertThat(kept()).isEmpty();
    assertThat(versions()).containsExactly("default-1");
    assertThat(driver.read(Topics.DEAD_LETTERS)).hasSize(1).allSatisfy(letter -> {
      assertThat(letter.getReason()).isEqualTo("bad-policy");
      assertThat(letter.getDetail()).matches("line \\d+(, line \\d+)*");
    });
    assertThat(driver.counted("wnb.dead.letters", "reason", "bad-policy")).isEqualTo(1);
  }

  /** A task that begins anew has nothing but its store. */
  @Test
  void whatWasPublishedOutlivesARestart() {
    driver.publish(PUBLISHED, STRICT);
    Policies anew = new Policies(new Detectors(DetectorDriver.policies()), driver.store(Names.POLICIES));

    assertThat(anew.detectors().versions()).containsExactly("default-1", "default-1+rxx-1");
  }

  /** Two that publish at once may be seen in either order; the partitions agree all the same. */
  @Test
  void theTimeOfPublishingDecidesNotThatOfArrival() {
    String later = STRICT.replace("rxx-1", "rxx-2");
    driver.publish(PUBLISHED.plusSeconds(1), later);
    driver.publish(PUBLISHED, STRICT);
    PolicyBook book = new Policies(new Detectors(DetectorDriver.policies()), driver.store(Names.POLICIES))
        .detectors().book();
    belongsTo(CHILD, "RXX");
    misses(CHILD, "c1", "2026-02-23");
    misses(CHILD, "c2", "2026-02-24");

    assertThat(versions()).containsExactly("default-1+rxx-2");
    assertThat(book.policies()).extracting(policy -> policy.version()).contains("default-1+rxx-2")
        .doesNotContain("default-1+rxx-1");
  }

  /** The file may change between two runs; what has been published stands. */
  @Test
  void whatWasPublishedTakesThePlaceOfAFilesProfileOfTheSameVersion() {
    driver.publish(PUBLISHED, STRICT);
    PolicyBook other = DetectorDriver.policies().with(Profiles.read(Profiles.of("RXX", "rxx-1", "2026-01-01", 40)));
    Policies anew = new Policies(new Detectors(other), driver.store(Names.POLICIES));

    assertThat(Profiles.threshold(anew.detectors().book().policy("RXX", LocalDate.of(2026, 3, 1))))
        .isEqualTo("2");
  }

  private List<Bytes> kept() {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = driver.store(Names.POLICIES).all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
