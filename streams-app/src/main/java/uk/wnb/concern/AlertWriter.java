package uk.wnb.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.EventId;
import uk.wnb.history.Kind;
import uk.wnb.policy.Policy;
import uk.wnb.policy.Tier;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Signal;

/** Puts the changes of a concern into alerts. */
final class AlertWriter {
  /** What made us look: an event and what it did, or the passing of time. */
  record Cause(Event event, Applied.Verdict verdict) {
    static final Cause TIME = new Cause(null, null);
  }

  private final Policy policy;
  private final Map<String, Signal> signals;

  AlertWriter(Policy policy, List<Signal> signals) {
    this.policy = policy;
    this.signals = signals.stream().collect(Collectors.toMap(Signal::id, Function.identity()));
  }

  /** Adds an alert for each change to {@code alerts}, and returns the concern that has counted them. */
  Concern write(Moment moment, Concern before, Reconciled reconciled, List<Finding> findings, Cause cause,
      List<Alert> alerts) {
    Concern concern = reconciled.concern();
    for (Change change : reconciled.changes()) {
      concern = concern.alerted();
      Tier tier = concern.open() ? concern.tier() : before.tier();
      alerts.add(alert(moment, concern, change, tier, reason(change, reconciled, cause), findings,
          reconciled.news(), cause));
    }
    return concern;
  }

  private Alert alert(Moment moment, Concern concern, Change change, Tier tier, String reason, List<Finding> findings,
      Set<String> news, Cause cause) {
    int day = moment.day();
    boolean closing = !concern.open();
    List<Finding> told = closing ? List.of() : findings;
    List<EventId> evidence = change == Change.WITHDRAWN ? List.of(cause.event().id()) : evidence(told);
    return new Alert(AlertIds.alert(moment.nhsNumber(), concern.episode(), concern.alerts()),
        AlertIds.concern(moment.nhsNumber(), concern.episode()), moment.history().household(day), day,
        moment.recordedAt(), change, reason, tier, concern.episode(), List.copyOf(concern.signals().keySet()),
        headline(moment, change, reason, told, news), told.stream().map(this::told).toList(), evidence,
        questions(told, closing), moment.history().openBarriers(day), Wording.dataGaps(moment.history(), day),
        recipients(moment, evidence), closing ? Days.NEVER : reviewBy(moment, tier),
        policy.version());
  }

  private int reviewBy(Moment moment, Tier tier) {
    boolean vulnerable = moment.view().situation().isVulnerable();
    return Days.plusWorkingDays(moment.day(), policy.concern().dueDays(tier, vulnerable));
  }

  private String headline(Moment moment, Change change, String reason, List<Finding> told, Set<String> news) {
    if (change == Change.WITHDRAWN || change == Change.STOOD_DOWN) {
      return reason;
    }
    String statement = told.stream().min(mostPressing(news))
        .map(finding -> signals.get(finding.signal()).statement(finding)).orElse("");
    return Wording.unmetNeed(moment.history(), moment.day()) + statement;
  }

  /** What is new before what was known, and of both the loudest first: people read the first line. */
  private static Comparator<Finding> mostPressing(Set<String> news) {
    Comparator<Finding> newFirst = Comparator.comparing(finding -> !news.contains(finding.signal()));
    return newFirst.thenComparing(Finding::tier, Comparator.reverseOrder());
  }

  private String reason(Change change, Reconciled reconciled, Cause cause) {
    return switch (change) {
      case WITHDRAWN -> Wording.withdrawn(reconciled.withdrawn(), cause);
      case STOOD_DOWN -> "Stands down: no pattern has been seen for " + policy.concern().quietMonths() + " months.";
      case RAISED, SIGNAL_JOINED, TIER_RAISED -> null;
    };
  }

  private Alert.Told told(Finding finding) {
    Signal signal = signals.get(finding.signal());
    return new Alert.Told(finding, signal.title(), signal.statement(finding), signal.clears(finding));
  }

  private static List<EventId> evidence(List<Finding> findings) {
    Set<EventId> each = new LinkedHashSet<>();
    findings.forEach(finding -> each.addAll(finding.evidence()));
    return List.copyOf(each);
  }

  private List<String> questions(List<Finding> told, boolean closing) {
    if (closing) {
      return List.of();
    }
    List<String> questions = new ArrayList<>(Wording.QUESTIONS);
    told.forEach(finding -> questions.addAll(signals.get(finding.signal()).questions()));
    return List.copyOf(questions);
  }

  private static List<String> recipients(Moment moment, List<EventId> evidence) {
    Set<EventId> wanted = Set.copyOf(evidence);
    Set<String> sources = new TreeSet<>();
    for (Event event : moment.history().events()) {
      if (wanted.contains(event.id()) && event.fact().kind() != Kind.FAMILY) {
        sources.add(event.source());
      }
    }
    return List.copyOf(sources);
  }
}
