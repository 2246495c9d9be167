package uk.wnb.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Days;
import uk.wnb.history.Summary;

/** The children of one household, each by its newest announcement. Immutable. */
public final class Household {
  /** More are no family: somebody has given one id to strangers. Our choice; children's homes are smaller. */
  public static final int MOST_MEMBERS = 30;

  /** A child as it last announced itself. */
  record Member(long stamp, Summary summary) {
  }

  /**
   * What came of an announcement.
   *
   * @param household as it is now; the same object when nothing is new
   * @param deliveries what others get to know, in ascending order of their NHS numbers, then what the child itself
   *     gets to know of them
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

  String id() {
    return id;
  }

  SortedMap<String, Member> members() {
    return members;
  }

  /**
   * This household when {@code summary} has been announced under {@code stamp}; older and known ones change nothing.
   * Who lives nowhere is let go of, once the others have been told.
   */
  public Heard hear(long stamp, Summary summary) {
    Member known = members.get(summary.nhsNumber());
    boolean isGone = summary.residences().isEmpty();
    if (known == null ? isGone : known.stamp() >= stamp || known.summary().equals(summary)) {
      return new Heard(this, List.of(), false);
    }
    int day = Days.of(Instant.ofEpochMilli(stamp));
    SortedMap<String, Member> others = new TreeMap<>(members);
    others.remove(summary.nhsNumber());
    if (others.size() == MOST_MEMBERS) {
      others.values().removeIf(member -> !livesHere(member.summary(), day));
    }
    if (others.size() == MOST_MEMBERS) {
      return new Heard(this, List.of(), true);
    }
    boolean joins = livesHere(summary, day) && (known == null || !livesHere(known.summary(), day));
    List<Delivery> deliveries = deliveries(others, new Member(stamp, summary), joins, day);
    if (!isGone) {
      others.put(summary.nhsNumber(), new Member(stamp, summary));
    }
    return new Heard(new Household(id, others), deliveries, false);
  }

  /** Who has left is told nothing more; who joins, or comes back, is told of those who are there. */
  private List<Delivery> deliveries(SortedMap<String, Member> others, Member child, boolean joins, int day) {
    List<Delivery> toOthers = new ArrayList<>();
    List<Delivery> toChild = new ArrayList<>();
    others.forEach((number, other) -> {
      if (livesHere(other.summary(), day)) {
        toOthers.add(new Delivery(number, child.stamp(), child.summary()));
        toChild.add(new Delivery(child.summary().nhsNumber(), other.stamp(), other.summary()));
      }
    });
    if (joins) {
      toOthers.addAll(toChild);
    }
    return List.copyOf(toOthers);
  }

  private boolean livesHere(Summary summary, int day) {
    return summary.livesBeyond(id, day);
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
