package uk.wnb.ingest;

import java.util.Map;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.FactType;
import uk.wnb.intake.NhsNumber;

/** A row of type context. Code: the fact; what it says beyond that is {@code value=…} or its own key, such as need. */
final class ContextRow {
  private static final Words<FactType> FACTS = Words.of(FactType.class);

  private static final Map<FactType, String> OWN_KEYS = Map.ofEntries(
      Map.entry(FactType.HOUSEHOLD, "household"),
      Map.entry(FactType.CHILD_PROTECTION_PLAN, "category"),
      Map.entry(FactType.LOOKED_AFTER, "status"),
      Map.entry(FactType.ADDITIONAL_NEED, "need"),
      Map.entry(FactType.MOVE, "area"),
      Map.entry(FactType.SCHOOL_OFFER, "provision"),
      Map.entry(FactType.REFERRAL_OPENED, "referral"),
      Map.entry(FactType.REFERRAL_CLOSED, "referral"),
      Map.entry(FactType.BARRIER_OPEN, "reason"),
      Map.entry(FactType.BARRIER_RESOLVED, "reason"),
      Map.entry(FactType.NHS_NUMBER_REPLACED, "nhs-number"),
      Map.entry(FactType.CONCERN_NOTED, "concern"),
      Map.entry(FactType.PERIOD_NOTE, "period"),
      Map.entry(FactType.DEPRIVATION, "decile"),
      Map.entry(FactType.RESPONSIBLE_ORGANISATION, "organisation"));

  private ContextRow() {
  }

  static ChildContext read(Row row) {
    // A retraction is matched by source and record id, whatever the fact was; a note changes nothing in itself.
    FactType fact = row.code(FACTS, FactType.PERIOD_NOTE);
    return ChildContext.newBuilder(row.envelope(new ChildContext()))
        .setFact(fact)
        .setValue(value(row.detail(), fact))
        .setEndsOn(row.detail().date("end"))
        .build();
  }

  private static String value(Detail detail, FactType fact) {
    String own = OWN_KEYS.containsKey(fact) ? detail.get(OWN_KEYS.get(fact)) : null;
    String value = own == null ? detail.get("value") : own;
    return value != null && fact == FactType.NHS_NUMBER_REPLACED ? NhsNumber.unspaced(value) : value;
  }
}
