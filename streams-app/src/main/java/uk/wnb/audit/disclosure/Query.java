package uk.wnb.audit.disclosure;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Slice;

/**
 * A question that may be put: whole months, each dimension either at one value or at all of them, never "all but", and
 * no more than two of what describes the child at a time. Unless settings are asked for, it is of appointments at
 * clinic, community and remote, as rates are, and not of visits at home or school.
 *
 * @param from the first month
 * @param to the last month
 * @param where the one value at which a dimension is held
 * @param by what the answer is told apart by; empty for one row
 */
public record Query(YearMonth from, YearMonth to, Map<Dimension, String> where, List<Dimension> by) {
  private static final Set<Dimension> OF_THE_CHILD = EnumSet.of(Dimension.AGE_BAND, Dimension.ADDITIONAL_NEED,
      Dimension.SOCIAL_CARE_STATUS, Dimension.DEPRIVATION_DECILE, Dimension.ETHNICITY, Dimension.SEX);
  private static final int MOST_OF_THE_CHILD = 2;
  private static final Set<String> VISITS = Set.of("home", "school");

  public Query {
    where = where.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(where));
    by = List.copyOf(by);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the last month is before the first");
    }
    if (where.containsKey(Dimension.MONTH)) {
      throw new IllegalArgumentException("a month is asked for by from and to");
    }
    Set<Dimension> used = EnumSet.noneOf(Dimension.class);
    used.addAll(where.keySet());
    used.addAll(by);
    if (used.size() < where.size() + by.size()) {
      throw new IllegalArgumentException("a dimension is asked for twice");
    }
    used.retainAll(OF_THE_CHILD);
    if (used.size() > MOST_OF_THE_CHILD) {
      throw new IllegalArgumentException("no more than " + MOST_OF_THE_CHILD + " of " + OF_THE_CHILD.stream()
          .map(Dimension::label).toList() + " at a time");
    }
  }

  /** All of some months. */
  public static Query of(YearMonth from, YearMonth to) {
    return new Query(from, to, Map.of(), List.of());
  }

  /** The same question, told apart by {@code dimensions}. */
  public Query by(Dimension... dimensions) {
    return new Query(from, to, where, List.of(dimensions));
  }

  /** The same question of one value of {@code dimension}. */
  public Query where(Dimension dimension, String value) {
    Map<Dimension, String> more = new EnumMap<>(Dimension.class);
    more.putAll(where);
    more.put(dimension, value);
    return new Query(from, to, more, by);
  }

  private boolean isOfSettings() {
    return where.containsKey(Dimension.SETTING) || by.contains(Dimension.SETTING);
  }

  private static boolean isVisit(Slice slice) {
    return VISITS.contains(slice.get(Dimension.SETTING));
  }

  boolean holds(Slice slice) {
    YearMonth month = YearMonth.parse(slice.get(Dimension.MONTH));
    return !month.isBefore(from) && !month.isAfter(to) && (isOfSettings() || !isVisit(slice))
        && where.entrySet().stream().allMatch(held -> slice.get(held.getKey()).equals(held.getValue()));
  }
}
