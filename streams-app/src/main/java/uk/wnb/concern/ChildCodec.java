package uk.wnb.concern;

import static uk.wnb.history.ByteReader.pick;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.wnb.family.Spoken;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.HistoryCodec;
import uk.wnb.policy.Tier;

/**
 * The stored form of a {@link Child}: version {@value #VERSION}, the day it is due, the stamp of what its household
 * was last told, the concern, the history. Reads every version there has been.
 */
public final class ChildCodec {
  static final int VERSION = 4;
  private static final int STEPS_STAND_TOGETHER = 4;
  private static final int USUAL_SIZE = 512;
  /** A concern begins with its episode, one bit that says whether there are shadows, and its state. */
  private static final int STATE_BITS = 5;
  private static final int SHADOWS = 1 << STATE_BITS - 1;

  // Asked for once: an enum gives away a new array each time.
  private static final State[] STATES = State.values();
  private static final Tier[] TIERS = Tier.values();

  private ChildCodec() {
  }

  /** The bytes of {@code child}. */
  public static byte[] encode(Child child) {
    ByteWriter out = new ByteWriter(USUAL_SIZE);
    write(child, out);
    return out.toByteArray();
  }

  /** Appends {@code child} to {@code out}. */
  public static void write(Child child, ByteWriter out) {
    writeHead(child, out);
    HistoryCodec.write(child.history(), out);
  }

  /**
   * Appends what the last step has made of {@code child}: of the history only the event that was new, all else as it
   * is. It is the form of a child of whom nothing else is known.
   *
   * @param event what was applied, or null when only time has passed
   */
  public static void writeStep(Child child, Event event, ByteWriter out) {
    writeHead(child, out);
    HistoryCodec.writeStep(child.history().asOf(), event, out);
  }

  private static void writeHead(Child child, ByteWriter out) {
    out.write(VERSION);
    writeDay(child.dueOn(), out);
    writeSpoken(child.spoken(), out);
    writeConcern(child.concern(), out);
  }

  /**
   * The child that {@code bytes} hold; {@link Child#UNKNOWN} for null.
   *
   * @throws IllegalArgumentException when the version is newer than this class or the bytes are damaged
   */
  public static Child decode(byte[] bytes) {
    if (bytes == null) {
      return Child.UNKNOWN;
    }
    ByteReader in = new ByteReader(bytes);
    Child child = read(in);
    requireEnd(in);
    return child;
  }

  /** Makes sure that {@code in} ends here; otherwise an {@link IllegalArgumentException}. */
  public static void requireEnd(ByteReader in) {
    if (!in.atEnd()) {
      throw new IllegalArgumentException("stored state is damaged: it goes on after its end");
    }
  }

  /**
   * The next child in {@code in}.
   *
   * @throws IllegalArgumentException as {@link #decode}
   */
  public static Child read(ByteReader in) {
    return read(null, in);
  }

  /**
   * {@code before} after the step that is next in {@code in}; gives what {@link #writeStep} was told of.
   *
   * @throws IllegalArgumentException as {@link #decode}
   */
  public static Child readStep(Child before, ByteReader in) {
    return read(before.history(), in);
  }

  /**
   * Whether the child that is next in {@code in} was stored by a build that kept each step since in a place of its own:
   * so did those up to version 3, which is as this one but for that. Reads the version.
   */
  public static boolean stepsStandApart(ByteReader in) {
    return in.read() < STEPS_STAND_TOGETHER;
  }

  private static Child read(History before, ByteReader in) {
    int version = in.read();
    if (version < 1 || version > VERSION) {
      throw new IllegalArgumentException("stored state has version " + version + ", this build reads up to " + VERSION);
    }
    int dueOn = readDay(in);
    Spoken spoken = readSpoken(version, in);
    Concern concern = readConcern(version, in);
    History history = before == null ? HistoryCodec.read(in) : HistoryCodec.readStep(before, in);
    return new Child(history, concern, dueOn, spoken);
  }

  /** Who lives in no household has never spoken: one byte. */
  private static void writeSpoken(Spoken spoken, ByteWriter out) {
    out.varlong(spoken.last());
    if (spoken.last() > 0) {
      out.varlong(spoken.last() - spoken.home());
    }
  }

