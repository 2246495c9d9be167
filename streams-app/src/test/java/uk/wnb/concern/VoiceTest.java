package uk.wnb.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.wnb.oracle.Given.born;
import static uk.wnb.oracle.Given.context;
import static uk.wnb.oracle.Given.wasNotBrought;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Fact.ContextType;

/** A young person who may attend alone is not brought by anybody, and is the first to be asked. */
class VoiceTest {
  private final Scene scene = Scene.begins();

  @Test
  void aYoungPersonIsSpokenOfInOtherWords() {
    Alert alert = afterBirth("2008-01-09");
    assertThat(alert.headline()).contains("The young person may attend alone: contact them first.")
        .startsWith("Appointments not kept").endsWith("2 appointments in a row, in any service.");
    assertThat(alert.questions()).startsWith("What got in the way, in the young person's own words?");
    assertThat(alert.findings().get(0).title()).isEqualTo("Consecutive appointments not kept");
    assertThat(words(alert)).doesNotContain("brought").doesNotContain("the child");
  }

  @Test
  void aDayYoungerIsAChild() {
    Alert alert = afterBirth("2008-02-13");
    assertThat(words(alert)).contains("brought").doesNotContain("young person");
    assertThat(alert.questions()).startsWith("What got in the way?");
  }

  @Test
  void aYoungPersonWithAnAdditionalNeedIsBroughtByOthers() {
    scene.hears(context("2020-01-01", ContextType.ADDITIONAL_NEED, "learning disability"));
    assertThat(words(afterBirth("2008-01-09"))).doesNotContain("young person");
  }

  @Test
  void everySentenceIsTurned() {
    assertThat(Voice.YOUNG_PERSON.say("Not brought to 3 of 5 appointments in 12 months (not brought to 2, 1 cancelled "
        + "by the family). Most children are brought to 9 in 10.")).isEqualTo("Not present at 3 of 5 appointments in "
        + "12 months (not present at 2, 1 cancelled by the family). Most children are present at 9 in 10.");
    assertThat(Voice.CHILD.say("Brought to 2 of 6.")).isEqualTo("Brought to 2 of 6.");
    assertThat(Voice.YOUNG_PERSON.say("Brought to 2 of 6.")).isEqualTo("Present at 2 of 6.");
  }

  private Alert afterBirth(String birth) {
    List<Alert> alerts = scene.hears(born(birth).recorded("2020-01-02"), wasNotBrought("2024-01-10"),
        wasNotBrought("2024-02-12"));
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static String words(Alert alert) {
    Alert.Told told = alert.findings().get(0);
    return String.join(" ", alert.headline(), told.title(), told.whole(), told.clears(),
        alert.questions().toString());
  }
}
