package uk.wnb.family;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Days;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;

/** Who lives in one household, and lived there, each by the child's newest announcement. Immutable. */
public final class Household {
  /** More are no family: somebody has given one id to strangers. Our choice; children's homes are smaller. */
  public static final int MOST_MEMBERS = 30;

  /** Where a child lives, as it last announced it. */
  record Member(long stamp, List<Residence> residences) {
  }

  /**
   * What came of an announcement.
   *
   * @param household as it is now; the same object when nothing is new
   * @param deliveries what others get to know, in ascending order of their NHS numbers. Those of them who have not
   *     lived with the child before tell it of themselves
   * @param tooLarge whether the child could not be taken in
   */
  public record Heard(Household household, List<Delivery> deliveries, boolean tooLarge) {
  }

  private final String id;
  private final SortedMap<String, Member> members;

  Household(String id, SortedMap<String, Member> members) {
    this.id = id;
    this.members = Collections.unmodifiableSortedMap(members);
  }

  /** A household of which nobody is known. */
  public static Household empty(String id) {
    return new Household(id, new TreeMap<>());
  }

  SortedMap<String, Member> members() {
    return members;
  }

  /**
   * This household when {@code summary} has been announced under {@code stamp}; older and known ones change nothing.
   * Who lives nowhere is let go of, once the others have been told; who has left is told nothing more, unless the child
   * had left before and that is heard late.
   */
  public Heard hear(long stamp, Summary summary) {
    Member known = members.get(summary.nhsNumber());
    boolean isGone = summary.residences().isEmpty();
    if (known == null ? isGone : known.stamp() >= stamp || known.residences().equals(summary.residences())) {
      return new Heard(this, List.of(), false);
    }
    int day = Days.of(Instant.ofEpochMilli(stamp));
    SortedMap<String, Member> others = new TreeMap<>(members);
    others.remove(summary.nhsNumber());
    if (others.size() == MOST_MEMBERS) {
      others.values().removeIf(member -> !livesHere(member, day));
    }
    if (others.size() == MOST_MEMBERS) {
      return new Heard(this, List.of(), true);
    }
    List<Delivery> deliveries = others.entrySet().stream()
        .filter(other -> isToKnow(other.getValue(), known, summary, day))
        .map(other -> new Delivery(other.getKey(), stamp, summary)).toList();
    if (!isGone) {
      others.put(summary.nhsNumber(), new Member(stamp, summary.residences()));
    }
    return new Heard(new Household(id, others), deliveries, false);
  }

  /** Who lives here, or did when the child left, and either with the child as it is now, or has been told of it. */
  private boolean isToKnow(Member other, Member known, Summary summary, int day) {
    int left = Residence.in(id, summary.residences()).stream().mapToInt(Residence::to).max().orElse(day);
    return livesHere(other, Math.min(left, day)) && (meet(other.residences(), summary.residences(), day)
        || known != null && meet(other.residences(), known.residences(), Integer.MIN_VALUE));
  }

  private boolean meet(List<Residence> some, List<Residence> others, int day) {
    return Residence.meetBeyond(day, Residence.in(id, some), Residence.in(id, others));
  }

  private boolean livesHere(Member member, int day) {
    return Residence.beyond(day, member.residences()).contains(id);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Household household && id.equals(household.id) && members.equals(household.members);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + members.hashCode();
  }
}
