package uk.wnb.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import uk.wnb.concern.Change;
import uk.wnb.history.Days;
import uk.wnb.history.Fact;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.ReviewOutcome;
import uk.wnb.oracle.Known.Meeting;
import uk.wnb.oracle.NaiveSignals.Found;
import uk.wnb.policy.ConcernPolicy;
import uk.wnb.policy.Ladder;
import uk.wnb.policy.Policy;
import uk.wnb.policy.ReviewPolicy;
import uk.wnb.policy.Tier;

/** The life of a child's concerns, written a second time from its description, looked at on every day. */
class NaiveLife {
  private enum Stage { CLOSED, WAITING, ACKNOWLEDGED, SNOOZED, ACTED }

  /** A signal that stands: its loudest tier, the day on which it reached that, whether anybody has been told. */
  private record Stood(Tier tier, LocalDate since, boolean told) {
  }

  private static final Set<String> LASTING = Set.of("W12", "X4");
  private static final int DETAIL_MONTHS = 60;
  private static final int LONGEST_WINDOW = 24;
  private static final int RELATIVES_TELL_MONTHS = 12;
  private static final int REVIEWS_COUNT_MONTHS = 36;

  private final String nhsNumber;
  private final Policy policy;
  private final NaiveSignals signals;
  private LocalDate today;
  private Known known;
  private Report heard;
  private boolean isMoved;
  private List<Change> changes;
  private Map<String, Found> found;

  private Stage stage = Stage.CLOSED;
  private int episode;
  private int alerts;
  private Map<String, Stood> standing = new TreeMap<>();
  private LocalDate quietSince;
  private LocalDate asked;
  private LocalDate due;
  private LocalDate answered;
  private LocalDate runsOut;
  private Set<String> whoKnows = new TreeSet<>();
  private int level;
  private boolean stagnationSaid;
  private int easedEpisode;
  private LocalDate eased;
  private Set<String> shadows = new TreeSet<>();
  private int shadowsSaid;

  NaiveLife(Policy policy, NaiveSignals signals) {
    this(Given.NHS_NUMBER, policy, signals);
  }

  NaiveLife(String nhsNumber, Policy policy, NaiveSignals signals) {
    this(nhsNumber, 0, policy, signals);
  }

  /** One whose first episode comes after {@code episode}. */
  NaiveLife(String nhsNumber, int episode, Policy policy, NaiveSignals signals) {
    this.nhsNumber = nhsNumber;
    this.episode = episode;
    this.policy = policy;
    this.signals = signals;
  }

  /**
   * As {@link #look}, where {@code report} comes from another number: a review told there is of the alerts there, so
   * nobody has looked at what is open here.
   */
  List<Said> lookAtWhatWasMoved(LocalDate day, Known now, Report report, BiPredicate<String, LocalDate> touches,
      Known before, LocalDate earlier) {
    isMoved = true;
    List<Said> said = look(day, now, report, touches, before, earlier);
    isMoved = false;
    return said;
  }

  /**
   * What is said on a day.
   *
   * @param report what was heard, or null when only a day has come
   * @param touches whether that reaches back to something found on a day
   * @param before what was known before it
   * @param earlier the day of that
   */
  List<Said> look(LocalDate day, Known now, Report report, BiPredicate<String, LocalDate> touches, Known before,
      LocalDate earlier) {
    today = day;
    known = now;
    heard = report;
    changes = new ArrayList<>();
    if (known.isOverOn(today)) {
      stage = Stage.CLOSED;
      standing.clear();
      shadows.clear();
      return List.of();
    }
    known.easedOn(eased);
    answer();
    Tier tierBefore = tier();
    int levelBefore = level;
    int episodeBefore = stage == Stage.CLOSED ? -1 : episode;
    Set<String> whoKnew = Set.copyOf(whoKnows);
    String left = before.responsible(earlier);
    found = signals.on(today, known);
    live(touches);
    boolean wasUntold = episodeBefore != -1 && asked == null;
    boolean isFirstWord = stage != Stage.CLOSED && asked == null && !isBeforeAnybodyIsTold();
    boolean isHistorical = stage == Stage.CLOSED ? wasUntold : asked == null && isBeforeAnybodyIsTold();
    if (isFirstWord && episodeBefore == episode) {
      changes = new ArrayList<>(List.of(Change.RAISED));
      ask();
    } else if (stage != Stage.CLOSED && !isHistorical) {
      follow(episodeBefore == episode, before, earlier);
    }
    List<Said> said = new ArrayList<>();
    for (Change change : changes) {
      alerts++;
      said.add(say(change, stage == Stage.CLOSED ? tierBefore : tier(), stage == Stage.CLOSED ? levelBefore : level,
          isHistorical, isForAllWhoKnow(change) ? whoKnew
          : change == Change.MOVED && whoKnew.contains(left) ? Set.of(left) : Set.of()));
    }
    if (!changes.isEmpty()) {
      standing.replaceAll((signal, stood) -> new Stood(stood.tier(), stood.since(), true));
    }
    said.addAll(shadows());
    return said;
  }

