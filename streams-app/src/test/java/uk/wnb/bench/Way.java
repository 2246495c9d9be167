package uk.wnb.bench;

import java.util.List;
import uk.wnb.topology.Topic;
import uk.wnb.topology.Topics;

/** Where the events come in. */
enum Way {
  /** Straight into the log: what a replay, a backtest and a rebuild do. */
  FROM_LOG("from the log", List.of(Topics.CHILD_EVENTS)),
  /** Into the input topics, through the intake into the log and on: what live events do. */
  WHOLE("from the input topics", Topics.inputs());

  private final String words;
  private final List<Topic<?>> entrance;

  Way(String words, List<Topic<?>> entrance) {
    this.words = words;
    this.entrance = entrance;
  }

  /** The topics that events are sent to. */
  List<Topic<?>> entrance() {
    return entrance;
  }

  @Override
  public String toString() {
    return words;
  }
}
