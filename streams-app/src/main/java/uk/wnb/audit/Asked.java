package uk.wnb.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Change;
import uk.wnb.history.ByteReader;
import uk.wnb.history.ByteWriter;
import uk.wnb.history.Days;

/**
 * An alert that asked somebody to look.
 *
 * @param alertId its id
 * @param concernId the concern that it tells of
 * @param day on which it was raised
 * @param reviewBy the day by which to look, never before {@code day}; {@link Days#NEVER} of a reminder, which asks
 *     again what was asked before
 * @param organisation for which it is where that is one alone, as where all evidence is of one; else empty
 */
public record Asked(String alertId, String concernId, int day, int reviewBy, String organisation) {
  private static final int VERSION = 1;

  /** {@code before} with those of {@code alerts} that ask for a look, without what was raised before {@code open}. */
  public static List<Asked> plus(List<Asked> before, List<Alert> alerts, int open) {
    List<Asked> result = new ArrayList<>(before);
    alerts.stream().filter(alert -> alert.reviewBy() != Days.NEVER).map(Asked::of).forEach(result::add);
    result.removeIf(asked -> asked.day < open);
    return List.copyOf(result);
  }

  /** Those of both, each once, {@code one} first. */
  public static List<Asked> union(List<Asked> one, List<Asked> other) {
    Map<String, Asked> each = new LinkedHashMap<>();
    one.forEach(asked -> each.putIfAbsent(asked.alertId, asked));
    other.forEach(asked -> each.putIfAbsent(asked.alertId, asked));
    return List.copyOf(each.values());
  }

  private static Asked of(Alert alert) {
    // What is added to a question that is overdue gives no new day, and nobody can have looked before it was added.
    int reviewBy = alert.change() == Change.ESCALATED ? Days.NEVER : Math.max(alert.reviewBy(), alert.asOf());
    return new Asked(alert.alertId(), alert.concernId(), alert.asOf(), reviewBy,
        alert.recipients().size() == 1 ? alert.recipients().get(0) : "");
  }

  /** Whether it only says that nobody has looked yet: to look at it answers, but it is no further question. */
  boolean isReminder() {
    return reviewBy == Days.NEVER;
  }

  /** The stored form of {@code asked}. */
  public static byte[] encode(List<Asked> asked) {
    ByteWriter out = new ByteWriter(16 + 80 * asked.size());
    out.write(VERSION);
    out.varint(asked.size());
    for (Asked one : asked) {
      out.string(one.alertId);
      out.string(one.concernId);
      out.zigzag(one.day);
      out.zigzag(one.reviewBy);
      out.string(one.organisation);
    }
    return out.toByteArray();
  }

  /**
   * What {@link #encode} wrote; nothing for null.
   *
   * @throws IllegalArgumentException when the version is newer than this class or the bytes are damaged
   */
  public static List<Asked> decode(byte[] bytes) {
    if (bytes == null) {
      return List.of();
    }
    ByteReader in = new ByteReader(bytes);
    int version = in.read();
    if (version != VERSION) {
      throw new IllegalArgumentException("stored alerts have version " + version + ", this build reads " + VERSION);
    }
    int size = in.count();
    List<Asked> result = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      result.add(new Asked(in.string(), in.string(), (int) in.zigzag(), (int) in.zigzag(), in.string()));
    }
    return List.copyOf(result);
  }
}
