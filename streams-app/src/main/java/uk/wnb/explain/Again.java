package uk.wnb.explain;

import java.util.Optional;
import uk.wnb.concern.Alert;
import uk.wnb.concern.Decision;
import uk.wnb.concern.Detectors;
import uk.wnb.history.History;
import uk.wnb.policy.Policy;

/** Watches decisions made anew until the one comes that raises a certain alert. */
public final class Again {
  private final String alertId;
  private Raised raised;

  /**
   * An alert as it is raised once more.
   *
   * @param nhsNumber the child
   * @param alert what is raised
   * @param history all that was known then
   * @param policy by which it was judged
   */
  public record Raised(String nhsNumber, Alert alert, History history, Policy policy) {
  }

  /** Waits for the alert called {@code alertId}. */
  public Again(String alertId) {
    this.alertId = alertId;
  }

  /** Looks at what was decided of the child {@code nhsNumber}, {@code by} the detectors in force then. */
  public void decided(String nhsNumber, Decision decision, Detectors by) {
    for (Alert alert : decision.alerts()) {
      if (alert.alertId().equals(alertId)) {
        raised = new Raised(nhsNumber, alert, decision.child().history(), by.policy(alert.policyVersion()));
      }
    }
  }

  /** The alert, once it has been raised. */
  public Optional<Raised> raised() {
    return Optional.ofNullable(raised);
  }
}
