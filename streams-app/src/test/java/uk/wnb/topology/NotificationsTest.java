package uk.wnb.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.avro.Alert;
import uk.wnb.avro.FactType;

/** Who can read of which child: each organisation its own, and of restricted records only who is meant to. */
class NotificationsTest {
  private static final String OWN = DetectorDriver.OWN_TOPIC;
  private static final Topic<Alert> OWN_TOPIC = new Notifications(List.of(OWN)).ofOrganisations().get(0);
  private static final String CHILD = SyntheticChildren.first(1).get(0);
  private static final Instant FIRST = Records.at("2024-01-08");
  private static final Instant SECOND = Records.at("2024-02-12");

  private final DetectorDriver driver = new DetectorDriver();

  @BeforeEach
  void nothingSaidYet() {
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anOrganisationHasACopyOfWhatIsForIt() {
    notBrought(OWN, FIRST);
    notBrought(OWN, SECOND);
    List<Alert> general = driver.read(Topics.NOTIFICATIONS);
    assertThat(general).hasSize(1);
    assertThat(driver.read(OWN_TOPIC)).extracting(Alert::getAlertId)
        .containsExactly(general.get(0).getAlertId());
    assertThat(driver.read(Topics.SENSITIVE_NOTIFICATIONS)).isEmpty();
  }

  @Test
  void anOrganisationHasNothingOfOthers() {
    notBrought("ZZT09", FIRST);
    notBrought("ZZT09", SECOND);
    assertThat(driver.read(Topics.NOTIFICATIONS)).hasSize(1);
    assertThat(driver.read(OWN_TOPIC)).isEmpty();
  }

  @Test
  void restrictedRecordsStandOnATopicOfTheirOwnOnly() {
    driver.send(Topics.CHILD_CONTEXT, Records.context(CHILD, "s", FIRST).setFact(FactType.SENSITIVE).build());
    notBrought(OWN, FIRST);
    notBrought(OWN, SECOND);
    assertThat(driver.read(Topics.SENSITIVE_NOTIFICATIONS)).hasSize(1);
    assertThat(driver.read(Topics.NOTIFICATIONS)).isEmpty();
    assertThat(driver.read(OWN_TOPIC)).isEmpty();
  }

  private void notBrought(String source, Instant at) {
    driver.send(Topics.ATTENDANCES, Records.attendance(CHILD, "a" + at, at, "3").setSource(source).build());
  }

  @Test
  void topicsAreNamedByCodeOnceEach() {
    assertThat(new Notifications(List.of("ZZT02", "ZZT01", "ZZT02")).all()).extracting(Topic::name).containsExactly(
        "wnb.notifications", "wnb.notifications.sensitive", "wnb.notifications.ZZT02", "wnb.notifications.ZZT01");
    assertThat(Notifications.FOR_ALL.ofOrganisations()).isEmpty();
  }

  /** A code in small letters would make the topic of restricted records readable under another name. */
  @ParameterizedTest
  @ValueSource(strings = {"", "sensitive", "ZZ", "ZZT-01", "ZZT01234567"})
  void whatIsNoCodeIsRefused(String code) {
    assertThatThrownBy(() -> new Notifications(List.of(code))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ODS codes");
  }
}
