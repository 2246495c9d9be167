package uk.wnb.deployed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The meters that a query of Prometheus names, held against those that there are. */
public final class Meters {
  /** Made by Prometheus itself, one for each instance that it scrapes. */
  private static final String UP = "up";
  private static final Pattern NOT_A_METER = Pattern.compile("\\{[^}]*}|\\[[^]]*]"
      + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\b(?:and|or|unless|bool|offset)\\b");
  /** A word, unless what follows makes it a function. */
  private static final Pattern METER = Pattern.compile("(?<![\\w:])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");

  private Meters() {
  }

  /** Those that {@code query} names. */
  static Set<String> in(String query) {
    return METER.matcher(NOT_A_METER.matcher(query).replaceAll(" ")).results().map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those that one of the {@code queries} names and {@code scraped}, in Prometheus' text format, does not have. */
  public static Set<String> missing(List<String> queries, String scraped) {
    Set<String> there = scraped.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0])
        .collect(Collectors.toSet());
    return queries.stream().flatMap(query -> in(query).stream())
        .filter(name -> !name.equals(UP) && !there.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }
}
