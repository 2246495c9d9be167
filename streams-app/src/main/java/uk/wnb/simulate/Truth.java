package uk.wnb.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import uk.wnb.history.Days;

/**
 * What is true of one child of a simulated area: what no detector is told.
 *
 * @param nhsNumber the child
 * @param household its family
 * @param course what the family goes through
 * @param from the day on which that begins, {@link Days#NEVER} for never
 * @param to the day of the simulated incident, of recovery, or on which the barrier is resolved
 * @param decile of deprivation, 1 the most deprived
 * @param additionalNeed whether the child has one at some time
 */
public record Truth(String nhsNumber, String household, Course.Kind course, int from, int to, int decile,
    boolean additionalNeed) {
  static final String HEADER = "nhs_number,household,course,from,to,deprivation,additional_need";
  private static final int COLUMNS = 7;

  static Truth of(Family family, Family.Member child) {
    Course course = family.course();
    return new Truth(child.nhsNumber(), family.id(), course.kind(), course.from(), course.to(), family.decile(),
        child.needFrom() < child.span().to());
  }

  /** Whether the family drifts towards a simulated incident. */
  public boolean isDrifting() {
    return course == Course.Kind.DRIFTING;
  }

  String line() {
    return String.join(",", nhsNumber, household, course.name().toLowerCase(Locale.ROOT), date(from), date(to),
        Integer.toString(decile), Boolean.toString(additionalNeed));
  }

  private static String date(int day) {
    return day == Days.NEVER ? "" : Days.date(day).toString();
  }

  /**
   * The truths of a file, by NHS number.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException naming the line that is none
   */
  public static Map<String, Truth> read(Path file) throws IOException {
    Map<String, Truth> truths = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int number = 1;
      if (!HEADER.equals(in.readLine())) {
        throw new IllegalArgumentException("line 1 is not the header " + HEADER);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        Truth truth = parse(line, number);
        truths.put(truth.nhsNumber(), truth);
      }
    }
    return truths;
  }

  private static Truth parse(String line, int number) {
    String[] columns = line.split(",", -1);
    try {
      if (columns.length == COLUMNS) {
        return new Truth(columns[0], columns[1], Course.Kind.valueOf(columns[2].toUpperCase(Locale.ROOT)),
            day(columns[3]), day(columns[4]), Integer.parseInt(columns[5]), Boolean.parseBoolean(columns[6]));
      }
    } catch (RuntimeException e) {
      // Named below together with a wrong number of columns: the remedy is the same.
    }
    throw new IllegalArgumentException("line " + number + " is not the truth about a child");
  }

  private static int day(String text) {
    return text.isEmpty() ? Days.NEVER : Days.of(LocalDate.parse(text));
  }
}
