package uk.wnb.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.EventId;
import uk.wnb.history.Kind;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Recovery;
import uk.wnb.signal.Signal;

/** Puts the changes of a concern into alerts. */
final class AlertWriter {
  /** What made us look: an event and what it did, or the passing of time. */
  record Cause(Event event, Applied.Verdict verdict) {
    static final Cause TIME = new Cause(null, null);

    boolean isRetraction() {
      return event != null && event.retracted();
    }
  }

  private final Policy policy;
  private final Map<String, Signal> signals;

  /** Writes alerts on what {@code all} see under {@code policy}. */
  AlertWriter(Policy policy, Stream<Signal> all) {
    this.policy = policy;
    this.signals = all.collect(Collectors.toMap(Signal::id, Function.identity()));
  }

  /**
   * Adds an alert for each change to {@code alerts}, and returns the concern that has counted them.
   *
   * @param before the concern before the changes
   * @param findings what is seen now
   */
  Concern write(Moment moment, Concern before, Reconciled reconciled, List<Finding> findings, Cause cause,
      List<Alert> alerts) {
    Concern concern = reconciled.concern();
    if (reconciled.changes().isEmpty()) {
      return concern;
    }
    Set<String> untold = untold(concern);
    List<Finding> standing = standing(findings, concern);
    for (Change change : reconciled.changes()) {
      concern = concern.alerted();
      Telling telling = new Telling(moment, before, reconciled, concern, change, cause, policy);
      Alert alert = alert(telling, standing, news(telling, untold));
      alerts.add(alert);
      concern = concern.told(alert.recipients());
    }
    return concern;
  }

  private static List<Finding> standing(List<Finding> findings, Concern concern) {
    return findings.stream().filter(finding -> concern.signals().containsKey(finding.signal())).toList();
  }

  private static Set<String> untold(Concern concern) {
    Set<String> untold = new TreeSet<>(concern.signals().keySet());
    untold.removeIf(signal -> concern.signals().get(signal).told());
    return untold;
  }

  /** What an alert is the first to tell of; what is seen before anybody is told is told with the first one. */
  private static Set<String> news(Telling telling, Set<String> untold) {
    return switch (telling.change()) {
      case RAISED, RELAPSED -> telling.concern().signals().keySet();
      case RECOVERED -> Set.of(Recovery.ID);
      default -> untold;
    };
  }

  private Alert alert(Telling telling, List<Finding> standing, Set<String> news) {
    Moment moment = telling.moment();
    Concern concern = telling.concern();
    int day = moment.day();
    Voice voice = Voice.of(moment.view());
    List<EventId> evidence = telling.evidence(standing);
    boolean historical = telling.isHistorical();
    // Its end is also for those who have nothing to do with the child any more: how it lives now is not.
    boolean open = concern.open();
    return new Alert(AlertIds.alert(moment.nhsNumber(), concern.episode(), concern.alerts()),
        AlertIds.concern(moment.nhsNumber(), concern.episode()), open ? moment.history().household(day) : null, day,
        moment.recordedAt(), telling.change(), telling.reason(), telling.tier(), concern.episode(),
        List.copyOf(concern.signals().keySet()), List.copyOf(news), headline(telling, standing, news, voice),
        standing.stream().map(finding -> told(finding, voice)).toList(), evidence,
        open && !historical ? questions(standing, voice) : List.of(),
        open ? moment.history().openBarriers(day) : List.of(),
        open ? Wording.dataGaps(moment.history(), day) : List.of(),
        historical ? List.of() : recipients(telling, evidence),
        telling.reviewBy(), historical ? null : policy.concern().ladder().name(telling.level()), telling.level(),
        telling.snoozedUntil(), telling.earlierConcern(), policy.version(), historical, !historical);
  }