  /**
   * What is said on {@code day} when {@code report} says that the number has been replaced: what is open is closed, and
   * everybody who has told of the child before is told so.
   */
  List<Said> replaced(LocalDate day, Known before, Report report) {
    if (stage == Stage.CLOSED || asked == null) {
      stage = Stage.CLOSED;
      return List.of();
    }
    known = before;
    today = day;
    List<String> everybody = before.newest().stream().map(Report::id).toList();
    Said last = new Said(NaiveIds.alert(nhsNumber, episode, ++alerts), Change.WITHDRAWN, tier(), List.of(), List.of(),
        List.of(report.id()), day, episode, level, null, null, recipients(Set.copyOf(everybody), whoKnows), false);
    close();
    return List.of(last);
  }

  /** Answers are looked through whenever a review comes in. */
  private void answer() {
    if (stage == Stage.CLOSED || asked == null || !isReviewHeard()) {
      return;
    }
    Report last = reviews().stream().filter(review -> !review.day().isBefore(asked)).reduce((one, next) -> next)
        .orElse(null);
    if (last == null) {
      stage = Stage.WAITING;
      return;
    }
    Fact.Review review = (Fact.Review) last.fact();
    ReviewPolicy limits = policy.concern().review();
    answered = last.day();
    if (review.outcome() == ReviewOutcome.ACKNOWLEDGED) {
      stage = Stage.ACKNOWLEDGED;
      runsOut = workingDaysAfter(answered, limits.acknowledgedDays()).plusDays(1);
    } else if (review.outcome() == ReviewOutcome.SNOOZED) {
      stage = Stage.SNOOZED;
      LocalDate most = answered.plusDays(limits.longestSnoozeDays());
      LocalDate until = review.until() == Days.NEVER ? most : LocalDate.ofEpochDay(review.until());
      runsOut = until.isBefore(most) ? until : most;
    } else {
      stage = Stage.ACTED;
      runsOut = firstOnWhichPast(answered, limits.lookAgainMonths());
    }
  }

  private boolean isReviewHeard() {
    return heard != null && !isMoved && heard.fact() instanceof Fact.Review;
  }

  /** Reviews of alerts of this episode that stand. */
  private List<Report> reviews() {
    Set<String> mine = new TreeSet<>();
    for (int number = 1; number <= alerts; number++) {
      mine.add(NaiveIds.alert(nhsNumber, episode, number));
    }
    return known.newest().stream().filter(report -> !report.retracted())
        .filter(report -> report.fact() instanceof Fact.Review review && mine.contains(review.alertId()))
        .filter(report -> report.day().isAfter(today.minusMonths(REVIEWS_COUNT_MONTHS)))
        .sorted(Comparator.comparing(Report::at)).toList();
  }

  private static LocalDate firstOnWhichPast(LocalDate day, int months) {
    LocalDate past = day;
    while (past.minusMonths(months).isBefore(day)) {
      past = past.plusDays(1);
    }
    return past;
  }

  private void live(BiPredicate<String, LocalDate> touches) {
    boolean isBetter = found.containsKey("W14");
    Map<String, Found> matters = new LinkedHashMap<>(found);
    matters.remove("W14");
    if (stage == Stage.CLOSED) {
      if (!matters.isEmpty()) {
        begin(matters, isBetter);
      }
      return;
    }
    List<String> gone = standing.keySet().stream().filter(signal -> isWithdrawn(signal, touches)).toList();
    if (standing.containsKey("W14") && matters.containsKey("W15") && !gone.contains("W14")) {
      begin(matters, isBetter);
      return;
    }
    if (gone.contains("W14")) {
      matters.remove("W15");
      if (easedEpisode == episode) {
        eased = null;
        easedEpisode = 0;
      }
    }
    standing.keySet().removeAll(gone);
    go(matters, isBetter, gone);
  }

  /** Whether anything but good news is seen today. */
  private boolean hasMatters() {
    return found.keySet().stream().anyMatch(signal -> !signal.equals("W14"));
  }

