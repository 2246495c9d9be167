package uk.wnb.signal;

import java.util.ArrayList;
import java.util.List;
import uk.wnb.history.EventId;
import uk.wnb.policy.Settings;
import uk.wnb.policy.Tier;

/** X1: appointments repeatedly not kept (W3) and persistently absent from school or nursery (SC1). */
final class HealthAndEducation implements Signal {
  static final String ID = "X1";

  private final Tier tier;

  HealthAndEducation(Settings settings) {
    tier = settings.word("tier", Tier.class);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Both appointments and school or nursery missed";
  }

  @Override
  public Reading read(View view) {
    Finding health = view.finding(RepeatedNotBrought.ID);
    Finding education = view.finding(PersistentAbsence.ID);
    if (health == null || education == null) {
      return Reading.NOTHING;
    }
    List<Count> counts = List.of(new Count("not brought", health.count("not brought"), "appointments"),
        new Count("offered", health.count("offered"), "appointments"),
        new Count("missed", education.count("missed"), "half-day sessions"),
        new Count("possible", education.count("possible"), "half-day sessions"));
    List<EventId> evidence = new ArrayList<>(health.evidence());
    evidence.addAll(education.evidence());
    // What it reads is looked at again on its own days, and so is this.
    return new Reading(new Finding(ID, tier, counts, health.window(), evidence), Reading.NOTHING.recheckOn());
  }

  @Override
  public String statement(Finding finding) {
    return "Not kept: " + finding.count("not brought") + " of " + finding.count("offered")
        + " appointments, and missed " + finding.count("missed") + " of " + finding.count("possible")
        + " half-day sessions at school or nursery.";
  }

  @Override
  public String clears(Finding finding) {
    return "Goes when either of the two does.";
  }

  @Override
  public List<String> questions() {
    return List.of("Have the health services and the school or nursery put together what each of them sees?");
  }
}
