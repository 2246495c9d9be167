package uk.wnb.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import uk.wnb.history.Days;

/**
 * A simulated area: family after family, each with dice of its own, so that neither their number nor the years matter
 * to the memory it takes, and the same seed gives the same bytes.
 */
public final class Area {
  private static final int ADULT_YEARS = 18;
  private static final int PROGRESS_EVERY = 10_000;

  private final long seed;
  private final long most;
  private final Span days;
  private final Families families;
  private final Facts facts;
  private final Care care;
  private final Emergencies emergencies;
  private final HomeVisits homeVisits;
  private final School school;
  private final Recording recording;

  /**
   * An area.
   *
   * @param children how many live there at a time, on average
   * @param years how long it is told of
   * @param until the last day
   * @param seed another one gives other families
   * @throws uk.wnb.policy.PolicyException when a parameter is missing, out of range or unknown
   * @throws IllegalArgumentException when there are not enough invented NHS numbers for so many
   */
  public Area(Parameters parameters, int children, int years, LocalDate until, long seed) {
    this.seed = seed;
    this.most = children(children, years);
    this.days = new Span(Days.of(until.plusDays(1).minusYears(years)), Days.of(until) + 1);
    families = new Families(parameters, days);
    facts = new Facts(parameters, days);
    care = new Care(parameters);
    emergencies = new Emergencies(parameters);
    homeVisits = new HomeVisits(parameters);
    school = new School(parameters);
    recording = Recording.of(parameters);
    Answers.of(parameters); // Not for the area, but what is out of range is told when it is made.
    parameters.check();
  }

  /** How many children are born, grow up and come of age in {@code years} where {@code atATime} live. */
  private static long children(long atATime, int years) {
    long all = atATime * (ADULT_YEARS + years) / ADULT_YEARS;
    if (all > NhsNumbers.MOST) {
      throw new IllegalArgumentException(atATime + " children at a time are " + all + " in " + years
          + " years, and there are " + NhsNumbers.MOST + " invented NHS numbers");
    }
    return all;
  }

  /**
   * Writes the rows of the flat file in order of recording, and the truth about each child.
   *
   * @param header the flat file's first line
   * @param scratch an empty directory for files in between, about as large as the whole
   * @param progress is told now and then how many children are done
   * @return how much was written
   */
  public Made write(String header, Path events, Path truth, Path scratch, LongConsumer progress) throws IOException {
    long children;
    try (SortedRows rows = new SortedRows(scratch)) {
      try (BufferedWriter truths = Files.newBufferedWriter(truth)) {
        children = live(rows, truths, progress);
      }
      try (BufferedWriter out = Files.newBufferedWriter(events)) {
        out.write(header);
        out.write('\n');
        rows.writeTo(out);
      }
      return new Made(children, rows.count());
    }
  }

  /**
   * What was made.
   *
   * @param children all who were under 18 at some time
   * @param rows of the flat file
   */
  public record Made(long children, long rows) {
  }

  private long live(Sink rows, Writer truths, LongConsumer progress) throws IOException {
    truths.write(Truth.HEADER + "\n");
    long children = 0;
    for (long number = 0; children < most; number++) {
      Dice dice = new Dice(seed, number);
      Family family = families.make(number, dice);
      Records records = new Records(rows, days, dice, recording, Long.toString(number, Character.MAX_RADIX));
      live(family, dice, records);
      for (Family.Member child : family.children()) {
        truths.write(Truth.of(family, child).line() + "\n");
        children++;
        if (children % PROGRESS_EVERY == 0) {
          progress.accept(children);
        }
      }
    }
    return children;
  }

  private void live(Family family, Dice dice, Records records) {
    facts.live(family, dice, records);
    for (Family.Member child : family.children()) {
      care.live(family, child, dice, records);
      emergencies.live(family, child, dice, records);
      homeVisits.live(family, child, dice, records);
      school.live(family, child, dice, records);
    }
  }
}