  private void begin(Map<String, Found> matters, boolean isBetter) {
    boolean isRelapse = matters.containsKey("W15");
    changes.add(isRelapse ? Change.RELAPSED : Change.RAISED);
    episode++;
    alerts = 0;
    level = 0;
    whoKnows = new TreeSet<>();
    stagnationSaid = false;
    quietSince = null;
    standing = new TreeMap<>();
    join(matters);
    recover(isBetter);
    asked = null;
    stage = Stage.WAITING;
  }

  /** The policy may name a day before which whatever is found is kept, and nobody is told. */
  boolean isBeforeAnybodyIsTold() {
    int from = policy.concern().notifyFrom();
    return from != ConcernPolicy.ALWAYS && today.isBefore(LocalDate.ofEpochDay(from));
  }

  private void go(Map<String, Found> matters, boolean isBetter, List<String> gone) {
    Tier remaining = tier();
    join(matters);
    if (standing.keySet().stream().allMatch("W14"::equals)) {
      changes.add(Change.WITHDRAWN);
      close();
      return;
    }
    boolean isNewlyBetter = recover(isBetter);
    quietSince = hasMatters() ? null : quietSince == null ? today : quietSince;
    if (isQuietLongEnough()) {
      changes.add(Change.STOOD_DOWN);
      if (easedEpisode != episode) {
        ease();
      }
      close();
      return;
    }
    if (!gone.isEmpty()) {
      changes.add(Change.WITHDRAWN);
    }
    if (tier().compareTo(remaining) > 0) {
      changes.add(Change.TIER_RAISED);
    } else if (hasSomethingToTell()) {
      changes.add(Change.SIGNAL_JOINED);
    }
    if (isNewlyBetter) {
      changes.add(Change.RECOVERED);
    }
  }

  private void join(Map<String, Found> matters) {
    matters.forEach((signal, one) -> {
      Stood old = standing.get(signal);
      if (old == null || one.tier().compareTo(old.tier()) > 0) {
        standing.put(signal, new Stood(one.tier(), today, false));
      }
    });
  }

  private boolean recover(boolean isBetter) {
    boolean isAboutAppointments = standing.keySet().stream().anyMatch(signal -> signal.charAt(0) == 'W');
    if (!isBetter || standing.containsKey("W14") || !isAboutAppointments) {
      return false;
    }
    standing.put("W14", new Stood(Tier.INFO, today, true));
    if (eased != null) {
      eased = today;
    }
    ease();
    return true;
  }

  /** Only of what somebody was asked to look at, or was looking at anyhow. */
  private void ease() {
    if (tier() != Tier.INFO || known.holds(today, ContextType.CHILD_PROTECTION_PLAN)) {
      eased = today;
      easedEpisode = episode;
    }
  }

  private void close() {
    stage = Stage.CLOSED;
    standing.clear();
    whoKnows = new TreeSet<>();
  }

  private boolean isQuietLongEnough() {
    if (quietSince == null) {
      return false;
    }
    return standing.containsKey("W14") ? today.isAfter(standing.get("W14").since())
        : !today.minusMonths(policy.concern().quietMonths()).isBefore(quietSince);
  }

  private boolean hasSomethingToTell() {
    if (stage == Stage.SNOOZED || stage == Stage.ACTED && isCooling()) {
      return false;
    }
    Tier quietest = stage == Stage.ACTED && tier() != Tier.INFO ? Tier.REVIEW : tier();
    return standing.values().stream().anyMatch(stood -> !stood.told() && stood.tier().compareTo(quietest) >= 0);
  }

  private boolean isCooling() {
    return today.isBefore(answered.plusDays(policy.concern().review().coolDownDays()));
  }

  /** Whether {@code signal}, which does not wait for something to happen, saw on {@code since} what it was found by. */
  boolean isSeenUntilNow(String signal, LocalDate since, Known before) {
    return !LASTING.contains(signal) && signals.read(signal, since, before) != null;
  }

  private boolean isWithdrawn(String signal, BiPredicate<String, LocalDate> touches) {
    LocalDate since = standing.get(signal).since();
    boolean detailed = !since.minusMonths(LONGEST_WINDOW).isBefore(today.minusMonths(DETAIL_MONTHS))
        && !(NaiveFamily.SIGNALS.contains(signal) && (since.isBefore(today.minusMonths(RELATIVES_TELL_MONTHS))
        || NaiveFamily.hasSomebodyLeft(since, today, known)));
    if (heard != null && heard.fact() instanceof Fact.Relative news
        && (!NaiveFamily.SIGNALS.contains(signal) || NaiveFamily.isSilent(news.summary(), since, known))
        || signal.equals("W15") && eased != null && eased.isAfter(since)) {
      return false;
    }
    return touches.test(signal, since) && detailed && !found.containsKey(signal)
        && signals.read(signal, since, known) == null;
  }

