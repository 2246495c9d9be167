package uk.wnb.faults;

import java.util.List;

/** Something that must hold after any fault. */
interface Guarantee {
  /** All of them. */
  List<Guarantee> ALL = List.of(new NoAlertLost(), new NoAlertTwice(), new PerChildOrder(),
      new SameBytesAsUninterrupted(), new EveryInputAccountedFor(), new NobodyAStranger(), new NothingAstray(),
      new Liveness(), new NobodyNamed());

  /** Where {@code evidence} breaks it, one line each; none when it holds. */
  List<String> violations(Evidence evidence);

  /** What it is called in tables. */
  default String name() {
    return getClass().getSimpleName();
  }
}
