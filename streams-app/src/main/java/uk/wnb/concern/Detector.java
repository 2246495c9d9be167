package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.wnb.family.Move;
import uk.wnb.family.Step;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.Finding;
import uk.wnb.signal.Reading;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/**
 * The heart: event → history → findings → concern → alert, as one pure function under one policy. Holds no state
 * between calls, so one instance may serve every child of a thread.
 */
public final class Detector {
  private final Policy policy;
  private final Signals signals;
  private final AlertWriter writer;

  /**
   * A detector that judges by {@code policy}.
   *
   * @throws uk.wnb.policy.PolicyException when a signal's settings cannot be used
   */
  public Detector(Policy policy) {
    this.policy = policy;
    this.signals = Catalogue.bind(policy);
    this.writer = new AlertWriter(policy, signals.live());
  }

  /**
   * What comes of {@code event}.
   *
   * @param nhsNumber whose event it is; enters nothing but the ids of alerts
   * @param child what is known so far
   * @param today the latest day that the log has told of: of its last tick or of the event's recording
   */
  public Decision decide(String nhsNumber, Child child, Event event, int today) {
    Step step = Step.hear(nhsNumber, child.history(), child.announced(), event, today);
    if (!step.verdict().isChange() || step.move() != null) {
      return passed(child, step);
    }
    History history = step.history();
    Moment moment = moment(nhsNumber, history, event.recordedAt());
    List<String> withdrawn = withdrawn(child.concern(), moment.view(), step, event);
    boolean ratesChanged = hasComeToPass(child, history) || !history.hasSameAppointments(child.history());
    return conclude(moment, child, withdrawn, new AlertWriter.Cause(event, step.verdict()), ratesChanged)
        .announcing(step.announcement());
  }

  /** Nothing new, or nothing that stays here: what was open under a number that is replaced goes on under the new one. */
  private static Decision passed(Child child, Step step) {
    boolean leaves = step.history() != child.history();
    Child after = leaves ? new Child(step.history(), child.concern().closed(), Days.NEVER, child.announced()) : child;
    return new Decision(after, step.verdict(), List.of(), false, null, step.move()).announcing(step.announcement());
  }

  /**
   * What comes of {@code move} at the number it was sent to. What was seen under the old number alone has been told
   * there, and is not told a second time; what only both together show is.
   */
  public Decision receive(String nhsNumber, Child child, Move move, int today) {
    Step step = Step.receive(nhsNumber, child.history(), child.announced(), move, today);
    if (step.history() == child.history()) {
      return passed(child, step);
    }
    if (!move.whole()) {
      return decide(nhsNumber, child, move.history().events().get(0), today);
    }
    Moment moment = moment(nhsNumber, step.history(), move.history().lastRecordedAt());
    Set<String> told = seen(move.history(), moment.day());
    Decision all = conclude(moment, child, List.of(), new AlertWriter.Cause(null, step.verdict()), true);
    List<Alert> untold = all.alerts().stream().filter(alert -> !isTold(alert, child.concern(), told)).toList();
    return new Decision(all.child(), step.verdict(), untold, true, null).announcing(step.announcement());
  }

  private Set<String> seen(History history, int day) {
    View view = signals.view(history, day);
    return signals.live().stream().map(Signal::id).filter(id -> view.finding(id) != null).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isTold(Alert alert, Concern before, Set<String> told) {
    List<String> added = alert.signals().stream().filter(id -> !before.open() || !before.signals().containsKey(id)).toList();
    return !added.isEmpty() && told.containsAll(added);
  }

  /**
   * What comes of the mere passing of time.
   *
   * @param today the day that the tick tells of
   * @param tickAt the tick's own time, milliseconds since 1970 UTC
   */
  public Decision tick(String nhsNumber, Child child, int today, long tickAt) {
    Moment moment = moment(nhsNumber, child.history().at(today), tickAt);
    return conclude(moment, child, List.of(), AlertWriter.Cause.TIME, hasComeToPass(child, moment.history()));
  }

  private Moment moment(String nhsNumber, History history, long recordedAt) {
    return new Moment(nhsNumber, signals.view(history, history.asOf()), recordedAt);
  }

  /** Whether the day has come of a contact that was known in advance, such as one cancelled a week before. */
  private static boolean hasComeToPass(Child child, History history) {
    return child.history().nextContactAfter(child.history().asOf()) <= history.asOf();
  }

  private Decision conclude(Moment moment, Child child, List<String> withdrawn, AlertWriter.Cause cause,
      boolean ratesChanged) {
    History history = moment.history();
    if (moment.day() >= history.rulesEndOn()) {
      Child ended = new Child(history, child.concern().closed(), Days.NEVER, child.announced());
      return new Decision(ended, cause.verdict(), List.of(), ratesChanged, null);
    }
    List<Finding> findings = new ArrayList<>();
    int recheckOn = Days.NEVER;
    for (Signal signal : signals.live()) {
      Reading reading = moment.view().reading(signal.id());
      recheckOn = Math.min(recheckOn, reading.recheckOn());
      if (reading.finding() != null) {
        findings.add(reading.finding());
      }
    }
    Reconciled reconciled = Reconciled.of(child.concern(), withdrawn, findings, moment.day(),
        policy.concern().quietMonths());
    List<Alert> alerts = new ArrayList<>();
    Concern concern = writer.write(moment, child.concern(), reconciled, findings, cause, alerts);
    return new Decision(new Child(history, concern, dueOn(history, recheckOn, concern), child.announced()),
        cause.verdict(), List.copyOf(alerts), ratesChanged, null);
  }

  private int dueOn(History history, int recheckOn, Concern concern) {
    int due = Math.min(history.nextContactAfter(history.asOf()), history.nextVisitAfter(history.asOf()));
    due = Math.min(due, history.nextSchoolWeekAfter(history.asOf()));
    due = Math.min(due, Math.min(recheckOn, history.nextCircumstanceAfter(history.asOf())));
    if (concern.open()) {
      due = Math.min(due, history.rulesEndOn());
    }
    if (concern.open() && concern.quietSince() != Days.NEVER) {
      due = Math.min(due, Reconciled.standsDownOn(concern, policy.concern().quietMonths()));
    }
    return due;
  }

  /**
   * Signals of an open concern that, with what is known now, would not have joined on the day on which they did. Only
   * a correction, or a record of an earlier day that comes late, can take evidence away.
   */
  private List<String> withdrawn(Concern concern, View now, Step step, Event event) {
    List<String> gone = new ArrayList<>();
    for (Signal signal : signals.live()) {
      Standing standing = concern.signals().get(signal.id());
      if (standing != null && reachesBack(step, event, standing, now.history())
          && now.finding(signal.id()) == null
          && now.on(standing.since()).finding(signal.id()) == null) {
        gone.add(signal.id());
      }
    }
    return gone;
  }

  private static boolean reachesBack(Step step, Event event, Standing standing, History history) {
    boolean inDetail = Days.minusMonths(standing.since(), 24) >= Days.minusMonths(history.asOf(), History.DETAIL_MONTHS);
    if (event.fact().kind() == Kind.FAMILY) {
      // What a relative's summary says of the day is whole only since the day on which it is said to occur.
      return inDetail && event.day() <= standing.since();
    }
    boolean earlier = step.verdict() == Applied.Verdict.AMENDED
        ? step.earliestDay() <= standing.since() : event.day() < standing.since();
    return inDetail && earlier;
  }
}
