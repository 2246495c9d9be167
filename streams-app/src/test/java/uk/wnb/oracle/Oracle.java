package uk.wnb.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.wnb.concern.Change;
import uk.wnb.history.Applied.Verdict;
import uk.wnb.history.Fact;
import uk.wnb.history.Outcome;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;

/**
 * The detector written a second time, as plainly as possible: it keeps every report it was ever given in a list, puts
 * together what is known from nothing at each step, looks at every child on every day, and folds nothing away. It
 * shares no logic with the detector; where the two differ, one of them is wrong.
 */
class Oracle {
  /** A signal that stands in the concern: its loudest tier, and the day on which it reached that. */
  private record Stood(Tier tier, LocalDate since) {
  }

  private static final int DETAIL_MONTHS = 60;
  private static final int LONGEST_WINDOW = 24;

  private final NaiveSignals signals;
  private final int quietMonths;
  private final List<Report> received = new ArrayList<>();
  private Known known = Known.from(received);
  private LocalDate asOf = LocalDate.MIN;
  private Verdict verdict;
  private boolean open;
  private int episode;
  private Map<String, Stood> standing = new TreeMap<>();
  private LocalDate quietSince;

  Oracle(Policy policy) {
    this(policy, new NaiveSignals(policy));
  }

  Oracle(Policy policy, NaiveSignals signals) {
    this.signals = signals;
    quietMonths = policy.concern().quietMonths();
  }

  Known known() {
    return known;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The contacts that the rates count by now. */
  List<Counted> counted() {
    List<Counted> counted = new ArrayList<>();
    for (Known.Meeting meeting : known.meetings()) {
      if (meeting.isAppointment() && !meeting.day().isAfter(asOf)) {
        counted.add(new Counted(meeting.day(), meeting.outcome(), meeting.specialty()));
      }
    }
    return counted;
  }

  /** What a contact is counted by: who says so and at what hour makes no difference to a rate. */
  record Counted(LocalDate day, Outcome outcome, String specialty) {
  }

  /** What the last report did. */
  Verdict verdict() {
    return verdict;
  }

  /** Takes in a report on {@code today} and says what comes of it. */
  List<Said> hear(Report report, LocalDate today) {
    Optional<Report> old = known.version(report.identity());
    received.add(report);
    known = Known.from(received);
    verdict = old.map(version -> verdict(version, report)).orElse(Verdict.ADDED);
    if (!verdict.isChange()) {
      return List.of();
    }
    LocalDate day = old.map(Report::day).filter(report.day()::isAfter).orElse(report.day());
    if (report.fact() instanceof Fact.Relative) {
      return look(today, since -> !report.day().isAfter(since));
    }
    return look(today, since -> old.isPresent() ? !day.isAfter(since) : day.isBefore(since));
  }

  /** Looks again on {@code today}. */
  List<Said> tick(LocalDate today) {
    return look(today, since -> false);
  }

  private static Verdict verdict(Report old, Report next) {
    if (next.outranks(old)) {
      return Verdict.AMENDED;
    }
    if (next.saysTheSameAs(old)) {
      return Verdict.DUPLICATE;
    }
    return old.outranks(next) ? Verdict.SUPERSEDED : Verdict.CONFLICT;
  }

  private List<Said> look(LocalDate today, Predicate<LocalDate> touches) {
    asOf = today.isAfter(asOf) ? today : asOf;
    if (known.isOverOn(asOf)) {
      open = false;
      return List.of();
    }
    Map<String, Found> found = signals.on(asOf, known);
    if (!open) {
      return found.isEmpty() ? List.of() : List.of(raise(found));
    }
    return reconcile(found, touches);
  }

  private Said raise(Map<String, Found> found) {
    open = true;
    episode++;
    quietSince = null;
    standing = new TreeMap<>();
    found.forEach((signal, one) -> standing.put(signal, new Stood(one.tier(), asOf)));
    return say(Change.RAISED, tier(), found);
  }

  private List<Said> reconcile(Map<String, Found> found, Predicate<LocalDate> touches) {
    Tier before = tier();
    boolean withdrawn = standing.entrySet().removeIf(entry -> isWithdrawn(entry, found, touches));
    Tier remaining = tier();
    boolean joined = join(found);
    if (standing.isEmpty()) {
      open = false;
      return List.of(say(Change.WITHDRAWN, before, found));
    }
    if (isQuietLongEnough(found)) {
      open = false;
      return List.of(say(Change.STOOD_DOWN, before, found));
    }
    Stream<Change> grown = tier().compareTo(remaining) > 0 ? Stream.of(Change.TIER_RAISED)
        : joined ? Stream.of(Change.SIGNAL_JOINED) : Stream.empty();
    return Stream.concat(withdrawn ? Stream.of(Change.WITHDRAWN) : Stream.empty(), grown)
        .map(change -> say(change, tier(), found)).toList();
  }

  private boolean isWithdrawn(Map.Entry<String, Stood> entry, Map<String, Found> found,
      Predicate<LocalDate> touches) {
    LocalDate since = entry.getValue().since();
    boolean detailed = !since.minusMonths(LONGEST_WINDOW).isBefore(asOf.minusMonths(DETAIL_MONTHS));
    return touches.test(since) && detailed && !found.containsKey(entry.getKey())
        && signals.read(entry.getKey(), since, known) == null;
  }

  private boolean join(Map<String, Found> found) {
    boolean joined = !standing.keySet().containsAll(found.keySet());
    found.forEach((signal, one) -> standing.merge(signal, new Stood(one.tier(), asOf),
        (old, next) -> next.tier().compareTo(old.tier()) > 0 ? next : old));
    return joined;
  }

  private boolean isQuietLongEnough(Map<String, Found> found) {
    if (!found.isEmpty()) {
      quietSince = null;
    } else if (quietSince == null) {
      quietSince = asOf;
    }
    return quietSince != null && !asOf.minusMonths(quietMonths).isBefore(quietSince);
  }

  /** The loudest tier that stands, INFO when nothing does. */
  private Tier tier() {
    Tier loudest = Tier.INFO;
    for (Stood stood : standing.values()) {
      loudest = stood.tier().compareTo(loudest) > 0 ? stood.tier() : loudest;
    }
    return loudest;
  }

  private Said say(Change change, Tier tier, Map<String, Found> found) {
    List<String> evidence = change == Change.WITHDRAWN ? List.of(received.get(received.size() - 1).id())
        : found.values().stream().flatMap(one -> one.evidence().stream()).distinct().toList();
    return new Said(change, tier, open ? List.copyOf(standing.keySet()) : List.of(), evidence, asOf, episode);
  }
}
