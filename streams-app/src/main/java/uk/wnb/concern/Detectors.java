package uk.wnb.concern;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.family.Move;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;

/**
 * Gives each child, on each day, the detector of the policy that is in force for it: that of the organisation responsible
 * for the child, as far as what is known by then says. Immutable.
 */
public final class Detectors {
  private final PolicyBook book;
  private final SortedMap<String, Detector> bound = new TreeMap<>();

  /**
   * Detectors for every policy in {@code book}.
   *
   * @throws PolicyException when a signal's settings cannot be used
   */
  public Detectors(PolicyBook book) {
    this.book = book;
    book.policies().forEach(policy -> bound.put(policy.version(), bind(policy)));
  }

  private static Detector bind(Policy policy) {
    try {
      return new Detector(policy);
    } catch (PolicyException e) {
      throw e.in(Profile.last(policy.version()));
    }
  }

  /** The policies that they judge by. */
  public PolicyBook book() {
    return book;
  }

  /** The versions of all of them, in order. */
  public Set<String> versions() {
    return Collections.unmodifiableSet(bound.keySet());
  }

  /** What comes of {@code event}, as {@link Detector#decide} says; who is responsible is known with it. */
  public Decision decide(String nhsNumber, Child child, Event event, int today) {
    History known = saysWhoIsResponsible(event) ? child.history().apply(event).history() : child.history();
    return inForce(known, today).decide(nhsNumber, child, event, today);
  }

  /** What comes of {@code move}, as {@link Detector#receive} says. */
  public Decision receive(String nhsNumber, Child child, Move move, int today) {
    return inForce(child.history().union(move.history(), nhsNumber), today).receive(nhsNumber, child, move, today);
  }

  /** What comes of the mere passing of time, as {@link Detector#tick} says. */
  public Decision tick(String nhsNumber, Child child, int today, long tickAt) {
    return inForce(child.history(), today).tick(nhsNumber, child, today, tickAt);
  }

  private static boolean saysWhoIsResponsible(Event event) {
    return event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.RESPONSIBLE_ORGANISATION;
  }

  /** The detector for a child of whom {@code history} is known, on the later of {@code today} and its own day. */
  private Detector inForce(History history, int today) {
    int day = Math.max(history.asOf(), today);
    String organisation =
        book.hasOrganisations() ? history.situation(day).responsibleOrganisation() : Profile.EVERYBODY;
    return bound.get(book.policy(organisation, Days.date(day)).version());
  }
}
