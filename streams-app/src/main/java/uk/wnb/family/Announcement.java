package uk.wnb.family;

import java.util.List;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Summary;

/**
 * A child's own account of itself for the children it lives with. Where it lives is told to its households, who know
 * of those whom the child does not know yet; everything else to brothers and sisters themselves.
 *
 * @param stamp its version: milliseconds since 1970 UTC of the recording that led to it, later than of any before
 * @param summary what it says
 * @param households those to be told, in order; empty when the child lives where it lived
 * @param relatives NHS numbers of those who are told directly, in order
 */
public record Announcement(long stamp, Summary summary, List<String> households, List<String> relatives) {
  public Announcement {
    households = List.copyOf(households);
    relatives = List.copyOf(relatives);
  }

  /**
   * What the child has to say once {@code event} has made {@code after} out of {@code before}; null for nothing.
   *
   * @param last the stamp of its last announcement, 0 for none
   */
  public static Announcement of(String nhsNumber, long last, Event event, History before, History after) {
    long stamp = Math.max(last + 1, event.recordedAt());
    Announcement said = switch (event.fact().kind()) {
      case CONTEXT, MOVED -> before.residences().equals(after.residences())
          ? ofItself(nhsNumber, stamp, before, after) : ofHome(nhsNumber, stamp, before, after);
      case BOOKING, ATTENDANCE, EMERGENCY -> ofItself(nhsNumber, stamp, before, after);
      case FAMILY -> answer(nhsNumber, stamp, ((Fact.Relative) event.fact()).summary(), before, after);
      case EDUCATION, REVIEW -> null;
    };
    return said == null || said.households.isEmpty() && said.relatives.isEmpty() ? null : said;
  }

  /**
   * What is to be said of a child of whom nothing is kept from here on: that it lives nowhere, and nothing else; null
   * when that is what is known of it.
   *
   * @param upTo up to when it is forgotten, milliseconds since 1970 UTC
   */
  public static Announcement goodbye(String nhsNumber, long last, long upTo, History before) {
    return before.residences().isEmpty() ? null
        : ofHome(nhsNumber, Math.max(last + 1, upTo), before, History.EMPTY.at(before.asOf()));
  }

  /** What goes to the log of each of {@link #relatives}, in their order. */
  public List<Delivery> deliveries() {
    return relatives.stream().map(relative -> new Delivery(relative, stamp, summary)).toList();
  }

  /**
   * Those with whom the child has lived before are asked by this whether they still live there. Who lives nowhere says
   * just that, to everyone who knows of it.
   */
  private static Announcement ofHome(String nhsNumber, long stamp, History before, History after) {
    Summary is = after.summary(nhsNumber, after.asOf());
    List<String> households = Together.concerned(before, after);
    return after.residences().isEmpty()
        ? new Announcement(stamp, is.livingOnlyIn(List.of()), households, Together.ever(before))
        : new Announcement(stamp, is, households, Together.newly(before, after));
  }

  private static Announcement ofItself(String nhsNumber, long stamp, History before, History after) {
    List<String> relatives = Together.with(after);
    if (relatives.isEmpty()) {
      return null;
    }
    Summary is = after.summary(nhsNumber, after.asOf());
    boolean isNews = !is.equals(before.summary(nhsNumber, after.asOf()));
    return new Announcement(stamp, is, List.of(), isNews ? relatives : Together.newly(before, after));
  }

  /**
   * Who is new is told everything, because nothing has been told there. Who takes the child for one that it lives with,
   * and is wrong, is told that it no longer does, and nothing of where it is now. More is not said: what a child is
   * told of others is not its own news.
   */
  private static Announcement answer(String nhsNumber, long stamp, Summary relative, History before, History after) {
    List<String> relatives = Together.newly(before, after);
    if (!relatives.isEmpty()) {
      return new Announcement(stamp, after.summary(nhsNumber, after.asOf()), List.of(), relatives);
    }
    List<String> homes = Together.homes(relative, after);
    if (homes.isEmpty() || Together.with(after).contains(relative.nhsNumber())) {
      return null;
    }
    Summary gone = after.summary(nhsNumber, after.asOf()).livingOnlyIn(homes);
    return new Announcement(stamp, gone, List.of(), List.of(relative.nhsNumber()));
  }
}
