package uk.wnb.concern;

import static uk.wnb.history.ByteReader.pick;

import java.util.Map;
import java.util.TreeMap;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;
import uk.wnb.history.HistoryCodec;
import uk.wnb.policy.Tier;

/**
 * The stored form of a {@link Child}: version {@value #VERSION}, the day it is due, the stamp of what its household
 * was last told, the concern, the history. Reads every version there has been.
 */
public final class ChildCodec {
  static final int VERSION = 1;
  private static final int USUAL_SIZE = 512;

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
    out.write(VERSION);
    writeDay(child.dueOn(), out);
    out.varlong(child.announced());
    writeConcern(child.concern(), out);
    HistoryCodec.write(child.history(), out);
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
    int version = in.read();
    if (version != VERSION) {
      throw new IllegalArgumentException("stored state has version " + version + ", this build reads up to " + VERSION);
    }
    int dueOn = readDay(in);
    long announced = in.varlong();
    Concern concern = readConcern(in);
    return new Child(HistoryCodec.read(in), concern, dueOn, announced);
  }

  private static void writeConcern(Concern concern, ByteWriter out) {
    out.varint(concern.episode() << 1 | (concern.open() ? 1 : 0));
    if (concern.episode() == 0) {
      return;
    }
    out.varint(concern.alerts());
    writeDay(concern.quietSince(), out);
    out.varint(concern.signals().size());
    concern.signals().forEach((id, standing) -> {
      out.string(id);
      out.write(standing.tier().ordinal());
      writeDay(standing.since(), out);
    });
  }

  private static Concern readConcern(ByteReader in) {
    int head = in.varint();
    if (head >>> 1 == 0) {
      return Concern.NONE;
    }
    int alerts = in.varint();
    int quietSince = readDay(in);
    Map<String, Standing> signals = new TreeMap<>();
    for (int left = in.varint(); left > 0; left--) {
      signals.put(in.string(), new Standing(pick(Tier.values(), in.read()), readDay(in)));
    }
    return new Concern(head >>> 1, (head & 1) == 1, alerts, quietSince, new TreeMap<>(signals));
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
