package uk.wnb.cli;

import uk.wnb.concern.Child;

/** What commands answer, for tests elsewhere. */
public final class Views {
  private Views() {
  }

  /** What is told of a child, as HTTP answers it. */
  public static String child(String nhsNumber, Child child) {
    return ChildView.json(nhsNumber, child).toString();
  }
}
