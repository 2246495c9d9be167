package uk.wnb.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.wnb.audit.Changes;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;
import uk.wnb.avro.AuditCount;
import uk.wnb.avro.MeasureChange;

/** Between the audit of the core and its records. */
public final class AuditRecords {
  private AuditRecords() {
  }

  static AuditCount of(Changes.Change change) {
    Slice slice = change.slice();
    List<MeasureChange> deltas = new ArrayList<>(change.deltas().size());
    change.deltas().forEach(delta -> deltas.add(new MeasureChange(delta.measure().label(), (long) delta.by())));
    return new AuditCount(slice.get(Dimension.MONTH), slice.get(Dimension.PROVIDER), slice.get(Dimension.SPECIALTY),
        slice.get(Dimension.SETTING), slice.get(Dimension.FIRST_OR_FOLLOW_UP), slice.get(Dimension.AGE_BAND),
        slice.get(Dimension.ADDITIONAL_NEED), slice.get(Dimension.SOCIAL_CARE_STATUS),
        slice.get(Dimension.DEPRIVATION_DECILE), slice.get(Dimension.ETHNICITY), slice.get(Dimension.SEX), deltas);
  }

  /** The key of {@code slice}: its values in the order of the schema, joined by a bar. */
  static byte[] key(Slice slice) {
    return String.join("|", slice.values()).getBytes(StandardCharsets.UTF_8);
  }

  /** The slice that {@code count} changes. */
  public static Slice slice(AuditCount count) {
    return new Slice(List.of(count.getMonth(), count.getProvider(), count.getSpecialty(), count.getSetting(),
        count.getFirstOrFollowUp(), count.getAgeBand(), count.getAdditionalNeed(), count.getSocialCareStatus(),
        count.getDeprivationDecile(), count.getEthnicity(), count.getSex()));
  }

  /** Hands each measure of {@code count} that this version knows to {@code use}, with its delta. */
  public static void forEach(AuditCount count, Consumer<Changes.Delta> use) {
    for (MeasureChange change : count.getChanges()) {
      Optional<Measure> measure = Measure.of(change.getMeasure());
      measure.ifPresent(known -> use.accept(new Changes.Delta(known, Math.toIntExact(change.getDelta()))));
    }
  }
}
