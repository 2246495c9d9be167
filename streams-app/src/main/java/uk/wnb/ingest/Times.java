package uk.wnb.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import uk.wnb.history.Days;
import uk.wnb.intake.Reason;
import uk.wnb.intake.RejectedException;

/** Reads ISO 8601 times: with an offset as they are, without one as London time, a bare date as its midnight there. */
final class Times {
  private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
      .append(DateTimeFormatter.ISO_LOCAL_DATE)
      .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME)
      .optionalStart().parseLenient().appendOffsetId().parseStrict()
      .toFormatter().withResolverStyle(ResolverStyle.STRICT).withChronology(IsoChronology.INSTANCE);

  private static final String DATE = "Write 2022-05-01";

  private Times() {
  }

  /** The time in {@code column} of {@code row}, to the millisecond. */
  static Instant read(Row row, Column column) {
    return read(row.get(column), column.title());
  }

  /**
   * The time that {@code text} gives, to the millisecond.
   *
   * @throws RejectedException naming {@code column} when it gives none
   */
  static Instant read(String text, String column) {
    try {
      return instant(FORMAT.parse(fourDigitYear(text))).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new RejectedException(Reason.IMPOSSIBLE_DATE, column, DATE + ", or 2022-05-01T09:30 with its time.");
    }
  }

  /** The date that {@code text} gives; null when it is null. */
  static LocalDate date(String text, String column) {
    try {
      return text == null ? null : LocalDate.parse(fourDigitYear(text));
    } catch (DateTimeException e) {
      throw new RejectedException(Reason.IMPOSSIBLE_DATE, column, DATE + ".");
    }
  }

  /** ISO 8601 has longer years, behind a sign; their milliseconds can be more than Avro's time holds. */
  private static String fourDigitYear(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("a year of more than four digits");
    }
    return text;
  }

  private static Instant instant(TemporalAccessor parsed) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    boolean withTime = parsed.isSupported(ChronoField.SECOND_OF_DAY);
    return withTime ? Days.instant(LocalDateTime.from(parsed)) : Days.start(LocalDate.from(parsed));
  }
}
