package uk.wnb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AlertFinding;
import uk.wnb.avro.Tier;

class AlertViewTest {
  @Test
  void saysUnmetNeedFirstThenWhatIsLoudestThenWhatToAsk() {
    assertThat(AlertView.text(Told.alert().build(), "Anna")).isEqualToNormalizingNewlines("""
        2021-08-05  URGENT  tier raised: Anna. Look by 2021-08-06.
            Appointments not kept in 12 months: Paediatrics 3.
            E3  Seen in A&E 2 times.
            W3  Not kept: 3 of 3.
            In the way: transport, cost
            Not known: 1 appointment has no outcome
            To ask: What got in the way? Who else knows the family?
            For: ZZC01, ZZT01
            Evidence: e1, e2
            Alert: ID
        """.replace("ID", Told.alert().build().getAlertId()));
  }

  @Test
  void whyFindingsStandAtTheirTiersIsSaidOnceForAllOfThem() {
    AlertFinding rate = noted("W4", Tier.REVIEW, "Brought to 1 of 8.", "Transport is in the way.", "For a year.");
    AlertFinding misses = noted("W3", Tier.INFO, "Not brought to 7 of 8.", "Transport is in the way.");
    Alert alert = Told.alert().setFindings(List.of(misses, rate)).setBarriers(List.of()).setDataGaps(List.of())
        .setHeadline("Appointments not kept. Not brought to 7 of 8. Transport is in the way.").build();

    assertThat(AlertView.text(alert, "Anna")).contains("""
            Appointments not kept.
            W4  Brought to 1 of 8.
            W3  Not brought to 7 of 8.
            Transport is in the way. (W4, W3)
            For a year. (W4)
            To ask:""".indent(4).stripTrailing());
    assertThat(AlertView.json(alert).path("findings").path(1).path("notes").toString())
        .isEqualTo("[\"Transport is in the way.\",\"For a year.\"]");
  }

  private static AlertFinding noted(String signal, Tier tier, String statement, String... notes) {
    return AlertFinding.newBuilder(Told.finding(signal, tier, statement)).setNotes(List.of(notes)).build();
  }

  @Test
  void whatIsNewIsNamedAndStandsFirst() {
    Alert.Builder news = Told.alert().setNews(List.of("W3"));

    assertThat(AlertView.text(news.build(), "Anna")).startsWith("2021-08-05  URGENT  tier raised (W3): Anna. Look by")
        .containsSubsequence("    W3  Not kept: 3 of 3.", "    E3  Seen in A&E 2 times.");
    assertThat(AlertView.text(news.setChange(AlertChange.SIGNAL_JOINED).setNews(List.of("E3", "W3")).build(), "Anna"))
        .startsWith("2021-08-05  URGENT  signal joined (E3, W3): Anna.")
        .containsSubsequence("    E3  Seen in A&E 2 times.", "    W3  Not kept: 3 of 3.");
    assertThat(AlertView.text(news.setChange(AlertChange.RAISED).build(), "Anna"))
        .startsWith("2021-08-05  URGENT  raised: Anna.");
    assertThat(AlertView.json(news.build()).path("news").toString()).isEqualTo("[\"E3\",\"W3\"]");
  }

  @Test
  void whatThereIsNotIsNotMentioned() {
    Alert bare = Told.alert().setHeadline("Seen in A&E 2 times.").setBarriers(List.of()).setDataGaps(List.of())
        .setFindings(List.of(Told.finding("E3", Tier.URGENT, "Seen in A&E 2 times."))).setQuestions(List.of()).build();

    assertThat(AlertView.text(bare, "Anna")).isEqualToNormalizingNewlines("""
        2021-08-05  URGENT  tier raised: Anna. Look by 2021-08-06.
            E3  Seen in A&E 2 times.
            For: ZZC01, ZZT01
            Evidence: e1, e2
            Alert: ID
        """.replace("ID", Told.alert().build().getAlertId()));
  }

  @Test
  void anAlertThatClosesSaysWhyAndSetsNoDay() {
    Alert withdrawn = Told.alert().setChange(AlertChange.WITHDRAWN).setHeadline("Withdrawn: W3 no longer stands.")
        .setFindings(List.of()).setReviewBy(null).setQuestions(List.of()).setBarriers(List.of()).setDataGaps(List.of())
        .build();

    assertThat(AlertView.text(withdrawn, "Anna")).startsWith("2021-08-05  URGENT  withdrawn: Anna")
        .contains("    Withdrawn: W3 no longer stands.").doesNotContain("Look by", "To ask");
  }

  @Test
  void whatIsAddedToWhatIsOverdueDoesNotAskToLookOnADayThatIsOver() {
    Alert.Builder joined = Told.alert().setChange(AlertChange.SIGNAL_JOINED);
    LocalDate today = joined.getAsOf();

    assertThat(AlertView.text(joined.setReviewBy(today.minusDays(1)).build(), "Anna"))
        .startsWith("2021-08-05  URGENT  signal joined: Anna. Was to be looked at by 2021-08-04.\n");
    assertThat(AlertView.text(joined.setReviewBy(today).build(), "Anna"))
        .startsWith("2021-08-05  URGENT  signal joined: Anna. Look by 2021-08-05.\n");
  }

  @Test
  void whateverIsLongWrapsAtAHundredColumns() {
    Alert much = Told.alert().setNews(List.of("W3, ".repeat(20).split(" ")))
        .setEvidence(List.of("0123456789abcdef,".repeat(20).split(","))).build();

    assertThat(AlertView.text(much, "Anna").lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
  }

  /** The keys, and their order, that the description of {@code --json} promises. */
  @Test
  void jsonHasEveryFieldInAFixedOrder() {
    ObjectNode json = AlertView.json(Told.alert().build());

    assertThat(json.fieldNames()).toIterable().containsExactly("kind", "alertId", "concernId", "nhsNumber",
        "householdId", "asOf", "raisedAt", "tier", "change", "reason", "episode", "signals", "news", "headline",
        "findings", "evidence", "questions", "barriers", "dataGaps", "recipients", "household", "reviewBy",
        "owner", "level", "snoozedUntil", "earlierConcernId", "policyVersion", "ruleVersion", "historical");
    assertThat(json.path("findings").path(0).fieldNames()).toIterable().containsExactly("signal", "title", "tier",
        "statement", "notes", "counts", "windowFrom", "windowTo", "evidence", "clears");
    assertThat(json.path("findings").path(0).path("counts").toString())
        .isEqualTo("[{\"name\":\"offered\",\"value\":3,\"unit\":\"appointments\"}]");
    assertThat(json.path("kind").asText()).isEqualTo("alert");
    assertThat(json.path("asOf").asText()).isEqualTo("2021-08-05");
    assertThat(json.path("signals").toString()).isEqualTo("[\"W3\",\"E3\"]");
  }

  @Test
  void whatIsNotKnownIsNullInJson() {
    AlertFinding lifetime = AlertFinding.newBuilder(Told.finding("W5", Tier.INFO, "Seen.")).setWindowFrom(null).build();
    Alert alert = Told.alert().setHouseholdId(null).setReviewBy(null).setReason(null).setFindings(List.of(lifetime))
        .build();
    ObjectNode json = AlertView.json(alert);

    assertThat(json.path("householdId").isNull()).isTrue();
    assertThat(json.path("reviewBy").isNull()).isTrue();
    assertThat(json.path("reason").isNull()).isTrue();
    assertThat(json.path("findings").path(0).path("windowFrom").isNull()).as("a lifetime has no beginning").isTrue();
  }
}
