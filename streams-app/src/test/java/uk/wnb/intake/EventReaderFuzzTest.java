package uk.wnb.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import uk.wnb.history.Event;
import uk.wnb.history.History;

/**
 * Whatever Avro can carry, the reader accepts or rejects; it throws nothing else, and quotes nothing when it rejects.
 */
class EventReaderFuzzTest {
  private static final long SEED = 20200818;
  private static final int ROUNDS = 15_000;

  /** No field or rule has a Q in its name, so a message with one has quoted the record. */
  private static final String MARK = "Q";
  private static final List<String> TEXTS = List.of("", " ", MARK, MARK.repeat(255), MARK.repeat(256), "9990000018",
      "9990000026", "5", "3", "0", "WNB" + MARK, "290", "a\u0000" + MARK, "\u202E" + MARK, "\uD83D\uDE00", "caf\u00e9",
      "deadbeef", "DEADBEEF", "01234567-89ab-cdef-0123-456789abcdef", "\uFFFD", "\uD83D");
  private static final List<Integer> COUNTS =
      List.of(0, 1, 5, 10, 14, 15, -1, 11, Integer.MAX_VALUE, Integer.MIN_VALUE);
  private static final List<Instant> TIMES = List.of(Given.DUE, Given.RECORDED, Given.SENT, Instant.EPOCH,
      Given.SENT.plusSeconds(86_400), Given.SENT.plusSeconds(86_401), Given.DUE.plusSeconds(1096 * 86_400L),
      Given.DUE.plusSeconds(1200 * 86_400L), Instant.parse("1990-01-01T00:00:00Z"),
      Instant.parse("9999-12-31T23:59:59Z"),
      Instant.ofEpochMilli(Long.MAX_VALUE), Instant.ofEpochMilli(Long.MIN_VALUE));
  private static final List<LocalDate> DATES = List.of(LocalDate.of(2020, 8, 31), LocalDate.EPOCH,
      LocalDate.ofEpochDay(Integer.MAX_VALUE), LocalDate.ofEpochDay(Integer.MIN_VALUE));

  private final Random random = new Random(SEED);
  private final Set<Reason> met = EnumSet.noneOf(Reason.class);
  private int accepted;

  @Test
  void acceptsOrRejectsAndQuotesNothing() {
    for (int round = 0; round < ROUNDS; round++) {
      SpecificRecord record = Given.sent(spoiled(Given.oneOfEach().get(random.nextInt(6))));
      try {
        read(record);
      } catch (RejectedException e) {
        met.add(e.reason());
        assertThat(e.getMessage()).as("seed %d, round %d", SEED, round).isNotBlank()
            .doesNotContain(MARK).doesNotContain(Given.CHILD);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + SEED + ", round " + round + ": " + record.getSchema().getName(), e);
      }
    }
    assertThat(met).as("reasons, seed %d", SEED).containsExactlyInAnyOrder(Reason.MISSING_KEY, Reason.BAD_NHS_NUMBER,
        Reason.WRONG_KEY, Reason.MISSING_ID, Reason.BAD_TEXT, Reason.UNKNOWN_CODE, Reason.IMPOSSIBLE_DATE,
        Reason.IMPOSSIBLE_COUNT);
    assertThat(accepted).as("accepted, seed %d", SEED).isGreaterThan(ROUNDS / 20);
  }

  /** What is accepted can be kept: its history takes it, grows older and tells it again. */
  private void read(SpecificRecord record) {
    String key = random.nextInt(8) == 0 ? pick(TEXTS) : random.nextInt(20) == 0 ? null : (String) record.get(1);
    Instant sentAt = random.nextInt(5) == 0 ? pick(TIMES) : Given.SENT;
    Event event = Given.read(key, record, sentAt);
    assertThat(event.id()).hasToString((String) record.get(0));
    History history = History.EMPTY.apply(event).history().at(event.recordedOn());
    assertThat(history.asOf()).isGreaterThanOrEqualTo(event.recordedOn());
    accepted++;
  }

  private SpecificRecord spoiled(SpecificRecord record) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      Schema.Field field = record.getSchema().getFields().get(random.nextInt(record.getSchema().getFields().size()));
      record.put(field.pos(), value(field.schema(), record.get(field.pos())));
    }
    return record;
  }

  private Object value(Schema schema, Object now) {
    return switch (schema.getType()) {
      case UNION -> random.nextInt(4) == 0 ? null : value(schema.getTypes().get(1), now);
      case STRING -> pick(TEXTS);
      case BOOLEAN -> random.nextBoolean();
      case LONG -> pick(TIMES);
      case INT -> schema.getLogicalType() == null ? pick(COUNTS) : pick(DATES);
      case ENUM -> pick(List.of(((Enum<?>) now).getDeclaringClass().getEnumConstants()));
      default -> throw new AssertionError("a kind of field that this test does not know: " + schema.getType());
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
