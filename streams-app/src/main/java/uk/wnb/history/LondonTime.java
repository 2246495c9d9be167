package uk.wnb.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By how much London's clocks are ahead of UTC. Each event asks several times, and the rules of the time zone work it
 * out anew for each, so what they say of the years in which children of today live is written down once.
 */
final class LondonTime {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final Instant BEGIN = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");
  private static final ZoneRules RULES = ZONE.getRules();

  /** When clocks change, seconds since 1970 UTC, and how far ahead they are from then on. */
  private static final long[] CHANGES;
  private static final int[] OFFSETS;

  static {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    ZoneOffsetTransition next = RULES.nextTransition(BEGIN);
    while (next != null && next.getInstant().isBefore(END)) {
      changes.add(next);
      next = RULES.nextTransition(next.getInstant());
    }
    CHANGES = changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
    OFFSETS = changes.stream().mapToInt(change -> change.getOffsetAfter().getTotalSeconds()).toArray();
  }

  private LondonTime() {
  }

  /** Seconds by which clocks are ahead of UTC at {@code instant}. */
  static int offsetAt(Instant instant) {
    long second = instant.getEpochSecond();
    if (second < CHANGES[0] || second >= END.getEpochSecond()) {
      return RULES.getOffset(instant).getTotalSeconds();
    }
    int found = Arrays.binarySearch(CHANGES, second);
    return OFFSETS[found >= 0 ? found : -found - 2];
  }
}
