package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.family.Announcement;
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
    Applied applied = child.history().apply(event);
    if (!applied.verdict().isChange()) {
      return new Decision(child, applied.verdict(), List.of(), false, null);
    }
    History history = applied.history().at(today);
    Moment moment = moment(nhsNumber, history, event.recordedAt());
    List<String> withdrawn = withdrawn(child.concern(), moment.view(), applied, event);
    boolean ratesChanged = hasComeToPass(child, history) || !history.hasSameAppointments(child.history());
    return conclude(moment, child, withdrawn, new AlertWriter.Cause(event, applied.verdict()), ratesChanged)
        .announcing(Announcement.of(nhsNumber, child.announced(), event, child.history(), history));
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
  private List<String> withdrawn(Concern concern, View now, Applied applied, Event event) {
    List<String> gone = new ArrayList<>();
    for (Signal signal : signals.live()) {
      Standing standing = concern.signals().get(signal.id());
      if (standing != null && reachesBack(applied, event, standing, now.history())
          && now.finding(signal.id()) == null
          && now.on(standing.since()).finding(signal.id()) == null) {
        gone.add(signal.id());
      }
    }
    return gone;
  }

  private static boolean reachesBack(Applied applied, Event event, Standing standing, History history) {
    boolean inDetail = Days.minusMonths(standing.since(), 24) >= Days.minusMonths(history.asOf(), History.DETAIL_MONTHS);
    if (event.fact().kind() == Kind.FAMILY) {
      // What a relative's summary says of the day is whole only since the day on which it is said to occur.
      return inDetail && event.day() <= standing.since();
    }
    boolean earlier = applied.verdict() == Applied.Verdict.AMENDED
        ? applied.earliestDay() <= standing.since() : event.day() < standing.since();
    return inDetail && earlier;
  }
}
