package uk.wnb.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import uk.wnb.avro.ChildContext;
import uk.wnb.avro.FactType;
import uk.wnb.topology.Feed;
import uk.wnb.topology.Records;

/**
 * Where the children of a load live, as their sources say it: two in a row together, and both of every fourth such pair
 * leave now and then, and come back.
 */
final class Homes {
  private static final int ONE_PAIR_IN_LEAVES = 4;
  /** Later than whatever else is recorded on a day, and still on that day in London. */
  private static final Duration RECORDED = Duration.ofHours(12);
  private static final int SECONDS = 3_000;

  private final SplittableRandom random;
  private final List<String> children;
  private final List<String> movers;
  /** Memberships of those who move that have no end, by child. */
  private final Map<String, List<ChildContext>> open = new TreeMap<>();
  private int told;

  Homes(SplittableRandom random, List<String> children) {
    this.random = random;
    this.children = children;
    movers = children.stream().filter(child -> place(child) / 2 % ONE_PAIR_IN_LEAVES == 0).toList();
    movers.forEach(child -> open.put(child, new ArrayList<>()));
  }

  /** Where {@code child} stands among all numbers: two in a row, of which the first is even, live together. */
  static int place(String child) {
    return Integer.parseInt(child.substring(3, 9));
  }

  /** Where each of them lives on the first {@code day}. */
  List<ChildContext> begin(LocalDate day) {
    List<ChildContext> homes = children.stream().map(child -> home(child, "home" + place(child), day).build()).toList();
    homes.forEach(this::hear);
    return homes;
  }

  /** Keeps in mind what a source says of where one of those who move lives. */
  void hear(SpecificRecord record) {
    if (record instanceof ChildContext said && said.getFact() == FactType.HOUSEHOLD
        && open.containsKey(said.getNhsNumber())) {
      open.get(said.getNhsNumber()).add(said);
    }
  }

  /** Somebody leaves all homes on {@code day}, or comes back. */
  List<ChildContext> move(LocalDate day) {
    told++;
    String child = movers.get(random.nextInt(movers.size()));
    List<ChildContext> left = List.copyOf(open.get(child));
    open.get(child).clear();
    if (left.isEmpty()) {
      ChildContext back = home(child, "back" + told, day).setRecordedAt(recordedOn(day)).build();
      hear(back);
      return List.of(back);
    }
    return left.stream().map(stay -> ChildContext.newBuilder(stay).setEventId(stay.getRecordId() + "-left")
        .setEndsOn(day).setRecordedAt(recordedOn(day)).build()).toList();
  }

  /** Where {@code child} lives from {@code day} on. */
  static ChildContext.Builder home(String child, String recordId, LocalDate day) {
    return Records.context(child, recordId, Records.at(day)).setFact(FactType.HOUSEHOLD).setValue(Feed.home(child));
  }

  private Instant recordedOn(LocalDate day) {
    return Records.at(day).plus(RECORDED).plusSeconds(told % SECONDS);
  }
}
