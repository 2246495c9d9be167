package uk.wnb.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose an alert is: at first the owner's, and one level higher each time that nobody has looked by the day asked for.
 *
 * @param owner whose every alert is at first, a role or team
 * @param levels the levels above, in order; they may be none
 * @param from the quietest tier that climbs; null when none does
 */
public record Ladder(String owner, List<Level> levels, Tier from) {
  private enum From { NEVER, INFO, REVIEW, URGENT }

  /**
   * One level.
   *
   * @param name a role or team
   * @param dueDays working days within which it should look
   */
  public record Level(String name, int dueDays) {
  }

  public Ladder {
    levels = List.copyOf(levels);
  }

  static Ladder of(Settings settings) {
    List<Level> levels = new ArrayList<>();
    for (String key = "level-1"; settings.has(key); key = "level-" + (levels.size() + 1)) {
      levels.add(new Level(settings.text(key), settings.integer(key + "-due", 1, 60)));
    }
    From from = settings.word("escalates-from", From.class);
    return new Ladder(settings.text("owner"), levels, from == From.NEVER ? null : Tier.valueOf(from.name()));
  }

  /** Whether {@code tier} climbs above {@code level}, counted from 0 for the owner. */
  public boolean climbs(Tier tier, int level) {
    return from != null && tier.compareTo(from) >= 0 && level < levels.size();
  }

  /** Who looks at {@code level}. */
  public String name(int level) {
    return level == 0 || levels.isEmpty() ? owner : at(level).name();
  }

  /** Working days for {@code level}, from 1. */
  public int dueDays(int level) {
    return at(level).dueDays();
  }

  /** A concern may have climbed higher, under an earlier policy, than there are levels now. */
  private Level at(int level) {
    return levels.get(Math.min(level, levels.size()) - 1);
  }

  /** The same ladder that nothing climbs. */
  Ladder still() {
    return new Ladder(owner, levels, null);
  }
}
