package uk.wnb.concern;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.wnb.history.Days;
import uk.wnb.history.Event;
import uk.wnb.history.Fact;
import uk.wnb.history.History;
import uk.wnb.history.Kind;
import uk.wnb.policy.Policy;
import uk.wnb.policy.PolicyBook;
import uk.wnb.policy.PolicyException;
import uk.wnb.policy.Profile;
import uk.wnb.policy.Publications;
import uk.wnb.policy.Publications.Publication;

/**
 * Gives each child, on each day, the detector of the policy that is in force for it: that of the organisation
 * responsible for the child, as far as what is known by then says. Immutable.
 */
public final class Detectors implements Decider {
  private final Publications publications;
  private final SortedMap<String, Detector> bound = new TreeMap<>();

  /**
   * Detectors for every policy in {@code book}.
   *
   * @throws PolicyException when a signal's settings cannot be used
   */
  public Detectors(PolicyBook book) {
    this(new Publications(book, List.of()));
  }

  /**
   * Detectors for what holds with {@code publications}.
   *
   * @throws PolicyException when a signal's settings cannot be used
   */
  public Detectors(Publications publications) {
    this(publications, Collections.emptySortedMap());
  }

  private Detectors(Publications publications, SortedMap<String, Detector> known) {
    this.publications = publications;
    book().policies().forEach(policy -> bound.put(policy.version(),
        known.containsKey(policy.version()) ? known.get(policy.version()) : bind(policy)));
  }

  /**
   * These from the publication of {@code one} on; the same object when its very text is known.
   *
   * @throws PolicyException when its version is known with another text, or it cannot be used with the others
   */
  public Detectors with(Publication one) {
    Publications more = publications.with(one);
    return more == publications ? this : new Detectors(more, bound);
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
    return publications.book();
  }

  /**
   * The policy of {@code version}.
   *
   * @throws java.util.NoSuchElementException when it is not one of theirs
   */
  public Policy policy(String version) {
    return book().policies().stream().filter(policy -> policy.version().equals(version)).findFirst().orElseThrow();
  }

  /** The versions of all of them, in order. */
  public Set<String> versions() {
    return Collections.unmodifiableSet(bound.keySet());
  }

  /** By the policy of who is responsible for the child; a record that tells of it counts already. */
  @Override
  public Decision decide(String nhsNumber, Child child, Event event, int today) {
    History known = saysWhoIsResponsible(event) ? child.history().apply(event).history() : child.history();
    return inForce(known, today).decide(nhsNumber, child, event, today);
  }

  @Override
  public Decision tick(String nhsNumber, Child child, int today, long tickAt) {
    return inForce(child.history(), today).tick(nhsNumber, child, today, tickAt);
  }

  private static boolean saysWhoIsResponsible(Event event) {
    return event.fact().kind() == Kind.MOVED
        || event.fact() instanceof Fact.Context fact && fact.type() == Fact.ContextType.RESPONSIBLE_ORGANISATION;
  }

  /** The detector for a child of whom {@code history} is known, on the later of {@code today} and its own day. */
  private Detector inForce(History history, int today) {
    int day = Math.max(history.asOf(), today);
    String organisation =
        book().hasOrganisations() ? history.situation(day).responsibleOrganisation() : Profile.EVERYBODY;
    return bound.get(book().policy(organisation, Days.date(day)).version());
  }
}
