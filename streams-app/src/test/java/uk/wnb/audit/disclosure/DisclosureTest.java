package uk.wnb.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import uk.wnb.audit.Counts;
import uk.wnb.audit.Dimension;
import uk.wnb.audit.Measure;
import uk.wnb.audit.Slice;

/**
 * No two permitted questions, of which one asks of one child more than the other, reveal a count of 1 to 7: whoever has
 * both answers and knows that nothing but that child lies between them, is left with at least two numbers for each
 * count of 1 to 7, those of the child among them.
 */
class DisclosureTest {
  private static final int MOST = 60;
  private static final Dimension[] ASKED = {Dimension.PROVIDER, Dimension.AGE_BAND, Dimension.ETHNICITY, Dimension.SEX};

  /** The numbers that {@code answers} leave for a count, the same with one child more, and for what that child adds. */
  private static List<TreeSet<Integer>> left(String less, String more, LongFunction<String> publish) {
    List<TreeSet<Integer>> left = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (int a = 0; a <= MOST + 20; a++) {
      for (int b = a; b <= MOST + 20 && publish.apply(a).equals(less); b++) {
        if (publish.apply(b).equals(more)) {
          left.get(0).add(a);
          left.get(1).add(b);
          left.get(2).add(b - a);
        }
      }
    }
    return left;
  }

  private static List<String> revealed(int a, int b, LongFunction<String> publish) {
    List<TreeSet<Integer>> left = left(publish.apply(a), publish.apply(b), publish);
    List<String> revealed = new ArrayList<>();
    int[] truth = {a, b, b - a};
    for (int i = 0; i < truth.length; i++) {
      if (truth[i] >= 1 && truth[i] <= 7 && left.get(i).size() < 2) {
        revealed.add(a + " and " + b + ": " + truth[i]);
      }
    }
    return revealed;
  }

  @Test
  void noPairOfAnswersRevealsASmallCount() {
    for (int a = 0; a <= MOST; a++) {
      for (int b = a; b <= MOST; b++) {
        assertThat(revealed(a, b, count -> Published.of(count).text())).isEmpty();
      }
    }
  }

  /** The proof finds what it looks for: without rounding, or with nothing withheld, small counts are revealed. */
  @Test
  void aWeakerRuleIsFoundOut() {
    assertThat(revealed(20, 21, count -> count >= 1 && count <= 7 ? "*" : "" + count)).isNotEmpty();
    assertThat(revealed(1, 10, count -> count == 0 || count > 1 ? "" + (count + 2) / 5 * 5 : "*")).isNotEmpty();
  }

  /** The same through the reading room, over made-up areas in which most groups are small. */
  @Test
  void noTwoPermittedQuestionsThatDifferByOneChildRevealASmallCount() {
    int pairs = 0;
    for (long seed = 1; seed <= 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Map<Dimension, String>> children = children(random);
      List<Query> queries = queries();
      for (Query wide : queries) {
        for (Query narrow : queries) {
          if (narrow.where().entrySet().containsAll(wide.where().entrySet())
              && count(children, wide) - count(children, narrow) == 1) {
            pairs++;
            assertThat(revealedBy(children, narrow, wide)).as("seed %d, %s, %s", seed, narrow, wide).isEmpty();
          }
        }
      }
    }
    assertThat(pairs).as("pairs that differ by one child").isGreaterThan(100);
  }

  private static List<String> revealedBy(List<Map<Dimension, String>> children, Query narrow, Query wide) {
    ReadingRoom room = new ReadingRoom(counts(children));
    List<String> revealed = new ArrayList<>();
    for (Measure measure : List.of(Measure.OFFERED, Measure.WNB)) {
      String less = room.answer(narrow).total().get(measure).text();
      String more = room.answer(wide).total().get(measure).text();
      List<TreeSet<Integer>> left = left(less, more, count -> Published.of(count).text());
      for (int i = 0; i < left.size(); i++) {
        if (left.get(i).size() == 1 && left.get(i).first() >= 1 && left.get(i).first() <= 7) {
          revealed.add(measure + " " + left.get(i));
        }
      }
    }
    return revealed;
  }

  private static List<Map<Dimension, String>> children(SplittableRandom random) {
    List<Map<Dimension, String>> children = new ArrayList<>();
    for (int i = 2 + random.nextInt(14); i > 0; i--) {
      Map<Dimension, String> child = new EnumMap<>(Dimension.class);
      for (Dimension dimension : ASKED) {
        child.put(dimension, random.nextInt(5) > 0 ? "A" : "B");
      }
      child.put(Dimension.MONTH, "2024-01");
      child.put(Dimension.SETTING, "" + random.nextInt(3));
      children.add(child);
    }
    return children;
  }

  /** Each child is offered one appointment; about a third are not brought. */
  private static Counts counts(List<Map<Dimension, String>> children) {
    Counts counts = new Counts();
    for (Map<Dimension, String> child : children) {
      List<String> values = new ArrayList<>();
      for (Dimension dimension : Dimension.values()) {
        values.add(child.getOrDefault(dimension, "not-known"));
      }
      counts.add(new Slice(values), Measure.OFFERED, 1);
      counts.add(new Slice(values), Measure.WNB, child.get(Dimension.SETTING).equals("0") ? 1 : 0);
    }
    return counts;
  }

  private static long count(List<Map<Dimension, String>> children, Query query) {
    return children.stream().filter(child -> query.where().entrySet().stream()
        .allMatch(held -> child.get(held.getKey()).equals(held.getValue()))).count();
  }

  /** Every permitted question at one value of up to three dimensions. */
  private static List<Query> queries() {
    List<Query> queries = new ArrayList<>(List.of(Query.of(YearMonth.of(2024, 1), YearMonth.of(2024, 1))));
    for (Dimension dimension : ASKED) {
      for (Query query : List.copyOf(queries)) {
        for (String value : List.of("A", "B")) {
          try {
            queries.add(query.where(dimension, value));
          } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("at a time");
          }
        }
      }
    }
    return queries;
  }
}
