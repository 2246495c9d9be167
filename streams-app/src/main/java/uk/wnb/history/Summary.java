package uk.wnb.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is told of a child to its brothers and sisters: where it lives, and what came of its appointments and visits to
 * A&amp;E in the last {@value #MONTHS} months. It depends on no policy, and on nobody but the child.
 *
 * @param nhsNumber whose it is
 * @param sensitive whether a fact says that the child's number is not to be shown to those who look after others
 * @param birth day of birth, {@link Days#NEVER} if unknown
 * @param residences where the child lives and has lived, by household and day; ended by the child's death or coming of
 *     age
 * @param items what came of its care, in ascending order of day
 * @param extent how much of what is known it tells
 */
public record Summary(String nhsNumber, boolean sensitive, int birth, List<Residence> residences, List<Item> items,
    Extent extent) {
  /** The longest window of a signal (24) and a year, so that a finding of last year can be looked at again. */
  public static final int MONTHS = 36;

  /**
   * How much a summary tells, so that what it leaves out is not taken for what there is not. The order is part of the
   * stored form: append, never reorder.
   */
  public enum Extent {
    /** Not said: the summary was made before this was told. */
    UNKNOWN,
    /** All that there is. */
    ALL,
    /** When it lived with those who are told, and nothing of its care. */
    RESIDENCES,
    /** Nothing. The child has been erased, or has another NHS number now; what was told of it before was right. */
    NOTHING
  }

  /** What an item tells. The order is part of the stored form: append, never reorder. */
  public enum What {
    /** Codes 5 and 6. */
    BROUGHT,
    /** Codes 3 and 7. */
    WAS_NOT_BROUGHT,
    /** Code 2. */
    CANCELLED_BY_FAMILY,
    /** An unplanned visit to A&amp;E after swallowing something harmful. */
    INGESTION,
    /** An unplanned visit to A&amp;E with a head injury. */
    HEAD_INJURY,
    /** An unplanned visit to A&amp;E for another reason. */
    OTHER_EMERGENCY;

    /** What an unplanned visit to A&amp;E for {@code complaint} is. */
    public static What of(Fact.Complaint complaint) {
      return switch (complaint) {
        case INGESTION -> INGESTION;
        case HEAD_INJURY -> HEAD_INJURY;
        default -> OTHER_EMERGENCY;
      };
    }

    /** Whether it is an appointment that was offered to the family. */
    public boolean isAppointment() {
      return this == BROUGHT || isNotBrought();
    }

    /** Whether it is an appointment to which the child was not brought, cancelled by the family or not. */
    public boolean isNotBrought() {
      return this == WAS_NOT_BROUGHT || this == CANCELLED_BY_FAMILY;
    }

    /** Whether it is a visit to A&amp;E. */
    public boolean isEmergency() {
      return !isAppointment();
    }
  }

  /** What happened on one London day; a day may have several. */
  public record Item(int day, What what) {
    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::day).thenComparing(Item::what);
  }

  public Summary {
    Objects.requireNonNull(nhsNumber, "nhsNumber");
    Objects.requireNonNull(extent, "extent");
    residences = List.copyOf(residences);
    items = List.copyOf(items);
  }

  /** One that tells all there is. */
  public Summary(String nhsNumber, boolean sensitive, int birth, List<Residence> residences, List<Item> items) {
    this(nhsNumber, sensitive, birth, residences, items, Extent.ALL);
  }

  /** One that tells nothing of {@code nhsNumber} any more. */
  public static Summary ofNothing(String nhsNumber) {
    return new Summary(nhsNumber, false, Days.NEVER, List.of(), List.of(), Extent.NOTHING);
  }

  /** The summary of {@code history} as of {@code day}; what is known of later days is in it too. */
  static Summary of(String nhsNumber, History history, int day) {
    return new Summary(nhsNumber, history.situation(day).isSensitive(), history.birth(), history.residences(),
        items(history, Days.minusMonths(day, MONTHS)));
  }

  private static List<Item> items(History history, int after) {
    List<Item> items = new ArrayList<>();
    for (Contact contact : history.contacts()) {
      if (contact.isOfferedAppointment() && contact.day() > after) {
        items.add(new Item(contact.day(), what(contact.outcome())));
      }
    }
    for (Visit visit : history.visits()) {
      if (visit.isUnplanned() && visit.day() > after) {
        addVisit(visit, items);
      }
    }
    items.sort(Item.ORDER);
    return items;
  }

  /** Each visit once, and each injury: a visit for one that was told of before is told of as one for something else. */
  private static void addVisit(Visit visit, List<Item> items) {
    What what = What.of(visit.fact().complaint());
    boolean isInjury = what != What.OTHER_EMERGENCY
        && visit.isFirst(earlier -> What.of(earlier.fact().complaint()) == what);
    if (isInjury || !visit.isSentOn()) {
      items.add(new Item(visit.day(), isInjury ? what : What.OTHER_EMERGENCY));
    }
  }

  private static What what(Outcome outcome) {
    if (outcome.isNotBrought()) {
      return outcome.isWasNotBrought() ? What.WAS_NOT_BROUGHT : What.CANCELLED_BY_FAMILY;
    }
    return What.BROUGHT;
  }

  /** When the child has lived in {@code households}, and nothing else of where it lives or what came of its care. */
  public Summary livingOnlyIn(List<String> households) {
    return new Summary(nhsNumber, sensitive, birth,
        residences.stream().filter(stay -> households.contains(stay.household())).toList(), List.of(),
        Extent.RESIDENCES);
  }

  /** The same without the day of birth. */
  public Summary withoutBirth() {
    return new Summary(nhsNumber, sensitive, Days.NEVER, residences, items, extent);
  }
}
