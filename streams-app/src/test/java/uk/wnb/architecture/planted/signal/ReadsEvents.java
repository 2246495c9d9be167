package uk.wnb.architecture.planted.signal;

import uk.wnb.history.History;

final class ReadsEvents {
  int count(History history) {
    return history.events().size();
  }
}
