package uk.wnb.topology;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.wnb.avro.Alert;
import uk.wnb.topology.Topic.Direction;
import uk.wnb.topology.Topic.Retention;

/**
 * Which topics an alert is written to. All go to {@link Topics#NOTIFICATIONS}; an organisation that is named in the
 * settings has a topic of its own besides, with the alerts that are for it, so that an ACL can keep each lead to the
 * children of that organisation. The alert of a child who is marked sensitive goes to
 * {@link Topics#SENSITIVE_NOTIFICATIONS} and nowhere else.
 */
public final class Notifications {
  /** No organisation has a topic of its own. */
  public static final Notifications FOR_ALL = new Notifications(List.of());

  private static final Pattern ODS_CODE = Pattern.compile("[A-Z0-9]{3,10}");

  private final Set<String> organisations;

  /**
   * Own topics for {@code organisations}.
   *
   * @throws IllegalArgumentException when one is no ODS code: 3 to 10 capital letters and digits
   */
  public Notifications(Collection<String> organisations) {
    this.organisations = new LinkedHashSet<>(organisations);
    if (!this.organisations.stream().allMatch(code -> ODS_CODE.matcher(code).matches())) {
      throw new IllegalArgumentException("must be ODS codes, 3 to 10 capital letters and digits, with commas between");
    }
  }

  /** The topics of the named organisations, in the order in which they are named. */
  public List<Topic<Alert>> ofOrganisations() {
    return organisations.stream().map(Notifications::of).toList();
  }

  /** Every topic that an alert may go to. */
  List<Topic<Alert>> all() {
    return Stream.concat(Stream.of(Topics.NOTIFICATIONS, Topics.SENSITIVE_NOTIFICATIONS), ofOrganisations().stream())
        .toList();
  }

  /** Where the alert of a child goes who is {@code sensitive} or not, when it is for {@code recipients}. */
  List<Topic<Alert>> of(boolean sensitive, List<String> recipients) {
    if (sensitive) {
      return List.of(Topics.SENSITIVE_NOTIFICATIONS);
    }
    Stream<Topic<Alert>> own = organisations.stream().filter(recipients::contains).map(Notifications::of);
    return Stream.concat(Stream.of(Topics.NOTIFICATIONS), own).toList();
  }

  private static Topic<Alert> of(String organisation) {
    return new Topic<>(Topics.NOTIFICATIONS.name() + "." + organisation, Alert.class, Direction.OUT,
        Retention.EVERYTHING);
  }
}
