package uk.wnb.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.wnb.family.Announcement;
import uk.wnb.family.Forward;
import uk.wnb.history.Applied;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.Family;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.history.Summary;
import uk.wnb.policy.Policy;
import uk.wnb.signal.Catalogue;
import uk.wnb.signal.HouseholdSignal;
import uk.wnb.signal.Relapse;
import uk.wnb.signal.Signal;
import uk.wnb.signal.Signals;
import uk.wnb.signal.View;

/**
 * The heart: event → history → findings → concern → alert, as one pure function under one policy. Holds no state
 * between calls, so one instance may serve every child of a thread.
 */
public final class Detector implements Decider {
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
    this.writer = new AlertWriter(policy, Stream.concat(signals.live().stream(), signals.inShadow().stream()));
  }

  @Override
  public Decision decide(String nhsNumber, Child child, Event event, int today) {
    Applied applied = child.history().apply(event);
    if (!applied.verdict().isChange()) {
      Forward forward = Forward.of(nhsNumber, event, applied.on(today), List.of());
      return new Decision(child, applied.verdict(), List.of(), false, List.of(), forward)
          .announcing(Announcement.ofUnchanged(nhsNumber, child.spoken(), event, child.history()));
    }
    History history = applied.history().at(today);
    if (history.successor() != null) {
      return replaced(nhsNumber, child, history, event, applied.on(today));
    }
    boolean isStill = isStill(history, child);
    if (isStill && isAhead(applied, event, history)) {
      return stillness(history, child, child.dueOn(), applied);
    }
    Moment moment = moment(nhsNumber, history, child, event.recordedAt());
    List<Announcement> said = Announcement.of(nhsNumber, child.spoken(), event, child.history(), history);
    if (isStill && event.fact().kind() == Kind.FAMILY && isUnconcerned(child.concern())) {
      Sight household = Sight.of(moment.view().ofHousehold());
      if (household.findings().isEmpty()) {
        return stillness(history, child, Math.min(child.dueOn(), household.recheckOn()), applied)
            .announcing(said);
      }
    }
    List<String> withdrawn = withdrawn(child, moment.view(), applied, event);
    boolean ratesChanged = hasComeToPass(child, history) || !history.hasSameAppointments(child.history());
    return conclude(moment, child, withdrawn, new AlertWriter.Cause(event, applied.verdict()), ratesChanged)
        .announcing(said);
  }

  /**
   * The number has been replaced: all that was known goes on to the other number, and so does what is open, which is
   * told once more. What stays is that it has been replaced.
   */
  private Decision replaced(String nhsNumber, Child child, History stub, Event event, Applied applied) {
    List<Announcement> goodbye = Announcement.of(nhsNumber, child.spoken(), event, child.history(), stub);
    List<Alert> alerts = new ArrayList<>();
    Concern left = child.concern().leftBehind();
    if (child.concern().open()) {
      Moment moment = moment(nhsNumber, child.history().whole(stub.asOf()), child, event.recordedAt());
      left = writer.write(moment, child.concern(), new Reconciled(left, List.of(Change.WITHDRAWN), List.of()),
          List.of(), new AlertWriter.Cause(event, applied.verdict()), alerts);
    }
    Child after = new Child(stub, left, Days.NEVER, child.spoken());
    return new Decision(after, applied.verdict(), List.copyOf(alerts), true, List.of(),
        Forward.of(nhsNumber, event, applied, goodbye)).announcing(goodbye);
  }

  /** Whether the day has not come on which time alone could change what was seen. */
  private static boolean isStill(History history, Child child) {
    return history.asOf() < child.dueOn() && history.asOf() < history.rulesEndOn()
        && history.older() == child.history().older();
  }

  /**
   * A new booking that stands and lies ahead: no signal reads it, and it takes no evidence away. A quarter of all that
   * sources say.
   */
  private static boolean isAhead(Applied applied, Event event, History history) {
    return applied.verdict() == Applied.Verdict.ADDED && event.isOpenBooking() && event.day() >= history.asOf();
  }

  /** Whether nothing is open that the end of a finding could change. */
  private static boolean isUnconcerned(Concern concern) {
    return !concern.open() && concern.shadows().seen().isEmpty();
  }

  /** More is known, and nothing is seen that was not seen before. */
  private static Decision stillness(History history, Child child, int dueOn, Applied applied) {
    return new Decision(new Child(history, child.concern(), dueOn, child.spoken()), applied.verdict(), List.of(),
        false);
  }

  @Override
  public Decision tick(String nhsNumber, Child child, int today, long tickAt) {
    Moment moment = moment(nhsNumber, child.history().at(today), child, tickAt);
    return conclude(moment, child, List.of(), AlertWriter.Cause.TIME, hasComeToPass(child, moment.history()))
        .announcing(Announcement.atTick(nhsNumber, child.spoken(), tickAt, child.history(), moment.history()));
  }

  private Moment moment(String nhsNumber, History history, Child child, long recordedAt) {
    return new Moment(nhsNumber, signals.view(history, history.asOf(), child.concern().eased().on()), recordedAt,
        child.history());
  }

  /** Whether the day has come of a contact that was known in advance, such as one cancelled a week before. */
  private static boolean hasComeToPass(Child child, History history) {
    return child.history().nextContactAfter(child.history().asOf()) <= history.asOf();
  }

  private Decision conclude(Moment moment, Child child, List<String> withdrawn, AlertWriter.Cause cause,
      boolean ratesChanged) {
    History history = moment.history();
    if (moment.day() >= history.rulesEndOn()) {
      return new Decision(ended(history, child), cause.verdict(), List.of(), ratesChanged);
    }
    Sight live = Sight.of(moment.view().live());
    Sight shadow = Sight.of(moment.view().inShadow());
    FollowUp people = new FollowUp(moment, cause, policy.concern(), signals);
    Concern answered = people.answered(child.concern());
    Reconciled reconciled = Reconciled.of(answered, withdrawn, live.findings(), moment, policy.concern());
    Reconciled followed = people.after(reconciled, answered, live.findings());
    List<Alert> alerts = new ArrayList<>();
    Concern told = writer.write(moment, answered, followed, live.findings(), cause, alerts);
    Concern concern = told.shadowing(writer.writeShadows(moment, told.shadows(), shadow.findings(), alerts));
    int dueOn = Math.min(Math.min(live.recheckOn(), shadow.recheckOn()), dueOn(history, concern, people));
    if (concern.open() && !concern.eased().equals(child.concern().eased())) {
      // What is a relapse is measured from now on, so it is looked at once more: at the next tick.
      dueOn = Math.min(dueOn, cause.event() == null ? moment.day() + 1 : moment.day());
    }
    return new Decision(new Child(history, concern, dueOn, child.spoken()), cause.verdict(), List.copyOf(alerts),
        ratesChanged);
  }

  /** Nothing is said of a child who has died or is 18, and in the end nothing is kept. */
  private Child ended(History history, Child child) {
    int last = Math.max(history.rulesEndOn(), history.lastRecordedOn());
    int forgetOn = Days.leavesWindow(last, policy.concern().keptMonths());
    if (history.asOf() >= forgetOn) {
      return Child.UNKNOWN;
    }
    Concern silent = child.concern().shadowing(child.concern().shadows().unseen());
    return new Child(history, silent.open() ? silent.closed(State.ENDED) : silent, forgetOn, child.spoken());
  }

  private int dueOn(History history, Concern concern, FollowUp people) {
    int due = Math.min(history.nextContactAfter(history.asOf()), history.nextVisitAfter(history.asOf()));
    due = Math.min(due, history.nextSchoolWeekAfter(history.asOf()));
    due = Math.min(due, history.nextCircumstanceAfter(history.asOf()));
    // With nothing open too: from then on the day is known on which nothing is to be kept any more.
    due = Math.min(due, history.rulesEndOn());
    if (concern.open()) {
      due = Math.min(due, people.nextDay(concern));
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
  private List<String> withdrawn(Child child, View now, Applied applied, Event event) {
    Concern concern = child.concern();
    if (Math.min(applied.earliestDay(), event.day()) > concern.lastJoinedOn()) {
      return List.of();
    }
    List<String> gone = new ArrayList<>();
    for (Signal signal : signals.live()) {
      Standing standing = concern.signals().get(signal.id());
      if (standing != null
          && (reachesBack(signal, applied, event, standing) || isPartOfThatDay(signal, child, event, standing))
          && isReadable(signal, standing, concern.eased(), now.history())
          && now.finding(signal.id()) == null && now.on(standing.since()).finding(signal.id()) == null) {
        gone.add(signal.id());
      }
    }
    return gone;
  }

  /**
   * Whether the day on which it joined can still be read: not once it has been folded, nor what brothers and sisters
   * tell no more, be it long ago or because one of them has left, was erased or has another number now, nor a relapse
   * when what it was measured from has made way for a later recovery.
   */
  private static boolean isReadable(Signal signal, Standing standing, Eased eased, History history) {
    int since = standing.since();
    if (signal.id().equals(Relapse.ID) && eased.episode() > 0 && eased.on() > since) {
      return false;
    }
    if (signal instanceof HouseholdSignal && !isStillTold(since, history)) {
      return false;
    }
    return Days.minusMonths(since, 24) >= Days.minusMonths(history.asOf(), History.DETAIL_MONTHS);
  }

  /** Whether brothers and sisters still tell what the household was like on {@code day}. */
  private static boolean isStillTold(int day, History history) {
    Family then = history.family(day);
    return day >= Days.minusMonths(history.asOf(), HouseholdSignal.READABLE_MONTHS)
        && history.family(history.asOf()).includes(then) && !then.hasSinceLostSomebody();
  }

  /**
   * Whether {@code news} says what {@code day} was like. Who only says where it lives keeps its care to itself, so that
   * is believed if it says that it did not live with the child.
   */
  private static boolean tells(Summary news, History history, int day) {
    return switch (news.extent()) {
      case ALL -> true;
      case NOTHING -> false;
      case UNKNOWN, RESIDENCES -> !news.items().isEmpty()
          || history.family(day).others().stream().noneMatch(other -> other.nhsNumber().equals(news.nhsNumber()));
    };
  }

  private static boolean reachesBack(Signal signal, Applied applied, Event event, Standing standing) {
    if (event.fact() instanceof Fact.Relative news) {
      // What a relative's summary says of the day is whole only since the day on which it is said to occur.
      return signal instanceof HouseholdSignal && event.day() <= standing.since()
          && tells(news.summary(), applied.history(), standing.since());
    }
    return applied.verdict() == Applied.Verdict.AMENDED
        ? applied.earliestDay() <= standing.since() : event.day() < standing.since();
  }

  /**
   * Whether {@code event} tells of a visit to A&amp;E on the day on which it joined, and nothing else can have ended
   * what was seen until now: where a child was sent on from is most often told of the same day. But to be seen on a day
   * ends only then what had lasted until then.
   */
  private boolean isPartOfThatDay(Signal signal, Child child, Event event, Standing standing) {
    return event.fact().kind() == Kind.EMERGENCY && event.day() == standing.since() && !signal.lasts()
        && signals.view(child.history(), standing.since(), child.concern().eased().on()).finding(signal.id()) != null;
  }
}