  /** Version 1 did not tell to whom. */
  private static Spoken readSpoken(int version, ByteReader in) {
    long last = in.varlong();
    return version == 1 || last == 0 ? Spoken.at(last) : new Spoken(last, last - in.varlong());
  }

  /** Most children have no concern and nothing in shadow: one byte. */
  private static void writeConcern(Concern concern, ByteWriter out) {
    boolean hasShadows = !concern.shadows().equals(Shadows.NONE);
    out.varint(concern.episode() << STATE_BITS | (hasShadows ? SHADOWS : 0) | concern.state().ordinal());
    if (hasShadows) {
      writeShadows(concern.shadows(), out);
    }
    if (concern.episode() == 0) {
      return;
    }
    out.varint(concern.alerts());
    writeDay(concern.quietSince(), out);
    out.varint(concern.signals().size());
    concern.signals().forEach((id, standing) -> {
      out.string(id);
      out.write(standing.tier().ordinal() << 1 | (standing.told() ? 1 : 0));
      writeDay(standing.since(), out);
    });
    out.varint(concern.eased().episode());
    writeDay(concern.eased().on(), out);
    if (concern.open()) {
      writeAsk(concern.ask(), out);
      writeStrings(concern.audience(), out);
    }
  }

  private static void writeShadows(Shadows shadows, ByteWriter out) {
    out.varint(shadows.told());
    writeStrings(shadows.seen(), out);
  }

  private static void writeStrings(SortedSet<String> strings, ByteWriter out) {
    out.varint(strings.size());
    strings.forEach(out::string);
  }

  private static void writeAsk(Ask ask, ByteWriter out) {
    writeDay(ask.on(), out);
    writeDay(ask.dueOn(), out);
    writeDay(ask.answeredOn(), out);
    writeDay(ask.runsOutOn(), out);
    out.varint(ask.level() << 1 | (ask.stagnant() ? 1 : 0));
  }

  /** Before version 3 nobody kept whom a concern was told to. */
  private static Concern readConcern(int version, ByteReader in) {
    int head = in.varint();
    int episode = head >>> STATE_BITS;
    State state = pick(STATES, head & SHADOWS - 1);
    Shadows shadows = (head & SHADOWS) == 0 ? Shadows.NONE : readShadows(in);
    if (episode == 0) {
      return Concern.NONE.shadowing(shadows);
    }
    int alerts = in.varint();
    int quietSince = readDay(in);
    SortedMap<String, Standing> signals = new TreeMap<>();
    for (int left = in.varint(); left > 0; left--) {
      signals.put(in.string(), readStanding(in));
    }
    Eased eased = new Eased(in.varint(), readDay(in));
    Ask ask = state.isOpen() ? readAsk(in) : Ask.NOTHING;
    SortedSet<String> audience = state.isOpen() && version > 2 ? readStrings(in) : Collections.emptySortedSet();
    return new Concern(episode, state, alerts, quietSince, signals, ask, audience, eased, shadows);
  }

  private static Standing readStanding(ByteReader in) {
    int tier = in.read();
    return new Standing(pick(TIERS, tier >>> 1), readDay(in), (tier & 1) == 1);
  }

  private static Shadows readShadows(ByteReader in) {
    return new Shadows(in.varint(), readStrings(in));
  }

  private static SortedSet<String> readStrings(ByteReader in) {
    SortedSet<String> strings = new TreeSet<>();
    for (int left = in.varint(); left > 0; left--) {
      strings.add(in.string());
    }
    return strings;
  }

  private static Ask readAsk(ByteReader in) {
    int on = readDay(in);
    int dueOn = readDay(in);
    int answeredOn = readDay(in);
    int runsOutOn = readDay(in);
    int level = in.varint();
    return new Ask(on, dueOn, level >>> 1, answeredOn, runsOutOn, (level & 1) == 1);
  }

  /** A day, most often "never", which takes one byte. */
  private static void writeDay(int day, ByteWriter out) {
    out.varlong(day == Days.NEVER ? 0 : (day << 1 ^ day >> 31) + 1L & 0xffffffffL);
  }

  private static int readDay(ByteReader in) {
    long stored = in.varlong();
    long zigzag = stored - 1;
    return stored == 0 ? Days.NEVER : (int) (zigzag >>> 1 ^ -(zigzag & 1));
  }
}