  private void follow(boolean isTheSame, Known before, LocalDate earlier) {
    boolean isNew = changes.contains(Change.RAISED) || changes.contains(Change.RELAPSED);
    Set<String> again = isTheSame ? again(before, earlier) : Set.of();
    if (!again.isEmpty()) {
      standing.replaceAll((signal, stood) -> new Stood(stood.tier(), stood.since(),
          stood.told() && !again.contains(signal)));
      if (!changes.contains(Change.TIER_RAISED)) {
        changes.remove(Change.SIGNAL_JOINED);
        changes.add(Change.REPEATED);
      }
    }
    if (isTheSame && hasMoved(before, earlier)) {
      changes.add(Change.MOVED);
    }
    if (isNew || changes.contains(Change.TIER_RAISED) || changes.contains(Change.REPEATED)
        || changes.contains(Change.SIGNAL_JOINED) && stage == Stage.ACTED
        || changes.contains(Change.MOVED) && stage != Stage.WAITING) {
      ask();
    } else if (stage != Stage.WAITING && !today.isBefore(runsOut) && (stage != Stage.ACTED || goesOn())) {
      changes.add(Change.REOPENED);
      ask();
    } else if (isLate()) {
      level++;
      changes.add(Change.ESCALATED);
      due = workingDaysAfter(today, policy.concern().ladder().levels().get(level - 1).dueDays());
    }
    if (isTheSame && isReviewHeard() && !stagnationSaid && isStagnant()) {
      stagnationSaid = true;
      changes.add(Change.STAGNANT);
    }
  }

  /** What is told every time, was told, and now rests on something on which it did not. */
  private Set<String> again(Known before, LocalDate earlier) {
    Set<String> again = new TreeSet<>();
    for (String signal : policy.concern().eachTime()) {
      if (found.containsKey(signal) && !signal.equals("W14") && standing.containsKey(signal)
          && standing.get(signal).told()) {
        Found last = signals.read(signal, earlier, before);
        Set<String> told = last == null ? Set.of() : records(last.evidence(), before);
        Set<String> more = records(found.get(signal).evidence(), known);
        Set<String> gone = new TreeSet<>(told);
        gone.removeAll(more);
        more.removeAll(told);
        Set<String> replaced = new TreeSet<>();
        boolean isAnew = false;
        for (String record : more) {
          Set<String> same = new TreeSet<>(before.inOneCourse(record));
          same.addAll(known.inOneCourse(record));
          same.retainAll(gone);
          isAnew |= same.isEmpty();
          replaced.addAll(same);
        }
        if (isAnew || more.size() > replaced.size()) {
          again.add(signal);
        }
      }
    }
    return again;
  }

