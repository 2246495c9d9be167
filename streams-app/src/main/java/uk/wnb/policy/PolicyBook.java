package uk.wnb.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every profile there is, and which of them holds for whom on which day. An organisation's profile says only what
 * differs: the rest is the default's of the same day. Immutable.
 */
public final class PolicyBook {
  private final List<Profile> profiles;
  private final TreeMap<String, NavigableMap<LocalDate, InForce>> calendars = new TreeMap<>();

  /** What holds from a day on. */
  private record InForce(Profile profile, Policy policy) {
  }

  private PolicyBook(List<Profile> profiles) {
    this.profiles = profiles.stream().sorted(Comparator.comparing(Profile::effectiveFrom)).toList();
    NavigableMap<LocalDate, InForce> defaults = calendar(Profile.EVERYBODY);
    calendars.put(Profile.EVERYBODY, defaults);
    this.profiles.stream().map(Profile::organisation).distinct().filter(one -> !one.equals(Profile.EVERYBODY))
        .forEach(organisation -> calendars.put(organisation, calendar(organisation)));
  }

  /**
   * A book of {@code profiles}, at least one of them the default.
   *
   * @throws PolicyException when a version stands in two of them, two of one organisation begin on the same day, or
   *     what they say together cannot be used
   */
  public static PolicyBook of(List<Profile> profiles) {
    for (int i = 0; i < profiles.size(); i++) {
      refuseClash(profiles.get(i), profiles.subList(0, i));
    }
    return new PolicyBook(profiles);
  }

  private static void refuseClash(Profile profile, List<Profile> others) {
    for (Profile other : others) {
      if (other.version().equals(profile.version())) {
        throw refusal(profile, "version", "is that of another profile: alerts cite it, so it must be one profile's "
            + "alone");
      }
      if (profile.takesThePlaceOf(other)) {
        throw refusal(profile, "effective-from", "is also that of version " + other.version()
            + " of the same organisation");
      }
    }
  }

  private static PolicyException refusal(Profile profile, String key, String message) {
    return new PolicyException(List.of(new Problem(profile.version(), 1, key, message)));
  }

  /**
   * This book with {@code profile} in it, in the place of one of the same version, and of one of the same organisation
   * that begins on the same day.
   *
   * @throws PolicyException when what they say together cannot be used
   */
  public PolicyBook with(Profile profile) {
    List<Profile> changed = new ArrayList<>(profiles);
    changed.removeIf(other -> other.version().equals(profile.version()) || profile.takesThePlaceOf(other));
    changed.add(profile);
    return new PolicyBook(changed);
  }

  /**
   * The same profiles, where people are told from the beginning: for trying policies on what was recorded
   * before anybody was told.
   */
  public PolicyBook notifyingAlways() {
    return new PolicyBook(profiles.stream().map(Profile::notifyingAlways).toList());
  }

  private NavigableMap<LocalDate, InForce> calendar(String organisation) {
    NavigableMap<LocalDate, InForce> calendar = new TreeMap<>();
    for (LocalDate day : changes(organisation)) {
      calendar.put(day, inForce(organisation, day));
    }
    return calendar;
  }

  private SortedSet<LocalDate> changes(String organisation) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Stream.of(Profile.EVERYBODY, organisation).distinct().flatMap(this::of)
        .forEach(profile -> days.add(profile.effectiveFrom()));
    return days;
  }

  private InForce inForce(String organisation, LocalDate day) {
    Profile base = latest(Profile.EVERYBODY, day)
        .orElseGet(() -> of(Profile.EVERYBODY).findFirst().orElseThrow());
    Profile last = latest(organisation, day).orElse(base);
    try {
      Profile held = last.isDefault() ? base : last.over(base, day);
      return new InForce(held, held.policy());
    } catch (PolicyException e) {
      throw e.in(last.version());
    }
  }

  private Optional<Profile> latest(String organisation, LocalDate day) {
    return of(organisation).filter(profile -> !profile.effectiveFrom().isAfter(day)).reduce((earlier, later) -> later);
  }

  private Stream<Profile> of(String organisation) {
    return profiles.stream().filter(profile -> profile.organisation().equals(organisation));
  }

  /** All of its profiles, by the day on which they begin. */
  public List<Profile> profiles() {
    return profiles;
  }

  /** Those that have a profile of their own. */
  public SortedSet<String> organisations() {
    SortedSet<String> organisations = new TreeSet<>(calendars.keySet());
    organisations.remove(Profile.EVERYBODY);
    return organisations;
  }

  /**
   * The day on which the first profile of {@code organisation} begins.
   *
   * @throws java.util.NoSuchElementException when it has none
   */
  public LocalDate begins(String organisation) {
    return of(organisation).findFirst().orElseThrow().effectiveFrom();
  }

  /** Whether any organisation has a profile of its own: if none has, there is no need to ask for a child's. */
  public boolean hasOrganisations() {
    return calendars.size() > 1;
  }

  /**
   * The policy that holds on {@code day} for children of {@code organisation}: of the profiles that have begun the one
   * that began last. Before the first default has begun it holds as well, since something has to.
   */
  public Policy policy(String organisation, LocalDate day) {
    return on(organisation, day).policy();
  }

  /** The same with every setting, and which profile sets it. */
  public Profile profile(String organisation, LocalDate day) {
    return on(organisation, day).profile();
  }

  private InForce on(String organisation, LocalDate day) {
    NavigableMap<LocalDate, InForce> calendar = calendars.getOrDefault(organisation, calendars.get(Profile.EVERYBODY));
    return Optional.ofNullable(calendar.floorEntry(day)).orElseGet(calendar::firstEntry).getValue();
  }

  /** Every policy that holds for somebody on some day, by version. */
  public Collection<Policy> policies() {
    TreeMap<String, Policy> policies = new TreeMap<>();
    calendars.values().forEach(calendar -> calendar.values()
        .forEach(held -> policies.put(held.policy().version(), held.policy())));
    return policies.values();
  }
}
