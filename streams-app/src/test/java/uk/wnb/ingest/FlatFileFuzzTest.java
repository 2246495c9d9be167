package uk.wnb.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a file, every line of it comes to a record that Avro can write or to a problem that quotes
 * nothing.
 */
class FlatFileFuzzTest {
  private static final long SEED = 20221117;
  private static final int FILES = 400;

  /** No reason, column or rule has a Q in its name, so a message with one has quoted the file. */
  private static final String MARK = "Q";

  private static final String[] PIECES = {MARK, "\"", ",", "\n", "\r", ";", "=", "5", "retract", "cancelled",
      "2020-01-14",
      "T10:30", "9999-12-31", "+01:00", "detail", "seen=true", "possible=10;present=3", "complaint=", "end=", "\u0000",
      "\uFFFD", "\uD83D", "\uD83D\uDE00", "\u202E", " ", "tick", "education", "context", "household", "-1",
      "99999999999"};
  private static final String[] TYPES =
      {"appointment", "attendance", "emergency", "education", "context", "review", "tick"};
  private static final String[] CODES = {"5", "booked", "cancelled", "completed", "school", "birth", "household",
      "no-concern", ""};

  @Test
  void neverThrowsAndNeverQuotes() throws IOException {
    Random random = new Random(SEED);
    int told = 0;
    int problems = 0;
    for (int i = 0; i < FILES; i++) {
      String text = Csv.HEADER + "\n" + lines(random);
      for (FlatRow row : Csv.read(text)) {
        if (row instanceof FlatRow.Problem problem) {
          problems++;
          assertThat(problem.detail()).as("seed %d, file %d, line %d", SEED, i, row.line()).doesNotContain(MARK);
        } else {
          told++;
          encode(((FlatRow.Told) row).record());
        }
      }
    }
    assertThat(told).as("records, seed %d", SEED).isGreaterThan(500);
    assertThat(problems).as("problems, seed %d", SEED).isGreaterThan(500);
  }

  private static String lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String row = Csv.row(TYPES[random.nextInt(TYPES.length)], "code=" + CODES[random.nextInt(CODES.length)],
          "record_id=" + MARK, "detail=possible=10;present=3;note=" + MARK);
      lines.add(random.nextInt(3) == 0 ? row : spoiled(row, random));
    }
    return String.join("\n", lines);
  }

  private static String spoiled(String row, Random random) {
    StringBuilder text = new StringBuilder(row);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(6));
      text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void encode(SpecificRecord record) throws IOException {
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(OutputStream.nullOutputStream(), null);
    new SpecificDatumWriter<SpecificRecord>(record.getSchema()).write(record, encoder);
    encoder.flush();
  }
}