  private String headline(Telling telling, List<Finding> standing, Set<String> news, Voice voice) {
    if (!telling.concern().open() || telling.change() == Change.WITHDRAWN) {
      return telling.reason();
    }
    String statement = standing.stream().min(mostPressing(news))
        .map(finding -> told(finding, voice).whole())
        .orElse("No pattern is seen at present.");
    Moment moment = telling.moment();
    String need = telling.change() == Change.RECOVERED ? "" : Wording.unmetNeed(moment.history(), moment.day());
    String reason = telling.reason() == null ? "" : telling.reason() + " ";
    return reason + need + voice.opening() + statement;
  }

  /** What is new before what was known, and of both the loudest first: people read the first line. */
  private static Comparator<Finding> mostPressing(Set<String> news) {
    Comparator<Finding> newFirst = Comparator.comparing(finding -> !news.contains(finding.signal()));
    return newFirst.thenComparing(Finding::tier, Comparator.reverseOrder());
  }

  private Alert.Told told(Finding finding, Voice voice) {
    Signal signal = signals.get(finding.signal());
    return new Alert.Told(finding, voice.say(signal.title()), voice.say(signal.statement(finding)),
        finding.notes().stream().map(voice::say).toList(), voice.say(signal.clears(finding)));
  }

  private List<String> questions(List<Finding> told, Voice voice) {
    List<String> questions = new ArrayList<>(voice.questions());
    told.forEach(finding -> signals.get(finding.signal()).questions().stream().map(voice::say).forEach(questions::add));
    return List.copyOf(questions);
  }

  /**
   * Those whose records are the evidence or in one course with it, and the organisation that is responsible on the day;
   * of what ends or is taken back all who were told of it, of a move who was responsible before; when the number has
   * been replaced, all who have told of the child.
   */
  private static List<String> recipients(Telling telling, List<EventId> evidence) {
    Moment moment = telling.moment();
    boolean all = telling.isLastUnderThisNumber();
    Set<EventId> wanted = Set.copyOf(evidence);
    Set<String> recipients = new TreeSet<>(telling.whoKnow());
    moment.history().inCourseWith(moment.history().records(evidence)).forEach(visit -> recipients.add(visit.source()));
    for (Event event : moment.history().events()) {
      if ((all || wanted.contains(event.id())) && event.fact().kind() != Kind.FAMILY) {
        recipients.add(event.source());
      }
    }
    recipients.add(moment.place().organisation());
    recipients.remove("");
    return List.copyOf(recipients);
  }

  /** Adds to {@code alerts} what signals in shadow see that they did not see before; returns what is kept of it. */
  Shadows writeShadows(Moment moment, Shadows before, List<Finding> findings, List<Alert> alerts) {
    if (findings.isEmpty() && before.seen().isEmpty()) {
      return before;
    }
    Set<String> seen = findings.stream().map(Finding::signal).collect(Collectors.toCollection(TreeSet::new));
    if (seen.equals(before.seen())) {
      return before;
    }
    int told = before.told();
    for (Finding finding : findings) {
      if (!before.seen().contains(finding.signal())) {
        told++;
        alerts.add(shadow(moment, finding, AlertIds.shadow(moment.nhsNumber(), told)));
      }
    }
    return new Shadows(told, new TreeSet<>(seen));
  }

  /** It is for nobody, asks for nothing, and belongs to no concern. */
  private Alert shadow(Moment moment, Finding finding, String id) {
    Alert.Told told = told(finding, Voice.of(moment.view()));
    boolean historical = moment.day() < policy.concern().notifyFrom();
    return new Alert(id, id, moment.history().household(moment.day()), moment.day(), moment.recordedAt(), Change.SHADOW,
        "In shadow: a signal on trial, which asks nothing of anybody.", finding.tier(), 0, List.of(finding.signal()),
        List.of(finding.signal()), told.whole(), List.of(told), finding.evidence(), List.of(), List.of(), List.of(),
        List.of(), Days.NEVER, null, 0, Days.NEVER, null, policy.version(), historical,
        policy.concern().publishesShadow() && !historical);
  }
}
