package uk.wnb.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Kind;

/**
 * What a source says of one record at one time: an event before the detector packs it. The second implementation
 * works on reports only, with plain text and {@code java.time}, so that a mistake in the packing would show.
 */
public record Report(String id, String source, String recordId, Instant occursAt, Instant recordedAt,
    boolean retracted, Fact fact) {
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What is upserted: later reports of one identity replace earlier ones. */
  record Identity(Kind kind, String source, String recordId) {
  }

  /** The same report as the detector takes it. */
  public Event event() {
    return Event.of(id, source, recordId, occursAt, recordedAt, retracted, fact);
  }

  Identity identity() {
    return new Identity(fact.kind(), source, recordId);
  }

  /** The minute on the London wall clock at which it occurs. */
  LocalDateTime at() {
    return LocalDateTime.ofInstant(occursAt, LONDON).truncatedTo(ChronoUnit.MINUTES);
  }

  LocalDate day() {
    return at().toLocalDate();
  }

  /** The London day on which it was recorded. */
  public LocalDate recordedOn() {
    return LocalDate.ofInstant(recordedAt, LONDON);
  }

  /** Whether it says that the NHS number has been replaced. */
  public boolean isReplacement() {
    return fact instanceof Fact.Context context && context.type() == Fact.ContextType.NHS_NUMBER_REPLACED;
  }

  /** Whether it is the later version: recorded later, else a retraction, else the longer or greater id. */
  boolean outranks(Report other) {
    if (!recordedAt.equals(other.recordedAt)) {
      return recordedAt.isAfter(other.recordedAt);
    }
    if (retracted != other.retracted) {
      return retracted;
    }
    return id.length() != other.id.length() ? id.length() > other.id.length() : id.compareTo(other.id) > 0;
  }

  /** Whether it says what {@code other} says; the seconds of a minute are not kept. */
  boolean saysTheSameAs(Report other) {
    return id.equals(other.id) && recordedAt.equals(other.recordedAt) && retracted == other.retracted
        && at().equals(other.at()) && fact.equals(other.fact);
  }

  /** A copy under another event id. */
  public Report id(String other) {
    return new Report(other, source, recordId, occursAt, recordedAt, retracted, fact);
  }

  /** A copy of another record of the same source. */
  public Report record(String other) {
    return new Report(id, source, other, occursAt, recordedAt, retracted, fact);
  }

  /** A copy from another organisation. */
  public Report from(String otherSource) {
    return new Report(id, otherSource, recordId, occursAt, recordedAt, retracted, fact);
  }

  /** A copy that says something else. */
  public Report saying(Fact other) {
    return new Report(id, source, recordId, occursAt, recordedAt, retracted, other);
  }

  /** A copy about another London day or minute, such as {@code 2024-03-01} or {@code 2024-03-01T10:30}. */
  public Report at(String dayOrMinute) {
    return new Report(id, source, recordId, Given.instant(dayOrMinute), recordedAt, retracted, fact);
  }

  /** A copy recorded on another London day or minute. */
  public Report recorded(String dayOrMinute) {
    return new Report(id, source, recordId, occursAt, Given.instant(dayOrMinute), retracted, fact);
  }

  /** A copy that takes the record back. */
  public Report takenBack() {
    return new Report(id, source, recordId, occursAt, recordedAt, true, fact);
  }
}
