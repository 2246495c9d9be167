package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.Family;
import uk.wnb.history.History;
import uk.wnb.history.Situation;
import uk.wnb.history.Window;
import uk.wnb.policy.CarePolicy;

/**
 * What a signal is given to read: a history as of a day, and what the signals before it in the catalogue say of the
 * same history on the same day, weighed ({@link Weighing}). Each is asked at most once, and only when somebody wants to
 * know. Since a signal can read only those before it, none can come to read itself. Not for use by several threads.
 */
public final class View {
  /** The longest that a policy may look back. */
  static final int LONGEST_MONTHS = 24;

  private final Signals signals;
  private final History history;
  private final int day;
  private final int easedOn;
  private final Situation situation;
  private final Reading[] readings;
  private final Lately[] lately = new Lately[LONGEST_MONTHS + 1];
  /** How many signals, from the first, may be read at this moment. */
  private int readable;
  private Family family;
  /** The earliest recheck day among the readings taken by the signal that is being asked. */
  private int recheckOn = Days.NEVER;

  View(Signals signals, History history, int day, int easedOn, int readable) {
    this.signals = signals;
    this.history = history;
    this.day = day;
    this.easedOn = easedOn;
    this.situation = history.situation(day);
    this.readable = readable;
    this.readings = new Reading[signals.size()];
  }

  /** What is known of the child. */
  public History history() {
    return history;
  }

  /** The day; what occurs later is not to be looked at. */
  public int day() {
    return day;
  }

  /** The day on which the child's last concern eased: it had recovered, or stood down; or {@link Days#NEVER}. */
  public int easedOn() {
    return easedOn;
  }

  /** What is known of the child's life as of the day. */
  public Situation situation() {
    return situation;
  }

  /** The last {@code months} calendar months, at most {@value #LONGEST_MONTHS}, up to the day. */
  Window lastMonths(int months) {
    return lately(months).window();
  }

  /** The same, and what lies in them. */
  Lately lately(int months) {
    if (lately[months] == null) {
      lately[months] = new Lately(history, Window.ofMonths(months, day));
    }
    return lately[months];
  }

  /** The brothers and sisters with whom the child shares a household on the day. */
  public Family family() {
    if (family == null) {
      family = history.family(day);
    }
    return family;
  }

  /** The same history, by what is known of it now, as of an earlier day. */
  public View on(int earlier) {
    return new View(signals, history, earlier, easedOn, readable);
  }

  /** How care is weighed under the policy. */
  public CarePolicy care() {
    return signals.care();
  }

  /** Whether {@code contact} was with a service where one appointment not given may do harm. */
  public boolean isCritical(Contact contact) {
    return isCritical(contact.specialty());
  }

  /** Whether {@code specialty}, a treatment function code, is one of such a service. */
  boolean isCritical(String specialty) {
    return care().highCriticality().contains(specialty);
  }

  /** What the signal called {@code id} sees; null when it sees nothing or the policy has it off. */
  public Finding finding(String id) {
    return reading(id).finding();
  }

  /**
   * What the signal called {@code id} says; {@link Reading#NOTHING} when the policy has it off. When a signal asks, the
   * day on which to look again becomes one of its own as well.
   *
   * @throws IllegalArgumentException when a signal asks for itself or one that stands after it in the catalogue
   */
  public Reading reading(String id) {
    int index = signals.index(id);
    if (index < 0) {
      return Reading.NOTHING;
    }
    if (index >= readable) {
      throw new IllegalArgumentException("a signal may read only what stands before it in the catalogue, not " + id);
    }
    return reading(index);
  }

  /** What the signals say whose findings enter concerns and alerts, in the order of the catalogue. */
  public List<Reading> live() {
    return readings(signals.livePositions());
  }

  /** The same of those in shadow. */
  public List<Reading> inShadow() {
    return readings(signals.shadowPositions());
  }

  /** The same of those that read what brothers and sisters tell, live or in shadow; no other reads it. */
  public List<Reading> ofHousehold() {
    return readings(signals.householdPositions());
  }

  private List<Reading> readings(int[] positions) {
    List<Reading> all = new ArrayList<>(positions.length);
    for (int position : positions) {
      all.add(reading(position));
    }
    return all;
  }

  private Reading reading(int index) {
    if (readings[index] == null) {
      readings[index] = ask(index);
    }
    recheckOn = Math.min(recheckOn, readings[index].recheckOn());
    return readings[index];
  }

  private Reading ask(int index) {
    int outerReadable = readable;
    int outerRecheckOn = recheckOn;
    readable = index;
    recheckOn = Days.NEVER;
    Reading reading = Weighing.of(signals.get(index).read(this), this).noLaterThan(recheckOn);
    readable = outerReadable;
    recheckOn = outerRecheckOn;
    return reading;
  }
}
