package uk.wnb.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an input was set aside in the dead letters. The code is what is written there and counted by. */
public enum Reason {
  /** There are no bytes. */
  EMPTY("Send the event's bytes; an empty record says nothing."),
  /** There are more bytes than can be passed on. */
  TOO_LARGE("Send events of less than a million bytes; the record is where the dead letter says it came from."),
  /** The bytes do not begin as Confluent's wire format does. */
  UNKNOWN_MAGIC_BYTE("Send Confluent's wire format: a zero byte, four bytes of schema id, Avro binary."),
  /** The bytes end before the record does. */
  TRUNCATED("Send the whole record again."),
  /** The record ends before the bytes do. */
  TRAILING_BYTES("Send one record without anything behind it."),
  /** The registry does not know the schema id. */
  UNKNOWN_SCHEMA("Register the schema with the registry that the detector uses."),
  /** The schema is another record's, or another topic's. */
  WRONG_RECORD_TYPE("Send the record that belongs to the topic."),
  /** The bytes are not what the schema says. */
  MALFORMED("Send the record as its schema describes it."),
  /** The record has no key. */
  MISSING_KEY("Key the record by the child's NHS number."),
  /** The NHS number is not ten digits with a right check digit. */
  BAD_NHS_NUMBER("Send ten digits with a right check digit; trace the number first if it is not verified."),
  /** The key is another child's than the one the record speaks of. */
  WRONG_KEY("Key the record by the NHS number that stands in it."),
  /** A required text is missing. */
  MISSING_ID("Fill event id, record id and source, and the id of what the record is about; of a snooze its reason."),
  /** A text is longer than allowed or holds control characters. */
  BAD_TEXT("Keep ids and values to 255 printable characters."),
  /** A code that is in no list we know. */
  UNKNOWN_CODE("Use a word of the schema or the national code; a local code of an outcome can be mapped in the "
      + "configuration."),
  /** A time that cannot be right. */
  IMPOSSIBLE_DATE("Check when it occurred and when it was recorded, and the time zone."),
  /** Sessions that do not add up. */
  IMPOSSIBLE_COUNT("Check the sessions: each 0 to 14, present and absent together no more than possible."),
  /** The same event id, recorded at the same time, with other content. The first one stands. */
  EVENT_ID_REUSED("Give every event an id of its own; send a correction with a later recording time."),
  /** About a record already folded into its year, where it can no longer be amended. */
  TOO_OLD("Note it by hand: records older than the detail that is kept cannot be amended any more."),
  /** More records of one child than a child has: no more are taken in, only corrections of those that are. */
  HISTORY_TOO_LONG("Check whether the number is a test patient's: nobody has thousands of records in five years."),
  /** A number that is said to be replaced by itself, at once or by way of others. */
  REPLACED_BY_ITSELF("Let a person look at the numbers: each is said to have replaced the other, so none has been "
      + "replaced."),
  /** A published policy that cannot be used, or whose version has been published with another text. */
  BAD_POLICY("Check the policy with `wnb policy check`, and publish it under a version of its own."),
  /** More children on record under one household id than a family has: their summaries reach no further. */
  HOUSEHOLD_TOO_LARGE("Check the household's id: it stands for so many children that it cannot be one family's."),
  /** A row of a file that does not have the form of one. */
  BAD_ROW("Write the row as the flat file's description says.");

  private final String remedy;

  Reason(String remedy) {
    this.remedy = remedy;
  }

  /** The code, such as {@code wrong-key}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason of a {@link #code()}, in capitals or not; empty when there is none. */
  public static Optional<Reason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equalsIgnoreCase(code)).findFirst();
  }

  /** What the sender can do about it. */
  public String remedy() {
    return remedy;
  }
}
