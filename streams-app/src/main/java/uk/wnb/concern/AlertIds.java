package uk.wnb.concern;

import uk.wnb.history.Digests;

/**
 * Ids that a replay gives again. NHS numbers can be enumerated, so an id is as confidential as the alert that carries
 * it.
 */
final class AlertIds {
  private AlertIds() {
  }

  static String concern(String child, int episode) {
    return Digests.of("concern/" + child + "/" + episode);
  }

  static String alert(String child, int episode, int number) {
    return Digests.of("alert/" + child + "/" + episode + "/" + number);
  }
}
