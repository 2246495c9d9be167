package uk.wnb.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.avro.Alert;
import uk.wnb.avro.AlertChange;
import uk.wnb.avro.AlertFinding;
import uk.wnb.avro.ChildRates;
import uk.wnb.avro.NamedCount;
import uk.wnb.avro.Tier;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.avro.WindowRates;

/** Records as the detector gives them out, about an invented child, for the views to show. */
final class Told {
  static {
    TrustedClasses.install();
  }

  static final LocalDate DAY = LocalDate.of(2021, 8, 5);

  private Told() {
  }

  static AlertFinding finding(String signal, Tier tier, String statement) {
    return AlertFinding.newBuilder().setSignal(signal).setTitle("title of " + signal).setTier(tier)
        .setStatement(statement).setCounts(List.of(new NamedCount("offered", 3, "appointments")))
        .setWindowFrom(DAY.minusYears(1)).setWindowTo(DAY).setEvidence(List.of("e1", "e2")).build();
  }

  /** An URGENT alert on two findings, with everything that an alert can say. */
  static Alert.Builder alert() {
    return Alert.newBuilder().setAlertId("a1").setConcernId("c1").setNhsNumber(Rows.ANNA).setHouseholdId("H1")
        .setAsOf(DAY).setRaisedAt(Instant.parse("2021-08-05T19:00:00Z")).setChange(AlertChange.TIER_RAISED)
        .setTier(Tier.URGENT).setEpisode(1).setSignals(List.of("W3", "E3"))
        .setHeadline("Appointments not kept in 12 months: Paediatrics 3. Not kept: 3 of 3.")
        .setFindings(List.of(finding("W3", Tier.REVIEW, "Not kept: 3 of 3."),
            finding("E3", Tier.URGENT, "Seen in A&E 2 times.")))
        .setEvidence(List.of("e1", "e2")).setQuestions(List.of("What got in the way?", "Who else knows the family?"))
        .setBarriers(List.of("transport", "cost")).setDataGaps(List.of("1 appointment has no outcome"))
        .setRecipients(List.of("ZZC01", "ZZT01")).setReviewBy(LocalDate.of(2021, 8, 6))
        .setPolicyVersion("p1").setRuleVersion("1").setHistorical(false);
  }

  /** Rates over one window, per mille as the detector rounds them. */
  static WindowRates window(String label, int brought, int wnb, int byFamily, int byProvider) {
    int kept = brought + wnb;
    int offered = kept + byFamily;
    return new WindowRates(label, offered, brought, wnb, byFamily, byProvider, perMille(wnb, kept),
        perMille(wnb + byFamily, offered));
  }

  private static Integer perMille(int part, int whole) {
    return whole == 0 ? null : (int) Math.floor(1000.0 * part / whole + 0.5);
  }

  static ChildRates rates(String nhsNumber, LocalDate asOf, WindowRates... windows) {
    return new ChildRates(nhsNumber, asOf, Stream.of(windows).toList(), List.of());
  }
}
