package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.ChildRates;

class DemoStoryTest {
  private final DemoStory story = new DemoStory();

  private void rates(long at, String nhsNumber, int brought, int wnb) {
    ChildRates rates = Told.rates(nhsNumber, LocalDate.ofEpochDay(at), Told.window("12m", brought, wnb, 0, 0),
        Told.window("lifetime", brought, wnb, 0, 0));
    story.add(at, rates);
  }

  private List<String> told() {
    List<String> lines = new ArrayList<>();
    story.tell(lines::add);
    return lines;
  }

  @Test
  void everythingIsToldInOrderOfTimeAndOfOneInstantTheRatesFirst() {
    story.add(Told.alert().setRaisedAt(Instant.ofEpochMilli(20)).build());
    story.add(Told.alert().setRaisedAt(Instant.ofEpochMilli(10)).build());
    rates(5, "9990000018", 1, 0);
    rates(20, "9990000018", 1, 1);

    assertThat(told()).satisfiesExactly(
        line -> assertThat(line).contains("brought to  1 of  1 (100.0%)"),
        line -> assertThat(line).contains("tier raised: Child B"),
        line -> assertThat(line).contains("brought to  1 of  2 (50.0%), in the last 12 months 1 of 2"),
        line -> assertThat(line).contains("tier raised: Child B"));
  }

  @Test
  void ratesThatSayNothingNewOfAChildAreLeftOut() {
    rates(1, "9990000018", 1, 0);
    rates(2, "9990000026", 1, 0);
    rates(3, "9990000018", 1, 0);
    rates(4, "9990000018", 1, 1);
    rates(5, "9990000018", 1, 0);

    assertThat(told()).hasSize(4);
  }

  @Test
  void anAlertSaysHowLongBeforeTheIncidentItCame() {
    story.add(Told.alert().setAsOf(LocalDate.of(2020, 1, 14)).build());
    story.add(Told.alert().setAsOf(LocalDate.of(2022, 11, 17)).build());

    assertThat(told()).satisfiesExactly(
        line -> assertThat(line).startsWith("\n*** 34.1 months before the incident"),
        line -> assertThat(line).contains("*** 0.0 months before the incident"));
  }

  @Test
  void aNumberThatIsNotOfTheFamilyStaysANumber() {
    assertThat(DemoScenario.name("9990000026")).isEqualTo("Sibling 1");
    assertThat(DemoScenario.name("9990000042")).isEqualTo("9990000042");
  }
}
