package uk.wnb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.wnb.audit.Membership.Term;

/** Who counts for which board in which month. */
class MembershipTest {
  private static final YearMonth FIRST = YearMonth.of(2024, 1);

  @ParameterizedTest
  @CsvSource({"2024-01, , 2024-05, , true", "2024-01, 2024-04, 2024-05, , false", "2024-01, 2024-05, 2024-05, , true",
      "2024-05, , 2024-01, 2024-04, false", "2024-05, 2024-06, 2024-01, , true",
      "2024-05, 2024-06, 2024-05, 2024-05, true"})
  void termsOfOneProviderClashWhenTheyShareAMonth(YearMonth from, YearMonth to, YearMonth from2, YearMonth to2,
      boolean clash) {
    Term one = new Term("QNC", "RXX", from, to);
    assertThat(one.clashesWith(new Term("QWU", "RXX", from2, to2))).isEqualTo(clash);
    assertThat(one.clashesWith(new Term("QWU", "RYY", from2, to2))).isFalse();
  }

  /** Months and providers drawn at random, providers that change their board now and then: equal to a plain recount. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void boardsTogetherAreARecountOfAll(long seed) {
    Random random = new Random(seed);
    List<Term> terms = new ArrayList<>();
    TreeMap<String, String> boardOf = new TreeMap<>();
    for (int provider = 0; provider < 8; provider++) {
      int change = random.nextInt(1, 12);
      String before = "Q" + random.nextInt(3);
      String after = "Q" + random.nextInt(3);
      terms.add(new Term(before, "R" + provider, FIRST, FIRST.plusMonths(change - 1)));
      if (provider > 1) {
        YearMonth last = provider % 2 == 0 ? null : FIRST.plusMonths(9);
        terms.add(new Term(after, "R" + provider, FIRST.plusMonths(change), last));
      }
      for (int month = 0; month < 12; month++) {
        boolean isLater = provider > 1 && month >= change && (provider % 2 == 0 || month <= 9);
        if (month < change || isLater) {
          boardOf.put("R" + provider + month, month < change ? before : after);
        }
      }
    }
    Counts all = new Counts();
    TreeMap<String, Long> recount = new TreeMap<>();
    for (int i = 0; i < 3_000; i++) {
      int month = random.nextInt(12);
      String provider = i % 50 == 0 ? Dimension.NOT_KNOWN : "R" + random.nextInt(8);
      all.add(slice(FIRST.plusMonths(month), provider), Measure.OFFERED, 1);
      if (boardOf.containsKey(provider + month)) {
        recount.merge(boardOf.get(provider + month), 1L, Long::sum);
      }
    }
    Membership membership = new Membership(terms);
    for (String board : List.of("Q0", "Q1", "Q2")) {
      assertThat(offered(membership.of(board, all))).as("%s, seed %d", board, seed)
          .isEqualTo(recount.getOrDefault(board, 0L));
    }
    assertThat(offered(membership.of("Q9", all))).isZero();
  }

  @Test
  void whatTheBoardItselfIsResponsibleForIsItsOwn() {
    Counts all = new Counts();
    all.add(slice(FIRST, "QNC"), Measure.OFFERED, 3);
    all.add(slice(FIRST, "QWU"), Measure.OFFERED, 5);
    assertThat(offered(new Membership(List.of(new Term("QNC", "RXX", FIRST, null))).of("QNC", all))).isEqualTo(3);
  }

  @Test
  void providersThatABoardEverHadAreNamedOnceAndInOrder() {
    Membership membership = new Membership(List.of(new Term("QNC", "RXX", FIRST.plusMonths(5), null),
        new Term("QNC", "RAA", FIRST, null), new Term("QNC", "RXX", FIRST, FIRST),
        new Term("QWU", "RBB", FIRST, null)));
    assertThat(membership.providers("QNC")).containsExactly("RAA", "RXX");
    assertThat(membership.providers("QWU")).containsExactly("RBB");
    assertThat(membership.providers("Q9")).isEmpty();
  }

  /** So whoever counts knows of a list that is out of date, although the report of it is only empty. */
  @Test
  void aProviderOfTheBoardThatCountedNothingIsStillOneOfIt() {
    Membership membership = new Membership(List.of(new Term("QNC", "RXX", FIRST, null)));
    assertThat(offered(membership.of("QNC", new Counts()))).isZero();
    assertThat(membership.providers("QNC")).containsExactly("RXX");
  }

  private static long offered(Counts counts) {
    long[] sum = {0};
    counts.forEach((slice, values) -> sum[0] += values[Measure.OFFERED.ordinal()]);
    return sum[0];
  }

  private static Slice slice(YearMonth month, String provider) {
    List<String> values = new ArrayList<>(Collections.nCopies(Dimension.values().length, Dimension.NOT_KNOWN));
    values.set(Dimension.MONTH.ordinal(), month.toString());
    values.set(Dimension.PROVIDER.ordinal(), provider);
    return new Slice(values);
  }
}
