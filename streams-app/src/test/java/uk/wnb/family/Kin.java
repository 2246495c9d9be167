package uk.wnb.family;

import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;
import uk.wnb.history.Summary.Item;
import uk.wnb.history.Summary.What;
import uk.wnb.oracle.Given;

/** Brothers and sisters for tests. */
public final class Kin {
  private Kin() {
  }

  /** One who lives in H1 and of whom {@code items} are known. */
  public static Summary of(String nhsNumber, Item... items) {
    return in(nhsNumber, List.of(new Residence("H1", Given.day("2019-01-01"), Days.NEVER)), items);
  }

  /** One who lives elsewhere, or has moved. */
  public static Summary in(String nhsNumber, List<Residence> residences, Item... items) {
    return new Summary(nhsNumber, false, Days.NEVER, residences, List.of(items));
  }

  /** A time in {@code household} from one day to another; null for no end. */
  public static Residence stay(String household, String from, String to) {
    return new Residence(household, Given.day(from), to == null ? Days.NEVER : Given.day(to));
  }

  /** Something that happened on {@code day}. */
  public static Item item(String day, What what) {
    return new Item(Given.day(day), what);
  }

  /** The milliseconds of ten in the morning on {@code day}. */
  static long stamp(String day) {
    return Given.instant(day).toEpochMilli();
  }
}
