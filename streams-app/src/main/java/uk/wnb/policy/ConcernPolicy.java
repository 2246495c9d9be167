package uk.wnb.policy;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a concern is kept.
 *
 * @param quietMonths calendar months without any finding after which a concern stands down that has not recovered
 * @param due by when somebody should look
 * @param review what a review does, and for how long
 * @param ladder whose an alert is that nobody looks at
 * @param eachTime signals of which one more is always told, whatever was answered before, by catalogue id
 * @param publishesShadow whether what signals in shadow see is published, as alerts of a change of its own; else it is
 *     counted only
 * @param keptMonths calendar months for which a child is kept on whom no rule applies any more, being 18 or having
 *     died, and of whom nothing has been recorded since
 * @param notifyFrom the first day on which people are told, days since 1970: what is found before is historical;
 *     {@link #ALWAYS} where the policy names none
 */
public record ConcernPolicy(int quietMonths, DueDays due, ReviewPolicy review, Ladder ladder,
    SortedSet<String> eachTime, boolean publishesShadow, int keptMonths, int notifyFrom) {
  /** People are told whatever is found, from the beginning. */
  public static final int ALWAYS = Integer.MIN_VALUE;

  /** The setting that says from which day people are told. */
  static final String NOTIFY_FROM = "notify-from";

  /** Where a policy does not say: to the 26th birthday, or eight years after a death (NHS Records Management Code). */
  static final int KEPT_MONTHS = 96;

  /** Where a policy does not say. */
  static final SortedSet<String> EACH_TIME = Collections.unmodifiableSortedSet(new TreeSet<>(Set.of("E2", "E3", "E4")));

  private enum Shadow { COUNTED, PUBLISHED }

  static ConcernPolicy of(Settings settings) {
    return new ConcernPolicy(settings.integer("quiet", 1, 60), DueDays.of(settings), ReviewPolicy.of(settings),
        Ladder.of(settings), settings.has("each-time") ? settings.codes("each-time") : EACH_TIME,
        settings.word("shadow", Shadow.class) == Shadow.PUBLISHED,
        settings.has("kept") ? settings.integer("kept", 1, 300) : KEPT_MONTHS,
        settings.has(NOTIFY_FROM) ? settings.day(NOTIFY_FROM) : ALWAYS);
  }

  ConcernPolicy withoutLadder() {
    return new ConcernPolicy(quietMonths, due, review, ladder.still(), eachTime, publishesShadow, keptMonths,
        notifyFrom);
  }
}
