package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.Circumstance;
import uk.wnb.history.Contact;
import uk.wnb.history.Days;
import uk.wnb.history.EventId;
import uk.wnb.history.Fact.ContextType;
import uk.wnb.history.Fact.NextStep;
import uk.wnb.history.Window;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/**
 * X4: a gap between services: the child was referred on, weeks have passed, the next service has not seen the child,
 * and the referral is still open. It takes fewer weeks, and is louder, when another service let the child go at about
 * that time or since, for then nobody may hold the child's care. Not in the published catalogues: our proposal, after
 * reviews in which a child fell between two services. It is about the services, not about the family.
 */
final class HandOffGap implements Signal {
  static final String ID = "X4";
  private static final int WEEK = 7;
  private static final int MOST_WEEKS = 104;
  private static final int MOST_DAYS = 365;

  private final Tier tier;
  private final int weeks;
  private final int weeksLetGo;
  private final int daysBefore;
  private final int months;

  HandOffGap(Settings settings) {
    tier = settings.word("tier", Tier.class);
    weeks = settings.integer("weeks", 1, MOST_WEEKS);
    weeksLetGo = settings.integer("weeks-let-go", 1, MOST_WEEKS);
    daysBefore = settings.integer("let-go-before", 0, MOST_DAYS);
    months = settings.integer("window", 1, View.LONGEST_MONTHS);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Referred on and not yet seen";
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Reading read(View view) {
    Window window = view.lastMonths(months);
    List<Circumstance> waiting = new ArrayList<>();
    List<EventId> letGo = new ArrayList<>();
    int changesOn = Days.NEVER;
    for (Circumstance referral : view.history().circumstances()) {
      if (isOpen(referral, view) && window.contains(referral.day()) && !isSeen(referral, view)) {
        List<EventId> closed = letGo(referral, view);
        int gapOn = referral.day() + WEEK * (closed.isEmpty() ? weeks : Math.min(weeks, weeksLetGo));
        if (gapOn <= view.day()) {
          waiting.add(referral);
          closed.stream().filter(id -> !letGo.contains(id)).forEach(letGo::add);
        }
        changesOn = Math.min(changesOn, gapOn > view.day() ? gapOn : Days.leavesWindow(referral.day(), months));
      }
    }
    return new Reading(waiting.isEmpty() ? null : found(waiting, letGo, window, view.day()), changesOn);
  }

  private static boolean isOpen(Circumstance referral, View view) {
    return referral.type() == ContextType.REFERRAL_OPENED && referral.holdsOn(view.day())
        && view.history().circumstances().stream().noneMatch(other -> isClosed(other, view)
            && other.fact().value().equals(referral.fact().value()) && other.day() >= referral.day());
  }

  private static boolean isClosed(Circumstance one, View view) {
    return one.type() == ContextType.REFERRAL_CLOSED && one.day() <= view.day();
  }

  /** Whether the child was brought on that referral, or, when no contact names it, to the service that recorded it. */
  private static boolean isSeen(Circumstance referral, View view) {
    List<Contact> since = view.history().contacts().stream()
        .filter(contact -> contact.day() >= referral.day() && contact.day() <= view.day()).toList();
    boolean named = since.stream().anyMatch(contact -> isNamed(referral, contact));
    return since.stream().filter(contact -> contact.outcome().isBrought()).anyMatch(contact -> named
        ? isNamed(referral, contact) : !contact.isOnReferral() && contact.source().equals(referral.source()));
  }

  private static boolean isNamed(Circumstance referral, Contact contact) {
    return contact.isOnReferral() && contact.particulars().referral().equals(referral.fact().value());
  }

  /** What tells that another service let go: a discharge, or another referral closed, from some days before on. */
  private List<EventId> letGo(Circumstance referral, View view) {
    Window since = new Window(referral.day() - daysBefore - 1, view.day());
    List<EventId> letGo = new ArrayList<>();
    for (Contact contact : view.history().contacts()) {
      if (since.contains(contact.day()) && contact.particulars().next() == NextStep.DISCHARGED) {
        letGo.add(contact.id());
      }
    }
    for (Circumstance other : view.history().circumstances()) {
      if (since.contains(other.day()) && isClosed(other, view)) {
        letGo.add(other.id());
      }
    }
    return letGo;
  }

  private Finding found(List<Circumstance> waiting, List<EventId> letGo, Window window, int day) {
    List<Count> counts = List.of(new Count("referrals", waiting.size(), "referrals"),
        new Count("weeks", (day - waiting.get(0).day()) / WEEK, "weeks since the first of them"),
        new Count("let go", letGo.size(), "discharges or closures"));
    List<EventId> evidence = new ArrayList<>(waiting.stream().map(Circumstance::id).toList());
    evidence.addAll(letGo);
    return new Finding(ID, letGo.isEmpty() ? Tier.INFO : tier, counts, window, evidence);
  }

  @Override
  public String statement(Finding finding) {
    int referrals = finding.count("referrals");
    return "Referred on and not on record as seen: " + Plural.of(referrals, "referral")
        + (referrals > 1 ? ", the first of them " : ", ") + Plural.of(finding.count("weeks"), "week") + " ago."
        + (finding.count("let go") > 0 ? " About the time of a referral or since, a service discharged the child or "
            + "closed a referral." : "");
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when the child is seen on the referral, or when it is closed or older than " + months + " months.";
  }

  @Override
  public List<String> questions() {
    return List.of("Who holds the child's care until the next service has seen the child?",
        "Is the wait the services' own, or is it something else?");
  }
}
