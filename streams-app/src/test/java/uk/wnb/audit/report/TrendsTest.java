package uk.wnb.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;
import uk.wnb.audit.disclosure.Query;
import uk.wnb.audit.disclosure.ReadingRoom;

/** Months in their places, and no conclusions from those that are left when others are withheld. */
class TrendsTest {
  private static final YearMonth JANUARY = YearMonth.of(2024, 1);
  /** Of 100 appointments in each month of a year, so many were not brought. */
  private static final int[] QUIET = {20, 25, 20, 25, 20, 25, 20, 25, 20, 25, 20, 25};
  private static final int[] MOSTLY_SMALL = {20, 3, 25, 3, 3, 3, 20, 20, 0, 3, 3, 3};

  @Test
  void whereNothingIsWithheldThereAreLimits() {
    String plot = plot(QUIET);
    assertThat(plot).contains("12 months, mean 22.5%, limits 9.2% to 35.8%, 0 points of special cause.",
        "class=\"limit\"").doesNotContain(">*<");
    assertThat(dots(plot)).hasSize(12);
    assertThat(lines(plot)).singleElement().asString().contains("L");
  }

  @Test
  void whereMonthsAreWithheldNothingIsConcludedFromTheOthers() {
    String plot = plot(MOSTLY_SMALL);
    assertThat(plot).contains("5 of 12 months can be shown. 7 are withheld (*) because their numbers are too small; "
        + "those that are left are of none or of more, and would mislead about all. So no mean and no limits are "
        + "given, and no point is judged.").doesNotContain("class=\"limit\"", "class=\"mean\"", "special cause",
        "common cause");
    assertThat(table(MOSTLY_SMALL)).contains("2024-01,100,80,20,0,0,0,20,20,0,0,,not judged,not judged,",
        "2024-02,100,95,*,0,0,0,*,*,0,0,,,,");
  }

  /** One withheld month is enough: it is a low one, whatever the others are. */
  @Test
  void oneWithheldMonthIsEnough() {
    int[] months = QUIET.clone();
    months[5] = 7;
    assertThat(plot(months)).contains("11 of 12 months can be shown.");
    assertThat(limitsOfPoints(plot(months))).isEmpty();
  }

  @Test
  void everyMonthHasItsPlaceAndTheLineIsBrokenWhereOneIsWithheld() {
    String plot = plot(MOSTLY_SMALL);
    assertThat(dots(plot)).containsExactlyElementsOf(places(0, 2, 6, 7, 8)).hasSize(5);
    assertThat(places("<text x=\"([0-9.]+)\" y=\"266.0\" text-anchor=\"middle\">\\*<", plot))
        .containsExactlyElementsOf(places(1, 3, 4, 5, 9, 10, 11));
    assertThat(lines(plot)).singleElement().satisfies(line ->
        assertThat(places("[ML]([0-9.]+) ", line)).containsExactlyElementsOf(places(6, 7, 8)));
    assertThat(plot).contains(">2024-02<", ">2024-12<");
  }

  /** A month in which nothing is counted has no value, but hides none either: the others are judged as ever. */
  @Test
  void aMonthOfNothingIsAGapAndNoReasonToHoldBack() {
    int[] months = QUIET.clone();
    months[5] = -1;
    String plot = plot(months);
    assertThat(plot).contains("11 months, mean 22.3%").doesNotContain(">*<");
    assertThat(dots(plot)).doesNotContain(places(5).get(0)).hasSize(11);
    assertThat(lines(plot)).hasSize(2);
    assertThat(limitsOfPoints(plot)).isNotEmpty();
  }

  @Test
  void theTableSaysOfEveryChartWhatItMarks() {
    int[] months = QUIET.clone();
    months[7] = 80;
    assertThat(table(months)).contains("special cause in wnb-rate,special cause in not-brought-rate,special cause in "
        + "un-outcomed", "2024-08,100,20,80,0,0,0,80,80,0,0,,outside limits,outside limits,");
  }

  @Test
  void onePointIsOne() {
    int[] months = QUIET.clone();
    months[11] = 45;
    assertThat(plot(months)).contains("12 months, ", ", 1 point of special cause. ");
  }

  /** Mean and limits are 15.4: 15 of 100 may be 17 of 98 and so above it, 20 of 100 are above it in any case. */
  @Test
  void whatRestsOnRoundingAloneIsNotMarked() {
    assertThat(table(new int[] {15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 20})).contains(
        "2024-01,100,85,15,0,0,0,15,15,0,0,,7 on one side of the mean,7 on one side of the mean,",
        "2024-12,100,80,20,0,0,0,20,20,0,0,,outside limits,outside limits,");
  }

  private static Section section(int[] months) {
    Counts counts = new Counts();
    for (int i = 0; i < months.length; i++) {
      if (months[i] >= 0) {
        List<String> values = new ArrayList<>(Collections.nCopies(Dimension.values().length, Dimension.NOT_KNOWN));
        values.set(0, JANUARY.plusMonths(i).toString());
        Slice slice = new Slice(values);
        counts.add(slice, Measure.OFFERED, 100);
        counts.add(slice, Measure.BROUGHT, 100 - months[i]);
        counts.add(slice, Measure.WNB, months[i]);
      }
    }
    return Trends.of(new ReadingRoom(counts), Query.of(JANUARY, JANUARY.plusMonths(11)));
  }

  private static String plot(int[] months) {
    return section(months).figures().get(0);
  }

  private static String table(int[] months) {
    return section(months).tables().get(0).csv();
  }

  private static List<String> dots(String plot) {
    return places("<(?:circle|path) class=\"(?:common|worse|better)\" (?:cx=\"|d=\"M)([0-9.]+)[^>]*><title>2", plot);
  }

  private static List<String> lines(String plot) {
    return places("<path class=\"series\" d=\"([^\"]+)\"", plot);
  }

  /** Not those of the legend, which end at 320 - 14 from above. */
  private static List<String> limitsOfPoints(String plot) {
    return places("<line class=\"(?:limit|mean)\" x1=\"([0-9.]+)\" y1=\"(?!306)", plot);
  }

  private static List<String> places(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** Twelve months from 85 to 855 pixels. */
  private static List<String> places(int... months) {
    return java.util.Arrays.stream(months).mapToObj(month -> 85 + 70 * month + ".0").toList();
  }
}
