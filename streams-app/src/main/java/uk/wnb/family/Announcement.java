package uk.wnb.family;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Residence;
import uk.wnb.history.Summary;

/**
 * A child's own account of itself for the children it lives with, or what it keeps of another's. Where it lives is told
 * to its households, who know of those whom the child does not know yet; everything else to brothers and sisters
 * themselves. Those with whom it does not live get to know when it lived with them, and nothing of where it is now or
 * what comes of its care.
 *
 * @param stamp its version: milliseconds since 1970 UTC of the recording that led to it, or of the start of the day on
 *     which the child is looked at, whichever is later; later than of any before
 * @param summary what it says
 * @param households those to be told, in order
 * @param relatives NHS numbers of those who are told directly, in order
 * @param rank what it outranks. An aside ranks behind the last announcement to households, by its stamp, which is 1 ms
 *     earlier, and before all earlier ones; else it could hide what a household has still to tell. A rest bears the
 *     stamp of the news that it is left of
 */
public record Announcement(long stamp, Summary summary, List<String> households, List<String> relatives,
    Delivery.Rank rank) {
  public Announcement {
    households = List.copyOf(households);
    relatives = List.copyOf(relatives);
  }

  /** News. */
  Announcement(long stamp, Summary summary, List<String> households, List<String> relatives) {
    this(stamp, summary, households, relatives, Delivery.Rank.NEWS);
  }

  /**
   * What the child has to say once {@code event} has made {@code after} out of {@code before}, its news in the order of
   * stamps; most often nothing.
   *
   * @param spoken when it has last done so
   */
  public static List<Announcement> of(String nhsNumber, Spoken spoken, Event event, History before, History after) {
    Speaker child = new Speaker(nhsNumber, spoken, event.recordedAt(), before, after);
    switch (event.fact().kind()) {
      case CONTEXT, MOVED -> {
        if (before.residences().equals(after.residences())) {
          child.ofItself();
        } else if (hasOnlyAnotherNumber(before, after)) {
          child.ofNothing();
        } else {
          child.ofHome();
        }
      }
      case BOOKING, ATTENDANCE, EMERGENCY -> child.ofItself();
      case FAMILY -> {
        if (!Delivery.isRest(event)) {
          child.answer(((Fact.Relative) event.fact()).summary());
        }
      }
      case EDUCATION, REVIEW -> child.ofTime();
    }
    return List.copyOf(child.said);
  }

  /**
   * What it has to say to {@code event} that changes nothing in {@code history}: who tells a number that has been
   * replaced of itself is told that it has been; most often nothing.
   */
  public static List<Announcement> ofUnchanged(String nhsNumber, Spoken spoken, Event event, History history) {
    return history.successor() == null || event.fact().kind() != Kind.FAMILY ? List.of()
        : of(nhsNumber, spoken, event, history, history);
  }

  /**
   * Whether what was told of it is wrong in nothing but its number. Where the other number was taken for a brother or
   * sister, one child was counted as two: that the old one lives nowhere is then a correction.
   */
  private static boolean hasOnlyAnotherNumber(History before, History after) {
    return after.successor() != null && !Together.ever(before).contains(after.successor());
  }

  /** The same when only time has passed, as {@code tickAt} (milliseconds since 1970 UTC) tells. */
  public static List<Announcement> atTick(String nhsNumber, Spoken spoken, long tickAt, History before, History after) {
    Speaker child = new Speaker(nhsNumber, spoken, tickAt, before, after);
    child.ofTime();
    return List.copyOf(child.said);
  }

  /**
   * What is to be said of a child of whom nothing is kept from here on: that nothing is told of it any more.
   *
   * @param upTo up to when it is forgotten, milliseconds since 1970 UTC
   */
  public static List<Announcement> goodbye(String nhsNumber, Spoken spoken, long upTo, History before) {
    Speaker child = new Speaker(nhsNumber, spoken, upTo, before, History.EMPTY.at(before.asOf()));
    child.ofNothing();
    return List.copyOf(child.said);
  }

  /** Whether it is news to those who are told; only that counts as having told of oneself. */
  boolean isNews() {
    return rank == Delivery.Rank.NEWS;
  }

  /** What goes to the log of each of {@link #relatives}, in their order. */
  public List<Delivery> deliveries() {
    return relatives.stream().map(relative -> new Delivery(relative, stamp, summary, rank)).toList();
  }

  /** One child that has something to say; each thing under a stamp of its own. */
  private static final class Speaker {
    private final String nhsNumber;
    private final Spoken spoken;
    private final long recordedAt;
    private final History before;
    private final History after;
    private final List<Announcement> said = new ArrayList<>();
    // Put together when there is somebody to hear it.
    private Summary summary;

    Speaker(String nhsNumber, Spoken spoken, long recordedAt, History before, History after) {
      this.nhsNumber = nhsNumber;
      this.spoken = spoken;
      this.recordedAt = recordedAt;
      this.before = before;
      this.after = after;
    }

    /**
     * Those who are to know all of it are told last, so that it stands with who hears something else as well. Those
     * whom the child has lived with before, and who may have left meanwhile, are asked by being told that it is back.
     * Who lives nowhere says so to everyone who knows of it.
     */
    void ofHome() {
      List<String> concerned = Together.concerned(before, after);
      List<String> homes = Together.homes(after);
      List<String> left = concerned.stream().filter(household -> !homes.contains(household)).toList();
      sayOnly(left, left, after.residences().isEmpty() ? Together.ever(before) : List.of());
      List<String> asked = Together.newly(before, after);
      if (!asked.isEmpty()) {
        sayOnly(Together.shared(asked, after), List.of(), asked);
      }
      say(is(), concerned.stream().filter(homes::contains).toList(), List.of());
    }

    /** Everyone who may know of it is told. */
    void ofNothing() {
      say(Summary.ofNothing(nhsNumber), Together.concerned(before, after), Together.ever(before));
    }

    void ofItself() {
      List<String> relatives = Together.with(after);
      if (!relatives.isEmpty()) {
        boolean isNews = hasTurnedSensitive() || !is().equals(before.summary(nhsNumber, after.asOf()));
        say(is(), List.of(), isNews ? relatives : Together.newly(before, after));
      }
    }

    /** Of what comes to pass on a day that was known in advance, only whether the child may be named is told. */
    void ofTime() {
      List<String> relatives = Together.with(after);
      if (!relatives.isEmpty() && hasTurnedSensitive()) {
        say(is(), List.of(), relatives);
      }
    }

    /**
     * Who is new is told everything, because nothing has been told there; so is who may not have heard where the child
     * lives now, and who lives with it and tells nothing of its care, which is how one asks. Who takes the child for one
     * that it lives with, and is wrong, is told that it no longer does. More is not said: what a child is told of others
     * is not its own news.
     */
    void answer(Summary relative) {
      boolean isTogether = Together.with(after).contains(relative.nhsNumber());
      List<String> relatives = Together.newly(before, after);
      if (relatives.isEmpty() && isTogether && (isAsking(relative) || isFoundAgain(relative.nhsNumber()))) {
        relatives = List.of(relative.nhsNumber());
      }
      List<String> homes = Together.homes(relative, after.asOf());
      if (!relatives.isEmpty()) {
        say(is(), List.of(), relatives);
      } else if (isGone()) {
        answerNothing(relative);
      } else if (!homes.isEmpty() && !isTogether) {
        sayAside(is().livingOnlyIn(homes), relative.nhsNumber());
      }
      if (!isTogether && !isGone() && isFull(relative)) {
        keepTheRest(relative);
      }
    }

    /**
     * Of one with whom it does not live, who has not heard yet that it has left or took it for one who is back, it
     * keeps only when that one lived in homes that are its own too.
     */
    private void keepTheRest(Summary relative) {
      List<String> own = after.residences().stream().map(Residence::household).distinct().toList();
      Summary rest = relative.livingOnlyIn(own).withoutBirth();
      if (!relative.items().isEmpty() || !relative.residences().equals(rest.residences())) {
        said.add(new Announcement(recordedAt, rest, List.of(), List.of(nhsNumber), Delivery.Rank.REST));
      }
    }

    private static boolean isFull(Summary summary) {
      return summary.extent() == Summary.Extent.ALL || summary.extent() == Summary.Extent.UNKNOWN;
    }

    private static boolean isAsking(Summary relative) {
      return relative.extent() == Summary.Extent.RESIDENCES;
    }

    /** Whether nothing is told of it any more: it was erased, or its number has been replaced. */
    private boolean isGone() {
      return after.isEmpty() || after.successor() != null;
    }

    /** To whoever has not heard the goodbye, or has forgotten it since, being erased as well. */
    private void answerNothing(Summary relative) {
      if (!relative.residences().isEmpty()) {
        sayAside(Summary.ofNothing(nhsNumber), relative.nhsNumber());
      }
    }

    /** To {@code relative}, who has an earlier announcement in mind. Who has made none begins with one. */
    private void sayAside(Summary summary, String relative) {
      if (spoken.home() == 0) {
        say(summary, List.of(), List.of(relative));
      } else {
        said.add(new Announcement(spoken.home() - 1, summary.withoutBirth(), List.of(), List.of(relative),
            Delivery.Rank.ASIDE));
      }
    }

    /**
     * Whether all that was known so far of {@code relative}, with whom the child lives, was told before the child told
     * its households where it lives. That may have come there before {@code relative} did.
     */
    private boolean isFoundAgain(String relative) {
      return Together.heardOfAt(relative, before) < spoken.home();
    }

    /** Whether it is sensitive now and was not, or the other way round. */
    private boolean hasTurnedSensitive() {
      return before.situation(before.asOf()).isSensitive() != after.situation(after.asOf()).isSensitive();
    }

    private Summary is() {
      if (summary == null) {
        summary = after.summary(nhsNumber, after.asOf());
      }
      return summary;
    }

    /** When it has lived in {@code homes}, and no more. */
    private void sayOnly(List<String> homes, List<String> households, List<String> relatives) {
      if (!households.isEmpty() || !relatives.isEmpty()) {
        say(is().livingOnlyIn(homes), households, relatives);
      }
    }

    private void say(Summary summary, List<String> households, List<String> relatives) {
      if (!households.isEmpty() || !relatives.isEmpty()) {
        said.add(new Announcement(nextStamp(), summary, households, relatives));
      }
    }

    private long nextStamp() {
      if (!said.isEmpty()) {
        return said.get(said.size() - 1).stamp() + 1;
      }
      long today = Days.start(Days.date(after.asOf())).toEpochMilli();
      return Math.max(spoken.last() + 1, Math.max(recordedAt, today));
    }
  }
}