  /** On what {@code evidence} rests, whichever version of it is known. */
  private static Set<String> records(Collection<String> evidence, Known known) {
    return known.newest().stream().filter(report -> evidence.contains(report.id())).map(NaiveLife::record)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a record is called, whichever version of it is known. */
  static String record(Report report) {
    return report.fact().kind() + " " + report.source() + " " + report.recordId();
  }

  /** After an action only what has happened since counts, or that still nothing has. */
  private boolean goesOn() {
    Set<String> since = new TreeSet<>();
    known.newest().stream().filter(report -> report.day().isAfter(answered)).forEach(report -> since.add(report.id()));
    return found.entrySet().stream().filter(one -> !one.getKey().equals("W14"))
        .filter(one -> tier() == Tier.INFO || one.getValue().tier() != Tier.INFO)
        .anyMatch(one -> LASTING.contains(one.getKey())
        || one.getValue().evidence().stream().anyMatch(since::contains));
  }

  private boolean hasMoved(Known before, LocalDate earlier) {
    String move = known.move(today);
    String responsible = known.responsible(today);
    boolean isElsewhere = !move.isEmpty() && !move.equals(before.move(earlier))
        || !responsible.isEmpty() && !responsible.equals(before.responsible(earlier));
    return isElsewhere && (heard == null || !heard.retracted());
  }

  void ask() {
    boolean isVulnerable = known.holds(today, ContextType.CHILD_PROTECTION_PLAN, ContextType.LOOKED_AFTER,
        ContextType.CHILD_IN_NEED, ContextType.ADDITIONAL_NEED);
    stage = Stage.WAITING;
    asked = today;
    due = workingDaysAfter(today, policy.concern().due().days(tier(), isVulnerable));
  }

  boolean isLate() {
    Ladder ladder = policy.concern().ladder();
    return stage == Stage.WAITING && today.isAfter(due) && ladder.from() != null
        && tier().compareTo(ladder.from()) >= 0 && level < ladder.levels().size();
  }

  private boolean isStagnant() {
    List<LocalDate> actions = reviews().stream().filter(review -> isAction(((Fact.Review) review.fact()).outcome()))
        .map(Report::day).toList();
    ReviewPolicy limits = policy.concern().review();
    if (actions.size() < limits.stagnantReviews()) {
      return false;
    }
    LocalDate first = actions.get(0);
    LocalDate last = actions.get(actions.size() - 1);
    return !last.minusMonths(limits.stagnantMonths()).isBefore(first) && rate(first) >= 0 && rate(today) > 0
        && rate(today) >= rate(first);
  }

  private static boolean isAction(ReviewOutcome outcome) {
    return outcome != ReviewOutcome.ACKNOWLEDGED && outcome != ReviewOutcome.SNOOZED;
  }

  /** Not brought of offered in the 12 months up to {@code day}, -1 when nothing was offered. */
  private double rate(LocalDate day) {
    List<Meeting> offered = known.meetings().stream().filter(Meeting::isAppointment)
        .filter(meeting -> NaiveSignals.isWithin(meeting.day(), day.minusMonths(12), day))
        .filter(meeting -> meeting.outcome().isOffered()).toList();
    long missed = offered.stream().filter(meeting -> !NaiveSignals.isBrought(meeting)).count();
    return offered.isEmpty() ? -1 : (double) missed / offered.size();
  }

  /** Monday to Friday are working days. */
  static LocalDate workingDaysAfter(LocalDate day, int count) {
    LocalDate result = day;
    for (int left = count; left > 0; ) {
      result = result.plusDays(1);
      left -= result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
    }
    return result;
  }

  /** The loudest tier that stands, INFO when nothing does. */
  private Tier tier() {
    return standing.values().stream().map(Stood::tier).max(Comparator.naturalOrder()).orElse(Tier.INFO);
  }

  private Said say(Change change, Tier tier, int atLevel, boolean historical, Set<String> whoKnew) {
    Set<String> evidence = new LinkedHashSet<>();
    if (change == Change.WITHDRAWN) {
      evidence.add(heard.id());
    } else {
      found.forEach((signal, one) -> evidence.addAll(standing.containsKey(signal) ? one.evidence() : List.of()));
    }
    if (change == Change.MOVED && heard != null) {
      evidence.add(heard.id());
    }
    List<String> recipients = historical ? List.of() : recipients(evidence, whoKnew);
    whoKnows.addAll(recipients);
    return new Said(NaiveIds.alert(nhsNumber, episode, alerts), change, tier, List.copyOf(standing.keySet()),
        news(change), List.copyOf(evidence), today, episode, atLevel,
        stage == Stage.WAITING && !historical ? due : null,
        stage == Stage.SNOOZED ? runsOut : null, recipients, historical);
  }

  boolean isForAllWhoKnow(Change change) {
    return change == Change.WITHDRAWN || change == Change.STOOD_DOWN;
  }

  private List<String> news(Change change) {
    if (change == Change.RECOVERED) {
      return List.of("W14");
    }
    boolean isFirst = change == Change.RAISED || change == Change.RELAPSED;
    return standing.keySet().stream().filter(signal -> isFirst || !standing.get(signal).told()).toList();
  }

  private List<String> recipients(Set<String> evidence, Set<String> whoKnew) {
    Set<String> recipients = new TreeSet<>(whoKnew);
    Set<String> records = new TreeSet<>();
    records(evidence, known).forEach(record -> records.addAll(known.inOneCourse(record)));
    known.newest().stream().filter(report -> records.contains(record(report)))
        .filter(report -> !(report.fact() instanceof Fact.Relative)).map(Report::source).forEach(recipients::add);
    recipients.add(known.responsible(today));
    recipients.remove("");
    return List.copyOf(recipients);
  }

  private List<Said> shadows() {
    List<Said> said = new ArrayList<>();
    Map<String, Found> seen = signals.inShadow(today, known);
    seen.forEach((signal, one) -> {
      if (!shadows.contains(signal)) {
        shadowsSaid++;
        said.add(new Said(NaiveIds.shadow(nhsNumber, shadowsSaid), Change.SHADOW, one.tier(), List.of(signal),
            List.of(signal), one.evidence(), today, 0, 0, null, null, List.of(), isBeforeAnybodyIsTold()));
      }
    });
    shadows = new TreeSet<>(seen.keySet());
    return said;
  }
}
