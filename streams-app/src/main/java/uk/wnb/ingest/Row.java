package uk.wnb.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.Operation;
import uk.wnb.avro.TrustedClasses;
import uk.wnb.intake.NhsNumber;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/**
 * The columns of one row by name.
 *
 * @param columns as they stand, without the spaces around them, and without those within an NHS number
 * @param operation what the row does; assert when it does not say
 * @param detail what stands in the column of that name
 */
record Row(List<String> columns, Operation operation, Detail detail) {
  private static final Words<Operation> OPERATIONS = Words.of(Operation.class);
  private static final Words<RowType> TYPES = Words.of(RowType.class);
  /** What a decoder puts where the bytes are not UTF-8. */
  private static final String UNDECODED = "\uFFFD";

  static {
    TrustedClasses.install();
  }

  /**
   * The row of {@code fields}.
   *
   * @throws RejectedException when they are not those of a row
   */
  static Row of(List<String> fields) {
    if (fields.isEmpty()) {
      throw new RejectedException(Reason.BAD_ROW, "quotes do not add up");
    }
    if (fields.size() != Column.TITLES.size()) {
      throw new RejectedException(Reason.BAD_ROW, "columns: " + fields.size() + " instead of " + Column.TITLES.size());
    }
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).contains(UNDECODED)) {
        throw new RejectedException(Reason.BAD_ROW, Column.TITLES.get(i) + " is not UTF-8");
      }
    }
    List<String> columns = fields.stream().map(String::strip).collect(Collectors.toCollection(ArrayList::new));
    columns.set(Column.NHS_NUMBER.ordinal(), NhsNumber.unspaced(columns.get(Column.NHS_NUMBER.ordinal())));
    return new Row(columns, operation(columns), Detail.parse(columns.get(Column.DETAIL.ordinal())));
  }

  private static Operation operation(List<String> columns) {
    String text = columns.get(Column.OPERATION.ordinal());
    return text.isEmpty() ? Operation.ASSERT : OPERATIONS.read(text, Column.OPERATION.title());
  }

  /** The record that the row tells of. */
  SpecificRecord record() {
    return TYPES.read(get(Column.TYPE), Column.TYPE.title()).record(this);
  }

  /** What stands in {@code column}, empty when nothing does. */
  String get(Column column) {
    return columns.get(column.ordinal());
  }

  /** What stands in {@code column}, null when nothing does. */
  String getOrNull(Column column) {
    return get(column).isEmpty() ? null : get(column);
  }

  /** Whether the row takes a record back: then it need not say again what the record said. */
  boolean isRetraction() {
    return operation == Operation.RETRACT;
  }

  /**
   * What {@code words} has for the code; {@code neutral} for a retraction without one.
   *
   * @throws RejectedException when it is in no list, or missing from an assertion
   */
  <E extends Enum<E>> E code(Words<E> words, E neutral) {
    return isRetraction() && get(Column.CODE).isEmpty() ? neutral : words.read(get(Column.CODE), Column.CODE.title());
  }

  /** When the row was recorded; when it occurred, if it does not say. */
  Instant recordedAt() {
    return Times.read(this, get(Column.RECORDED_AT).isEmpty() ? Column.OCCURS_AT : Column.RECORDED_AT);
  }

  /** {@code empty} with what every input record begins with; the schemas' tests hold them to this order. */
  <R extends SpecificRecord> R envelope(R empty) {
    empty.put(0, get(Column.EVENT_ID).isEmpty() ? ContentId.of(columns) : get(Column.EVENT_ID));
    empty.put(1, get(Column.NHS_NUMBER));
    empty.put(2, get(Column.SOURCE));
    empty.put(3, get(Column.RECORD_ID));
    empty.put(4, Times.read(this, Column.OCCURS_AT));
    empty.put(5, recordedAt());
    empty.put(6, operation);
    return empty;
  }
}
