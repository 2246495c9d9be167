package uk.wnb.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.disclosure.Answer;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.Rate;
import uk.wnb.audit.disclosure.ReadingRoom;
import uk.wnb.audit.disclosure.Share;
import uk.wnb.audit.statistics.Funnel;

/** Providers beside each other: a funnel, which asks who differs, and no league table. */
final class Providers {
  private Providers() {
  }

  static Section of(ReadingRoom room, Query query) {
    Answer answer = room.answer(query.by(Dimension.PROVIDER));
    Strata strata = new Strata(
        room.answer(query.by(Dimension.PROVIDER, Dimension.AGE_BAND, Dimension.DEPRIVATION_DECILE)),
        room.answer(query.by(Dimension.AGE_BAND, Dimension.DEPRIVATION_DECILE)));
    List<Answer.Row> known = Columns.applicable(answer).filter(row -> row.get(Rate.WNB_RATE).isKnown()).toList();
    Funnel funnel = known.isEmpty() ? null : Funnel.of(known.stream().map(Providers::input).toList());
    List<List<String>> rows = new ArrayList<>();
    Columns.applicable(answer).forEach(row -> {
      Optional<Strata.Range> rate = standardised(strata, row);
      rows.add(Columns.rates(row, rate.map(told -> Numbers.between(told.least(), told.most())).orElse("*"),
          rate.map(told -> Numbers.range(told.lower(), told.upper())).orElse(""), place(funnel, row)));
    });
    return new Section("providers", "Provider by provider", List.of(providers(rows.size(), known.size())
        + " The funnel allows for their size, and for differences between all of them that chance does not explain "
        + "(over-dispersion, additive model, a tenth of the scores at either end drawn in). The standardised rate is "
        + "what the provider's would be if the children it sees were of the ages and deprivation of all (indirect, "
        + "95% interval after Byar). Where counts for it are withheld, it is told from the least to the most that it "
        + "can be with them (1 to 7 each), and the interval holds all of that."),
        funnel == null ? List.of() : List.of(FunnelPlot.of("funnel-wnb", "Was not brought by provider", funnel)),
        List.of(new Table("rates-by-provider", "Rates by provider", Columns.rateHead("provider",
            "standardised wnb-rate %", "95% interval", "funnel"), rows)));
  }

  /** As many as the table has rows and the funnel points. */
  private static String providers(int all, int shown) {
    return (all == 1 ? "One provider" : all + " providers") + " with appointments in these months"
        + (shown == all ? "." : "; " + shown + " can be shown in the funnel, of the others too little is known.");
  }

  private static Funnel.Input input(Answer.Row row) {
    Share share = row.get(Rate.WNB_RATE);
    return new Funnel.Input(row.label(), share.part().value(), share.whole().value(), share.rounding());
  }

  private static Optional<Strata.Range> standardised(Strata strata, Answer.Row row) {
    Share share = row.get(Rate.WNB_RATE);
    return share.isKnown() ? strata.indirectly(row.label(), share.part().value()) : Optional.empty();
  }

  private static String place(Funnel funnel, Answer.Row row) {
    return funnel == null ? "" : funnel.units().stream().filter(unit -> unit.name().equals(row.label())).findFirst()
        .map(unit -> unit.isFarOut() ? "outside 99.8%" : unit.isOut() ? "outside 95%" : "within").orElse("");
  }
}
